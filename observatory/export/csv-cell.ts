/**
 * A text as a cell of a CSV file (RFC 4180), such that a spreadsheet does not take it for a formula: one that begins with = + - @, a tab or a
 * carriage return gets an apostrophe before it. For text only; a negative number stays a number.
 */
export const csvCell = (text: string): string => {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};
