import {
  addWorkFile,
  draftOf,
  filesOfWork,
  FILE_PURPOSES,
  keptName,
  importLiterature,
  removeWorkFile,
  setLiterature,
  type CslItem,
  type ImportedLiterature,
} from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, workFilesPage, workReferencesPage } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { deskSides } from "../desk-ways.ts";
import { keptBackWords } from "./cleaned-files.ts";
import { fileAnswer } from "./read-kept-file.ts";
import { sizeWords } from "./work-page-data.ts";
import { emptyForm, sentForm, workFault, workRoute, type WorkFault, type WorkInHand } from "./work-in-hand.ts";
import type { WorksAround } from "./works-around.ts";

const HERE = "/desk/works";
const texts = partnershipTexts.worksDesk;
/** A file of 50 MB, and the fields around it. */
const LARGEST_FILE = 51_000_000;
const LARGEST_LITERATURE = 8_000_000;
const MOST_ENTRIES = 2_000;

/** Files of a draft, and its literature. */
export const deskFilesRoutes = (around: WorksAround): readonly PartnershipRoute[] => [
  workRoute("get", "/files", (request, at) => showFiles(request, at, around)),
  workRoute("post", "/files", (request, at) => takeFile(request, at, around), LARGEST_FILE),
  workRoute("get", "/files/:name", async ({ database, part }, { work }) => {
    const file = (await filesOfWork(database, work.id)).find(({ name }) => name === part("name"));
    return file ? fileAnswer(around.files, { name: file.name, type: file.mediaType, sha256: file.hash }) : { nothing: texts.files.none };
  }),
  workRoute("post", "/files/:file/remove", async (request, at) => {
    try {
      await removeWorkFile(request, at.work.id, request.part("file"));
    } catch (error) {
      return showFiles(request, at, around, workFault(error));
    }
    return { redirect: `${HERE}/${at.work.id}/files`, notice: texts.files.removed };
  }),
  workRoute("get", "/literature", (request, at) => showLiterature(request, at)),
  workRoute("post", "/literature", addLiterature, LARGEST_LITERATURE),
  workRoute("post", "/literature/remove", removeLiterature),
];

const showFiles = async (
  request: SignedInRequest,
  { work, around: frame }: WorkInHand,
  around: WorksAround,
  fault?: WorkFault,
): Promise<PartnershipAnswer> => {
  const files = await filesOfWork(request.database, work.id);
  const data = {
    files: files.map(({ id, name, purpose, bytes, scan, alternative }) => ({
      ...{ id, name, scan, alternative },
      href: `${HERE}/${work.id}/files/${encodeURIComponent(name)}`,
      purpose: texts.files.purposes[purpose],
      size: sizeWords(bytes),
    })),
    state: fault ? sentForm(request, fault) : emptyForm(request),
    kept: around.files !== undefined,
  };
  return { page: workFilesPage(frame, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const takeFile = async (request: SignedInRequest, at: WorkInHand, around: WorksAround): Promise<PartnershipAnswer> => {
  const { form } = request;
  const file = form.file("file");
  const purpose = form.text("purpose");
  const faults = {
    ...(file && file.size > 0 ? {} : { file: texts.files.missing }),
    ...(isPurpose(purpose) ? {} : { purpose: partnershipTexts.desk.form.choose }),
  };
  if (!around.files) return showFiles(request, at, around, { faults: { form: texts.files.unkept }, status: 422 });
  if (!file || file.size === 0 || !isPurpose(purpose)) return showFiles(request, at, around, { faults, status: 422 });
  try {
    const sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), purpose, alternative: form.text("alternative") };
    await addWorkFile(request, at.work.id, sent, around.files);
  } catch (error) {
    return showFiles(request, at, around, workFault(error));
  }
  const added = (await filesOfWork(request.database, at.work.id)).find(({ name }) => name === keptName(file.name));
  const keptBack = added ? await keptBackWords(around.files, [{ name: added.name, type: added.mediaType, sha256: added.hash }]) : [];
  return { redirect: `${HERE}/${at.work.id}/files`, notice: [texts.files.added, ...keptBack].join(" ") };
};

const isPurpose = (word: string): word is keyof typeof FILE_PURPOSES => Object.hasOwn(FILE_PURPOSES, word);

const showLiterature = async (
  request: SignedInRequest,
  { work, around }: WorkInHand,
  fault?: WorkFault,
  findings: ImportedLiterature["findings"] = [],
): Promise<PartnershipAnswer> => {
  const draft = await draftOf(request.database, work.id);
  const data = {
    entries: draft.bibliography.map((item) => ({ key: item.id, words: entryWords(item) })),
    state: fault ? sentForm(request, fault) : emptyForm(request),
    version: String(draft.version),
    findings: findings.map(({ level, line, problem }) => ({ level, line: line ?? 1, words: `${problem.message} ${problem.remedy}` })),
  };
  return { page: workReferencesPage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const entryWords = ({ author = [], title = "", issued, DOI }: CslItem): string => {
  const names = author.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(" ")).join(", ");
  const year = issued?.["date-parts"]?.[0]?.[0] ?? issued?.literal ?? "";
  return [names, year, title, DOI].filter((part) => part !== undefined && part !== "").join(". ");
};

async function addLiterature(request: SignedInRequest, at: WorkInHand): Promise<PartnershipAnswer> {
  const { form, database } = request;
  const file = form.file("file");
  const text = file && file.size > 0 ? (await file.text()).replaceAll("\0", "") : form.text("literature");
  if (text.trim() === "") return showLiterature(request, at, { faults: { literature: texts.references.nothing }, status: 422 });
  try {
    const { bibliography } = await draftOf(database, at.work.id);
    const { items, findings } = await importLiterature(text, bibliography);
    if (items.length === 0)
      return await showLiterature(request, at, { faults: { literature: texts.references.nothing }, status: 422 }, findings);
    if (bibliography.length + items.length > MOST_ENTRIES)
      throw new Problem("bad-work", { field: "literature", reason: `A work cites at most ${MOST_ENTRIES} entries.` });
    await setLiterature(request, { workId: at.work.id, version: form.version() }, [...bibliography, ...items]);
    const notice = texts.references.added(items.length);
    if (findings.length === 0) return { redirect: `${HERE}/${at.work.id}/literature`, notice };
    return await showLiterature({ ...request, notice }, at, undefined, findings);
  } catch (error) {
    return showLiterature(request, at, workFault(error));
  }
}

async function removeLiterature(request: SignedInRequest, at: WorkInHand): Promise<PartnershipAnswer> {
  const { form, database } = request;
  const gone = new Set(form.several("remove"));
  const { bibliography } = await draftOf(database, at.work.id);
  try {
    const kept = bibliography.filter(({ id }) => !gone.has(id));
    await setLiterature(request, { workId: at.work.id, version: form.version() }, kept);
  } catch (error) {
    return showLiterature(request, at, workFault(error));
  }
  return { redirect: `${HERE}/${at.work.id}/literature`, notice: texts.references.removed };
}
