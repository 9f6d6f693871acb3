import { dataflowWords, indicatorWords, methodWords, type DataflowWords, type IndicatorWords, type MethodWords } from "#observatory";
import { languageOf } from "#vocabulary";
import type { ReleaseReader } from "./release-reader.ts";

/** Words of a release on a page; `lang` where they are not in the page's language. */
export type Shown<Words> = Words & { readonly lang?: string };

/** Words for a page in a language: marked where they are in another. */
export const shown = <Words extends object>({ language, ...words }: Words & { readonly language: string }, locale: string): Shown<Words> =>
  ({ ...words, ...(language === languageOf(locale) ? {} : { lang: language }) }) as Shown<Words>;

/** A method of the release in the page's language; its code where the release says nothing of it. */
export const shownMethod = ({ release, locale }: ReleaseReader, code: string): Shown<MethodWords> => {
  const { methods } = release.manifest;
  return Object.hasOwn(methods, code) ? shown<MethodWords>(methodWords(code, methods[code]!, locale), locale) : { name: code, words: "" };
};

/** Every method of the release in the page's language, by code. */
export const shownMethods = (reader: ReleaseReader): readonly (Shown<MethodWords> & { readonly code: string })[] =>
  Object.keys(reader.release.manifest.methods).map((code) => ({ code, ...shownMethod(reader, code) }));

/**
 * An indicator of the release in the page's language.
 * @throws Problem unknown-dataflow, bad-key
 */
export const shownIndicator = ({ release, locale }: ReleaseReader, dataflow: string, id: string): Shown<IndicatorWords> =>
  shown<IndicatorWords>(indicatorWords(dataflow, release.indicator(dataflow, id), locale), locale);

/** A dataflow of the release in the page's language. Throws Problem unknown-dataflow. */
export const shownDataflow = ({ release, locale }: ReleaseReader, id: string): Shown<DataflowWords> =>
  shown<DataflowWords>(dataflowWords(release.dataflow(id), locale), locale);
