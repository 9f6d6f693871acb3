/** A body that would cost something. */
export interface CostedBody {
  readonly slug: string;
  readonly name: string;
  /** 1 comes first; bodies without one come last. */
  readonly priority: number | null;
  /** Whole minor units of the currency of the money at hand; undefined where nobody declared a cost in it. */
  readonly costMinor: bigint | undefined;
}

export interface ScaledBody extends CostedBody {
  readonly verdict: "fits" | "does not fit" | "cost unknown";
  /** What is left after it. */
  readonly leftMinor: bigint;
}

/**
 * Which bodies the money at hand pays for, in order of priority: a body that does not fit ends the row, so that a later one never takes the place of
 * an earlier one. A body without a declared cost is told, not counted as free.
 */
export const scaleDown = (availableMinor: bigint, bodies: readonly CostedBody[]): readonly ScaledBody[] => {
  let left = availableMinor;
  let ended = false;
  const order = (body: CostedBody): number => body.priority ?? Number.MAX_SAFE_INTEGER;
  return bodies
    .toSorted((a, b) => order(a) - order(b) || a.slug.localeCompare(b.slug))
    .map((body): ScaledBody => {
      if (body.costMinor === undefined) return { ...body, verdict: "cost unknown", leftMinor: left };
      if (ended || body.costMinor > left) {
        ended = true;
        return { ...body, verdict: "does not fit", leftMinor: left };
      }
      left -= body.costMinor;
      return { ...body, verdict: "fits", leftMinor: left };
    });
};
