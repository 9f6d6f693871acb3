const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/zip": "zip",
  "text/csv": "csv",
  "text/plain": "txt",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
};

/** The name of a file of a version for people who are not to know who made it: its own name may say. */
export const neutralName = ({ type }: { readonly type: string }, number: number): string => {
  const ending = ENDINGS[type];
  return `file-${number}${ending === undefined ? "" : `.${ending}`}`;
};
