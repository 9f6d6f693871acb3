const MOST_PAGES = 100_000;

/** A part of a list, from 1; the first where the address says nothing that can be. */
export const pageNumber = (text: string): number => {
  const number = Number.parseInt(text, 10);
  return number >= 1 && number <= MOST_PAGES ? number : 1;
};
