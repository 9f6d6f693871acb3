import { can, bodyPath, kindsOn, openBodies, REGION_CODES, regionName, type Choice } from "#partnership";
import { partnershipTexts, type FieldSpec, type Option } from "#web";
import type { SignedInRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { optionsIn } from "./choice-in-hand.ts";

const texts = partnershipTexts.choicesDesk;
const { fields: words } = texts;

/** Instruments or outcomes that may be chosen today, and the one that is chosen. */
export const listedOptions = async (
  { database, now }: SignedInRequest,
  list: "instrument" | "outcome",
  kept?: { readonly id: string; readonly name: string },
): Promise<readonly Option[]> => {
  const open = await kindsOn(database, list, dayOf(now));
  const options = open.map(({ id, name }) => ({ value: id, label: name }));
  return kept === undefined || open.some(({ id }) => id === kept.id) ? options : [...options, { value: kept.id, label: kept.name }];
};

/** Bodies in which somebody proposes policy choices. */
export const proposingBodies = async ({ database, standing, now }: SignedInRequest): Promise<readonly Option[]> => {
  const options: Option[] = [];
  for (const { id, name } of await openBodies(database, dayOf(now), ["group", "committee", "panel", "management"]))
    if (can(standing, "propose-choice", { bodies: await bodyPath(database, id) }).allowed) options.push({ value: id, label: name });
  return options;
};

/** What a proposal asks. */
export const proposalFields = async (
  request: SignedInRequest,
  kept?: { readonly id: string; readonly name: string },
): Promise<readonly FieldSpec[]> => [
  { name: "title", label: words.title, help: words.titleHelp, kind: "text", required: true, longest: 200 },
  { name: "problem", label: words.problem, help: words.problemHelp, kind: "long text", required: true, rows: 5, longest: 8_000 },
  {
    name: "instrument",
    label: words.instrument,
    kind: "choice",
    required: true,
    options: await listedOptions(request, "instrument", kept),
  },
  { name: "forWhom", label: words.forWhom, kind: "choice", required: true, options: optionsIn(texts.forWhom) },
  { name: "mechanism", label: words.mechanism, kind: "long text", rows: 5, longest: 8_000 },
];

/** What the draft asks besides. */
export const contextFields = async ({ database, now }: SignedInRequest): Promise<readonly FieldSpec[]> => {
  const themes = (await openBodies(database, dayOf(now), ["theme"])).map(({ id, name }) => ({ value: id, label: name }));
  const rating = (name: "cost" | "equity" | "feasibility", options: Readonly<Record<string, string>>): readonly FieldSpec[] => [
    { name, label: words[name], kind: "choice", required: true, options: optionsIn(options) },
    { name: `${name}Words`, label: words[`${name}Words`], kind: "long text", rows: 3, longest: 4_000 },
  ];
  return [
    { name: "incomeGroups", label: words.incomeGroups, help: words.contextHelp, kind: "several", options: optionsIn(texts.incomes) },
    {
      name: "regions",
      label: words.regions,
      help: words.contextHelp,
      kind: "several",
      options: REGION_CODES.map((value) => ({ value, label: regionName(value) })),
    },
    { name: "triedIn", label: words.triedIn, help: words.countriesHelp, kind: "text", longest: 1_000 },
    { name: "themes", label: words.themes, kind: "several", options: themes },
    ...rating("cost", texts.ratings),
    ...rating("equity", texts.equities),
    ...rating("feasibility", texts.ratings),
  ];
};

/** A draft as its form shows it. */
export const draftValues = (choice: Choice, themes: readonly string[]): Readonly<Record<string, string | readonly string[]>> => {
  const { title, problem, forWhom, mechanism, cost, costWords, equity, equityWords, feasibility, feasibilityWords } = choice;
  return {
    ...{ title, problem, forWhom, mechanism, cost, costWords, equity, equityWords, feasibility, feasibilityWords, themes },
    instrument: choice.instrumentId,
    incomeGroups: choice.incomeGroups,
    regions: choice.regions,
    triedIn: choice.triedIn.join(", "),
  };
};

/** What a line of evidence asks. */
export const evidenceFields = async (
  request: SignedInRequest,
  kept?: { readonly id: string; readonly name: string },
): Promise<readonly FieldSpec[]> => {
  const { evidence } = texts;
  return [
    { name: "kind", label: evidence.kind, kind: "choice", required: true, options: optionsIn(evidence.kinds) },
    { name: "source", label: evidence.source, help: evidence.sourceHelp, kind: "text", required: true, longest: 500 },
    { name: "tolerance", label: evidence.tolerance, help: evidence.toleranceHelp, kind: "text", longest: 20 },
    { name: "toleranceKind", label: evidence.toleranceKind, kind: "choice", required: true, options: optionsIn(evidence.toleranceKinds) },
    { name: "outcome", label: evidence.outcome, kind: "choice", required: true, options: await listedOptions(request, "outcome", kept) },
    { name: "direction", label: evidence.direction, kind: "choice", required: true, options: optionsIn(texts.directions) },
    { name: "betterFor", label: evidence.betterFor, kind: "text", longest: 300 },
    { name: "worseFor", label: evidence.worseFor, kind: "text", longest: 300 },
    { name: "certainty", label: evidence.certainty, kind: "choice", required: true, options: optionsIn(texts.certainties) },
    { name: "certaintyWords", label: evidence.certaintyWords, kind: "long text", rows: 3, longest: 4_000 },
    { name: "words", label: evidence.words, kind: "long text", rows: 3, longest: 4_000 },
  ];
};

const viewpoint = texts.viewpoint;

/** What a viewpoint asks. */
export const VIEWPOINT_FIELDS: readonly FieldSpec[] = [
  { name: "party", label: viewpoint.party, kind: "choice", required: true, options: optionsIn(texts.parties) },
  { name: "stance", label: viewpoint.stance, kind: "choice", required: true, options: optionsIn(texts.stances) },
  { name: "words", label: viewpoint.words, kind: "long text", required: true, rows: 4, longest: 4_000 },
  { name: "work", label: viewpoint.work, help: viewpoint.workHelp, kind: "text", longest: 500 },
  { name: "sourceWords", label: viewpoint.sourceWords, help: viewpoint.sourceWordsHelp, kind: "text", longest: 500 },
  { name: "sourceHref", label: viewpoint.sourceHref, kind: "url", longest: 500 },
];
