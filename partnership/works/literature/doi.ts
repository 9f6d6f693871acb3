/** A DOI without the address or the word before it. */
export const bareDoi = (written: string): string => written.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
