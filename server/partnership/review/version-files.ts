import type { WorkVersion } from "#partnership";
import { partnershipTexts } from "#web";
import type { PartnershipAnswer } from "../../desk/desk-route.ts";
import { cleanedFiles } from "../works/cleaned-files.ts";
import { fileAnswer } from "../works/read-kept-file.ts";
import { sizeWords } from "../works/work-page-data.ts";
import type { WorksAround } from "../works/works-around.ts";
import { neutralName } from "./neutral-name.ts";

const texts = partnershipTexts.reviewReviewer.reviewer;

/** Files of a version by number alone: their names may name who made them. */
export const numberedFiles = (
  { files }: Pick<WorkVersion, "files">,
  hrefOf: (number: number) => string,
): readonly { readonly text: string; readonly href: string }[] =>
  files.map(({ type, bytes }, place) => ({ text: texts.fileWords(place + 1, type, sizeWords(bytes)), href: hrefOf(place + 1) }));

/**
 * A file of a version by its number, under a neutral name; for somebody from whom authors are hidden a copy without names, or why there is none.
 * @throws Problem file-not-kept
 */
export const numberedFile = async (
  around: WorksAround,
  { files }: Pick<WorkVersion, "files">,
  number: number,
  isHidden: boolean,
): Promise<PartnershipAnswer> => {
  const file = files[number - 1];
  if (!file) return { nothing: partnershipTexts.worksDesk.files.none };
  const name = neutralName(file, number);
  const cleaned = isHidden ? await cleanedFiles().of(around.files, file) : undefined;
  if (!cleaned) return fileAnswer(around.files, { ...file, name });
  if ("reason" in cleaned) return { nothing: texts.fileKeptBack(partnershipTexts.worksDesk.files.unclean[cleaned.reason]) };
  return { file: cleaned.bytes, type: file.type, name };
};
