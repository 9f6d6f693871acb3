/** A field of ReDIF; a field without a value is left out. */
export type RedifField = readonly [name: string, value: string | undefined];

/**
 * A template of ReDIF in UTF-8. Every line of a value but the first begins with a space, so that none is read as a field of its own, whatever it says.
 */
export const writeTemplate = (fields: readonly RedifField[]): string =>
  fields
    .flatMap(([name, value = ""]) => {
      const lines = withoutControls(value)
        .split(/\r\n|\r|\n|\u2028|\u2029|\u0085/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
      return lines.length === 0 ? [] : [`${name}: ${lines.join("\n ")}\n`];
    })
    .join("");

const withoutControls = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, " ")
    .replaceAll(/\p{Surrogate}/gu, "");

/** Templates of one file. */
export const writeTemplates = (templates: readonly (readonly RedifField[])[]): string => templates.map(writeTemplate).join("\n");
