/** A figure as a page shows it. */
export interface ShownFigure {
  readonly dataflow: string;
  /** Codes of every dimension but the period, joined by ".". */
  readonly series: string;
  readonly period: string;
  readonly value: number;
  /** What a reader reads. */
  readonly words: string;
  /** What stands behind it. */
  readonly title: string;
}

const DATA = /<data value="([^"]*)" data-key="([^"]*)" title="([^"]*)">([^<]*)<\/data>/g;
const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

const plain = (html: string): string => html.replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!);

/** Every figure of a page that has a key. */
export const shownFigures = (html: string): readonly ShownFigure[] =>
  [...html.matchAll(DATA)].map(([, value = "", key = "", title = "", words = ""]) => {
    const [dataflow = "", codes = ""] = plain(key).split("/");
    const parts = codes.split(".");
    const period = parts.pop() ?? "";
    return { dataflow, series: parts.join("."), period, value: Number(value), words: plain(words), title: plain(title) };
  });

const NAMES = [
  ["trillion", 1e12],
  ["billion", 1e9],
  ["million", 1e6],
  ["thousand", 1e3],
] as const;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** Three significant figures, halves away from zero, in words from a hundred thousand on; written without what the pages are written with. */
const roundedWords = (value: number): string => {
  if (value === 0) return "0";
  const size = Math.floor(Math.log10(value));
  const unit = 10 ** (size - 2);
  const rounded = Math.round(Number((value / unit).toPrecision(15))) * unit;
  const [name, scale] = rounded >= 100_000 ? (NAMES.find(([, one]) => rounded >= one) ?? ["", 1]) : ["", 1];
  const text = String(Number((rounded / scale).toPrecision(3)));
  const [whole = "", fraction] = text.split(".");
  return `${grouped(whole)}${fraction === undefined ? "" : `.${fraction}`}${name === "" ? "" : ` ${name}`}`;
};

const isEstimate = (status: string): boolean => ["E", "I", "F"].includes(status);

/** One decimal; what is more than nothing is never said to be nothing. */
const percentByRule = (value: number): string => {
  const text = Number(`${Math.round(Number(`${Math.abs(value)}e1`))}e-1`).toFixed(1);
  if (text === "0.0") return value > 0 ? "less than 0.1%" : "0.0%";
  const [whole = "", fraction = ""] = text.split(".");
  return `${value < 0 ? "−" : ""}${grouped(whole)}.${fraction}%`;
};

/**
 * What the rule of rounding makes of a released figure: "11.2 million", "US$63.3 billion", "4.2%", "fewer than 10". Estimates are those of the
 * statuses E, I and F.
 */
export const wordsByRule = (value: number, unit: string, status: string): string => {
  const [sign, size] = [value < 0 ? "−" : "", Math.abs(value)];
  if (unit === "PS" && isEstimate(status) && value > 0 && value < 10) return "fewer than 10";
  if (unit.startsWith("PT")) return percentByRule(value);
  return unit.startsWith("USD") ? `${sign}US$${roundedWords(size)}` : sign + roundedWords(size);
};

const SHORT = [
  ["T", 1e12],
  ["B", 1e9],
  ["M", 1e6],
  ["K", 1e3],
] as const;

/** What stands in a cell of a matrix: "11.2M", "812", "<10"; "0*" where a publisher assumed it; nothing where there is no figure. */
export const shortByRule = (figure: {
  readonly value: number | null;
  readonly unit: string;
  readonly status: string;
  readonly method: string;
}): string => {
  const { value, unit, status, method } = figure;
  if (value === null) return "";
  if (method === "ASSUMED_ZERO") return "0*";
  if (value === 0) return "0";
  if (unit === "PS" && isEstimate(status) && value < 10) return "<10";
  const rounded = Number(value.toPrecision(3));
  const [letter, scale] = SHORT.find(([, one]) => rounded >= one) ?? ["", 1];
  return `${Number((rounded / scale).toPrecision(3))}${letter}`;
};
