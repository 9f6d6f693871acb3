const STARTS = ["Ba", "Ce", "Di", "Fo", "Ga", "Hi", "Jo", "Ka", "Lu", "Me", "No", "Pe", "Ri", "Su", "Ta", "Vo", "Wi", "Ze"] as const;
const MIDDLES = ["la", "ri", "mo", "ne", "ta", "vu", "so", "ki"] as const;
const ENDS = ["n", "ra", "lo", "mir", "set", "dan", "vel", "tu", "res"] as const;

/** A number from 0 up to 1, the same ones for the same seed (mulberry32, Tommy Ettinger 2017). */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One of several. */
export const pick = <One>(chance: () => number, all: readonly One[]): One => all[Math.floor(chance() * all.length)]!;

/** A word of invented syllables. */
export const inventedWord = (chance: () => number): string =>
  pick(chance, STARTS) + (chance() < 0.5 ? pick(chance, MIDDLES) : "") + pick(chance, ENDS);

/** A whole number from one to another, both of them possible. */
export const between = (chance: () => number, least: number, most: number): number => least + Math.floor(chance() * (most - least + 1));
