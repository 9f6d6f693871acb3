import {
  addGapLiterature,
  answersOf,
  countGapLiterature,
  findGap,
  findWorkKind,
  gapLiterature,
  nameAnswer,
  removeAnswer,
  removeGapEntry,
  stockShape,
  takeStock,
  type AddedLiterature,
  type GapAnswer,
} from "#partnership";
import { gapAnswersPage, gapKnownPage, gapLiteraturePage, partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { findingLines } from "../works/finding-lines.ts";
import { workHref } from "../works/library-data.ts";
import { emptyForm, sentForm } from "../works/work-in-hand.ts";
import type { WorksAround } from "../works/works-around.ts";
import { demandOf, gapFault, gapRoute, type GapFault, type GapInHand } from "./gap-in-hand.ts";
import { setKnown, yearOf } from "./gap-page-data.ts";

const HERE = "/desk/gaps";
const texts = partnershipTexts.gapsDesk;
/** Bytes that a form with literature may have. */
const LARGEST_LITERATURE = 8_000_000;
const SHOWN_ENTRIES = 500;

/** What is known of a question, its literature, and what answers it. */
export const deskStockRoutes = (around: WorksAround): readonly PartnershipRoute[] => [
  gapRoute("get", "/known", (request, at) => showKnown(request, at, around)),
  gapRoute("post", "/known", async (request, at) => {
    const parsed = request.form.parse(stockShape);
    if (!parsed.ok) return showKnown(request, at, around, { faults: parsed.faults, status: 422 });
    return carryOut(request, at, {
      work: () => takeStock(request, handOf(request, at), parsed.values.known),
      again: (fault) => showKnown(request, at, around, fault),
      path: "/known",
      notice: texts.known.done,
    });
  }),
  gapRoute("get", "/literature", (request, at) => showLiterature(request, at)),
  gapRoute("post", "/literature", (request, at) => addLiterature(request, at), LARGEST_LITERATURE),
  gapRoute("post", "/literature/:entry/remove", (request, at) =>
    carryOut(request, at, {
      work: () => removeGapEntry(request, handOf(request, at), request.part("entry")),
      again: (fault) => showLiterature(request, at, fault),
      path: "/literature",
      notice: texts.literature.removed,
    }),
  ),
  gapRoute("get", "/answers", (request, at) => showAnswers(request, at)),
  gapRoute("post", "/answers", (request, at) =>
    carryOut(request, at, {
      work: () => nameAnswer(request, handOf(request, at), request.form.text("work").slice(0, 300)),
      again: (fault) => showAnswers(request, at, fault),
      path: "/answers",
      notice: texts.answers.done,
    }),
  ),
  gapRoute("post", "/answers/:answer{[0-9a-f-]{36}}/remove", (request, at) =>
    carryOut(request, at, {
      work: () => removeAnswer(request, handOf(request, at), request.part("answer")),
      again: (fault) => showAnswers(request, at, fault),
      path: "/answers",
      notice: texts.answers.removed,
    }),
  ),
];

const handOf = ({ form }: SignedInRequest, { gap }: GapInHand) => ({ id: gap.id, version: form.version() });

interface CarryingOut {
  readonly work: () => Promise<unknown>;
  /** The form once more, with what is wrong. */
  readonly again: (fault: GapFault) => Promise<PartnershipAnswer>;
  readonly path: string;
  readonly notice: string;
}

const carryOut = async (_: SignedInRequest, { gap }: GapInHand, { work, again, path, notice }: CarryingOut): Promise<PartnershipAnswer> => {
  try {
    await work();
  } catch (error) {
    return again(gapFault(error));
  }
  return { redirect: `${HERE}/${gap.id}${path}`, notice };
};

const showKnown = async (
  request: SignedInRequest,
  { gap, around }: GapInHand,
  works: WorksAround,
  fault?: GapFault,
): Promise<PartnershipAnswer> => {
  demandOf(around.mayTakeStock);
  const findings = gap.known === "" ? [] : (await setKnown(request, gap, undefined, works)).findings;
  const state = fault ? sentForm(request, fault) : emptyForm(request, { known: gap.known });
  const page = gapKnownPage(around, { state, findings: findingLines(findings) }, await deskSides(request, HERE));
  return { page, ...(fault ? { status: fault.status } : {}) };
};

const showLiterature = async (
  request: SignedInRequest,
  { gap, around }: GapInHand,
  fault?: GapFault,
  findings: AddedLiterature["findings"] = [],
): Promise<PartnershipAnswer> => {
  demandOf(around.mayTakeStock);
  const [entries, total] = await Promise.all([
    gapLiterature(request.database, gap.id, { offset: 0, most: SHOWN_ENTRIES }),
    countGapLiterature(request.database, gap.id),
  ]);
  const data = {
    state: fault ? sentForm(request, fault) : emptyForm(request),
    entries: entries.map(({ id, item }) => ({ id, key: item.id, title: item.title ?? "", year: yearOf(item) })),
    total,
    findings: findings.map(({ level, line, problem }) => ({ level, line, words: `${problem.message} ${problem.remedy}` })),
  };
  return { page: gapLiteraturePage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const addLiterature = async (request: SignedInRequest, at: GapInHand): Promise<PartnershipAnswer> => {
  demandOf(at.around.mayTakeStock);
  const { form } = request;
  const file = form.file("file");
  const text = file && file.size > 0 ? (await file.text()).replaceAll("\0", "") : form.text("literature");
  if (text.trim() === "") return showLiterature(request, at, { faults: { literature: texts.literature.nothing }, status: 422 });
  try {
    const { added, twice, findings } = await addGapLiterature(request, handOf(request, at), text);
    const notice = texts.literature.added(added, twice);
    if (findings.length === 0) return { redirect: `${HERE}/${at.gap.id}/literature`, notice };
    const now = (await findGap(request.database, { id: at.gap.id })) ?? at.gap;
    return await showLiterature(
      { ...request, notice },
      { ...at, gap: now, around: { ...at.around, version: now.version } },
      undefined,
      findings,
    );
  } catch (error) {
    return showLiterature(request, at, gapFault(error));
  }
};

const showAnswers = async (request: SignedInRequest, { gap, around }: GapInHand, fault?: GapFault): Promise<PartnershipAnswer> => {
  demandOf(around.mayTakeStock);
  const answers = await answersOf(request.database, gap.id);
  const data = {
    state: fault ? sentForm(request, fault) : emptyForm(request),
    answers: answers.map((answer) => ({ id: answer.id, name: nameOf(answer), on: dayOf(answer.notedAt) })),
  };
  return { page: gapAnswersPage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const nameOf = ({ kind, workKind, title, slug, public: isPublic }: GapAnswer) => {
  const made = findWorkKind(workKind)?.name ?? workKind;
  if (!isPublic) return { text: kind === "work" ? texts.answers.draft(made) : texts.answers.commission(made) };
  return { text: title, href: kind === "work" ? workHref(slug) : `/calls/${encodeURIComponent(slug)}` };
};
