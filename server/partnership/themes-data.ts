import { allSettings, bodiesOn, bodyCourses, daysOfChange, orderOn, themeGroups } from "#partnership";
import type { ThemeCard, ThemesData } from "#web";
import type { PartnershipRequest } from "../desk/desk-route.ts";
import { askedDay, onDay, yearWays } from "./as-of.ts";
import { bodyAddress, courseLane, hasStarted, MOST_LANES } from "./bodies-data.ts";

/** Every theme of a day, with who works on it. */
export const themesData = async ({ database, query, now }: PartnershipRequest): Promise<ThemesData> => {
  const asked = askedDay(query("on"), now);
  const [bodies, changes, groups, courses, settings] = await Promise.all([
    bodiesOn(database, asked.on),
    daysOfChange(database),
    themeGroups(database),
    bodyCourses(database, MOST_LANES),
    allSettings(database),
  ]);
  // The order of the day that is asked for; as bodies stand where none was set then.
  const order = orderOn(settings, asked.on) ?? [];
  const placeOf = (slug: string): number => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const cards = (crossCutting: boolean): readonly ThemeCard[] =>
    bodies
      .filter((body) => body.kind === "theme" && body.crossCutting === crossCutting)
      .toSorted((one, other) => placeOf(one.slug) - placeOf(other.slug))
      .map((theme) => ({
        name: theme.name,
        href: onDay(bodyAddress(theme), asked),
        description: theme.description,
        started: hasStarted(theme, asked.on),
        groups: bodies
          .filter(({ id }) => groups.get(id) === theme.id)
          .map((group) => ({ name: group.name, href: onDay(bodyAddress(group), asked) })),
      }));
  const lanes = courses.filter(({ kind }) => kind === "theme").map(courseLane);
  return {
    asOf: { ...asked, years: yearWays(changes, "/themes", asked.on, now) },
    themes: cards(false),
    crossCutting: cards(true),
    courses: lanes.length === 0 ? [] : [{ kind: "theme", lanes }],
  };
};
