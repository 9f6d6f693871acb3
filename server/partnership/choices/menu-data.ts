import {
  bodyLabels,
  INCOME_GROUPS,
  listedKinds,
  openBodies,
  publicChoices,
  type BodyLabel,
  type ChoiceFilter,
  type ChoiceLine,
  type ListedKind,
} from "#partnership";
import { partnershipTexts, type ChoiceGroup, type ChoicesOfThemeData, type ChoicesPageData } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { bodyAddress } from "../bodies-data.ts";
import { dayOf } from "../case-words.ts";
import { waysOn } from "../list-parts.ts";
import { pageNumber } from "../page-number.ts";
import { bodyLink, REGION_OPTIONS } from "../people-words.ts";
import { choiceItem } from "./choice-items.ts";
import { filterValues, menuFilter, menuHref, PUBLIC_STATES } from "./menu-filter.ts";

const texts = partnershipTexts.choices;
const incomes = partnershipTexts.choicesDesk.incomes;
/** A menu is read as a whole: so many choices stand on one page. */
const CHOICES_A_PAGE = 100;
/** So many stand on the page of a theme; the menu has all. */
const SHOWN_OF_THEME = 10;

/** What the menu of policy choices shows. */
export const menuData = async (request: PartnershipRequest): Promise<ChoicesPageData> => {
  const { database, query, now } = request;
  const filter = menuFilter(request);
  const number = pageNumber(query("page"));
  const part = { number, offset: (number - 1) * CHOICES_A_PAGE, most: CHOICES_A_PAGE };
  const [{ lines, total }, themes, instruments, outcomes] = await Promise.all([
    publicChoices(database, filter, part),
    openBodies(database, dayOf(now), ["theme"]),
    listedKinds(database, "instrument"),
    listedKinds(database, "outcome"),
  ]);
  const labels = await bodyLabels(database, [...new Set(lines.flatMap((line) => line.themes))], dayOf(now));
  const { theme, forWhom, instrument, outcome, income, region, state } = filter;
  return {
    words: filter.words,
    chosen: { theme, forWhom, instrument, outcome, income, region, state },
    options: {
      theme: themes.map(({ slug, name }) => ({ value: slug, label: name })),
      forWhom: Object.entries(texts.forWhomOptions).map(([value, label]) => ({ value, label })),
      instrument: instruments.map(kindOption),
      outcome: outcomes.map(kindOption),
      income: INCOME_GROUPS.map((value) => ({ value, label: incomes[value] })),
      region: REGION_OPTIONS,
      state: PUBLIC_STATES.map((value) => ({ value, label: texts.states[value] })),
    },
    filtered: Object.values(filter).some((value) => value !== ""),
    groups: groupsOf(
      lines,
      labels,
      themes.map(({ id }) => id),
    ),
    total,
    feedHref: menuHref("/choices/feed.atom", filter),
    ...waysOn("/choices", filterValues(filter), part, total),
  };
};

const kindOption = ({ slug, name }: ListedKind) => ({ value: slug, label: name });

/** Choices theme by theme, each once: under its first theme in the order of themes, with ways to the others. */
const groupsOf = (
  lines: readonly ChoiceLine[],
  labels: ReadonlyMap<string, BodyLabel>,
  order: readonly string[],
): readonly ChoiceGroup[] => {
  const placeOf = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const groups = new Map<string, ChoiceGroup["choices"][number][]>();
  for (const line of lines) {
    const themes = line.themes.filter((id) => labels.has(id)).toSorted((a, b) => placeOf(a) - placeOf(b));
    const [first = "", ...others] = themes;
    const item = { ...choiceItem(line), alsoUnder: others.map((id) => bodyLink(labels.get(id))) };
    groups.set(first, [...(groups.get(first) ?? []), item]);
  }
  return [...groups]
    .toSorted(([one], [other]) => (one === "" ? 1 : other === "" ? -1 : placeOf(one) - placeOf(other)))
    .map(([id, choices]) => {
      const label = labels.get(id);
      return { name: label?.name ?? texts.noTheme, href: label && bodyAddress(label), choices };
    });
};

/** Policy choices of a theme, for its page. */
export const choicesOfTheme = async ({ database }: Pick<PartnershipRequest, "database">, theme: string): Promise<ChoicesOfThemeData> => {
  const filter: Partial<ChoiceFilter> = { theme };
  const all = { ...menuFilter({ query: () => "" }), ...filter };
  const { lines, total } = await publicChoices(database, all, { offset: 0, most: SHOWN_OF_THEME });
  return { choices: lines.map(choiceItem), total, href: menuHref("/choices", filter) };
};
