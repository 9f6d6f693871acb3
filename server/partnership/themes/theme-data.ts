import { allSettings, bodiesOfTheme, bodiesOn, interestsIn, linksOf, longestWait, namesOfBody, type Body } from "#partnership";
import type { ThemeData } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { askedDay, yearWays } from "../as-of.ts";
import { interestLine, linkLines, saidBy, stateOn } from "../body-data.ts";
import type { TodayFigure } from "../programme-data.ts";
import { themeEvents } from "./theme-events.ts";
import { themeFigures } from "./theme-figures.ts";
import { readThemeFacts, themeMissing } from "./theme-missing.ts";
import { themeChoices, themeGaps, themeWorks } from "./theme-parts.ts";
import { themeGroup } from "./theme-people.ts";

type Asked = ReturnType<typeof askedDay>;

/** One theme as of the day that is asked for: what it is about, what is known and not, who works on it, and what is missing. */
export const themeData = async (request: PartnershipRequest, theme: Body, todayFigure?: TodayFigure): Promise<ThemeData> => {
  const { database, query } = request;
  const asked = askedDay(query("on"), request.now);
  const [history, gaps, works, choices, working, settings] = await Promise.all([
    historyOfTheme(request, theme, asked),
    themeGaps(request, theme, asked),
    themeWorks(request, theme, asked.on),
    themeChoices(database, theme, asked),
    groupsOfTheme(request, theme, asked),
    allSettings(database),
  ]);
  const figures = themeFigures(settings, theme.slug, asked, { frame: request.frame, todayFigure });
  const groups = working.map(({ group }) => group);
  return {
    ...history,
    name: theme.name,
    slug: theme.slug,
    description: theme.description,
    fictitious: theme.fictitious,
    opened: theme.openedOn,
    started: theme.activatedOn,
    closed: theme.closedOn,
    state: stateOn(theme, asked.on),
    figures: figures.shown,
    gaps: gaps.shown,
    works: works.shown,
    choices,
    groups,
    events: await themeEvents(database, [theme.id, ...working.map(({ id }) => id)], groups, asked),
    missing: asked.today
      ? themeMissing(
          await readThemeFacts(request, theme, {
            longestWait: longestWait(settings, asked.on),
            accepted: gaps.groups.find(({ state }) => state === "accepted")?.count ?? 0,
            works: works.works,
            series: figures.series,
            bodies: working.map(({ lacks }) => lacks),
          }),
          { theme, askPath: gaps.shown.askHref },
        )
      : undefined,
  };
};

/** Groups that work on a theme on a day, with who holds a mandate in them. */
const groupsOfTheme = async (request: PartnershipRequest, theme: Body, asked: Asked) => {
  const { database } = request;
  const [listed, working] = await Promise.all([bodiesOn(database, asked.on), bodiesOfTheme(database, theme.id, asked.on)]);
  const ids = new Set(working.map(({ id }) => id));
  const open = listed.filter(({ id }) => ids.has(id));
  const groups = await Promise.all(open.map(async ({ id, slug }) => ({ id, ...(await themeGroup(request, slug, asked)) })));
  return groups.flatMap(({ id, group, lacks }) => (group && lacks ? [{ id, group, lacks }] : []));
};

/** Names of a theme, what became of it, and who asked to join those who work on it. */
const historyOfTheme = async (
  { database, now }: PartnershipRequest,
  theme: Body,
  asked: Asked,
): Promise<Pick<ThemeData, "asOf" | "saidIn" | "names" | "links" | "interests">> => {
  const [names, links, working] = await Promise.all([
    namesOfBody(database, theme.id),
    linksOf(database, theme.id, asked.on),
    bodiesOfTheme(database, theme.id, asked.on),
  ]);
  const interests = await interestsIn(database, [theme.id, ...working.map(({ id }) => id)]);
  const said = await saidBy(database, [theme, ...names, ...interests]);
  const days = [theme.openedOn, theme.closedOn, ...names.map(({ fromOn }) => fromOn)].filter((day) => day !== null);
  return {
    asOf: { ...asked, years: yearWays(days, `/themes/${theme.slug}`, asked.on, now) },
    saidIn: said(theme),
    names: names.map((name) => ({ name: name.name, from: name.fromOn, until: name.untilOn, saidIn: said(name) })),
    links: linkLines(links, asked),
    interests: interests.map((one) => interestLine(one, said)),
  };
};
