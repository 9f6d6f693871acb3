/**
 * Keeps a spreadsheet from taking a text for a formula: one that begins with = + - @, a tab or a carriage return gets an apostrophe before it.
 * For text only; a negative number stays a number.
 */
export const guardCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
