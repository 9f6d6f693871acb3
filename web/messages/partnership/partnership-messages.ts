import { deskTexts } from "./english/desk.ts";

/** Texts of the partnership's pages, a part a folder; English is the one language they are written in so far. */
export const partnershipTexts = {
  desk: deskTexts,
};

export type PartnershipMessages = typeof partnershipTexts;
