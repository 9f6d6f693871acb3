import { inOneUnit, type UnitOfWork } from "#store";
import type { Doing } from "../cases/case-actions.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import { parseBinding } from "../works/typeset/bound-figures/parse-binding.ts";
import type { BoundDataflow } from "../works/typeset/bound-figures/figure-binding.ts";
import type { FigureAt } from "../works/typeset/bound-figures/resolve-bindings.ts";
import { noteDrafted } from "./choice-actions.ts";
import type { EvidenceBasis, EvidenceFigure, EvidenceWork } from "./choice-content.ts";
import { choiceInHand, CHOICE, demandWritten, personOf, refuseChoice, type ChoiceAtHand } from "./choice-doing.ts";
import { findKind, isListedOn } from "./choice-kind-records.ts";
import { updateChoice, type Choice } from "./choice-records.ts";
import type { WrittenEvidence, WrittenViewpoint } from "./choice-shape.ts";
import {
  citableWork,
  deleteEvidence,
  deleteViewpoint,
  evidenceOf,
  insertEvidence,
  insertViewpoint,
  updateEvidence,
  viewpointsOf,
} from "./evidence-records.ts";
import { findPilot } from "./pilot-records.ts";

/** What figures are looked up with. */
export interface Figures {
  readonly dataflows: readonly BoundDataflow[];
  /** The release that is shown. */
  readonly newest: string;
  readonly figureAt: FigureAt;
}

/**
 * Adds a line of evidence: a public work as it is public now, a figure with its value in a release, or a pilot.
 * @returns its id
 * @throws Problem no-such-choice, not-allowed, changed-meanwhile, choice-state, bad-choice, work-figure-…
 */
export const addEvidence = (doing: Doing, at: ChoiceAtHand, written: WrittenEvidence, figures: Figures | undefined): Promise<string> =>
  changeDraft(doing, at, async (unit) => {
    const basis = await basisOf(unit, written, figures);
    const id = unit.newId();
    await demandOutcome(unit, written.outcome);
    await insertEvidence(unit, at.id, { id, basis, said: saidOf(unit, written) });
    unit.log({ action: "add-evidence", objectKind: CHOICE, object: at.id, after: { evidence: id, ...written, ...basis } });
    return id;
  });

/**
 * Changes a line of evidence, and binds it anew to what it rests on: the work as it is public now, the figure as it is in the release.
 * @throws Problem as addEvidence
 */
export const changeEvidence = (
  doing: Doing,
  at: ChoiceAtHand,
  evidenceId: string,
  { written, figures }: { readonly written: WrittenEvidence; readonly figures: Figures | undefined },
): Promise<void> =>
  changeDraft(doing, at, async (unit) => {
    const before = (await evidenceOf(unit, at.id)).find(({ id }) => id === evidenceId);
    if (!before) return refuseChoice("evidence", "There is no such line any more.");
    const basis = await basisOf(unit, written, figures);
    await demandOutcome(unit, written.outcome, before.outcome.id);
    await updateEvidence(unit, evidenceId, saidOf(unit, written), basis);
    unit.log({
      action: "change-evidence",
      objectKind: CHOICE,
      object: at.id,
      before,
      after: { evidence: evidenceId, ...written, ...basis },
    });
  });

/**
 * Takes a line of evidence out of the draft; versions that had it keep it.
 * @throws Problem no-such-choice, not-allowed, changed-meanwhile, choice-state, bad-choice
 */
export const removeEvidence = (doing: Doing, at: ChoiceAtHand, evidenceId: string): Promise<void> =>
  changeDraft(doing, at, async (unit) => {
    const before = (await evidenceOf(unit, at.id)).find(({ id }) => id === evidenceId);
    if (!before) return refuseChoice("evidence", "There is no such line any more.");
    await deleteEvidence(unit, evidenceId);
    unit.log({ action: "remove-evidence", objectKind: CHOICE, object: at.id, before });
  });

/**
 * Notes what a party thinks, and where it said so.
 * @throws Problem no-such-choice, not-allowed, changed-meanwhile, choice-state, bad-choice
 */
export const addViewpoint = (doing: Doing, at: ChoiceAtHand, written: WrittenViewpoint): Promise<string> =>
  changeDraft(doing, at, async (unit) => {
    const { party, stance, words, sourceWords, sourceHref } = written;
    const work = written.work === "" ? null : await workOf(unit, written.work, "work");
    const id = unit.newId();
    const source = { work, words: sourceWords, href: sourceHref === "" ? null : sourceHref };
    await insertViewpoint(unit, at.id, { id, party, stance, words, source });
    unit.log({ action: "add-viewpoint", objectKind: CHOICE, object: at.id, after: { viewpoint: id, ...written } });
    return id;
  });

/**
 * Takes a viewpoint out of the draft.
 * @throws Problem no-such-choice, not-allowed, changed-meanwhile, choice-state, bad-choice
 */
export const removeViewpoint = (doing: Doing, at: ChoiceAtHand, viewpointId: string): Promise<void> =>
  changeDraft(doing, at, async (unit) => {
    const before = (await viewpointsOf(unit, at.id)).find(({ id }) => id === viewpointId);
    if (!before) return refuseChoice("viewpoint", "There is no such viewpoint any more.");
    await deleteViewpoint(unit, viewpointId);
    unit.log({ action: "remove-viewpoint", objectKind: CHOICE, object: at.id, before });
  });

const changeDraft = <Result>(
  { database, actor, surroundings, standing }: Doing,
  at: ChoiceAtHand,
  change: (unit: UnitOfWork, choice: Choice) => Promise<Result>,
): Promise<Result> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const choice = await choiceInHand(unit, standing, "propose-choice", at);
    demandWritten(choice);
    const result = await change(unit, choice);
    await updateChoice(unit, choice.id, { state: choice.state === "not yet appraised" ? "draft" : choice.state });
    await noteDrafted(unit, choice);
    return result;
  });

const saidOf = (unit: UnitOfWork, { outcome, direction, betterFor, worseFor, certainty, certaintyWords, words }: WrittenEvidence) => ({
  ...{ outcomeId: outcome, direction, betterFor, worseFor, certainty, certaintyWords, words },
  appraisedBy: certainty === "not judged" ? null : personOf(unit),
});

/** @throws Problem bad-choice */
const demandOutcome = async (unit: UnitOfWork, id: string, before?: string): Promise<void> => {
  const outcome = await findKind(unit, "outcome", id);
  if (!outcome || (id !== before && !isListedOn(outcome, dayOf(unit.now)))) refuseChoice("outcome", "Choose it from the list.");
};

const basisOf = async (unit: UnitOfWork, written: WrittenEvidence, figures: Figures | undefined): Promise<EvidenceBasis> => {
  const { kind, source } = written;
  if (kind === "work") return { kind, work: await workOf(unit, source, "source") };
  if (kind === "figure") return { kind, figure: await figureOf(written, figures) };
  const pilot = await findPilot(unit, { reference: source.toUpperCase() });
  if (!pilot) return refuseChoice("source", "There is no pilot of that number.");
  const reportedOn = pilot.state === "reported" ? pilot.reportedOn : null;
  return { kind, pilot: { pilotId: pilot.id, reference: pilot.reference, title: pilot.title, reportedOn } };
};

/** A public work by its number, its address, or the last part of it. */
export const workOf = async (unit: UnitOfWork, source: string, field: string): Promise<EvidenceWork> => {
  const [, slug] = /\/library\/([^/?#]+)/.exec(source) ?? [];
  const key = slug !== undefined ? { slug } : /^w-\d+$/i.test(source) ? { reference: source.toUpperCase() } : { slug: source };
  return (await citableWork(unit, key))?.work ?? refuseChoice(field, "There is no public work of that number or address.");
};

const figureOf = async ({ source, tolerance, toleranceKind }: WrittenEvidence, figures: Figures | undefined): Promise<EvidenceFigure> => {
  if (!figures) return refuseChoice("source", "No release of figures is open here.");
  const { dataflow, key, period, release = figures.newest } = parseBinding(asBinding(source), { dataflows: figures.dataflows });
  const answer = await figures.figureAt({ release, dataflow, key, period });
  if (answer.kind === "refused") throw answer.problem;
  if (answer.kind === "absent") return refuseChoice("source", "The release has no value for it.");
  const { value, unit } = answer;
  return { release, dataflow, key, period, value, unit, tolerance: tolerance === "" ? 0 : tolerance, toleranceKind };
};

/** What is written between braces, from that, from it with its braces, or from the address of the page that explains a figure. */
const asBinding = (source: string): string => {
  const [, release, dataflow, key] = /(?:\/r\/([A-Za-z0-9._-]+))?\/explain\/([A-Za-z0-9_]+)\/([^/?#]+)/.exec(source) ?? [];
  if (dataflow === undefined || key === undefined) return source.replaceAll(/^\{\{|\}\}$/g, "");
  return `${dataflow}/${key}${release === undefined ? "" : `@${release}`}`;
};
