import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { insertVersionContributors, replaceContributors } from "../../works/contributor-records.ts";
import type { BoundDataflow } from "../../works/typeset/bound-figures/figure-binding.ts";
import { findBindings } from "../../works/typeset/bound-figures/find-bindings.ts";
import { publishWork } from "../../works/publish-actions.ts";
import { insertVersion } from "../../works/version-records.ts";
import { contentHash } from "../../works/versions/content-hash.ts";
import { freeWorkSlug, insertWork, nextWorkReference, replaceTags, updateDraft } from "../../works/work-records.ts";
import { fictitiousId } from "./fictitious-id.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { INVENTED } from "./invented-rows.ts";

/** What the observatory calls the one dataset that the invented work cites. */
const STOCKS: BoundDataflow = {
  id: "DF_MIGRANT_STOCK",
  dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "SEX", "TIME_PERIOD"],
  indicators: [{ id: "STOCK" }],
};

const TEXT = {
  title: "Counting people who moved: a fictitious note",
  summary:
    "This note is made up, to show what a work looks like. Its one true figure is read from a release of this site. Nothing else in it was found out by anybody.",
  abstract: "",
  source: `# What is counted

In 2020, {{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2020@2026.1, rounded}} people born in Mexico lived in the United States [@invented2099].[^1]

[^1]: The figure is bound to its release: when a newer release says otherwise, this page says so.

# What is made up

Table: Made-up counts {#tbl-counts}

| place | counted |
| --- | ---: |
| Nowhere | 12 |
| Elsewhere | 7 |

The counts of @tbl-counts belong to no place.

# What follows

Nothing follows from a fictitious note.
`,
  language: "en",
  licence: "CC-BY-4.0",
  bibliography: [
    {
      id: "invented2099",
      type: "book",
      title: "A book that nobody wrote",
      author: [{ family: "Invented", given: "Ada" }],
      issued: { "date-parts": [[2099]] },
    },
  ],
} as const;

/**
 * A public work of invented people, so that the library is not empty; none where nobody is in a group.
 * @returns how many were made
 */
export const inventLibrary = (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  { themes }: InventedFacts,
  mandates: readonly InventedMandate[],
): Promise<number> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const [first, second] = mandates.filter(({ body, runs }) => runs && body.kind === "group");
    if (!first) return 0;
    const makers = second && second.person.id !== first.person.id ? [first, second] : [first];
    const contributors = makers.map(({ person: { id: personId, name } }, place) => ({
      ...{ personId, name, orcid: null, affiliation: "", organisationId: null },
      roles: place === 0 ? ["Conceptualization", "Writing – original draft"] : ["Writing – review & editing"],
      corresponding: place === 0,
    }));
    const workId = fictitiousId("work", 1);
    const { title, language, licence, ...draft } = TEXT;
    const reference = await nextWorkReference(unit);
    const slug = await freeWorkSlug(unit, title);
    const work = { id: workId, reference, slug, kind: "short-note", bodyId: first.body.id, title, language, licence };
    await insertWork(unit, { ...work, openedBy: first.person.id, fictitious: true, releaseId: null });
    await updateDraft(unit, { workId, version: 1 }, first.person.id, draft);
    await replaceContributors(
      unit,
      workId,
      contributors.map((one) => ({ ...one, mayWrite: true })),
    );
    await replaceTags(unit, workId, { themes: themes.slice(0, 1), countries: ["MEX", "USA"] });
    const versionId = fictitiousId("work version", 1);
    await insertVersion(unit, {
      ...{ ...TEXT, id: versionId, workId, number: 1, files: [], releaseId: null, manifestHash: null },
      hash: contentHash({ ...TEXT, contributors: contributors.map(({ name, roles }) => ({ name, roles })), files: [] }),
      bindings: findBindings(TEXT.source, { dataflows: [STOCKS] }).bindings,
      madeBy: first.person.id,
      changeWords: INVENTED,
    });
    await insertVersionContributors(unit, versionId, contributors);
    unit.log({
      action: "freeze-version",
      objectKind: "work",
      object: workId,
      after: { version: versionId, number: 1 },
      reason: "fictitious",
    });
    await publishWork(unit, { workId, versionId, words: INVENTED });
    return 1;
  });
