import { appraisersOf, findCase, personNames, type Appraiser, type Judgement } from "#partnership";
import { partnershipTexts, type AppraisalDeskData, type JudgementData } from "#web";
import type { SignedInRequest } from "../../desk/desk-route.ts";
import { formsOf, pointWords, type AppraisalStanding, type SentForm } from "./appraisal-form-data.ts";
import { HERE } from "./choice-in-hand.ts";
import { evidenceLine, ratingLines, viewpointLine, whomWords } from "./choice-words.ts";

const texts = partnershipTexts.choicesDesk;
const words = texts.appraisal;

/** The page of an appraisal, as far as whoever asks may see it. */
export const appraisalDeskData = async (request: SignedInRequest, at: AppraisalStanding, sent?: SentForm): Promise<AppraisalDeskData> => {
  const { database } = request;
  const { appraisal, version, judgements } = at;
  const appraisers = await appraisersOf(database, appraisal.caseId);
  const names = await personNames(
    database,
    appraisers.flatMap(({ personId }) => personId ?? []),
  );
  const file = (await findCase(database, { id: appraisal.caseId }))!;
  const compared = appraisal.comparedAt !== null && judgements.some((one) => one.personId !== at.own?.personId || one.kind !== "own");
  return {
    title: version.content.title,
    facts: [
      [words.version, String(version.number)],
      [words.hash, appraisal.hash],
      [words.case, { text: file.reference, href: `/desk/cases/${file.reference}` }],
      [words.choice, { text: version.content.title, href: `${HERE}/${appraisal.choiceId}` }],
    ],
    problem: version.content.problem,
    mechanism: version.content.mechanism,
    ratings: ratingLines(version.content),
    evidence: version.content.evidence.map(evidenceLine),
    viewpoints: version.content.viewpoints.map(viewpointLine),
    appraisers: appraisers.map((one) => appraiserLine(one, names, at)),
    note: noteOf(at),
    judgements: judgements.filter(({ kind }) => kind !== "result").map((one) => judgementWords(one, names)),
    differences: compared ? appraisal.disagreements.map((point) => ({ point: pointWords(point), ...saidIn(point) })) : [],
    confirm: confirmOf(request, at),
    forms: await formsOf(request, at, sent),
  };
};

const nameIn = (names: ReadonlyMap<string, string>, personId: string | null): string =>
  (personId === null ? undefined : names.get(personId)) ?? partnershipTexts.cases.somebody;

/** What an appraiser declared is shown to themselves and those who appoint; what was found, to these alone. */
const appraiserLine = (one: Appraiser, names: ReadonlyMap<string, string>, { own, mayAppoint, mayDecide }: AppraisalStanding) => {
  const leads = mayAppoint || mayDecide;
  return {
    words: words.appraiser(one.position, nameIn(names, one.personId), words.states[one.state]),
    notes: [
      ...(one.interest !== "" && (leads || own?.id === one.id) ? [words.interest(one.interest)] : []),
      ...(leads ? one.findings.map(({ path }) => words.found(path)) : []),
    ],
  };
};

const noteOf = ({ appraisal, own }: AppraisalStanding): string => {
  if (appraisal.state === "judging") return own?.state === "judged" ? words.waits : "";
  return appraisal.comparedAt !== null && appraisal.disagreements.length === 0 ? words.same : "";
};

const SAYINGS = {
  direction: texts.directions,
  certainty: texts.certainties,
  agreement: texts.ratings,
  cost: texts.ratings,
  equity: texts.equities,
  feasibility: texts.ratings,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

const saidIn = ({ item, first, second }: AppraisalStanding["appraisal"]["disagreements"][number]) => {
  const sayings: Readonly<Record<string, string>> = SAYINGS[item];
  return { first: sayings[first] ?? first, second: sayings[second] ?? second };
};

const judgementWords = (one: Judgement, names: ReadonlyMap<string, string>): JudgementData => ({
  title: one.kind === "own" ? words.own(nameIn(names, one.personId)) : words.reconciled,
  note: one.kind === "reconciled" && one.confirmedAt === null ? words.unconfirmed : "",
  outcomes: one.outcomes.map((judged) => ({
    name: judged.outcome.name,
    direction: texts.directions[judged.direction],
    whom: whomWords(judged),
    certainty: texts.certainties[judged.certainty],
    words: judged.words,
  })),
  agreement: `${words.items.agreement}: ${texts.ratings[one.agreement]}`,
  agreementWords: one.agreementWords,
  ratings: [
    `${texts.fields.cost}: ${texts.ratings[one.cost]}`,
    `${texts.fields.equity}: ${texts.equities[one.equity]}`,
    `${texts.fields.feasibility}: ${texts.ratings[one.feasibility]}`,
    ...(one.ratingsWords === "" ? [] : [one.ratingsWords]),
  ].join(". "),
  words: one.words,
});

/** What the other appraiser put to whoever looks. */
const confirmOf = ({ csrf }: SignedInRequest, { appraisal, own, judgements }: AppraisalStanding): AppraisalDeskData["confirm"] => {
  const waiting = judgements.find(({ kind, confirmedAt }) => kind === "reconciled" && confirmedAt === null);
  if (!own || !waiting || waiting.personId === own.personId || appraisal.state !== "comparing") return undefined;
  return { action: `${HERE}/appraisals/${appraisal.caseId}/confirm`, csrf, judgement: waiting.id };
};
