import { areaName } from "#vocabulary";

/** Whole number with spaces between thousands, as English official texts have commas. */
export const whole = (value) =>
  value === null || value === undefined || Number.isNaN(value) ? "–" : Math.round(value).toLocaleString("en-GB");

export const decimals = (value, places) => (value === null || value === undefined || Number.isNaN(value) ? "–" : value.toFixed(places));

export const percent = (share, places = 1) => `${decimals(100 * share, places)} %`;

/** Thousand million US dollars. */
export const billion = (dollars, places = 2) => (dollars === null || dollars === undefined ? "–" : decimals(dollars / 1e9, places));

export const name = (code) => (code === "OTH" ? "Other origins" : (areaName(code, "en") ?? code));

/** "Mexico → United States" for migrants. */
export const corridor = (origin, area) => `${name(origin)} → ${name(area)}`;

/** A Markdown table; columns whose title starts with ">" are numbers, to the right. */
export function table(titles, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  const rule = `|${titles.map((title) => (title.startsWith(">") ? "--:" : "---")).join("|")}|`;
  return [line(titles.map((title) => title.replace(/^>/, ""))), rule, ...rows.map(line)].join("\n");
}

/** Puts texts into the marked blocks of a page. Throws RangeError for a block that nothing writes, or that does not end. */
export function fillBlocks(page, text, blocks) {
  return text.replace(/<!-- figures: ([a-z-]+) -->\n[\s\S]*?<!-- end of figures -->/g, (_, block) => {
    const write = blocks[block];
    if (!write) throw new RangeError(`${page}: nothing writes the figures "${block}"`);
    return `<!-- figures: ${block} -->\n${write()}\n<!-- end of figures -->`;
  });
}
