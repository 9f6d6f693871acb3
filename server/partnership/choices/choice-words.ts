import type { ChoiceContent, ContentEvidence, ContentViewpoint, EvidenceLine } from "#partnership";
import { partnershipTexts, type EvidenceLineData, type ViewpointLineData } from "#web";

const texts = partnershipTexts.choicesDesk;

/** A figure as a number that people read. */
const written = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 6 });

/** What a line rests on, with its page. */
const basisOf = (line: ContentEvidence): EvidenceLineData["basis"] => {
  if (line.kind === "work")
    return {
      text: texts.choice.version(line.work.title, line.work.number),
      href: `/library/${line.work.slug}/v/${line.work.number}`,
    };
  if (line.kind === "pilot")
    return { text: `${line.pilot.reference} ${line.pilot.title}`, href: `/desk/choices/pilots/${line.pilot.pilotId}` };
  const { dataflow, key, period, release } = line.figure;
  return { text: `${dataflow}/${key}.${period}`, href: `/r/${release}/explain/${dataflow}/${key}.${period}` };
};

/** For whom something is better and worse, in words. */
export const whomWords = ({ betterFor, worseFor }: { readonly betterFor: string; readonly worseFor: string }): readonly string[] => [
  ...(betterFor === "" ? [] : [texts.choice.better(betterFor)]),
  ...(worseFor === "" ? [] : [texts.choice.worse(worseFor)]),
];

/** A line of evidence in words. */
export const evidenceLine = (line: ContentEvidence): EvidenceLineData => ({
  id: line.id,
  basis: basisOf(line),
  note: "",
  outcome: line.outcome.name,
  direction: texts.directions[line.direction],
  whom: whomWords(line),
  certainty: texts.certainties[line.certainty],
  certaintyWords: line.certaintyWords,
  words: line.kind === "figure" ? [figureWords(line.figure), line.words].filter((one) => one !== "").join(". ") : line.words,
});

const figureWords = ({ value, unit, release, tolerance, toleranceKind }: (ContentEvidence & { kind: "figure" })["figure"]): string =>
  texts.choice.figure(
    `${written(value)} ${unit}`,
    release,
    toleranceKind === "percent" ? `${written(tolerance)} %` : `${written(tolerance)} ${unit}`,
  );

/** A line of a draft, with what became of its work since. */
export const draftEvidenceLine = (line: EvidenceLine): EvidenceLineData => ({ ...evidenceLine(line), note: noteOf(line) });

const noteOf = (line: EvidenceLine): string => {
  if (line.kind !== "work" || line.workNow === null) return "";
  if (line.workNow.state === "retracted") return texts.choice.retracted;
  return line.workNow.publicVersion === line.work.versionId ? "" : texts.choice.newer;
};

export const viewpointLine = ({ id, party, stance, words, source }: ContentViewpoint): ViewpointLineData => ({
  id,
  party: texts.parties[party],
  stance: texts.stances[stance],
  words,
  source:
    source.work === null
      ? { text: source.words, href: source.href ?? undefined }
      : { text: source.work.title, href: `/library/${source.work.slug}` },
});

/** Cost, equity and feasibility, each with its reasons. */
export const ratingLines = ({ cost, equity, feasibility }: Pick<ChoiceContent, "cost" | "equity" | "feasibility">): readonly string[] => [
  texts.choice.rating(texts.fields.cost, texts.ratings[cost.rating], cost.words),
  texts.choice.rating(texts.fields.equity, texts.equities[equity.rating], equity.words),
  texts.choice.rating(texts.fields.feasibility, texts.ratings[feasibility.rating], feasibility.words),
];
