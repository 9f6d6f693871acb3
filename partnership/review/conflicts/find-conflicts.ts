import type { UnitOfWork } from "#store";
import type { Readable } from "../../bodies/readable.ts";
import { Problem } from "#vocabulary";
import { isId } from "../../bodies/is-id.ts";
import { dayOf } from "../../bodies/mandate-terms.ts";
import { can, THE_PROGRAMME } from "../../permissions/can.ts";
import type { Standing } from "../../permissions/standing.ts";
import { viewFacts, viewOf, type ReviewView } from "../review-view.ts";
import { findSubmission } from "../submission-records.ts";
import { checkConflicts, type CheckedConflicts } from "./check-conflicts.ts";
import type { Capacity } from "./conflict-facts.ts";
import type { Effect } from "./effect.ts";
import { gatherFacts, type FundersOf } from "./gather-facts.ts";
import { choiceMatter, commissionMatter, responseMatter, submissionMatter, type HeldBy, type LoadedMatter } from "./matter-records.ts";
import type { Finding } from "./rules/conflict-rule.ts";
import { conflictRule } from "./rules/index.ts";

/** What is read, at which moment: a unit of work, or the database with a clock's now. */
export type AtMoment = Readable & Pick<UnitOfWork, "now">;

/** A conflict as it may be kept and shown to whoever handles the work: its path says nothing of private ties. */
export interface ShownFinding {
  readonly rule: string;
  readonly effect: Finding;
  readonly path: string;
  readonly waivable: boolean;
}

/** What was found between somebody and a work. "nothing found" says that somebody looked. */
export interface FoundConflicts {
  readonly effect: Effect;
  readonly findings: readonly ShownFinding[];
}

interface AboutSubmission {
  readonly personId: string;
  readonly capacity: Capacity;
  readonly submissionId: string;
}

/**
 * Holds somebody against a submitted work by every rule. The words are for whoever handles the submission, and may be kept.
 * @throws Problem no-such-person; RangeError for an unknown submission
 */
export const findConflicts = async (
  at: AtMoment,
  { personId, capacity, submissionId }: AboutSubmission,
  fundersOf?: FundersOf,
): Promise<FoundConflicts> => {
  const found = (await findConflictsOfMany(at, { people: [personId], capacity, submissionId }, fundersOf)).get(personId);
  if (!found) throw new Problem("no-such-person");
  return found;
};

/** The same for many people at once; whoever is unknown is left out. */
export const findConflictsOfMany = async (
  at: AtMoment,
  { people, capacity, submissionId }: { readonly people: readonly string[]; readonly capacity: Capacity; readonly submissionId: string },
  fundersOf?: FundersOf,
): Promise<ReadonlyMap<string, FoundConflicts>> => {
  const checked = await checkMany(at, await theSubmission(at, submissionId), people, capacity, fundersOf);
  return new Map([...checked].map(([personId, conflicts]) => [personId, guarded(conflicts)]));
};

interface AboutCommission {
  readonly personId: string;
  readonly capacity: Capacity;
  readonly commissionId: string;
  /** As if they held it; whoever holds it when left out. */
  readonly heldBy?: HeldBy;
}

/**
 * Holds somebody against a commission: the director or a chair who is to approve it, or whoever is asked to hold it.
 * @throws Problem no-such-person; RangeError for an unknown commission
 */
export const findCommissionConflicts = async (
  at: AtMoment,
  { personId, capacity, commissionId, heldBy }: AboutCommission,
): Promise<FoundConflicts> => {
  const matter = isId(commissionId) ? await commissionMatter(at, commissionId, heldBy) : undefined;
  if (!matter) throw new RangeError(`there is no commission ${commissionId}`);
  const found = (await checkMany(at, matter, [personId], capacity)).get(personId);
  if (!found) throw new Problem("no-such-person");
  return guarded(found);
};

/**
 * Holds somebody who is to appraise a policy choice against whoever proposed it and the authors of its evidence.
 * @throws Problem no-such-person; RangeError for an unknown choice
 */
export const findChoiceConflicts = async (
  at: AtMoment,
  { personId, choiceId }: { readonly personId: string; readonly choiceId: string },
): Promise<FoundConflicts> => {
  const matter = isId(choiceId) ? await choiceMatter(at, choiceId) : undefined;
  if (!matter) throw new RangeError(`there is no policy choice ${choiceId}`);
  const found = (await checkMany(at, matter, [personId], "reviewer")).get(personId);
  if (!found) throw new Problem("no-such-person");
  return guarded(found);
};

/**
 * Holds people who are to decide on a response against whoever wrote it and those who made what it answers; whoever is unknown is left out.
 * @throws RangeError for an unknown response
 */
export const findResponseConflicts = async (
  at: AtMoment,
  { people, capacity, responseId }: { readonly people: readonly string[]; readonly capacity: Capacity; readonly responseId: string },
): Promise<ReadonlyMap<string, FoundConflicts>> => {
  const matter = isId(responseId) ? await responseMatter(at, responseId) : undefined;
  if (!matter) throw new RangeError(`there is no response ${responseId}`);
  return new Map([...(await checkMany(at, matter, people, capacity))].map(([personId, conflicts]) => [personId, guarded(conflicts)]));
};

/** Views in which the person concerned is told what was found of them. */
const OWN: readonly ReviewView[] = ["reviewer", "handler", "desk", "appeal"];

/**
 * What was found, in the words that a viewer may read: all of it for whoever sees the whole submission and private ties, without these for
 * others who see it whole, such as its editor. The person concerned reads no more than that either, and nothing of the authors where these are
 * hidden. Nobody else is told anything.
 */
export const explainConflicts = async (at: AtMoment, viewer: Standing, about: AboutSubmission): Promise<FoundConflicts | undefined> => {
  const submission = await findSubmission(at, { id: about.submissionId });
  const view = submission && viewOf(viewer, await viewFacts(at, viewer, submission));
  const isOwn = viewer.personId === about.personId && view !== undefined && OWN.includes(view);
  if (view !== "whole" && !isOwn) return undefined;
  const matter = await theSubmission(at, about.submissionId);
  const found = (await checkMany(at, matter, [about.personId], about.capacity)).get(about.personId);
  if (!found) return undefined;
  if (isOwn) return matter.hidesAuthors ? withoutAuthors(found) : guarded(found);
  return can(viewer, "see-private-details", THE_PROGRAMME).allowed ? whole(found) : guarded(found);
};

const theSubmission = async (at: AtMoment, submissionId: string): Promise<LoadedMatter> => {
  const matter = isId(submissionId) ? await submissionMatter(at, submissionId) : undefined;
  if (!matter) throw new RangeError(`there is no submission ${submissionId}`);
  return matter;
};

const checkMany = async (
  at: AtMoment,
  matter: LoadedMatter,
  people: readonly string[],
  capacity: Capacity,
  fundersOf?: FundersOf,
): Promise<ReadonlyMap<string, CheckedConflicts>> => {
  const on = dayOf(at.now);
  const gathered = await gatherFacts(at, matter, people.filter(isId), on, fundersOf);
  return new Map(
    [...gathered.people].map(([id, person]) => [id, checkConflicts(gathered.rules, { on, capacity, person, matter: gathered.matter })]),
  );
};

const told = ({ effect, findings }: CheckedConflicts, words: (finding: CheckedConflicts["findings"][number]) => string): FoundConflicts => {
  const seen = new Set<string>();
  return {
    effect,
    findings: findings.flatMap((finding) => {
      const { rule, effect: follows, waivable } = finding;
      const path = words(finding);
      const key = `${rule} ${follows} ${path}`;
      return seen.has(key) || !seen.add(key) ? [] : [{ rule, effect: follows, path, waivable }];
    }),
  };
};

const whole = (found: CheckedConflicts): FoundConflicts => told(found, ({ path }) => path);
const guarded = (found: CheckedConflicts): FoundConflicts => told(found, (finding) => finding.guarded);
/** Where authors are hidden, a path would name them: only the rule's own words are left. */
const withoutAuthors = (found: CheckedConflicts): FoundConflicts => told(found, ({ rule }) => conflictRule(rule)?.words ?? "");
