import type { GapApiAnswer } from "#contract";
import {
  addGapLiterature,
  answersOf,
  assignGap,
  bodyLabels,
  countGapLiterature,
  deskGaps,
  findGap,
  gapLiterature,
  gapProposalShape,
  gapTagsOf,
  gapWordsShape,
  moveGap,
  nameAnswer,
  openBodies,
  proposeGap,
  publicGaps,
  removeAnswer,
  removeGapEntry,
  seesGap,
  shownAsker,
  stepsOf,
  supportersOf,
  supportGap,
  takeStock,
  withdrawSupport,
  wordGap,
  type BodyLabel,
  type Gap,
  type GapAnswer,
  type GapLine,
} from "#partnership";
import { Problem } from "#vocabulary";
import { dayOf } from "../case-words.ts";
import { gapHref } from "../gaps/gaps-data.ts";
import { workHref } from "../works/library-data.ts";
import { change, hrefOf, type Done, type Keepers, type Reader } from "./api-request.ts";
import { bodyAt } from "./bodies-keepers.ts";
import { bodyLinkOf } from "./body-answers.ts";
import { byShape } from "./by-shape.ts";
import { listAnswer, shortListAnswer } from "./list-answer.ts";

const ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const ALL_ENTRIES = 10_000;

/** A question by its id or the last part of its address. @throws Problem no-such-gap, the same whether there is none or it is not theirs to read */
const seenGap = async ({ database, standing, personId }: Reader, name: string): Promise<Gap> => {
  const gap = await findGap(database, ID.test(name) ? { id: name } : { slug: name });
  const isSeen = gap !== undefined && (gap.public || (personId !== undefined && (await seesGap(database, standing, gap))));
  if (!isSeen) throw new Problem("no-such-gap");
  return gap;
};

const lineAnswer = (line: GapLine, bodies: ReadonlyMap<string, BodyLabel>) => {
  const { id, slug, reference, title, question, language, state, priority, asker, support, fictitious } = line;
  const body = line.bodyId === null ? undefined : bodies.get(line.bodyId);
  return {
    ...{ id, slug, reference, title, question, language, state, priority, asker, support, fictitious },
    href: hrefOf("gaps", id),
    page: line.public ? gapHref(slug) : null,
    body: body ? bodyLinkOf(body) : null,
    asked: dayOf(line.proposedAt),
    changed: line.changedAt.toISOString(),
  };
};

const answerOf = ({ id, kind, title, slug, workKind, notedAt, public: isPublic }: GapAnswer): GapApiAnswer["answers"][number] => ({
  ...{ id, kind, title },
  page: isPublic ? (kind === "work" ? workHref(slug) : `/calls/${encodeURIComponent(slug)}`) : null,
  makes: workKind,
  on: dayOf(notedAt),
});

const gapAnswer = async ({ database, today }: Reader, gap: Gap): Promise<GapApiAnswer> => {
  const [tags, steps, answers, asker, supporters, literature] = await Promise.all([
    gapTagsOf(database, gap.id),
    stepsOf(database, gap.id),
    answersOf(database, gap.id),
    shownAsker(database, gap.id),
    supportersOf(database, gap.id),
    countGapLiterature(database, gap.id),
  ]);
  const bodies = await bodyLabels(database, [...tags.themes, ...(gap.bodyId === null ? [] : [gap.bodyId])], today);
  const changedAt = steps.at(-1)?.at ?? gap.proposedAt;
  const { version, purpose, origin, originWords, reasons, known, knownAt } = gap;
  return {
    ...lineAnswer({ ...gap, asker, changedAt, support: supporters.length, answers: answers.length }, bodies),
    ...{ version, purpose, origin, originWords, reasons, known, literature },
    themes: tags.themes.flatMap((id) => [bodies.get(id)].flatMap((label) => (label ? [bodyLinkOf(label)] : []))),
    countries: [...tags.countries],
    steps: steps.map(({ state, at, words }) => ({ state, at: at.toISOString(), words })),
    knownOn: knownAt,
    answers: answers.map(answerOf),
  };
};

export const GAP_READ_KEEPERS: Keepers<"listGaps" | "getGap" | "listGapLiterature"> = {
  listGaps: async ({ database, standing, personId, query, part, today, demand }) => {
    const { show, q = "", theme = "", body = "", state = "", priority = "", country = "" } = query;
    if (show !== "public" && personId === undefined) demand("propose-gap", { bodies: [] });
    const [at = "", id = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { at: new Date(at), id };
    const filter = { words: q.trim(), theme, body, state, priority, country };
    const which = { offset: 0, most: part.limit + 1, after };
    const { lines, total } =
      show === "public"
        ? await publicGaps(database, filter, which)
        : await deskGaps(database, standing, show === "own" ? "mine" : "all", filter, which);
    const bodies = await bodyLabels(
      database,
      lines.flatMap(({ bodyId }) => bodyId ?? []),
      today,
    );
    const answer = listAnswer(part, {
      rows: lines,
      keyOf: (line) => [line.changedAt.toISOString(), line.id],
      itemOf: (line) => lineAnswer(line, bodies),
      total,
    });
    return { answer };
  },
  getGap: async (request) => {
    const gap = await seenGap(request, request.parts.gap);
    return { answer: await gapAnswer(request, gap), version: gap.version };
  },
  listGapLiterature: async (request) => {
    const gap = await seenGap(request, request.parts.gap);
    const rows = await gapLiterature(request.database, gap.id, { offset: 0, most: ALL_ENTRIES });
    const answer = shortListAnswer(request.part, {
      rows,
      keyOf: ({ item, id }) => [item.id, id],
      itemOf: ({ id, item, addedAt }) => ({ id, item: { ...item }, added: addedAt.toISOString() }),
    });
    return { answer };
  },
};

const done = (id: string, more: Partial<Done> = {}): Done => ({ path: `/gaps/${id}`, ...more });

/** Ids of themes by their addresses. @throws Problem bad-field */
const themesOf = async ({ database, today }: Reader, slugs: readonly string[]): Promise<readonly string[]> => {
  const open = slugs.length === 0 ? [] : await openBodies(database, today, ["theme"]);
  return slugs.map((slug) => {
    const theme = open.find((one) => one.slug === slug);
    if (!theme) throw new Problem("bad-field", { field: "themes", reason: `there is no open theme ${slug.slice(0, 80)}.` });
    return theme.id;
  });
};

type Changes =
  | "askForKnowledge"
  | "wordGap"
  | "moveGap"
  | "assignGap"
  | "takeStock"
  | "addGapLiterature"
  | "removeGapEntry"
  | "nameAnswer"
  | "removeAnswer"
  | "supportGap"
  | "withdrawSupport";

/** What a change names: the question and its version. */
const atHand = ({ parts, version }: { readonly parts: { readonly gap: string }; readonly version: number }) => ({ id: parts.gap, version });

export const GAP_CHANGE_KEEPERS: Keepers<Changes> = {
  askForKnowledge: async (request) => {
    const { shown, themes, ...rest } = request.body;
    const values = byShape(gapProposalShape, { ...rest, shown: shown ? "yes" : "", themes: await themesOf(request, themes) });
    return change(
      () => proposeGap(request, values),
      (id) => done(id, { id, added: true }),
    );
  },
  wordGap: async (request) => {
    const values = byShape(gapWordsShape, { ...request.body, themes: await themesOf(request, request.body.themes) });
    return change(
      () => wordGap(request, atHand(request), values),
      () => done(request.parts.gap),
    );
  },
  moveGap: async (request) =>
    change(
      () => moveGap(request, atHand(request), request.body.state, request.body.reasons),
      () => done(request.parts.gap),
    ),
  assignGap: async (request) => {
    const { id: bodyId } = await bodyAt(request, request.body.body);
    return change(
      () => assignGap(request, atHand(request), { priority: request.body.priority, bodyId }),
      () => done(request.parts.gap),
    );
  },
  takeStock: async (request) =>
    change(
      () => takeStock(request, atHand(request), request.body.known),
      () => done(request.parts.gap),
    ),
  addGapLiterature: async (request) =>
    change(
      () => addGapLiterature(request, atHand(request), request.body.text),
      () => ({ path: `/gaps/${request.parts.gap}/literature` }),
    ),
  removeGapEntry: async (request) =>
    change(
      () => removeGapEntry(request, atHand(request), request.parts.entry),
      () => ({ path: `/gaps/${request.parts.gap}/literature` }),
    ),
  nameAnswer: async (request) =>
    change(
      () => nameAnswer(request, atHand(request), request.body.work),
      () => done(request.parts.gap),
    ),
  removeAnswer: async (request) =>
    change(
      () => removeAnswer(request, atHand(request), request.parts.answer),
      () => done(request.parts.gap),
    ),
  supportGap: async (request) =>
    change(
      () => supportGap(request, request.parts.gap, request.body.words),
      () => done(request.parts.gap),
    ),
  withdrawSupport: async (request) =>
    change(
      () => withdrawSupport(request, request.parts.gap),
      () => done(request.parts.gap),
    ),
};
