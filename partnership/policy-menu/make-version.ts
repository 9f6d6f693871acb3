import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import { choiceHash, type ChoiceContent, type ContentEvidence, type ContentViewpoint } from "./choice-content.ts";
import { personOf } from "./choice-doing.ts";
import { findKind } from "./choice-kind-records.ts";
import { choiceThemes, type Choice } from "./choice-records.ts";
import { insertChoiceVersion, type ChoiceVersion } from "./choice-version-records.ts";
import { evidenceOf, viewpointsOf, type EvidenceLine, type ViewpointLine } from "./evidence-records.ts";

/** The draft of a choice as it would be appraised. */
export const contentOf = async (from: Readable, choice: Choice): Promise<ChoiceContent> => {
  const instrument = (await findKind(from, "instrument", choice.instrumentId))!;
  const { title, problem, forWhom, incomeGroups, regions, triedIn, mechanism, cost, equity, feasibility } = choice;
  return {
    ...{ title, problem, forWhom, incomeGroups, regions, triedIn, mechanism },
    instrument: { id: instrument.id, slug: instrument.slug, name: instrument.name },
    cost: { rating: cost, words: choice.costWords },
    equity: { rating: equity, words: choice.equityWords },
    feasibility: { rating: feasibility, words: choice.feasibilityWords },
    themes: await choiceThemes(from, choice.id),
    source: choice.sourceDocument === null ? null : { document: choice.sourceDocument, place: choice.sourcePlace },
    evidence: (await evidenceOf(from, choice.id)).map(withoutPeople),
    viewpoints: (await viewpointsOf(from, choice.id)).map(asContent),
  };
};

const withoutPeople = (line: EvidenceLine): ContentEvidence => {
  const { id, outcome, direction, betterFor, worseFor, certainty, certaintyWords, words } = line;
  const said = { id, outcome, direction, betterFor, worseFor, certainty, certaintyWords, words };
  if (line.kind === "work") return { ...said, kind: line.kind, work: line.work };
  return line.kind === "figure" ? { ...said, kind: line.kind, figure: line.figure } : { ...said, kind: line.kind, pilot: line.pilot };
};

const asContent = ({ id, party, stance, words, source }: ViewpointLine): ContentViewpoint => ({ id, party, stance, words, source });

/** Writes the draft down for good, with its hash. */
export const makeVersion = async (unit: UnitOfWork, choice: Choice, caseId: string | null): Promise<ChoiceVersion> => {
  const content = await contentOf(unit, choice);
  return insertChoiceVersion(unit, {
    ...{ id: unit.newId(), choiceId: choice.id, hash: choiceHash(content), content, caseId },
    madeBy: personOf(unit),
  });
};
