import {
  choicesOfThemeBefore,
  gapsOfTheme,
  GAP_STATES,
  languageWords,
  worksOfTheme,
  type Body,
  type ThemeGaps,
  type ThemeWorks,
} from "#partnership";
import type { Database } from "#store";
import { partnershipTexts, type ThemeData } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import type { askedDay } from "../as-of.ts";
import { dayOf } from "../case-words.ts";
import { choiceVersionHref } from "../choices/choice-items.ts";
import { choicesOfTheme } from "../choices/menu-data.ts";
import { gapHref } from "../gaps/gaps-data.ts";
import { kindName, textLanguage, workHref } from "../works/library-data.ts";

const texts = partnershipTexts.themes;
const SHOWN_GAPS = 5;
const SHOWN_WORKS = 6;
const A_DAY = 86_400_000;

/** The moment at which a day is over. */
export const endOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + A_DAY);

type Asked = ReturnType<typeof askedDay>;

/** Questions on a theme as they stood, by state. */
export const themeGaps = async (
  { database, session }: PartnershipRequest,
  theme: Body,
  asked: Asked,
): Promise<{ readonly shown: ThemeData["gaps"]; readonly groups: readonly ThemeGaps[] }> => {
  const groups = await gapsOfTheme(database, theme.id, endOfDay(asked.on), SHOWN_GAPS);
  const order = groups.toSorted((one, other) => GAP_STATES.indexOf(one.state) - GAP_STATES.indexOf(other.state));
  const all = new URLSearchParams({ theme: theme.slug });
  return {
    groups,
    shown: {
      allHref: `/gaps?${all.toString()}`,
      askHref: session ? "/desk/gaps/new" : "/gaps/ask",
      groups: order.map(({ state, count, lines }) => ({
        ...{ state, count },
        href: asked.today ? `/gaps?${new URLSearchParams({ theme: theme.slug, state }).toString()}` : undefined,
        lines: lines.map(({ title, slug, language, since, fictitious }) => ({
          ...{ title, fictitious },
          href: gapHref(slug),
          text: textLanguage(language),
          on: dayOf(since),
        })),
      })),
    },
  };
};

/** Works on a theme that were public by a day. */
export const themeWorks = async (
  { database }: PartnershipRequest,
  theme: Body,
  on: string,
): Promise<{ readonly shown: ThemeData["works"]; readonly works: ThemeWorks }> => {
  const works = await worksOfTheme(database, theme.id, endOfDay(on), SHOWN_WORKS);
  const query = (more: Readonly<Record<string, string>>): string => new URLSearchParams({ theme: theme.slug, ...more }).toString();
  return {
    works,
    shown: {
      total: works.total,
      href: `/library?${query({})}`,
      feedHref: `/library/feed.atom?${query({})}`,
      kinds: works.kinds.map(({ kind, count }) => ({
        text: texts.worksOfKind(kindName(kind), count),
        href: `/library?${query({ kind })}`,
      })),
      lines: works.lines.map(({ title, slug, kind, language, authors, firstPublicAt, state, fictitious }) => ({
        ...{ title, fictitious },
        href: workHref(slug),
        kind: kindName(kind),
        text: textLanguage(language),
        language: language === "en" ? "" : languageWords([language]),
        authors: authors.join(", "),
        on: dayOf(firstPublicAt),
        retracted: state === "retracted",
      })),
    },
  };
};

/** Policy choices on a theme: as the menu has them today, or had them on a day. */
export const themeChoices = async (database: Database, theme: Body, { on, today }: Asked): Promise<ThemeData["choices"]> => {
  if (today) return choicesOfTheme({ database }, theme.slug);
  const past = await choicesOfThemeBefore(database, theme.id, endOfDay(on));
  return {
    past: past.map(({ slug, title, number, state, fictitious }) => ({
      ...{ title, fictitious },
      href: choiceVersionHref(slug, number),
      state: state ?? undefined,
    })),
  };
};
