import { inForce, type Setting } from "./programme-records.ts";

/** Key of the dated value that puts themes and groups into an order. */
export const PRIORITY_ORDER = "priority order";

/** The order that holds on a day: addresses of bodies, the first one first. Undefined where none was set. */
export const orderOn = (settings: readonly Setting[], day: string): readonly string[] | undefined => {
  const newest = inForce(
    settings.filter(({ key }) => key === PRIORITY_ORDER),
    day,
  ).at(-1)?.value;
  const themes = typeof newest === "object" && newest !== null ? (newest as { readonly themes?: unknown }).themes : undefined;
  return Array.isArray(themes) ? themes.filter((slug) => typeof slug === "string") : undefined;
};

interface Ordered {
  readonly id: string;
  readonly slug: string;
  readonly themeId: string | null;
}

/**
 * The place of each body in an order, from 1 on; null for one that is not in it. A body that is not named itself has the place of its theme.
 * @param themes every theme, to find the address of a body's own
 */
export const placesIn = (
  order: readonly string[],
  bodies: readonly Ordered[],
  themes: readonly Ordered[],
): ReadonlyMap<string, number | null> => {
  const slugs = new Map(themes.map(({ id, slug }) => [id, slug]));
  const placeOf = (slug: string | undefined): number | null => {
    const place = slug === undefined ? -1 : order.indexOf(slug);
    return place < 0 ? null : place + 1;
  };
  return new Map(bodies.map(({ id, slug, themeId }) => [id, placeOf(slug) ?? placeOf(themeId === null ? undefined : slugs.get(themeId))]));
};
