import type { MethodologyData, MethodRow, Messages } from "#web";
import { exampleOf } from "./method-examples.ts";
import { METHOD_PLACES } from "./method-pages.ts";
import type { Methodology, MethodologyFile } from "./methodology-files.ts";
import type { ReleaseReader } from "./release-reader.ts";

/** A page on a method with examples from the release. */
export const methodologyData = (
  reader: ReleaseReader,
  methodology: Methodology,
  file: MethodologyFile,
  messages: Messages,
): MethodologyData => ({
  id: file.id,
  title: file.title,
  blocks: file.blocks,
  methods: Object.entries(reader.release.manifest.methods)
    .filter(([code]) => METHOD_PLACES[code]?.page === file.id)
    .map(([code, { name, words }]) => ({ code, name, words, example: exampleOf(reader, code, messages) })),
  others: methodology.pages.filter(({ id }) => id !== file.id).map(({ id, title }) => ({ id, title })),
});

/** The methods of the release, as the manifest defined them, each with its page. */
export const methodRows = (reader: ReleaseReader, methodology: Methodology): readonly MethodRow[] =>
  Object.entries(reader.release.manifest.methods).map(([code, { name, words }]) => {
    const page = methodology.pages.find(({ id }) => id === METHOD_PLACES[code]?.page);
    return { code, name, words, ...(page ? { page: { text: page.title, href: `/methodology/${page.id}#${code}` } } : {}) };
  });
