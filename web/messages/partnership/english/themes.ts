/** Texts of the page of one theme. */
export const themesTexts = {
  parts: "On this page",
  figures: "Figures",
  figuresFrom: "From the release of figures that this site shows:",
  figuresPast: "Figures are those of the release shown today, whatever the day of this page.",
  figuresAbsent: "No series of this release tells:",
  noFigures: "Nobody has named figures for this theme yet. Whoever keeps the programme’s settings can.",
  gaps: "What is not known",
  noGaps: "No question on this theme has been taken up yet.",
  noGapsThen: "The records have no question on this theme that was taken up by this day.",
  gapsThen: "Questions stand as they stood on this day; their words are those of today.",
  gapGroup: (words: string, count: number): string => `${words} (${count.toLocaleString("en")})`,
  ask: "Ask a question",
  allGaps: "All questions on this theme",
  works: "Works",
  noWorks: "No work on this theme is public yet.",
  noWorksThen: "The records have no work on this theme that was public by this day.",
  worksThen: "Works that were public by this day, with their titles of today.",
  worksOfKind: (kind: string, count: number): string => `${kind}: ${count.toLocaleString("en")}`,
  allWorks: (count: number): string =>
    count === 1 ? "The one work in the library" : `All ${count.toLocaleString("en")} works in the library`,
  choices: "Policy choices",
  noChoices: "The menu has no policy choice on this theme yet.",
  noChoicesThen: "The records have no policy choice on this theme that the menu had on this day.",
  choicesThen: "The menu as it was on this day; each leads to the version of then.",
  unknownState: "no record of where it stood",
  forCountry: "Policy choices for a country",
  people: "Who works on it",
  noGroups: "No group works on it on this day.",
  nobody: "Nobody holds a mandate in it on this day.",
  role: (role: string): string => role.slice(0, 1).toUpperCase() + role.slice(1),
  unlisted: (count: number): string => (count === 1 ? "1 member who is not listed" : `${count} members who are not listed`),
  seatsVacant: (count: number): string => (count === 1 ? "1 seat is vacant." : `${count} seats are vacant.`),
  events: "Events and planned work",
  noEvents: "Nothing with a day is on record for those who work on it.",
  coming: "To come",
  held: "Before",
  calendarOf: (name: string): string => `Calendar of ${name}`,
  missing: {
    title: "What is missing",
    lead: "Worked out from the records each time this page is opened. Each line says what could be done.",
    anotherDay: "What is missing is worked out for today alone.",
    anotherDayWay: "Show it as it is today",
    nothing: "Looked for, and nothing is missing",
    notComputed: "Could not be worked out",
    notComputedLine: (title: string, because: string): string => `${title}: ${because}`,
    more: (count: number): string => `and ${count.toLocaleString("en")} more`,
    since: "since",
    because: {
      "no choices": "the menu has no policy choice on this theme that it could be worked out from.",
      "no works": "no work on this theme is published.",
      "no wait set": "nobody has said how long a question may wait; it is a setting of the programme.",
      "no gaps": "no question on this theme waits for an answer.",
      "no figures set": "nobody has named what figures are to tell of this theme; it is a setting of the programme.",
      "no release": "no release of figures is shown here.",
      "no bodies": "no group works on this theme.",
    },
    rules: {
      "gaps waiting": {
        title: "Questions that nobody answers",
        lead: (count: number, days: number): string =>
          `${count === 1 ? "1 question was" : `${count.toLocaleString("en")} questions were`} taken up more than ${days.toLocaleString("en")} days ago, and nobody answers ${count === 1 ? "it" : "them"} yet.`,
        act: "All questions that wait",
        each: "Say that you need it too",
      },
      "evidence not there": {
        title: "Evidence that is not there",
        lead: (count: number): string =>
          `On ${count === 1 ? "1 pair" : `${count.toLocaleString("en")} pairs`} of an instrument of this theme and an outcome, no policy choice names any evidence.`,
        act: "The map of the evidence",
        outcomes: (instrument: string, count: number): string =>
          `${instrument}: nothing on ${count === 1 ? "1 outcome" : `${count} outcomes`}`,
      },
      "choices not appraised": {
        title: "Policy choices that nobody appraised",
        lead: (count: number): string =>
          `${count === 1 ? "1 policy choice is" : `${count.toLocaleString("en")} policy choices are`} named in a document, and nobody has judged how well ${count === 1 ? "it works" : "they work"}.`,
        act: "All of them in the menu",
        each: "Ask for evidence on it",
      },
      "choices stale": {
        title: "Judgements that may hold no longer",
        lead: (count: number): string => `${count === 1 ? "1 policy choice waits" : `${count} policy choices wait`} to be looked at again.`,
        act: "All of them in the menu",
        each: "",
      },
      "certainty low": {
        title: "Effects of which little is sure",
        lead: (count: number): string =>
          `Of ${count === 1 ? "1 policy choice" : `${count} policy choices`} an effect was judged with low or very low certainty.`,
        act: "",
        each: "Ask for evidence on it",
      },
      "plain words not there": {
        title: "Works without plain words",
        lead: (count: number): string =>
          `${count === 1 ? "1 work has" : `${count.toLocaleString("en")} works have`} no summary in plain words.`,
        act: "",
        each: "Tell those who made it",
      },
      "one language": {
        title: "Works in one language alone",
        lead: (count: number): string =>
          count === 1 ? "The only work is in one language." : `All ${count.toLocaleString("en")} works are in one language.`,
        act: "Ask for it in another language",
        each: "",
        askTitle: (theme: string): string => `In another language: ${theme}`,
        askQuestion: (theme: string, language: string): string =>
          `All works on the theme “${theme}” are in ${language}. Which language is needed, by whom, and for what?`,
      },
      "figures not there": {
        title: "Figures that are not there",
        lead: (count: number): string =>
          `${count === 1 ? "1 thing is" : `${count} things are`} to be known of this theme that no series of this release tells.`,
        act: "",
        each: "Ask for it",
        askTitle: (what: string): string => `Figures: ${what}`,
        askQuestion: (what: string, theme: string): string =>
          `The page of the theme “${theme}” has no figures on this: ${what}. Who has them, and could they be published?`,
      },
      "seats empty": {
        title: "Places that are empty, and rules that are not kept",
        lead: (count: number): string => `${count === 1 ? "1 group lacks" : `${count} groups lack`} what the rules ask of it.`,
        act: "",
        each: "",
      },
    },
  },
};
