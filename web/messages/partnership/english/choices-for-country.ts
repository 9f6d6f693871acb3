import { The, the } from "../../english/names-in-sentences.ts";

const listed = (names: readonly string[]): string => new Intl.ListFormat("en", { type: "conjunction" }).format(names);
const either = (names: readonly string[]): string => new Intl.ListFormat("en", { type: "disjunction" }).format(names);
const choices = (count: number): string => (count === 1 ? "1 policy choice" : `${count} policy choices`);

/** Texts of the policy choices for one country. */
export const choicesForCountryTexts = {
  pick: {
    title: "Policy choices for a country",
    lead: "The country's figures beside the policy choices that are meant for countries like it, with the reasons.",
    country: "Country",
    choose: "Choose a country",
    show: "Show its choices",
    unknown: "There is no country of that name here.",
  },
  inIndex: "Policy choices",
  title: (name: string): string => `Policy choices for ${the(name)}`,
  lead: (name: string): string => `What the menu of policy choices holds for ${the(name)}, and why each choice fits or does not.`,
  figures: (release: string): string => `Figures of the release ${release}.`,
  placed: (income: string, regions: readonly string[]): string => [income, ...regions].filter((one) => one !== "").join(" · "),
  income: (group: string, fiscalYear: number): string => `${group} (grouping of fiscal year ${fiscalYear})`,
  noIncome: "In no income group",
  country: (name: string): string => `All figures of ${the(name)}`,
  other: "Another country",
  how: "How choices are matched and ordered",
  rules: (share: number): readonly string[] => [
    `A choice for sending countries is matched with countries from which at least ${share}% of the population left, or more people left than came; one for receiving countries with those to which at least ${share}% of the population came, or more people came than left.`,
    "A choice that names income groups or regions is matched with the countries in them. One that names none is meant for all.",
    "A choice fits where all that it names holds. It partly fits where only some holds, or where a figure is missing. It does not fit where nothing holds. There is no score.",
    "First come choices that were tried in the country, then those tried in the same part of the world, then those tried elsewhere, then the others; within each by title. Withdrawn choices are left out.",
  ],
  headings: {
    fits: (count: number): string => `${choices(count)} ${count === 1 ? "fits" : "fit"}`,
    "partly fits": (count: number): string => `${choices(count)} partly ${count === 1 ? "fits" : "fit"}`,
    "does not fit": (count: number): string => `${choices(count)} ${count === 1 ? "does" : "do"} not fit, and why`,
  },
  none: { fits: "No policy choice fits in every way.", "partly fits": "No policy choice fits in part.", "does not fit": "" },
  noChoices: "The menu holds no policy choice yet.",
  why: "Why",
  answers: { holds: "Fits:", "does not hold": "Does not fit:", "not known": "Not known:", "not named": "For all:", tried: "Tried:" },
  state: { "not yet appraised": "Not yet appraised", current: "Current", stale: "May hold no longer", withdrawn: "Withdrawn" },
  notJudged: "Nobody has judged yet how well it works.",
  noOutcome: "It was judged, and no outcome was named.",
  fictitious: "Invented for trying the programme out.",
  fictitiousMark: "fictitious",
  outcome: (outcome: string, direction: string, certainty: string): string =>
    `${outcome}: ${direction.toLowerCase()} (certainty: ${certainty.toLowerCase()})`,
  agreement: (agreement: string): string => `Agreement: ${agreement}`,
  agreements: { low: "low", medium: "medium", high: "high" },
  sides: { sending: "sending countries", receiving: "receiving countries", both: "sending and receiving countries" },
  reasons: {
    both: "It is meant for sending and receiving countries alike.",
    meantFor: (side: string): string => `It is meant for ${side}`,
    left: (name: string, share: string, when: string): string =>
      `people from ${the(name)} who live elsewhere are ${share} of its population (${when})`,
    came: (name: string, share: string, when: string): string =>
      `people from elsewhere who live in ${the(name)} are ${share} of its population (${when})`,
    compared: (name: string, left: string, came: string, when: string): string =>
      `${left} from ${the(name)} live elsewhere, and ${came} from elsewhere live there (${when})`,
    noFigures: "the release lacks the figures that would tell",
    everyIncome: "It names no income group.",
    incomes: (named: readonly string[], name: string, group: string): string =>
      `It is meant for countries of ${either(named)}; ${the(name)} is one of ${group}.`,
    incomeUnknown: (named: readonly string[], name: string): string =>
      `It is meant for countries of ${either(named)}; ${the(name)} is in no group.`,
    everyRegion: "It names no region.",
    within: (named: readonly string[], name: string, region: string): string =>
      `It is meant for ${listed(named)}; ${the(name)} is in ${region}.`,
    outside: (named: readonly string[], name: string): string => `It is meant for ${listed(named)}; ${the(name)} is not there.`,
    here: (name: string): string => `in ${the(name)}.`,
    nearby: (names: readonly string[], part: string): string => `nearby, in ${listed(names.map(the))} (${part}).`,
    elsewhere: (names: readonly string[]): string => `elsewhere, in ${listed(names.map(the))}.`,
    nowhere: "nowhere that is known here.",
  },
  brief: {
    release: (citation: string, state: string): string => `${citation} State of the release: ${state}.`,
    tick: "In the brief",
    tickOf: (title: string): string => `In the brief: ${title}`,
    make: "Make a brief for a minister",
    makeHelp: (most: number): string =>
      `Tick up to ${most} choices. The brief has the country's figures and these choices on two pages at most.`,
    tooMany: (most: number): string => `A brief has at most ${most} choices, so that it stays on two pages. Untick some.`,
    nothing: "Tick at least one choice for the brief.",
    faultsTitle: "The brief cannot be made so",
    gone: "One of the policy choices that this brief names is not public.",
    notPrinted: "Briefs are not printed here; the Word document has the same words.",
    title: (name: string): string => `${The(name)}: policy choices on migration`,
    description: (name: string): string => `A brief on policy choices for ${the(name)}, with its figures and sources.`,
    kind: "Brief",
    question: "The question",
    asks: (name: string, count: number): string =>
      count === 1
        ? `Could this policy choice serve ${the(name)}: for whom, at what cost, and how sure is that?`
        : `Which of these ${count} policy choices could serve ${the(name)}: for whom, at what cost, and how sure is that?`,
    figures: (name: string): string => `${The(name)} in figures`,
    columns: { what: "Figure", value: "Value", year: "Year", status: "Status" },
    choices: "The choices",
    verdict: "Verdict",
    fit: "Fit",
    forWhom: "For whom",
    how: "How it works",
    cost: "Cost and feasibility",
    uncertain: "Uncertain",
    tried: "Tried",
    costWords: (cost: string, feasibility: string, equity: string): string =>
      `Cost: ${cost}. Feasibility: ${feasibility}. Equity: ${equity}.`,
    fits: { fits: "Fits.", "partly fits": "Partly fits.", "does not fit": "Does not fit." },
    stale: (causes: string): string => `It may hold no longer: ${causes}`,
    certaintyOf: (outcome: string, certainty: string): string => `certainty on ${outcome} is ${certainty}`,
    noEvidence: "No evidence is named.",
    noJudgement: "Nobody has judged how well it works, so nothing here says that it does.",
    agreementIs: (agreement: string): string => `agreement among those who know the subject is ${agreement}`,
    sources: "Sources",
    choiceSource: (title: string, reference: string, number: number, day: string): string =>
      `Policy choice ${reference}, “${title}”, version ${number}, ${day}.`,
    workSource: (title: string, number: number): string => `“${title}”, version ${number}.`,
    since: { "work retracted": "Retracted since.", "work corrected": "Corrected since." },
    about: { hash: "Content hash (SHA-256)", address: "Address" },
    dateOf: (siteName: string, day: string): string => `${siteName} · ${day}`,
    hashHelp: "The same figures, choices and words give the same hash, whatever the day.",
    pdf: "PDF",
    docx: "Word document",
    back: (name: string): string => `All policy choices for ${the(name)}`,
    take: "Take it along",
  },
};
