import type { Finding } from "#observatory";

/** `error unknown-area, sheet "Table 1", row 14, column 3, value "Nowhere": what is wrong`. */
export const findingLine = ({ level, code, sheet, row, column, value, message }: Finding): string => {
  const place = [
    ...(sheet ? [`sheet ${JSON.stringify(sheet)}`] : []),
    ...(row > 0 ? [`row ${row}`] : []),
    ...(column > 0 ? [`column ${column}`] : []),
    ...(value ? [`value ${JSON.stringify(value)}`] : []),
  ];
  return `${[`${level} ${code}`, ...place].join(", ")}: ${message}`;
};

/** How many findings there are of each level. */
export const countLevels = (findings: readonly Finding[]): Record<Finding["level"], number> => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
};
