import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";

const { term } = partnershipTexts.bodies;

/** "from 1 January 2099 until 31 December 2099" */
export const termWords = (from: string | null, until: string | null): string =>
  [...(from === null ? [] : [term.from(from)]), ...(until === null ? [] : [term.until(until)])].join(" ") || term.open;
