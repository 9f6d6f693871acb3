import {
  EVERY_CHOICE,
  evidenceCells,
  gapsWaitingLong,
  isListedOn,
  languageWords,
  listedKinds,
  lookForMissing,
  publicChoices,
  worksWithoutPlainWords,
  type Body,
  type MissingFinding,
  type MissingLine,
  type MissingRuleId,
  type ThemeFacts,
} from "#partnership";
import { partnershipTexts, type MissingItem, type MissingPart } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { choiceHref } from "../choices/choice-items.ts";
import { menuHref } from "../choices/menu-filter.ts";
import { gapHref } from "../gaps/gaps-data.ts";
import { publishedHref } from "../published-links.ts";
import { textLanguage, workHref } from "../works/library-data.ts";
import { endOfDay } from "./theme-parts.ts";

const texts = partnershipTexts.themes.missing;
const choices = partnershipTexts.choices;
/** A rule names so many of what it found. */
const SHOWN = 10;
const MOST_CHOICES = 500;
const A_DAY = 86_400_000;

type Known = Pick<ThemeFacts, "longestWait" | "accepted" | "works" | "series" | "bodies">;

/** Reads what the rules look at, as it stands today. */
export const readThemeFacts = async ({ database, now }: PartnershipRequest, theme: Body, known: Known): Promise<ThemeFacts> => {
  const { longestWait } = known;
  const [{ lines }, outcomes, cells, withoutPlainWords, waiting] = await Promise.all([
    publicChoices(database, { ...EVERY_CHOICE, theme: theme.slug }, { offset: 0, most: MOST_CHOICES }),
    listedKinds(database, "outcome"),
    evidenceCells(database),
    worksWithoutPlainWords(database, theme.id, SHOWN),
    longestWait === undefined
      ? { count: 0, lines: [] }
      : gapsWaitingLong(database, theme.id, new Date(endOfDay(dayOf(now)).getTime() - (longestWait + 1) * A_DAY), SHOWN),
  ]);
  return {
    ...{ ...known, cells, withoutPlainWords, waiting },
    choices: lines.filter(({ state }) => state !== "withdrawn"),
    outcomes: outcomes.filter((one) => isListedOn(one, dayOf(now))),
  };
};

interface Asking {
  readonly theme: Body;
  /** Where one asks a question: another form with an account. */
  readonly askPath: string;
}

type Ways = Partial<Pick<MissingItem, "name" | "href" | "parts" | "act">>;

const ask = ({ askPath }: Asking, title: string, question = ""): string =>
  `${askPath}?${new URLSearchParams({ title, ...(question === "" ? {} : { question }) }).toString()}`;

const ofChoice = ({ slug, name, parts }: MissingLine, asking: Asking, act: string): Ways => ({
  href: choiceHref(slug),
  parts: parts.map((text) => ({ text })),
  act: { text: act, href: ask(asking, choices.page.askTitle(name)) },
});

/** What each rule's findings are called, and where something can be done about them. */
const WAYS: Readonly<Record<MissingRuleId, (line: MissingLine, asking: Asking) => Ways>> = {
  "gaps waiting": ({ slug }) => ({ href: gapHref(slug), act: { text: texts.rules["gaps waiting"].each, href: gapHref(slug) } }),
  "evidence not there": ({ name, parts }, asking) => ({
    name: texts.rules["evidence not there"].outcomes(name, parts.length),
    parts: parts.map((outcome) => ({
      text: outcome,
      href: ask(asking, choices.mapPage.askTitle(name, outcome), choices.mapPage.askQuestion(name, outcome)),
    })),
  }),
  "choices not appraised": (line, asking) => ofChoice(line, asking, texts.rules["choices not appraised"].each),
  "choices stale": ({ slug, parts }) => ({
    href: choiceHref(slug),
    parts: parts.map((cause) => ({ text: choices.causes[cause as keyof typeof choices.causes] })),
  }),
  "certainty low": (line, asking) => ofChoice(line, asking, texts.rules["certainty low"].each),
  "plain words not there": ({ slug }) => ({
    href: workHref(slug),
    act: {
      text: texts.rules["plain words not there"].each,
      href: `/corrections/ask?${new URLSearchParams({ of: publishedHref("work", slug) }).toString()}`,
    },
  }),
  "one language": ({ name }) => ({ name: languageWords([name]) }),
  "figures not there": ({ name }, asking) => {
    const { each, askTitle, askQuestion } = texts.rules["figures not there"];
    return { act: { text: each, href: ask(asking, askTitle(name), askQuestion(name, asking.theme.name)) } };
  },
  "seats empty": ({ slug }) => ({ href: `/bodies/${encodeURIComponent(slug)}` }),
};

/** What a whole part leads to. */
const actOf = (rule: MissingRuleId, finding: MissingFinding, asking: Asking): MissingPart["act"] => {
  const { theme } = asking;
  const { act } = texts.rules[rule];
  if (act === "" || finding.kind !== "found") return undefined;
  if (rule === "gaps waiting")
    return { text: act, href: `/gaps?${new URLSearchParams({ theme: theme.slug, state: "accepted" }).toString()}` };
  if (rule === "evidence not there") return { text: act, href: "/choices/map" };
  if (rule === "one language") {
    const { askTitle, askQuestion } = texts.rules["one language"];
    const language = languageWords(finding.lines.map(({ name }) => name));
    return { text: act, href: ask(asking, askTitle(theme.name), askQuestion(theme.name, language)) };
  }
  return { text: act, href: menuHref("/choices", { theme: theme.slug, state: rule === "choices stale" ? "stale" : "not yet appraised" }) };
};

/** What is missing of a theme, in words and with ways to do something about it. */
export const themeMissing = (facts: ThemeFacts, asking: Asking): readonly MissingPart[] =>
  lookForMissing(facts).map(({ rule, missing }) => ({
    rule,
    notComputed: missing.kind === "not computed" ? texts.because[missing.because] : "",
    count: missing.kind === "found" ? missing.count : 0,
    lead: missing.kind === "found" ? texts.rules[rule].lead(missing.count, facts.longestWait ?? 0) : "",
    items: missing.kind === "found" ? missing.lines.slice(0, SHOWN).map((line) => itemOf(rule, line, asking)) : [],
    more: missing.kind === "found" ? moreOf(rule, missing) : 0,
    act: actOf(rule, missing, asking),
  }));

/** How many were found beyond those that are named. What is counted by parts of lines has none. */
const moreOf = (rule: MissingRuleId, { count, lines }: Extract<MissingFinding, { kind: "found" }>): number =>
  rule === "evidence not there" || rule === "one language"
    ? Math.max(0, lines.length - SHOWN)
    : Math.max(0, count - Math.min(lines.length, SHOWN));

const itemOf = (rule: MissingRuleId, line: MissingLine, asking: Asking): MissingItem => ({
  name: line.name,
  href: undefined,
  text: line.language === undefined ? undefined : textLanguage(line.language),
  parts: line.parts.map((text) => ({ text })),
  since: line.since && dayOf(line.since),
  act: undefined,
  ...WAYS[rule](line, asking),
});
