/** JSON that is the same for the same value: keys in code-unit order at every depth, two spaces, a newline at the end. */
export const stableJson = (value: unknown): string => `${JSON.stringify(value, sortKeys, 2)}\n`;

const sortKeys = (_key: string, value: unknown): unknown => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const unsorted = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(unsorted)
      .sort()
      .map((key) => [key, unsorted[key]]),
  );
};
