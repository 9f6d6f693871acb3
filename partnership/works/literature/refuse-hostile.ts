import { Problem } from "#vocabulary";

/** How large and how odd a list may be before anything in it is read. */
export const LITERATURE_LIMITS = { characters: 10_000_000, entries: 10_000, lineOfText: 200_000, depth: 50 } as const;

/**
 * Refuses what is no list of literature but an attempt: too long, a line without end, things in things without end. JSON may be one line.
 * @throws Problem literature-too-large, literature-one-line, literature-nested
 */
export const refuseHostile = (text: string, isJson: boolean): void => {
  const { characters, entries, lineOfText } = LITERATURE_LIMITS;
  if (text.length > characters)
    throw new Problem("literature-too-large", { size: text.length, entries: 0, limit: characters, most: entries });
  if (!isJson) refuseLongLines(text, lineOfText);
  refuseDepth(text, isJson);
};

const refuseLongLines = (text: string, limit: number): void => {
  let line = 1;
  for (let start = 0; start <= text.length; line++) {
    const end = text.indexOf("\n", start);
    if ((end < 0 ? text.length : end) - start > limit) throw new Problem("literature-one-line", { line, limit });
    if (end < 0) return;
    start = end + 1;
  }
};

const BACKSLASH = 0x5c;
const QUOTE = 0x22;

/** Counts brackets; in JSON those outside texts. BibTeX begins anew at every line that begins an entry, so that one broken entry does not count for all. */
const refuseDepth = (text: string, isJson: boolean): void => {
  const limit = LITERATURE_LIMITS.depth;
  let depth = 0;
  let line = 1;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      line++;
      if (!isJson && text[at + 1] === "@") depth = 0;
    } else if (code === BACKSLASH) at++;
    else if (isJson && code === QUOTE) isText = !isText;
    else if (isText) continue;
    else if (code === 0x7b || (isJson && code === 0x5b)) depth++;
    else if (code === 0x7d || (isJson && code === 0x5d)) depth = Math.max(0, depth - 1);
    if (depth > limit) throw new Problem("literature-nested", { line, limit });
  }
};
