import {
  answersOf,
  bodyLabels,
  countGapLiterature,
  findWorkKind,
  gapEntriesByKey,
  gapLiterature,
  gapTagsOf,
  LITERATURE_EXPORTS,
  shownAsker,
  stepsOf,
  subjectOfGap,
  supportersOf,
  type CslItem,
  type Gap,
  type GapAnswer,
  type GapStep,
} from "#partnership";
import { partnershipTexts, type GapAnswerLine, type GapPageData, type GapStepLine, type LiteratureLine } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { bodyAddress } from "../bodies-data.ts";
import { dayOf } from "../case-words.ts";
import { chainHref } from "../chain/chain-address.ts";
import { countryName } from "../people-words.ts";
import { workHref } from "../works/library-data.ts";
import { setText, type SetVersions } from "../works/set-text.ts";
import type { WorksAround } from "../works/works-around.ts";
import { gapHref, gapLanguage } from "./gaps-data.ts";

const { page: texts } = partnershipTexts.gaps;
/** Entries of the literature that a page shows; files have all. */
const SHOWN_ENTRIES = 200;

type Sets = Pick<SetVersions, "of">;

/** The page of a public question. */
export const gapPageData = async (request: PartnershipRequest, gap: Gap, sets: Sets, around: WorksAround): Promise<GapPageData> => {
  const { database, now, notice, csrf, standing, session, may } = request;
  const [tags, steps, answers, asker, supporters, subject] = await Promise.all([
    gapTagsOf(database, gap.id),
    stepsOf(database, gap.id),
    answersOf(database, gap.id),
    shownAsker(database, gap.id),
    supportersOf(database, gap.id),
    subjectOfGap(database, gap),
  ]);
  const bodies = await bodyLabels(
    database,
    [...(gap.bodyId === null ? [] : [gap.bodyId]), ...tags.themes, ...answers.map(({ bodyId }) => bodyId)],
    dayOf(now),
  );
  const linkTo = (id: string) => {
    const body = bodies.get(id);
    return body ? [{ text: body.name, href: bodyAddress(body) }] : [];
  };
  const { title, reference, question, purpose, state, priority, origin, originWords, fictitious } = gap;
  return {
    ...{ title, reference, question, purpose, state, priority, origin, originWords, asker, fictitious, notice },
    text: gapLanguage(gap.language),
    askedOn: dayOf(gap.proposedAt),
    body: gap.bodyId === null ? undefined : linkTo(gap.bodyId)[0],
    themes: tags.themes.flatMap(linkTo),
    countries: tags.countries.map((code) => ({ text: countryName(code) || code, href: `/country/${code}` })),
    corridors: corridorsOf(tags.countries),
    steps: stepLines(steps),
    answers: answers.map((answer) => answerLine(answer, bodies.get(answer.bodyId)?.name ?? "")),
    knownHtml: gap.known === "" ? "" : (await setKnown(request, gap, sets, around)).html,
    knownOn: gap.knownAt ?? undefined,
    literature: await literatureOf(request, gap),
    support: supporters.length,
    supporting: session && {
      state: { values: {}, faults: {}, csrf },
      own: gap.askedBy !== null && gap.askedBy === standing.personId,
      done: supporters.some(({ personId }) => personId === standing.personId),
      action: `/desk/gaps/${gap.id}/support`,
    },
    chainHref: chainHref("gap", gap.slug),
    deskHref: may("take-stock", subject).allowed || may("triage-gap", subject).allowed ? `/desk/gaps/${gap.id}` : undefined,
  };
};

/** Both directions between the countries of a question about two. */
const corridorsOf = (countries: readonly string[]): GapPageData["corridors"] => {
  const [one, other] = countries;
  if (one === undefined || other === undefined || countries.length > 2) return [];
  const way = (origin: string, destination: string) => ({
    text: texts.corridor(countryName(origin) || origin, countryName(destination) || destination),
    href: `/corridor/${origin}-${destination}`,
  });
  return [way(one, other), way(other, one)];
};

export const stepLines = (steps: readonly GapStep[]): readonly GapStepLine[] =>
  steps.map(({ state, at, words }) => ({ state, on: dayOf(at), words }));

const answerLine = ({ kind, workKind, title, slug, notedAt, public: isPublic }: GapAnswer, body: string): GapAnswerLine => {
  const made = findWorkKind(workKind)?.name ?? workKind;
  const on = dayOf(notedAt);
  if (kind === "work")
    return isPublic ? { text: title, href: workHref(slug), on, public: true } : { text: texts.beingWritten(made, body), on, public: false };
  if (!isPublic) return { text: texts.planned(made, body), on, public: false };
  return { text: `${texts.commission}: ${title}`, href: `/calls/${encodeURIComponent(slug)}`, on, public: true };
};

/** Sets what is known of a question; it cites what stands in the literature of the question. */
export const setKnown = async (
  { database }: Pick<PartnershipRequest, "database">,
  gap: Gap,
  sets: Sets | undefined,
  around: WorksAround,
) => {
  const keys = [...gap.known.matchAll(/@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu)].flatMap(([, key = ""]) => [
    key,
    key.replace(/[.:,;?]+$/, ""),
  ]);
  const bibliography = await gapEntriesByKey(database, gap.id, [...new Set(keys)]);
  const text = { id: `${gap.id} ${gap.version}`, source: gap.known, language: gap.language, bibliography, files: [] };
  return sets ? sets.of(text, () => "", around) : setText(text, () => "", around);
};

const literatureOf = async ({ database }: PartnershipRequest, gap: Gap): Promise<GapPageData["literature"]> => {
  const [entries, total] = await Promise.all([
    gapLiterature(database, gap.id, { offset: 0, most: SHOWN_ENTRIES }),
    countGapLiterature(database, gap.id),
  ]);
  return {
    lines: entries.map(({ item }) => literatureLine(item)),
    total,
    take: Object.entries(LITERATURE_EXPORTS).map(([format, { name }]) => ({
      text: name,
      href: `${gapHref(gap.slug)}/literature/${format}`,
    })),
  };
};

const MOST_AUTHORS = 3;

/** "Nobody, A., and others (2090). " before the title, where an entry says so. */
export const literatureLine = (item: CslItem): LiteratureLine => {
  const names = (item.author ?? item.editor ?? []).map(({ family, literal, given }) => literal ?? family ?? given ?? "");
  const authors = names.length > MOST_AUTHORS ? `${names.slice(0, MOST_AUTHORS).join(", ")} and others` : names.join(", ");
  const year = yearOf(item);
  const before = [authors, year === "" ? "" : `(${year})`].filter((part) => part !== "").join(" ");
  const href = item.DOI === undefined ? item.URL : `https://doi.org/${encodeURI(item.DOI)}`;
  return {
    words: before === "" ? "" : `${before}. `,
    title: item.title ?? item.id,
    href: href !== undefined && /^https?:\/\//.test(href) ? href : undefined,
  };
};

export const yearOf = ({ issued }: CslItem): string => String(issued?.["date-parts"]?.[0]?.[0] ?? issued?.literal ?? "");
