import { findArea } from "#vocabulary";
import type { Messages } from "#web";

/** Areas whose figures the United Nations gives together. */
const WITH_KOSOVO = ["SRB", "XKX"];

/** What a reader must know of some areas before reading their figures, each note once. */
export const areaNotes = (codes: readonly string[], { country }: Messages): readonly string[] => {
  const notes = codes.flatMap((code) => [
    ...(WITH_KOSOVO.includes(code) ? [country.kosovo] : []),
    ...(findArea(code)?.note === undefined ? [] : [findArea(code)!.note!]),
  ]);
  return [...new Set(notes)];
};
