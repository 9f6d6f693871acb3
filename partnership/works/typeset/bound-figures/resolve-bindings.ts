import type { ObservationStatus, Problem } from "#vocabulary";
import { wholeKey, type PlacedBinding } from "./figure-binding.ts";

/** One observation, asked for. */
export interface AskedFigure {
  readonly release: string;
  readonly dataflow: string;
  /** Without the period: STOCK.USA.MEX._T. */
  readonly key: string;
  readonly period: string;
}

/** What a release says. Absence is a status, never a number. */
export type FigureAnswer =
  | {
      readonly kind: "value";
      /** In the unit, not in thousands or millions of it. */
      readonly value: number;
      /** Code of the unit: PS, USD, PT, … */
      readonly unit: string;
      readonly status: ObservationStatus;
    }
  | {
      readonly kind: "absent";
      readonly status: ObservationStatus;
      /** The period of the same series nearest to the one asked for that has a value. */
      readonly nearestPeriod?: string;
    }
  | { readonly kind: "refused"; readonly problem: Problem };

/** Looks a figure up: the observatory's part, handed in by whoever has its releases open. */
export type FigureAt = (asked: AskedFigure) => FigureAnswer | Promise<FigureAnswer>;

/** A binding with what its release says, and what a newer one says where that differs. */
export interface ResolvedFigure {
  readonly binding: PlacedBinding;
  readonly answer: FigureAnswer;
  readonly moved?: { readonly release: string; readonly answer: FigureAnswer };
}

/**
 * Looks every binding up, each observation once.
 * @param newerRelease release to compare with; a figure that it does not know is not said to have moved
 */
export const resolveBindings = async (
  bindings: readonly PlacedBinding[],
  figureAt: FigureAt,
  newerRelease?: string,
): Promise<readonly ResolvedFigure[]> => {
  const asked = new Map<string, Promise<FigureAnswer>>();
  const ask = (release: string, binding: PlacedBinding): Promise<FigureAnswer> => {
    const { dataflow, key, period } = binding;
    const name = `${release} ${dataflow}/${wholeKey(binding)}`;
    const answer = asked.get(name) ?? Promise.resolve(figureAt({ release, dataflow, key, period }));
    asked.set(name, answer);
    return answer;
  };
  return Promise.all(
    bindings.flatMap((binding) => {
      const { release } = binding;
      return release === undefined ? [] : [resolveOne(binding, release, newerRelease, ask)];
    }),
  );
};

const resolveOne = async (
  binding: PlacedBinding,
  release: string,
  newerRelease: string | undefined,
  ask: (release: string, binding: PlacedBinding) => Promise<FigureAnswer>,
): Promise<ResolvedFigure> => {
  const answer = await ask(release, binding);
  if (newerRelease === undefined || newerRelease === release || answer.kind === "refused") return { binding, answer };
  const newer = await ask(newerRelease, binding);
  return newer.kind === "refused" || isSame(answer, newer)
    ? { binding, answer }
    : { binding, answer, moved: { release: newerRelease, answer: newer } };
};

const isSame = (a: FigureAnswer, b: FigureAnswer): boolean => {
  if (a.kind === "value" && b.kind === "value") return a.value === b.value && a.unit === b.unit;
  return a.kind === "absent" && b.kind === "absent" && a.status === b.status;
};
