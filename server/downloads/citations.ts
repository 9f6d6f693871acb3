import { CITATION_FILES, citationOfFigure, citationOfPage } from "#web";
import type { FileRoute } from "./file-route.ts";

/** /cite/{place}.bib and /cite/{place}/{figure}.bib, the same as .ris and .json: the page or one figure, at its release. */
export const citations: FileRoute = {
  name: "cite",
  make: ({ found: { page, place, rest }, figure, extension, context: { frame } }) => {
    const file = CITATION_FILES.find((one) => one.extension === extension);
    if (!file || (rest !== undefined && !figure)) return undefined;
    const citation = figure ? citationOfFigure(figure, page.title, place, frame) : citationOfPage(page.title, place, frame);
    const headers = { "content-disposition": `attachment; filename="${citation.id}.${extension}"`, "access-control-allow-origin": "*" };
    return { body: file.format(citation), mediaType: file.mediaType, headers };
  },
};
