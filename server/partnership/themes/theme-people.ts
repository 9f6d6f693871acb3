import { findBodyBySlug, type ThemeBody } from "#partnership";
import type { ThemeGroup } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { onDay, type askedDay } from "../as-of.ts";
import { bodyAddress } from "../bodies-data.ts";
import { placesOf } from "../body-data.ts";

/** Who holds a mandate in a group of a theme on a day, and what it lacks, as the group's own page has it. */
export const themeGroup = async (
  request: PartnershipRequest,
  slug: string,
  asked: ReturnType<typeof askedDay>,
): Promise<{ readonly group: ThemeGroup; readonly lacks: ThemeBody } | undefined> => {
  const body = await findBodyBySlug(request.database, slug, asked.on);
  if (!body) return undefined;
  const { members, vacant, checklist } = await placesOf(request, body, asked.on);
  const broken = checklist.filter(({ effect }) => effect !== "show").flatMap(({ findings }) => findings.map(({ words }) => words));
  return {
    group: { name: body.name, slug: body.slug, href: onDay(bodyAddress(body), asked), members, vacant: vacant.length },
    lacks: { slug: body.slug, name: body.name, vacant: vacant.map(({ label }) => label), broken },
  };
};
