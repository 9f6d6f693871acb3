import { Readable } from "node:stream";
import { inOneUnit, type FileStore } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { admitUpload } from "./uploads/admit-upload.ts";
import { DOCUMENT_TYPES } from "./uploads/read-document.ts";
import type { ScanSetting } from "./uploads/scan-upload.ts";
import { filesOf, findWorkFile, deleteWorkFile, putWorkFile, type WorkFile } from "./work-file-records.ts";
import { mayInDraft, refuseWork, workInHand } from "./work-doing.ts";
import { draftOf, updateDraft } from "./work-records.ts";

/** What may be sent for which purpose, by media type. */
export const FILE_PURPOSES = {
  figure: ["image/png", "image/jpeg", "image/webp", "image/gif"],
  text: DOCUMENT_TYPES,
  attachment: [...DOCUMENT_TYPES, "image/png", "image/jpeg", "text/csv", "text/plain", "application/zip"],
} as const satisfies Record<WorkFile["purpose"], readonly string[]>;

/** A file as somebody sends it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly purpose: WorkFile["purpose"];
  /** Words for those who do not see it: a figure must have some. */
  readonly alternative: string;
}

/** Where files are kept, and who scans them. */
export interface FilesAround {
  readonly files: FileStore;
  readonly scanner: ScanSetting | undefined;
}

/** Names that a file can be kept under. */
export const KEPT_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,150}$/u;
const MOST_FILES = 100;

/** The name under which a file is kept, of the one with which it is sent: without folders. */
export const keptName = (sent: string): string => sent.replace(/^.*[\\/]/, "").trim();

/**
 * Adds a file to a draft, or puts it in the place of one of the same name. A document of purpose "text" becomes the text of the work.
 * @throws Problem no-such-work, not-allowed, work-closed, bad-work, and those of `admitUpload`
 */
export const addWorkFile = async (
  { database, actor, surroundings, standing }: Doing,
  workId: string,
  sent: SentFile,
  { files, scanner }: FilesAround,
): Promise<void> => {
  const { allowed, because } = await mayInDraft(database, standing, "write-work", workId);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
  const name = keptName(sent.name);
  if (!KEPT_NAME.test(name)) refuseWork("file", "Its name has signs that cannot be kept, or is too long: rename it.");
  if (sent.purpose === "figure" && sent.alternative === "") refuseWork("alternative", "Say in words what the figure shows.");
  if (sent.alternative.length > 1_000) refuseWork("alternative", "At most 1,000 characters.");
  const admitted = await admitUpload(sent.bytes, { taken: FILE_PURPOSES[sent.purpose], scanner });
  await files.put(Readable.from([Buffer.from(admitted.bytes)]), admitted.bytes.length);
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const work = await workInHand(unit, standing, "write-work", workId);
    const there = await filesOf(unit, workId);
    const before = there.find((one) => one.name === name);
    if (!before && there.length >= MOST_FILES) refuseWork("file", `A work has at most ${MOST_FILES} files.`);
    const file = {
      id: before?.id ?? unit.newId(),
      workId,
      name,
      hash: admitted.sha256,
      mediaType: admitted.type,
      bytes: admitted.bytes.length,
      purpose: sent.purpose,
      alternative: sent.alternative,
      scan: admitted.scan === "clean" ? ("clean" as const) : ("not scanned" as const),
      addedBy: standing.personId!,
    };
    await putWorkFile(unit, { ...file, extracted: admitted.document?.text ?? "" });
    if (sent.purpose === "text") {
      const { version } = await draftOf(unit, workId);
      await updateDraft(unit, { workId, version }, standing.personId ?? null, { fileId: file.id });
    }
    unit.log({ action: "add-work-file", objectKind: "work", object: work.id, before: before ?? null, after: file });
  });
};

/**
 * Takes a file off a draft; versions that have it keep it.
 * @throws Problem no-such-work, not-allowed, work-closed, bad-work
 */
export const removeWorkFile = ({ database, actor, surroundings, standing }: Doing, workId: string, fileId: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    await workInHand(unit, standing, "write-work", workId);
    const file = await findWorkFile(unit, workId, fileId);
    if (!file) return refuseWork("form", "There is no such file.");
    await deleteWorkFile(unit, file.id);
    unit.log({ action: "remove-work-file", objectKind: "work", object: workId, before: file });
  });
