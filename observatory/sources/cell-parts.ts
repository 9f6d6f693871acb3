/** Folders and files of an .xlsx that say nothing about cells; a parser may do much work on them for nothing. */
const NOT_CELLS =
  /^(docProps\/|xl\/(worksheets\/_rels|drawings|media|charts|comments|threadedComments|tables|pivot\w*|externalLinks|queryTables|ctrlProps|embeddings|calcChain)\b)/i;

const CELLS = /^(\[Content_Types\]\.xml|(_rels|xl)\/.*\.(xml|rels))$/;

/** True for the parts of an .xlsx that hold cells or lead to them. */
export const holdsCells = (name: string): boolean => CELLS.test(name) && !NOT_CELLS.test(name);

/**
 * A sheet without its hyperlinks: the parser makes a cell for every place of a link's range,
 * thousands of millions where a file says A1:XFD1048576.
 */
export const withoutHyperlinks = (part: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (!bytes.includes("hyperlink ")) return part;
  // Each byte is one character in latin1, so that nothing else changes.
  return Buffer.from(bytes.toString("latin1").replace(/<((?:\w+:)?)hyperlink /g, "<$1nolink "), "latin1");
};
