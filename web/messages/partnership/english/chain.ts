const days = (count: number): string => (count === 1 ? "1 day" : `${count.toLocaleString("en")} days`);

/** The thing that something came after, where there is one, and where there are several. */
const NAMES = {
  figure: ["the figure", "figures"],
  gap: ["the question", "questions"],
  commission: ["the commission", "commissions"],
  work: ["the work", "works"],
  choice: ["the policy choice", "policy choices"],
  pilot: ["the pilot", "pilots"],
  use: ["the use", "uses"],
} as const;

/** "work" */
const kindWord = (kind: keyof typeof NAMES): string => NAMES[kind][0].replace("the ", "");

/** Texts of the page that walks from a question to a use, both ways. */
export const chainTexts = {
  title: (title: string): string => `From question to use: ${title}`,
  description: (title: string): string => `What led to “${title}”, and what came of it, with the time that each step took.`,
  way: "From question to use: what led to this, and what came of it",
  unknown:
    "There is no chain at this address: what it names is not there, or not public. A figure has a chain once a public work or policy choice rests on it.",
  kinds: {
    figure: "Figure",
    gap: "Question",
    commission: "Commission",
    work: "Work",
    choice: "Policy choice",
    pilot: "Pilot",
    use: "Use",
    review: "Review",
  },
  stages: {
    figure: "Figures",
    gap: "Questions",
    commission: "Commissions",
    work: "Works",
    choice: "Policy choices",
    pilot: "Pilots",
    use: "Uses",
  },
  of: (kind: string): string => `From question to use, seen from: ${kind.toLowerCase()}`,
  own: { figure: "How this figure came about", other: "Its own page" },
  span: (count: number): string =>
    count === 0 ? "The first use came on the day of the question." : `${days(count)} from the question to the first use.`,
  isOpen: (day: string, count: number): string => (count === 0 ? `Open since today, ${day}.` : `Still open since ${day}: ${days(count)}.`),
  publicSince: (day: string, count: number): string =>
    count === 0 ? `Public since today, ${day}.` : `Public since ${day}: ${days(count)}.`,
  before: "What led to it",
  here: "Here",
  after: "What came of it",
  alone: {
    gap: "A question begins a chain: nothing stands before it.",
    figure: "A chain is followed from a figure on. How the figure itself came about stands on its own page.",
    use: "A use ends a chain: nothing is followed from it.",
  },
  missing: {
    before: {
      figure: "It is bound to no figure of this site.",
      gap: "No public question led to it.",
      commission: "No public commission led to it.",
      work: "No public work led to it.",
      choice: "It was used itself, not by way of a policy choice.",
      pilot: "No pilot led to it.",
      use: "No use led to it.",
    },
    after: {
      figure: "No figure came of it.",
      gap: "No question came of it.",
      commission: "No commission is public.",
      work: "No public work came of it yet.",
      choice: "No policy choice rests on it yet.",
      pilot: "No pilot is named yet.",
      use: "No use is recorded yet.",
    },
  },
  noReview: "No review of it is public.",
  noneYet: "none yet",
  laneDays: (count: number): string => (count === 0 ? "the same day" : count < 0 ? `−${days(-count)}` : `+${days(count)}`),
  begins: "begins here",
  drawing: "When each step came",
  drawingHelp:
    "A full mark is what this page is about. A dotted line: nothing has come yet. A cross: it was retracted or withdrawn. The lists below say the same in words; behind each stage stands how long it came after the one before.",
  drawingLabel: (parts: readonly string[]): string => `Steps in time. ${parts.join(". ")}.`,
  laneWords: (name: string, count: number, text: string): string => `${name}: ${count === 0 ? "" : `${count}, `}${text}`,
  dayAfter: (kind: keyof typeof NAMES, from: number, until: number, count: number): string => {
    const what = count === 1 ? NAMES[kind][0] : `the ${count} ${NAMES[kind][1]} before it`;
    if (from !== until) return `between ${from.toLocaleString("en")} and ${days(until)} after ${what}`;
    if (from === 0) return `on the same day as ${what}`;
    return from < 0 ? `${days(-from)} before ${what}` : `${days(from)} after ${what}`;
  },
  recentre: "See the chain from here",
  recentreOf: (title: string): string => `See the chain from here: ${title}`,
  alsoBefore: "Stands above too: the chain goes in a circle.",
  more: (count: number): string => `and ${count.toLocaleString("en")} more`,
  cut: "There is more than is followed here; open the chain from one of the things below to see it.",
  askedBy: (name: string): string => `Asked by ${name}.`,
  notNamed: "Whoever asked is not named.",
  voluntary: "No fee is paid: voluntary work.",
  says: (outcome: string, direction: string, certainty: string): string => `${outcome}: ${direction} (certainty: ${certainty})`,
  saysFrom: (words: string, kind: keyof typeof NAMES, count: number): string =>
    `${words}, in ${count === 1 ? `1 ${kindWord(kind)}` : `${count.toLocaleString("en")} ${NAMES[kind][1]}`}`,
  saysOf: (choice: string): string => `As evidence in “${choice}”:`,
  restsOn: "What it takes from this chain as evidence:",
  judged: "Published judgement:",
  corrected: "Corrected",
  retracted: "Retracted",
  withdrawnUse: "Withdrawn",
  steps: {
    asked: "Asked",
    "gap accepted": "Taken up",
    "gap in work": "An answer begun",
    "gap answered": "Answered",
    "gap parked": "Parked",
    "gap declined": "Declined",
    "call opened": "Call opened",
    "call closed": "Last day of the call",
    "commission approved": "Approved",
    "sent to review": "Sent to review",
    "review released": "Review ended, work released",
    "work published": "Published",
    "work correction": "Corrected",
    "work editorial change": "Editorial change",
    "work retraction": "Retracted",
    "correction asked": "Request for a correction decided",
    "figures moved": "Figures moved",
    "choice not yet appraised": "Listed, not yet appraised",
    "choice current": "Current",
    "choice stale": "May hold no longer",
    "choice withdrawn": "Withdrawn",
    "pilot reported": "Reported",
    used: "Used",
    "use verified": "Verified by a second person",
    "use withdrawn": "Withdrawn",
  },
  moved: (release: string): string => `A newer release says otherwise: ${release}.`,
  review: (reference: string): string => `Review ${reference}`,
  round: (number: number, stage: string, opened: string, closed: string, outcome: string): string =>
    `Round ${number}, ${stage}: ${opened} to ${closed}${outcome === "" ? "" : `, ${outcome}`}`,
  roundOpen: (number: number, stage: string, opened: string): string => `Round ${number}, ${stage}: from ${opened}`,
  reviewTook: (count: number): string =>
    count === 0 ? "released on the day it was sent to review" : `${days(count)} from being sent to review to release`,
  fictitious: "Fictitious: made up for trying things out.",
  fictitiousMark: "fictitious",
  json: "The same for programmes (JSON)",
  figure: (key: string): string => `Figure ${key}`,
  figureKey: (key: string): string => `Its address in the data: ${key}`,
} as const;
