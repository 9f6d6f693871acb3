import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import { decideCase, type Doing } from "../../cases/case-actions.ts";
import { findCase } from "../../cases/case-records.ts";
import { standingOf } from "../../permissions/standing.ts";
import { declareAppraisalInterest, openAppraisal } from "../../policy-menu/appraisal-actions.ts";
import { withdrawChoice, writeChoice } from "../../policy-menu/choice-actions.ts";
import { insertKind, kindsOn, type ChoiceList } from "../../policy-menu/choice-kind-records.ts";
import { findChoice } from "../../policy-menu/choice-records.ts";
import { proposeChoice } from "../../policy-menu/choice-actions.ts";
import { addEvidence, addViewpoint } from "../../policy-menu/evidence-actions.ts";
import { citableWork, evidenceOf } from "../../policy-menu/evidence-records.ts";
import { confirmReconciled, giveJudgement, reconcileJudgements } from "../../policy-menu/judging-actions.ts";
import { judgementsOfCase, type GivenJudgement } from "../../policy-menu/judgement-records.ts";
import { changePilot, notePilot } from "../../policy-menu/pilot-actions.ts";
import { findPilot } from "../../policy-menu/pilot-records.ts";
import { versionContributors } from "../../works/contributor-records.ts";
import { findChoiceConflicts } from "../../review/conflicts/find-conflicts.ts";
import { reviewedWorks } from "./chain-fictitious-records.ts";
import { fictitiousId } from "./fictitious-id.ts";
import { removeInventedMails } from "./fictitious-records.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import { INVENTED_CHOICES, type InventedChoice } from "./invented-choices.ts";
import type { InventedFacts } from "./invented-facts.ts";

/** What an invented choice is made with. */
interface Making {
  readonly database: Database;
  readonly today: string;
  readonly chair: Doing;
  readonly proposer: Doing;
  readonly as: (personId: string) => Promise<Doing>;
  readonly body: string;
  readonly others: readonly string[];
  readonly instruments: readonly string[];
  readonly outcomes: readonly string[];
  /** Addresses of invented public works that the chair has no part in; one of them was reviewed, where there is one. */
  readonly works: readonly string[];
}

/**
 * Invented policy choices in every state, made, appraised and decided on by invented people with the actions that everybody uses; none where nobody leads
 * a group, and none is appraised where nobody is free to.
 * @returns how many were made
 */
export const inventChoices = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  { today }: Pick<InventedFacts, "today">,
  mandates: readonly InventedMandate[],
): Promise<number> => {
  const members = mandates.filter(({ body, runs }) => runs && body.kind === "group");
  const lead = members.find(({ role }) => role === "chair");
  const proposer = members.find(({ role, body, person }) => role === "expert" && body.id === lead?.body.id && person.id !== lead.person.id);
  if (!lead || !proposer) return 0;
  const as = async (personId: string): Promise<Doing> => {
    return { database, actor, surroundings, standing: await standingOf(database, personId, surroundings.now()) };
  };
  const making: Making = {
    ...{ database, today, as, body: lead.body.id, chair: await as(lead.person.id), proposer: await as(proposer.person.id) },
    others: [...new Set(members.filter(({ body }) => body.id !== lead.body.id).map(({ person }) => person.id))],
    instruments: await listedIds(database, actor, surroundings, { list: "instrument", today }),
    outcomes: await listedIds(database, actor, surroundings, { list: "outcome", today }),
    works: await worksBesides(database, lead.person.id),
  };
  for (const choice of INVENTED_CHOICES) await invent(making, choice);
  await inOneUnit(database, actor, surroundings, async (unit) => {
    await removeInventedMails(unit);
    unit.log({ action: "remove-invented-mails", objectKind: "partnership", object: "fictitious", reason: "fictitious" });
  });
  return INVENTED_CHOICES.length;
};

const MOST_WORKS = 30;

const worksBesides = async (database: Database, personId: string): Promise<readonly string[]> => {
  const [reviewed] = await reviewedWorks(database, personId);
  const other = await workBesides(database, personId);
  return [...new Set([other, reviewed?.slug])].filter((slug) => slug !== undefined);
};

const workBesides = async (database: Database, personId: string): Promise<string | undefined> => {
  for (let number = 1; number <= MOST_WORKS; number++) {
    const found = await citableWork(database, { id: fictitiousId("work", number) });
    if (found && !(await versionContributors(database, found.work.versionId)).some((one) => one.personId === personId))
      return found.work.slug;
  }
  return undefined;
};

/** What the lists hold; where they are empty, two invented ones. */
const listedIds = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  { list, today }: { readonly list: ChoiceList; readonly today: string },
): Promise<readonly string[]> => {
  const there = await kindsOn(database, list, today);
  if (there.length > 0) return there.map(({ id }) => id);
  return inOneUnit(database, actor, surroundings, async (unit) => {
    const ids: string[] = [];
    for (const name of ["first", "second"]) {
      const kind = {
        id: unit.newId(),
        slug: `invented-${list}-${name}`,
        name: `Invented ${list}, the ${name}`,
        words: "",
        fictitious: true,
      };
      await insertKind(unit, list, { ...kind, validFrom: null, validUntil: null });
      unit.log({ action: "add-listed-kind", objectKind: `choice ${list}`, object: kind.id, after: kind, reason: "fictitious" });
      ids.push(kind.id);
    }
    return ids;
  });
};

const at = async ({ database }: Making, id: string) => ({ id, version: (await findChoice(database, { id }))!.version });
const one = (ids: readonly string[], place: number): string => ids[place % ids.length]!;

const invent = async (making: Making, choice: InventedChoice): Promise<void> => {
  const { chair, database, today } = making;
  const { id, pilot } = await draft(making, choice);
  if (choice.course === "draft") return;
  const people = await free(making, id);
  if (!people) return;
  const reference = await openAppraisal(chair, await at(making, id), people);
  const { id: caseId } = (await findCase(database, { reference }))!;
  const appraisers = await Promise.all(people.map(making.as));
  for (const doing of appraisers) await declareAppraisalInterest(doing, caseId, { has: "no", words: "" });
  const given = await judgementOf(making, choice, id);
  await giveJudgement(appraisers[0]!, caseId, given);
  if (choice.course === "in appraisal") return;
  const differs = choice.course === "comparing" || choice.course === "reconciled";
  await giveJudgement(appraisers[1]!, caseId, differs ? otherwise(given) : given);
  if (choice.course === "comparing") return;
  if (differs) await reconcile(making, caseId, appraisers as [Doing, Doing], given);
  const file = (await findCase(database, { id: caseId }))!;
  const decision = { outcome: "published", reasons: "Both judged with care. Invented.", basis: "A meeting of the group. Invented." };
  await decideCase(chair, { id: caseId, version: file.version }, { ...decision, fields: { nextReviewOn: shiftDay(today, 500) } });
  if (choice.course === "withdrawn") await withdrawChoice(chair, await at(making, id), "Nobody sings it any more. Invented.");
  if (choice.course === "stale") await report(making, pilot);
};

/** A draft with evidence: an invented work where one is public, and a pilot. */
const draft = async (making: Making, choice: InventedChoice): Promise<{ readonly id: string; readonly pilot: string }> => {
  const { proposer, database, body, outcomes, instruments } = making;
  const { title, problem, mechanism, forWhom, place, direction } = choice;
  const instrument = one(instruments, place);
  const id = await proposeChoice(proposer, { title, problem, mechanism, forWhom, instrument, body });
  await writeChoice(proposer, await at(making, id), {
    ...{ title, problem, mechanism, forWhom, instrument, regions: [...choice.regions], triedIn: [...choice.triedIn], themes: [] },
    incomeGroups: [...choice.incomeGroups],
    ...{ cost: "low", costWords: "A few sheets of paper. Invented.", equity: "not judged", equityWords: "" },
    ...{ feasibility: "medium", feasibilityWords: "It wants two ministries. Invented." },
  });
  const said = {
    direction,
    betterFor: "migrants",
    worseFor: "",
    words: "Invented evidence.",
    tolerance: "",
    toleranceKind: "percent",
  } as const;
  const sure = { certainty: "not judged", certaintyWords: "" } as const;
  for (const source of making.works) {
    const paper = { ...said, ...sure, kind: "work", source, outcome: one(outcomes, place) } as const;
    await addEvidence(proposer, await at(making, id), paper, undefined);
  }
  const pilot = await notePilot(proposer, { ...pilotWords(choice, body), state: "running", reportedOn: "", reportHref: "" });
  const { reference } = (await findPilot(database, { id: pilot }))!;
  const tried = {
    ...said,
    ...sure,
    kind: "pilot",
    source: reference,
    outcome: one(outcomes, place + 1),
    direction: "not known yet",
  } as const;
  await addEvidence(proposer, await at(making, id), tried, undefined);
  for (const view of choice.views)
    await addViewpoint(proposer, await at(making, id), { ...view, work: "", sourceWords: "An invented consultation", sourceHref: "" });
  return { id, pilot };
};

const pilotWords = ({ title, triedIn }: InventedChoice, body: string) => ({
  ...{
    title: `Pilot of “${title.replace("Fictitious: ", "")}” (fictitious)`.slice(0, 200),
    place: "An invented town",
    body,
    reportWork: "",
  },
  ...{ area: triedIn[0] ?? "", words: "Invented, for trying things out." },
});

/** Two people of other groups between whom and the choice nothing stands. */
const free = async ({ database, chair, others }: Making, choiceId: string): Promise<readonly [string, string] | undefined> => {
  const now = chair.surroundings.now();
  const found: string[] = [];
  for (const personId of others) {
    if (found.length === 2) break;
    const { effect } = await findChoiceConflicts({ tables: database.tables.bind(database), now }, { personId, choiceId });
    if (effect !== "block") found.push(personId);
  }
  const [first, second] = found;
  return first !== undefined && second !== undefined ? [first, second] : undefined;
};

const judgementOf = async ({ database }: Making, { direction, certainty, title }: InventedChoice, id: string): Promise<GivenJudgement> => {
  const judged = [...new Set((await evidenceOf(database, id)).map(({ outcome }) => outcome.id))];
  const words = `What is known of “${title.replace("Fictitious: ", "")}” is invented.`;
  return {
    ...{ agreement: "medium", agreementWords: "Most of those who were not asked agree. Invented.", cost: "low", equity: "narrows gaps" },
    ...{ feasibility: "medium", ratingsWords: "Invented reasons.", words: "" },
    outcomes: judged.map((outcomeId, n) => ({
      ...{ outcomeId, betterFor: "migrants", worseFor: n === 0 ? "" : "whoever earned by it before", words },
      ...(n === 0 ? { direction, certainty } : { direction: "not known yet" as const, certainty: "very low" as const }),
    })),
  };
};

/** The same with other words in two points. */
const otherwise = (given: GivenJudgement): GivenJudgement => ({
  ...given,
  agreement: "low",
  outcomes: given.outcomes.map((judged, place) => (place === 0 ? { ...judged, certainty: "high" } : judged)),
});

const reconcile = async (
  { database }: Making,
  caseId: string,
  [first, second]: readonly [Doing, Doing],
  given: GivenJudgement,
): Promise<void> => {
  await reconcileJudgements(first, caseId, { ...given, words: "We counted again, and came together. Invented." });
  const written = (await judgementsOfCase(database, caseId)).find(({ kind }) => kind === "reconciled");
  if (written) await confirmReconciled(second, caseId, written.id);
};

/** The pilot reports, so that what rests on it becomes stale. */
const report = async (making: Making, id: string): Promise<void> => {
  const { proposer, database, today, body } = making;
  const { version, title, words, area, place } = (await findPilot(database, { id }))!;
  const written = { title, words, place, body, area: area ?? "", state: "reported" as const, reportedOn: today, reportWork: "" };
  await changePilot(proposer, { id, version }, { ...written, reportHref: "https://example.org/invented-report" });
};
