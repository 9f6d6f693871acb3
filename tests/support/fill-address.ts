/** An address whose parts are filled, and in words with what. */
export interface FilledAddress {
  readonly what: string;
  readonly address: string;
}

type Value = readonly [what: string, value: string];

const PART = /:(\w+)(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g;
/** Addresses of a route with several parts: all of them where there are few, else a choice for those after the first. */
const MOST = 70;
const CHOICE = 1;

/** Addresses of a route with its parts filled with every value that fits them. */
export const fillAddress = (path: string, values: readonly Value[]): readonly FilledAddress[] => {
  const parts = [...path.matchAll(PART)].map(([whole, , pattern]) => ({ whole, fitting: fittingOf(pattern, values) }));
  const count = parts.reduce((product, { fitting }) => product * fitting.length, 1);
  let filled: readonly FilledAddress[] = [{ what: path, address: path }];
  for (const [place, { whole, fitting }] of parts.entries()) {
    const chosen = place === 0 || count <= MOST ? fitting : [...fitting.slice(0, 1), ...fitting.slice(-CHOICE)];
    filled = filled.flatMap(({ what, address }) =>
      chosen.map(([name, value]) => ({
        what: what.replace(whole, `‹${name}›`),
        address: address.replace(whole, encodeURIComponent(value)),
      })),
    );
  }
  return filled;
};

/** Values that fit a pattern; its alternatives where none does. */
const fittingOf = (pattern: string | undefined, values: readonly Value[]): readonly Value[] => {
  if (pattern === undefined) return values;
  const whole = new RegExp(`^(?:${pattern})$`);
  const fitting = values.filter(([, value]) => whole.test(value));
  return fitting.length > 0 ? fitting : pattern.split("|").map((one) => [one, one] as const);
};
