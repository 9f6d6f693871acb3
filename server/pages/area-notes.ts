import { areaNote } from "#vocabulary";
import type { Messages } from "#web";

/** Areas whose figures the United Nations gives together. */
const WITH_KOSOVO = ["SRB", "XKX"];

/** What must be known of an area before its people figures are read. */
export const peopleNote = (code: string, { country }: Messages): string | undefined =>
  WITH_KOSOVO.includes(code) ? country.kosovo : undefined;

/** What a reader must know of some areas, each note once. */
export const areaNotes = (codes: readonly string[], messages: Messages): readonly string[] => {
  const notes = codes.flatMap((code) => [peopleNote(code, messages), areaNote(code, messages.locale)]);
  return [...new Set(notes.filter((note) => note !== undefined))];
};
