/** What UN DESA says of an area's migrant figures. */
export interface UndesaNote {
  /** Number or letter of the coverage note, "" where there is none; the workbook's notes give its text. */
  readonly coverage: string;
  /** Types of data, separated by blanks: B foreign-born, C foreign citizens, R refugees added, I imputed. */
  readonly dataType: string;
}

/** The note as one text: "B R", or "24|B R" with a coverage note. */
export const writeUndesaNote = ({ coverage, dataType }: UndesaNote): string => (coverage === "" ? dataType : `${coverage}|${dataType}`);

/** Takes apart what `writeUndesaNote` wrote. */
export const readUndesaNote = (note: string): UndesaNote => {
  const bar = note.indexOf("|");
  return bar === -1 ? { coverage: "", dataType: note } : { coverage: note.slice(0, bar), dataType: note.slice(bar + 1) };
};
