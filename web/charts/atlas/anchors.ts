import anchors from "./anchors.json" with { type: "json" };

const byCode = anchors as unknown as Readonly<Record<string, readonly [number, number]>>;

/** Longitude and latitude of a point inside the largest part of a country or area; undefined for groups and unknown origins. */
export const anchorOf = (code: string): readonly [longitude: number, latitude: number] | undefined =>
  Object.hasOwn(byCode, code) ? byCode[code] : undefined;

/** Codes of every area that has a point. */
export const anchoredCodes = (): readonly string[] => Object.keys(byCode);
