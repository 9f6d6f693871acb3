import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import { USUAL_STYLE } from "./typeset/citations/citation-styles.ts";
import { setCitationsAhead } from "./typeset/citations/text-citations.ts";
import { findVersion, newestPublicVersions } from "./version-records.ts";

/**
 * Has the citations of the newest public works set, one work after the other, so that no reader waits for them after a start. What an author has
 * looked at before it was published is set already.
 * @returns of how many works
 */
export const setPublicCitationsAhead = async (from: Readable, most = 150): Promise<number> => {
  let works = 0;
  for (const id of await newestPublicVersions(from, most)) {
    const version = await findVersion(from, { id });
    if (!version || version.bibliography.length === 0) continue;
    const { source, bibliography, language } = version;
    try {
      await setCitationsAhead({ source, bibliography, language, style: USUAL_STYLE });
      works++;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return works;
};
