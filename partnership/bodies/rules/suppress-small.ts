/** A category and how many people are in it. */
interface Counted {
  readonly name: string;
  readonly people: number;
}

/**
 * Leaves out numbers of fewer people than the floor, and as many of the next smallest as it takes that what is left out cannot be told from
 * the total: those left out are at least two and hold at least the floor together, or all are left out.
 */
export const suppressSmall = (
  counts: readonly Counted[],
  floor: number,
): readonly { readonly name: string; readonly people: number | undefined }[] => {
  const rising = counts.toSorted((a, b) => a.people - b.people);
  let gone = rising.filter(({ people }) => people < floor).length;
  const sum = (): number => rising.slice(0, gone).reduce((total, { people }) => total + people, 0);
  while (gone > 0 && gone < rising.length && (gone < 2 || sum() < floor)) gone++;
  const hidden = new Set(rising.slice(0, gone));
  return counts.map((one) => ({ name: one.name, people: hidden.has(one) ? undefined : one.people }));
};
