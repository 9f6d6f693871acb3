import type { CellCard } from "../../explore/matrix/cell-words.ts";

/** Puts what is known of a cell into the places of the card that came with the page. */
export const fillCard = (card: HTMLElement, cell: CellCard): void => {
  for (const place of card.querySelectorAll<HTMLElement>("[data-slot]")) {
    const name = place.dataset["slot"] as keyof CellCard;
    if (place instanceof HTMLAnchorElement) {
      place.hidden = cell[name] === "";
      place.setAttribute("href", cell[name]);
    } else place.textContent = cell[name];
  }
};
