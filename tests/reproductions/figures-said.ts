/** A number that a page says in its text, and what stands around it. */
export interface SaidFigure {
  readonly words: string;
  readonly around: string;
}

const AMOUNT =
  /[−-]?(?:US\$)?\d[\d,.]*\s(?:thousand|million|billion|trillion)|[−-]?US\$\d[\d,.]*\d|\b\d{1,3}(?:,\d{3})+(?:\.\d+)?|[−-]?\d+(?:\.\d+)?%/g;
/** Numbers that are no figures of the release: what was asked about prices, how many members of a group have a figure, who is left out of a list. */
const NOT_RELEASED = [/US\$200\b/g, /\d+ of \d+ (?:members, |· )[\d.]+%/g, /\(\d+ areas?\)/g];

/** Rounded amounts and shares in the text of a page's main part, in order; drawings, codes to copy and scripts left out. */
export const figuresSaid = (html: string): readonly SaidFigure[] => {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? "";
  const bare = main.replaceAll(/<(svg|script|pre|code|textarea)\b.*?<\/\1>/gs, " ").replaceAll(/<[^>]+>/g, " ");
  const text = NOT_RELEASED.reduce((so, pattern) => so.replaceAll(pattern, " "), bare).replaceAll(/\s+/g, " ");
  return [...text.matchAll(AMOUNT)].map((found) => ({
    words: found[0],
    around: text.slice(Math.max(0, found.index - 60), found.index + found[0].length + 10),
  }));
};
