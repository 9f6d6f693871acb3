import {
  allSettings,
  bodiesOfTheme,
  bodiesOn,
  bodyCourses,
  countPublicGaps,
  countWorks,
  interestsIn,
  linksOf,
  namesOfBody,
  daysOfChange,
  orderOn,
  themeGroups,
  type Body,
} from "#partnership";
import type { ThemeCard, ThemeData, ThemesData } from "#web";
import type { PartnershipRequest } from "../desk/desk-route.ts";
import { askedDay, onDay, yearWays } from "./as-of.ts";
import { bodyAddress, courseLane, hasStarted, MOST_LANES } from "./bodies-data.ts";
import { choicesOfTheme } from "./choices/menu-data.ts";
import { gapsWay, interestLine, linkLines, saidBy, stateOn, worksWay } from "./body-data.ts";

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

/** One theme as of the day that is asked for: its names, who works on it, and who asked to join. */
export const themeData = async ({ database, query, now }: PartnershipRequest, theme: Body): Promise<ThemeData> => {
  const asked = askedDay(query("on"), now);
  const [names, links, listed, working, choices] = await Promise.all([
    namesOfBody(database, theme.id),
    linksOf(database, theme.id, asked.on),
    bodiesOn(database, asked.on),
    bodiesOfTheme(database, theme.id, asked.on),
    choicesOfTheme({ database }, theme.slug),
  ]);
  const interests = await interestsIn(database, [theme.id, ...working.map(({ id }) => id)]);
  const said = await saidBy(database, [theme, ...names, ...interests]);
  const ids = new Set(working.map(({ id }) => id));
  const days = [theme.openedOn, theme.closedOn, ...names.map(({ fromOn }) => fromOn)].filter((day) => day !== null);
  return {
    asOf: { ...asked, years: yearWays(days, `/themes/${theme.slug}`, asked.on, now) },
    name: theme.name,
    slug: theme.slug,
    description: theme.description,
    choices,
    fictitious: theme.fictitious,
    opened: theme.openedOn,
    started: theme.activatedOn,
    closed: theme.closedOn,
    state: stateOn(theme, asked.on),
    saidIn: said(theme),
    names: names.map((name) => ({ name: name.name, from: name.fromOn, until: name.untilOn, saidIn: said(name) })),
    links: linkLines(links, asked),
    interests: interests.map((one) => interestLine(one, said)),
    gaps: gapsWay(`/gaps?theme=${theme.slug}`, await countPublicGaps(database, { themeId: theme.id })),
    works: worksWay("theme", theme.slug, await countWorks(database, { themeId: theme.id })),
    groups: listed
      .filter(({ id }) => ids.has(id))
      .map((group) => ({ name: group.name, href: onDay(bodyAddress(group), asked), members: group.members })),
  };
};
