import { OBSERVATION_STATUS } from "#vocabulary";
import { releaseTitle, sourceWords } from "../release/manifest-words.ts";
import { dataflowWords } from "../structure/dataflow-words.ts";
import { methodWords } from "../structure/methods.ts";
import type { ExportContext } from "./export-format.ts";
import { workbookWords } from "./workbook-words.ts";

interface UsedCodes {
  readonly statuses: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

type Lines = readonly (readonly string[])[];

/** Lines of a workbook's notes: the first cell says what the line is. Only codes that occur are explained. */
export const workbookNotes = (context: ExportContext, used: UsedCodes): Lines => {
  const { manifest, dataflow, stateWords, address, locale } = context;
  const words = workbookWords(locale);
  const { name, description } = dataflowWords(dataflow, locale);
  return [
    [words.dataflow, dataflow.id, name],
    [words.description, description],
    [words.release, manifest.id, releaseTitle(manifest, locale)],
    [words.frozenOn, manifest.frozenOn],
    [words.state, stateWords],
    [words.licence, manifest.licence.name, manifest.licence.url],
    [words.citation, manifest.citation],
    ...(address === undefined ? [] : [[words.address, address]]),
    [words.value, words.valueWords],
    [],
    ...codeNotes(context, used),
    [],
    ...sourceNotes(context, used),
  ];
};

const codeNotes = ({ manifest, labels, locale }: ExportContext, { statuses, methods }: UsedCodes): Lines => {
  const words = workbookWords(locale);
  return [
    [words.status, words.words],
    ...Object.entries(OBSERVATION_STATUS)
      .filter(([code]) => statuses.has(code))
      .map(([code, { hasValue }]) => [code, labels("OBS_STATUS", code), hasValue ? words.hasValue : words.hasNoValue]),
    [],
    [words.method, words.name, words.words],
    ...Object.entries(manifest.methods)
      .filter(([code]) => methods.has(code))
      .map(([code, own]) => [code, labels("METHOD", code), methodWords(code, own, locale).words]),
  ];
};

const sourceNotes = ({ manifest, locale }: ExportContext, { sources }: UsedCodes): Lines => {
  const words = workbookWords(locale);
  const ids = new Set([...sources].flatMap((joined) => joined.split("+")));
  return [
    [words.source, words.titleAndCitation, words.licence, words.changes],
    ...manifest.sources
      .filter(({ id }) => ids.has(id))
      .map((source) => {
        const { changes, notEndorsed } = sourceWords(source, locale);
        const { id, title, citation, licence } = source;
        return [id, `${title}. ${citation}`, `${licence.name} ${licence.url}`, `${changes} ${notEndorsed}`];
      }),
  ];
};
