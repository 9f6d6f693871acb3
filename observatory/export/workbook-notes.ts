import { OBSERVATION_STATUS } from "#vocabulary";
import type { ExportContext } from "./export-format.ts";

/** Lines of a workbook's notes: the first cell says what the line is. Only codes that occur are explained. */
export const workbookNotes = (
  { manifest, dataflow, stateWords, labels, address }: ExportContext,
  used: { readonly statuses: ReadonlySet<string>; readonly methods: ReadonlySet<string>; readonly sources: ReadonlySet<string> },
): readonly (readonly string[])[] => {
  const sources = new Set([...used.sources].flatMap((joined) => joined.split("+")));
  return [
    ["Dataflow", dataflow.id, dataflow.name],
    ["Description", dataflow.description],
    ["Release", manifest.id, manifest.title],
    ["Frozen on", manifest.frozenOn],
    ["State", stateWords],
    ["Licence", manifest.licence.name, manifest.licence.url],
    ["Citation", manifest.citation],
    ...(address === undefined ? [] : [["Address", address]]),
    ["Value", "OBS_VALUE is in the unit named beside it; an empty cell is missing, and its status says why. Missing is not zero."],
    [],
    ["Status", "Words"],
    ...Object.entries(OBSERVATION_STATUS)
      .filter(([code]) => used.statuses.has(code))
      .map(([code, { words, hasValue }]) => [code, words, hasValue ? "has a value" : "has no value"]),
    [],
    ["Method", "Name", "Words"],
    ...Object.entries(manifest.methods)
      .filter(([code]) => used.methods.has(code))
      .map(([code, { words }]) => [code, labels("METHOD", code), words]),
    [],
    ["Source", "Title and citation", "Licence", "Changes"],
    ...manifest.sources
      .filter(({ id }) => sources.has(id))
      .map(({ id, title, citation, licence, changes, notEndorsed }) => [
        id,
        `${title}. ${citation}`,
        `${licence.name} ${licence.url}`,
        `${changes} ${notEndorsed}`,
      ]),
  ];
};
