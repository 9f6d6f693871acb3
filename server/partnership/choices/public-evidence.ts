import type { Cause, ContentEvidence, EvidenceFigure, PublicChoice, ReleasesAround } from "#partnership";
import { partnershipTexts, type OutcomeEvidence, type PublicEvidenceLine } from "#web";
import type { TodaySeries } from "../works/works-around.ts";
import { noticedSince } from "./noticed-since.ts";
import { whomWords } from "./choice-words.ts";

const words = partnershipTexts.choices.page;

/** Releases that figures are compared in, and the series of the one that the site shows. */
export interface EvidenceAround {
  readonly releases: Pick<ReleasesAround, "newest" | "figureAt">;
  readonly todaySeries?: TodaySeries | undefined;
}

const written = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 6 });

/** The evidence of a version, outcome by outcome, with what became since of what it rests on. */
export const publicEvidence = async (
  { shown, causes }: Pick<PublicChoice, "shown" | "causes">,
  { releases, todaySeries = () => undefined }: EvidenceAround,
): Promise<readonly OutcomeEvidence[]> => {
  const { evidence } = shown.content;
  const lines = await Promise.all(
    evidence.map(async (line) => [line.outcome.id, await lineOf(line, causes, releases, todaySeries)] as const),
  );
  return [...new Map(evidence.map(({ outcome }) => [outcome.id, outcome.name]))].map(([id, outcome]) => ({
    outcome,
    lines: lines.filter(([of]) => of === id).map(([, line]) => line),
    charts: chartsOf(
      evidence.filter((line) => line.outcome.id === id),
      todaySeries,
    ),
  }));
};

/** A drawing for each series that evidence is bound to, and that the site shows. */
const chartsOf = (evidence: readonly ContentEvidence[], todaySeries: TodaySeries): OutcomeEvidence["charts"] => {
  const bound = evidence.flatMap((line) => (line.kind === "figure" ? [line.figure] : []));
  const names = new Map(bound.map((figure) => [`${figure.dataflow}/${figure.key}`, figure]));
  return [...names].flatMap(([id, { dataflow, key }]) => {
    const series = todaySeries(dataflow, key);
    const [first, last] = [series?.figures[0]?.period, series?.figures.at(-1)?.period];
    if (!series || first === undefined || last === undefined || first === last) return [];
    const { tone, figures, source } = series;
    const span = `${first}–${last}`;
    const periods = bound.filter((figure) => `${figure.dataflow}/${figure.key}` === id).map(({ period }) => period);
    return [{ id, title: series.label(span), span, source, tone, figures, bound: [...new Set(periods)].toSorted() }];
  });
};

const lineOf = async (
  line: ContentEvidence,
  causes: readonly Cause[],
  releases: EvidenceAround["releases"],
  todaySeries: TodaySeries,
): Promise<PublicEvidenceLine> => ({
  id: line.id,
  kind: line.kind,
  basis: basisOf(line, todaySeries),
  notes: [...noticesOf(line, causes), ...(line.kind === "figure" ? await moveOf(line.figure, releases) : [])],
  direction: line.direction,
  certainty: line.certainty,
  certaintyWords: line.certaintyWords,
  whom: whomWords(line),
  words: [...(line.kind === "figure" ? [figureWords(line.figure)] : []), ...(line.words === "" ? [] : [line.words])],
});

const basisOf = (line: ContentEvidence, todaySeries: TodaySeries): PublicEvidenceLine["basis"] => {
  if (line.kind === "work") {
    const { slug, title, number } = line.work;
    return { text: words.version(title, number), href: `/library/${encodeURIComponent(slug)}/v/${number}` };
  }
  if (line.kind === "pilot") return { text: `${line.pilot.reference} ${line.pilot.title}`, href: `#${line.pilot.reference}` };
  const { release, dataflow, key, period } = line.figure;
  return {
    text: todaySeries(dataflow, key)?.label(period) ?? `${dataflow}/${key}.${period}`,
    href: `/r/${release}/explain/${dataflow}/${key}.${period}`,
  };
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
