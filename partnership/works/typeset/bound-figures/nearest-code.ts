import { areaByAlpha2, areaByM49, areas, editDistance, findArea, phrase, resolveAreaName, type ProblemValue } from "#vocabulary";

/** "Did you mean …?" as a value of a problem; nothing where nothing is near. */
export const meant = (name: string | undefined): ProblemValue => (name === undefined ? "" : phrase("did-you-mean", { name }));

const FARTHEST = 6;

/** The one of several codes that takes the fewest changes of letters, within six and half of its length; the first of equals. */
export const nearestCode = (written: string, codes: readonly string[]): string | undefined => {
  const limit = Math.min(FARTHEST, Math.max(1, Math.floor(written.length / 2)));
  const ranked = codes
    .map((code) => ({ code, distance: editDistance(written.toUpperCase(), code, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance);
  return ranked[0]?.code;
};

/** The area somebody meant by a code or name: itself, by its two-letter code, number or name, else the nearest code. */
export const nearestArea = (written: string): string | undefined =>
  areaNamed(written) ??
  nearestCode(
    written,
    areas()
      .map(({ code }) => code)
      .filter((code) => code.length === 3),
  );

/** The area that a code or a name says without doubt, in whatever language the registry has. */
export const areaNamed = (written: string): string | undefined =>
  (findArea(written.toUpperCase()) ?? areaByM49(written) ?? resolveAreaName(written) ?? areaByAlpha2(written))?.code;

/** As `nearestCode`, for names written with small letters too. */
export const nearestName = (written: string, names: Iterable<string>): string | undefined => {
  const upper = new Map([...names].map((name) => [name.toUpperCase(), name]));
  return upper.get(nearestCode(written, [...upper.keys()]) ?? "");
};
