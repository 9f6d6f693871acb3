/** A column as spreadsheets letter it: 1 is A, 27 is AA. */
export const columnLetters = (column: number): string => {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** A cell as spreadsheets name it: row 11, column 5 is E11. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** Row and column of a name such as E11, or undefined where it is none. */
export const parseCellName = (name: string): { row: number; column: number } | undefined => {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (!match) return undefined;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
};
