import type { MethodologyData, MethodologyLink, MethodRow, Messages } from "#web";
import { exampleOf } from "./method-examples.ts";
import { METHOD_PLACES } from "./method-pages.ts";
import type { Methodology, MethodologyFile } from "./methodology-files.ts";
import type { ReleaseReader } from "./release-reader.ts";
import { shownMethods } from "./release-words.ts";

/** A page on a method with examples from the release. */
export const methodologyData = async (
  reader: ReleaseReader,
  methodology: Methodology,
  file: MethodologyFile,
  messages: Messages,
): Promise<MethodologyData> => ({
  id: file.id,
  title: file.title,
  ...foreign(file, messages),
  blocks: file.blocks,
  methods: await Promise.all(
    shownMethods(reader)
      .filter(({ code }) => METHOD_PLACES[code]?.page === file.id)
      .map(async (method) => ({ ...method, example: await exampleOf(reader, method.code, messages) })),
  ),
  others: methodologyLinks(methodology, messages).filter(({ id }) => id !== file.id),
});

/** The pages as links, each with its language where that is not the reader's. */
export const methodologyLinks = ({ pages }: Methodology, messages: Messages): readonly MethodologyLink[] =>
  pages.map((file) => ({ id: file.id, title: file.title, ...foreign(file, messages) }));

/** The language of a page that stands among texts of another. */
export const foreign = ({ locale }: MethodologyFile, messages: Messages): { readonly lang?: string } =>
  locale === messages.locale ? {} : { lang: locale };

/** The methods of the release, as the manifest defined them, each with its page. */
export const methodRows = (reader: ReleaseReader, methodology: Methodology, messages: Messages): readonly MethodRow[] =>
  shownMethods(reader).map((method) => {
    const { code } = method;
    const page = methodology.pages.find(({ id }) => id === METHOD_PLACES[code]?.page);
    return {
      ...method,
      ...(page ? { page: { text: page.title, href: `/methodology/${page.id}#${code}`, ...foreign(page, messages) } } : {}),
    };
  });
