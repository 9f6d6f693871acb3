const FORMAT = new Intl.NumberFormat("fr-FR-u-nu-latn", { maximumFractionDigits: 4 });

/** A number as French writes it: "1 234", "0,75". */
export const number = (value: number): string => FORMAT.format(value);

/** A share of 1 in percent, with one decimal: "99,2 %". */
export const percent = (share: number, decimals: 0 | 1): string => `${(share * 100).toFixed(decimals).replace(".", ",")} %`;

/** The word for zero or one, or for several: in French zero is singular. */
export const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

/** "12 corridors". */
export const counted = (count: number, one: string, many: string): string => `${number(count)} ${plural(count, one, many)}`;

const ORDINALS = ["premier", "deuxième", "troisième", "quatrième"];

/** A year, or "troisième trimestre 2020" of "2020-Q3". */
export const period = (value: string): string => {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(value) ?? [];
  return quarter === undefined ? value : `${ORDINALS[Number(quarter) - 1]} trimestre ${year}`;
};

/** "en 2020", "au troisième trimestre 2020". */
export const when = (value: string): string => `${period(value) === value ? "en" : "au"} ${period(value)}`;
