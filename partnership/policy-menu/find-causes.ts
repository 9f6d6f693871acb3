import type { ChoiceContent, ContentEvidence, EvidenceFigure } from "./choice-content.ts";
import type { Cause, FoundCause } from "./cause-records.ts";

/** What is known now of what a published choice rests on. */
export interface CauseFactsNow {
  readonly content: ChoiceContent;
  /** Corrections and retractions of the works that it rests on. */
  readonly notices: readonly {
    readonly id: string;
    readonly workId: string;
    readonly kind: "correction" | "retraction";
    readonly words: string;
  }[];
  /** Pilots that it rests on and that have reported. */
  readonly reports: readonly { readonly pilotId: string; readonly reportedOn: string; readonly words: string; readonly href: string }[];
  /** Its figures in a newer release, by line of evidence; those that the release does not know are left out. */
  readonly figures: ReadonlyMap<string, { readonly release: string; readonly value: number | null; readonly unit: string }>;
  /** Causes of this version that were recorded before, settled ones too. */
  readonly known: readonly Pick<Cause, "kind" | "evidenceId" | "facts" | "at">[];
  readonly nextReviewOn: string | null;
  readonly today: string;
}

/** Why a published choice may hold no longer, from facts alone. What it knew of when it was appraised is no cause. */
export const findCauses = (now: CauseFactsNow): readonly FoundCause[] => [
  ...now.content.evidence.flatMap((line) => byWork(line, now)),
  ...now.content.evidence.flatMap((line) => byPilot(line, now)),
  ...now.content.evidence.flatMap((line) => byFigure(line, now)),
  ...byDate(now),
];

const NOBODY = { workId: null, pilotId: null, noticeId: null };

const byWork = (line: ContentEvidence, { notices }: CauseFactsNow): readonly FoundCause[] => {
  if (line.kind !== "work") return [];
  const { work } = line;
  return notices
    .filter(({ id, workId }) => workId === work.workId && !work.notices.includes(id))
    .map(({ id, kind, words }) => ({
      ...NOBODY,
      kind: kind === "retraction" ? "work retracted" : "work corrected",
      key: `notice ${id}`,
      evidenceId: line.id,
      workId: work.workId,
      noticeId: id,
      facts: { title: work.title, href: `/library/${work.slug}`, words },
    }));
};

const byPilot = (line: ContentEvidence, { reports }: CauseFactsNow): readonly FoundCause[] => {
  if (line.kind !== "pilot") return [];
  const { pilotId, reference, title, reportedOn } = line.pilot;
  return reports
    .filter((report) => report.pilotId === pilotId && report.reportedOn !== reportedOn)
    .map((report) => ({
      ...NOBODY,
      kind: "pilot reported",
      key: `pilot ${pilotId} ${report.reportedOn}`,
      evidenceId: line.id,
      pilotId,
      facts: { title: `${reference} ${title}`, href: report.href, words: report.words },
    }));
};

const byFigure = (line: ContentEvidence, { figures, known }: CauseFactsNow): readonly FoundCause[] => {
  const newer = figures.get(line.id);
  if (line.kind !== "figure" || !newer) return [];
  const { figure } = line;
  const held = lastHeld(line.id, figure, known);
  if (newer.release === held.release || isWithin(figure, held.value, newer)) return [];
  const { dataflow, key, period, unit, tolerance, toleranceKind } = figure;
  const name = `${dataflow}/${key}.${period}`;
  return [
    {
      ...NOBODY,
      kind: "figure moved",
      key: `figure ${line.id} ${newer.release}`,
      evidenceId: line.id,
      facts: {
        title: name,
        href: `/r/${newer.release}/explain/${dataflow}/${key}.${period}`,
        words: "",
        figure: {
          ...{ dataflow, key, period, unit, tolerance, toleranceKind },
          from: held.value ?? figure.value,
          fromRelease: held.value === null ? figure.release : held.release,
          to: newer.value,
          toRelease: newer.release,
        },
      },
    },
  ];
};

/** What a figure is held against: what it was when somebody last looked, which is its newest cause, or its binding. */
const lastHeld = (
  evidenceId: string,
  { value, release }: EvidenceFigure,
  known: CauseFactsNow["known"],
): { readonly value: number | null; readonly release: string } => {
  const [newest] = known
    .filter((cause) => cause.kind === "figure moved" && cause.evidenceId === evidenceId)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const moved = newest?.facts.figure;
  return moved ? { value: moved.to, release: moved.toRelease } : { value, release };
};

/** Whether a value lies no further from what it was held against than its tolerance. One that is gone, or in another unit, does not. */
const isWithin = (
  { tolerance, toleranceKind, unit }: EvidenceFigure,
  before: number | null,
  newer: { readonly value: number | null; readonly unit: string },
): boolean => {
  if (newer.value === null || before === null) return newer.value === before;
  if (newer.unit !== unit) return false;
  const allowed = toleranceKind === "absolute" ? tolerance : (Math.abs(before) * tolerance) / 100;
  const moved = Math.abs(newer.value - before);
  // Halves and tenths are not exact in a computer: a move of exactly the tolerance is within it.
  return moved <= allowed + Number.EPSILON * 16 * Math.max(Math.abs(before), Math.abs(newer.value));
};

const byDate = ({ nextReviewOn, today }: CauseFactsNow): readonly FoundCause[] =>
  nextReviewOn === null || today <= nextReviewOn
    ? []
    : [
        {
          ...NOBODY,
          kind: "review due",
          key: `review ${nextReviewOn}`,
          evidenceId: null,
          facts: { title: "", href: "", words: "", dueOn: nextReviewOn },
        },
      ];
