import { RECORD_FORMATS, type RecordFormat } from "#partnership";
import { parseWeights } from "../../http/accepted.ts";

const PAGE = ["text/html", "application/xhtml+xml"] as const;

/**
 * The format that a client asks for at a work's own address, by its Accept; undefined for the page, which everybody is given who asks for nothing in
 * particular or for nothing that there is. A record is given only to those who name it, and no page more than it.
 */
export const negotiatedFormat = (accept: string | null): RecordFormat | undefined => {
  if (accept === null) return undefined;
  const weights = parseWeights(accept);
  const page = Math.max(...PAGE.map((type) => weights.get(type) ?? 0));
  let [chosen, most]: [RecordFormat | undefined, number] = [undefined, page];
  for (const format of RECORD_FORMATS) {
    const weight = weights.get(format.mediaType) ?? 0;
    if (weight > most) [chosen, most] = [format, weight];
  }
  return chosen;
};
