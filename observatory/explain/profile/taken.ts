import type { ProfileCell } from "./profile-walk.ts";

type Place = Pick<ProfileCell, "context" | "walk">;

/** A figure as a step, and what one of it is worth in the base unit (persons, US dollars, percent). */
export interface Taken {
  readonly id: number;
  readonly unit: number;
}

/** The figures added; they keep their unit where all have the same. A single one is itself. */
export function addTaken(at: Place, words: string, parts: readonly Taken[]): Taken {
  const [first] = parts;
  if (!first) throw new RangeError(`${words}: nothing to add`);
  if (parts.length === 1) return first;
  const isSame = parts.every(({ unit }) => unit === first.unit);
  const ids = parts.map((part) => (isSame ? part.id : inBaseUnit(at, part).id));
  return { id: at.walk.add(words, ids), unit: isSame ? first.unit : 1 };
}

/** The figure in the base unit. */
export const inBaseUnit = ({ context, walk }: Place, { id, unit }: Taken): Taken => ({
  id: unit === 1 ? id : walk.once(`${id} in the base unit`, () => walk.product(context.words.profile.inFull, [id], unit)),
  unit: 1,
});
