import {
  bodyLabels,
  bodyNames,
  directionOf,
  GAP_STATES,
  gapChoices,
  PRIORITIES,
  publicGaps,
  type GapFilter,
  type GapLine,
} from "#partnership";
import { partnershipTexts, type GapItem, type GapsPageData, type TextLanguage } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { bodyAddress } from "../bodies-data.ts";
import { dayOf } from "../case-words.ts";
import { listPart, waysOn } from "../list-parts.ts";
import { countryName } from "../people-words.ts";

const texts = partnershipTexts.gaps;
const LONGEST_WORDS = 120;
const LONGEST_QUESTION = 300;
const LONGEST_TITLE = 200;
const LONGEST_BEGUN = 4_000;

export const gapLanguage = (language: string): TextLanguage => ({ lang: language, dir: directionOf(language) });

export const gapHref = (slug: string): string => `/gaps/${encodeURIComponent(slug)}`;

/** A form that other pages begin with words of theirs, in English. */
export const begunGap = ({ query }: Pick<PartnershipRequest, "query">): Readonly<Record<string, string>> => ({
  language: "en",
  title: query("title").slice(0, LONGEST_TITLE),
  question: query("question").slice(0, LONGEST_BEGUN),
});

/** The filter that an address names; what is no choice counts as none. */
export const gapFilter = ({ query }: Pick<PartnershipRequest, "query">): GapFilter => ({
  words: query("q").slice(0, LONGEST_WORDS).trim(),
  theme: query("theme").slice(0, LONGEST_WORDS),
  body: query("body").slice(0, LONGEST_WORDS),
  state: GAP_STATES.find((state) => state === query("state")) ?? "",
  priority: PRIORITIES.find((priority) => priority === query("priority")) ?? "",
  country: /^[A-Z]{3}$/.test(query("country")) ? query("country") : "",
});

/** The same filter as an address has it. */
export const gapQuery = ({ words: q, ...rest }: GapFilter): string =>
  new URLSearchParams(Object.entries({ q, ...rest }).filter(([, value]) => value !== "")).toString();

/** What the list of public questions shows. */
export const gapsData = async (request: PartnershipRequest): Promise<GapsPageData> => {
  const { database, query, now, session } = request;
  const part = listPart(query("page"));
  const filter = gapFilter(request);
  const [{ lines, total }, choices] = await Promise.all([publicGaps(database, filter, part), gapChoices(database)]);
  const day = dayOf(now);
  const names = await bodyNames(
    database,
    [...choices.themes, ...choices.bodies].map(({ id }) => id),
    day,
  );
  const named = (some: readonly { readonly id: string; readonly slug: string }[]) =>
    some.map(({ id, slug }) => ({ value: slug, label: names.get(id) ?? slug })).toSorted((a, b) => a.label.localeCompare(b.label, "en"));
  const states = choices.states.toSorted((a, b) => GAP_STATES.indexOf(a.state) - GAP_STATES.indexOf(b.state));
  const { words, ...chosen } = filter;
  return {
    words,
    chosen,
    options: {
      theme: named(choices.themes),
      body: named(choices.bodies),
      country: choices.countries.map((value) => ({ value, label: countryName(value) || value })),
      state: states.map(({ state }) => ({ value: state, label: texts.states[state] })),
      priority: PRIORITIES.map((value) => ({ value, label: texts.priorities[value] })),
    },
    filtered: Object.values(filter).some((value) => value !== ""),
    counts: states.map(({ state, count }) => ({ state, count, href: `/gaps?${new URLSearchParams({ state })}` })),
    gaps: await gapItems(request, lines),
    total,
    feedHref: ["/gaps/feed.atom", gapQuery(filter)].filter(Boolean).join("?"),
    askHref: session ? "/desk/gaps/new" : "/gaps/ask",
    ...waysOn("/gaps", { q: words, ...chosen }, part, total),
  };
};

const gapItems = async ({ database, now }: PartnershipRequest, lines: readonly GapLine[]): Promise<readonly GapItem[]> => {
  const bodies = await bodyLabels(
    database,
    lines.flatMap(({ bodyId }) => bodyId ?? []),
    dayOf(now),
  );
  return lines.map(({ title, slug, language, question, state, priority, bodyId, asker, support, changedAt, fictitious }) => {
    const body = bodyId === null ? undefined : bodies.get(bodyId);
    return {
      ...{ title, state, priority, asker, support, fictitious },
      href: gapHref(slug),
      text: gapLanguage(language),
      question: shortened(question),
      body: body && { text: body.name, href: bodyAddress(body) },
      on: dayOf(changedAt),
    };
  });
};

const shortened = (text: string): string =>
  text.length <= LONGEST_QUESTION ? text : `${text.slice(0, LONGEST_QUESTION).replace(/\s+\S*$/, "")} …`;
