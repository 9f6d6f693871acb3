import { bodiesBySlug } from "#partnership";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";

/** Themes with how many responses each has, by name. */
export const themeOptions = async (
  { database, now }: Pick<PartnershipRequest, "database" | "now">,
  themes: readonly { readonly value: string; readonly count: number }[],
  label: (name: string, count: number) => string,
): Promise<readonly { readonly value: string; readonly label: string }[]> => {
  const slugs = themes.map(({ value }) => value);
  const bodies = slugs.length === 0 ? [] : await bodiesBySlug(database, slugs, dayOf(now));
  const names = new Map(bodies.map(({ slug, name }) => [slug, name]));
  return themes.map(({ value, count }) => ({ value, label: label(names.get(value) ?? value, count) }));
};
