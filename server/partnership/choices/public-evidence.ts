import type { Cause, ContentEvidence, EvidenceFigure, PublicChoice, ReleasesAround } from "#partnership";
import { partnershipTexts, type OutcomeEvidence, type PublicEvidenceLine } from "#web";
import { noticedSince } from "./noticed-since.ts";
import { whomWords } from "./choice-words.ts";

const words = partnershipTexts.choices.page;

const written = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 6 });

/** The evidence of a version, outcome by outcome, with what became since of what it rests on. */
export const publicEvidence = async (
  { shown, causes }: Pick<PublicChoice, "shown" | "causes">,
  releases: Pick<ReleasesAround, "newest" | "figureAt">,
): Promise<readonly OutcomeEvidence[]> => {
  const { evidence } = shown.content;
  const lines = await Promise.all(evidence.map(async (line) => [line.outcome.id, await lineOf(line, causes, releases)] as const));
  return [...new Map(evidence.map(({ outcome }) => [outcome.id, outcome.name]))].map(([id, outcome]) => ({
    outcome,
    lines: lines.filter(([of]) => of === id).map(([, line]) => line),
  }));
};

const lineOf = async (
  line: ContentEvidence,
  causes: readonly Cause[],
  releases: Pick<ReleasesAround, "newest" | "figureAt">,
): Promise<PublicEvidenceLine> => ({
  id: line.id,
  kind: line.kind,
  basis: basisOf(line),
  notes: [...noticesOf(line, causes), ...(line.kind === "figure" ? await moveOf(line.figure, releases) : [])],
  direction: line.direction,
  certainty: line.certainty,
  certaintyWords: line.certaintyWords,
  whom: whomWords(line),
  words: [...(line.kind === "figure" ? [figureWords(line.figure)] : []), ...(line.words === "" ? [] : [line.words])],
});

const basisOf = (line: ContentEvidence): PublicEvidenceLine["basis"] => {
  if (line.kind === "work") {
    const { slug, title, number } = line.work;
    return { text: words.version(title, number), href: `/library/${encodeURIComponent(slug)}/v/${number}` };
  }
  if (line.kind === "pilot") return { text: `${line.pilot.reference} ${line.pilot.title}`, href: `#${line.pilot.reference}` };
  const { release, dataflow, key, period } = line.figure;
  return { text: `${dataflow}/${key}.${period}`, href: `/r/${release}/explain/${dataflow}/${key}.${period}` };
};

const figureWords = ({ value, unit, release }: EvidenceFigure): string => words.figure(`${written(value)} ${unit}`, release);

/** A correction or retraction of the work that a line rests on, settled or not. */
const noticesOf = (line: ContentEvidence, causes: readonly Cause[]): PublicEvidenceLine["notes"] =>
  line.kind === "work" ? noticedSince(line.work, causes).map((kind) => ({ words: words.since[kind], moved: true })) : [];

/** What the newest release has, where it is not the one that the figure was bound in. */
const moveOf = async (
  figure: EvidenceFigure,
  { newest, figureAt }: Pick<ReleasesAround, "newest" | "figureAt">,
): Promise<PublicEvidenceLine["notes"]> => {
  if (newest === "" || newest === figure.release) return [];
  const { dataflow, key, period, unit, value } = figure;
  const answer = await figureAt({ release: newest, dataflow, key, period });
  if (answer.kind === "refused") return [];
  if (answer.kind === "absent") return [{ words: words.figureGone(newest), moved: true }];
  return answer.value === value && answer.unit === unit
    ? [{ words: words.figureSame(newest), moved: false }]
    : [{ words: words.figureMoved(`${written(answer.value)} ${answer.unit}`, newest), moved: true }];
};
