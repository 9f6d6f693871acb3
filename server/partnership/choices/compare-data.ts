import { EVERY_CHOICE, publicChoices, readPublicChoice, regionName, type ChoiceLine } from "#partnership";
import { partnershipTexts, type CompareData, type ComparedChoice } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { countryName, readRegion } from "../people-words.ts";
import { choiceItem } from "./choice-items.ts";
import { judgedRatings } from "./judged-ratings.ts";

const desk = partnershipTexts.choicesDesk;
const texts = partnershipTexts.choices;
const MOST_COMPARED = 4;
/** More choices than a menu has. */
const ALL = { offset: 0, most: 2_000 };

/** What a comparison shows of the choices that its address names, in the order in which it names them. */
export const compareData = async (request: PartnershipRequest): Promise<CompareData> => {
  const asked = [...new Set(request.queries("c").filter((slug) => slug !== ""))];
  const { lines } = await publicChoices(request.database, EVERY_CHOICE, ALL);
  const bySlug = new Map(lines.map((line) => [line.slug, line]));
  const known = asked.flatMap((slug) => bySlug.get(slug) ?? []);
  const shown = known.slice(0, MOST_COMPARED);
  const slugs = shown.map(({ slug }) => slug);
  return {
    choices: await Promise.all(shown.map((line) => comparedChoice(request, line, slugs))),
    others:
      shown.length >= MOST_COMPARED
        ? []
        : lines.filter(({ slug }) => !slugs.includes(slug)).map(({ slug, title }) => ({ value: slug, label: title })),
    tooMany: known.length > MOST_COMPARED,
    missing: known.length < asked.length,
  };
};

const comparedChoice = async ({ database }: PartnershipRequest, line: ChoiceLine, slugs: readonly string[]): Promise<ComparedChoice> => {
  const choice = await readPublicChoice(database, line.slug);
  const content = choice?.shown.content;
  const rated = content && judgedRatings(content, choice.result);
  const rating = (name: "cost" | "equity" | "feasibility"): string =>
    rated ? [rated[name], content[name].words].filter((one) => one !== "").join(". ") : "";
  return {
    item: choiceItem(line),
    mechanism: content?.mechanism ?? "",
    meantFor: meantFor(line),
    ratings: { cost: rating("cost"), equity: rating("equity"), feasibility: rating("feasibility") },
    tried: line.triedIn.map((code) => countryName(code) || code).join(", "),
    reviewOn: line.nextReviewOn ?? undefined,
    withoutHref: compareHref(slugs.filter((slug) => slug !== line.slug)),
  };
};

/** The address of a comparison. */
const compareHref = (slugs: readonly string[]): string => {
  const query = new URLSearchParams(slugs.map((slug) => ["c", slug])).toString();
  return query === "" ? "/choices/compare" : `/choices/compare?${query}`;
};

const meantFor = ({ incomeGroups, regions }: ChoiceLine): string =>
  [
    ...incomeGroups.map((code) => desk.incomes[code as keyof typeof desk.incomes] ?? code),
    ...regions.map((code) => (readRegion(code) ? regionName(code) : code)),
  ].join(", ") || texts.everywhere;
