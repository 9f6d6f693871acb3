import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { importLiterature } from "../works/literature/import-literature.ts";
import type { LiteratureFinding } from "../works/literature/literature-finding.ts";
import { demandDecided } from "./gap-actions.ts";
import { demandGap, gapInHand, refuseGap, type GapAtHand } from "./gap-doing.ts";
import { findGap, updateGap } from "./gap-records.ts";
import { countGapLiterature, deleteEntry, doiOf, insertLiterature, knownDois, knownGapLiterature } from "./gap-literature-records.ts";

const OBJECT = "knowledge gap";
const MOST_ENTRIES = 10_000;

/** What came of an import. */
export interface AddedLiterature {
  readonly added: number;
  /** Left out, since their DOI is there already. */
  readonly twice: number;
  readonly findings: readonly LiteratureFinding[];
}

/**
 * Adds literature on a question from BibTeX, RIS, Crossref JSON or CSL-JSON. What has a DOI that is there already is left out, and told.
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile, gap-state, bad-gap; those of `importLiterature`
 */
export const addGapLiterature = async (
  { database, actor, surroundings, standing }: Doing,
  at: GapAtHand,
  text: string,
): Promise<AddedLiterature> => {
  // Asked twice: reading takes a while, and is for those alone who may keep what was read.
  const gap = await findGap(database, { id: at.id });
  demandDecided(await demandGap(database, standing, "take-stock", { gap, version: at.version }));
  const { items, findings } = await importLiterature(text, await knownGapLiterature(database, at.id));
  if (items.length === 0) return refuseGap("literature", "Nothing in it can be read as an entry.");
  return inOneUnit(database, actor, surroundings, async (unit) => {
    const gap = await gapInHand(unit, standing, "take-stock", at);
    const seen = new Set(await knownDois(unit, gap.id));
    const fresh = items.filter((item) => {
      const doi = doiOf(item);
      if (doi === null) return true;
      const isNew = !seen.has(doi);
      seen.add(doi);
      return isNew;
    });
    if ((await countGapLiterature(unit, gap.id)) + fresh.length > MOST_ENTRIES)
      refuseGap("literature", `A question has at most ${MOST_ENTRIES.toLocaleString("en")} entries.`);
    const added = await insertLiterature(unit, gap.id, fresh);
    await updateGap(unit, gap.id, {});
    unit.log({ action: "add-gap-literature", objectKind: OBJECT, object: gap.id, after: { added } });
    return { added, twice: items.length - added, findings };
  });
};

/**
 * Takes an entry out of the literature of a question.
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile, bad-gap
 */
export const removeGapEntry = ({ database, actor, surroundings, standing }: Doing, at: GapAtHand, entryId: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const gap = await gapInHand(unit, standing, "take-stock", at);
    if (!(await deleteEntry(unit, gap.id, entryId)))
      throw new Problem("bad-gap", { field: "form", reason: "There is no such entry any more." });
    await updateGap(unit, gap.id, {});
    unit.log({ action: "remove-gap-literature", objectKind: OBJECT, object: gap.id, before: { entry: entryId } });
  });
