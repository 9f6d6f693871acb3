import { Problem } from "#vocabulary";

/** So many characters a source may have: about 300 printed pages. */
export const LONGEST_SOURCE = 1_000_000;
/** So many quotes and lists may stand in each other. */
const DEEPEST = 30;
/**
 * Signs that may begin or end something (`*`, `_`, `[`, `]`, `!`, `` ` ``, `~`) cost the square of their number in a paragraph. So large may the
 * squares of all paragraphs be together: one paragraph of 2,000 signs, or 2,500 of 40; reading then takes about a second.
 */
const MOST_WORK = 4_000_000;

/**
 * Refuses a source that would take too long to read, before anything reads it.
 * @throws Problem work-source-too-long, work-source-tangled
 */
export const refuseTangled = (source: string): void => {
  if (source.length > LONGEST_SOURCE) throw new Problem("work-source-too-long", { length: source.length, limit: LONGEST_SOURCE });
  let before = 0;
  let signs = 0;
  source.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (BEGINS.test(line)) {
      before += signs ** 2;
      signs = 0;
    }
    signs += countSigns(line);
    if (before + signs ** 2 > MOST_WORK || depthOf(line) > DEEPEST) throw new Problem("work-source-tangled", { line: index + 1 });
  });
};

/** Empty lines end a paragraph; headings and marks of a list do too, whatever stands before them. */
const BEGINS = /^(?:[\s>]*$|\s{0,3}(?:#{1,6}|[-+*]|1[.)])\s+\S)/;

const countSigns = (line: string): number => {
  let count = 0;
  for (const sign of line) if ("*_[]!`~".includes(sign)) count++;
  return count;
};

/** Quotes and lists a line opens at once: `> > - - 1. `. */
const depthOf = (line: string): number => (/^(?:\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))*/.exec(line)?.[0].match(/[>+*.)-]/g) ?? []).length;
