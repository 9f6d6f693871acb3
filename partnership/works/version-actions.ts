import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { contributorsOf, insertVersionContributors, type WorkContributor } from "./contributor-records.ts";
import type { BoundDataflow } from "./typeset/bound-figures/figure-binding.ts";
import { findBindings } from "./typeset/bound-figures/find-bindings.ts";
import { pinBindings } from "./typeset/bound-figures/pin-bindings.ts";
import type { FigureAt } from "./typeset/bound-figures/resolve-bindings.ts";
import { USUAL_STYLE } from "./typeset/citations/citation-styles.ts";
import { typeset } from "./typeset/typeset.ts";
import { findVersion, insertVersion, versionsOf, type NewVersion, type VersionFile } from "./version-records.ts";
import { contentHash } from "./versions/content-hash.ts";
import { findWorkKind } from "./work-kinds.ts";
import { workInHand, type DraftAtHand } from "./work-doing.ts";
import { filesOf } from "./work-file-records.ts";
import { draftOf, findWork, type Work, type WorkDraft } from "./work-records.ts";

/** The releases that figures of works are bound to: the observatory's part. */
export interface ReleasesAround {
  /** Id of the newest. */
  readonly newest: string;
  readonly dataflows: readonly BoundDataflow[];
  readonly figureAt: FigureAt;
  /** SHA-256 of a release's manifest; undefined for one that is not there. */
  readonly manifestHash: (release: string) => string | undefined;
}

export interface Freezing {
  /** What changed since the version before. */
  readonly words: string;
}

/**
 * Makes a version of the draft as it stands: it never changes, and its figures name the release they are of.
 * @returns its id
 * @throws Problem no-such-work, not-allowed, work-closed, changed-meanwhile, work-not-ready, work-same-version, work-text-broken
 */
export const freezeVersion = async (
  { database, actor, surroundings, standing }: Doing,
  at: DraftAtHand,
  { words }: Freezing,
  releases: ReleasesAround,
): Promise<string> => {
  const source = await checkedSource(database, at.workId, releases);
  return inOneUnit(database, actor, surroundings, async (unit) => {
    const work = await workInHand(unit, standing, "write-work", at.workId);
    const draft = await draftOf(unit, work.id);
    if (draft.version !== at.version || draft.source !== source.written)
      throw new Problem("changed-meanwhile", { kind: "the draft of", id: work.reference });
    const contributors = await contributorsOf(unit, work.id);
    const files = (await filesOf(unit, work.id)).map(({ name, mediaType, hash, bytes, purpose, alternative }): VersionFile => ({
      ...{ name, type: mediaType, sha256: hash },
      ...{ bytes, purpose, alternative },
    }));
    const manifestHash = work.releaseId === null ? undefined : releases.manifestHash(work.releaseId);
    demandReady(work, draft, contributors, manifestHash);
    const version: NewVersion = {
      ...{ id: unit.newId(), workId: work.id, number: ((await versionsOf(unit, work.id))[0]?.number ?? 0) + 1 },
      hash: hashOf(work, { ...draft, source: source.pinned }, contributors, files, manifestHash),
      ...{ title: draft.title, abstract: draft.abstract, summary: draft.summary },
      ...{ language: work.language, licence: work.licence, source: source.pinned, bibliography: draft.bibliography },
      files,
      bindings: findBindings(source.pinned, { dataflows: releases.dataflows }).bindings,
      releaseId: manifestHash === undefined ? null : work.releaseId,
      manifestHash: manifestHash ?? null,
      madeBy: standing.personId ?? null,
      changeWords: words,
    };
    const same = (await versionsOf(unit, work.id)).find(({ hash }) => hash === version.hash);
    if (same) throw new Problem("work-same-version", { number: same.number });
    await insertVersion(unit, version);
    await insertVersionContributors(unit, version.id, contributors);
    const { id, number, hash } = version;
    unit.log({ action: "freeze-version", objectKind: "work", object: work.id, after: { version: id, number, hash }, reason: words });
    await tellPeople(unit, {
      people: contributors.flatMap(({ personId }) => personId ?? []),
      words: `Version ${number} of ${work.reference} was made.`,
      href: `/desk/works/${work.id}/versions`,
    });
    return id;
  });
};

/**
 * The source as it is written and as a version keeps it, once nothing in it is wrong.
 * @throws Problem work-not-ready, no-such-work
 */
const checkedSource = async (
  database: Doing["database"],
  workId: string,
  { dataflows, newest, figureAt }: ReleasesAround,
): Promise<{ readonly written: string; readonly pinned: string }> => {
  const work = await findWork(database, { id: workId });
  if (!work) throw new Problem("no-such-work");
  const { source: written, bibliography } = await draftOf(database, workId);
  const pictures = new Map((await filesOf(database, workId)).map(({ name }) => [name, { href: `#${name}` }]));
  const context = { dataflows, release: newest };
  const asked = { source: written, language: work.language, pictures, bibliography, style: USUAL_STYLE, ...context, figureAt };
  const { findings } = await typeset(asked);
  const errors = findings.filter(({ level }) => level === "error");
  if (errors.length > 0)
    throw new Problem("work-not-ready", {
      missing: errors
        .slice(0, 3)
        .map(({ problem, place }) => `line ${place.line}: ${problem.message}`)
        .join(" "),
    });
  return { written, pinned: pinBindings(written, context) };
};

/** @throws Problem work-not-ready with everything that is missing */
const demandReady = (work: Work, draft: WorkDraft, contributors: readonly WorkContributor[], manifestHash: string | undefined): void => {
  const kind = findWorkKind(work.kind);
  const isFile = draft.fileId !== null;
  const missing = [
    ...(contributors.length === 0 ? ["a contributor"] : []),
    ...(kind?.needs.includes("summary") && draft.summary === "" ? ["a summary in plain language"] : []),
    ...(kind?.needs.includes("abstract") && draft.abstract === "" ? ["an abstract"] : []),
    ...(kind?.needs.includes("text") && draft.source.trim() === "" && !isFile ? ["the text"] : []),
    ...(kind?.text === "written" && isFile && draft.source.trim() === "" ? ["the text, written here and not as a file"] : []),
    ...(work.kind === "data-release" && manifestHash === undefined ? ["the release that it describes"] : []),
  ];
  if (missing.length > 0) throw new Problem("work-not-ready", { missing: missing.join("; ") });
};

const hashOf = (
  { language, licence, releaseId }: Work,
  { title, abstract, summary, source, bibliography }: WorkDraft,
  contributors: readonly WorkContributor[],
  files: readonly VersionFile[],
  manifestHash: string | undefined,
): string =>
  contentHash({
    ...{ title, abstract, summary, source, bibliography, language, licence },
    contributors: contributors.map(({ name, orcid, roles }) => ({ name, roles, ...(orcid === null ? {} : { orcid }) })),
    files,
    ...(manifestHash === undefined || releaseId === null ? {} : { release: { id: releaseId, manifest: manifestHash } }),
  });

/** Two versions of a work to compare, the older one first. */
export const versionPair = async (database: Doing["database"], workId: string, older: number, newer: number) => {
  const [before, after] = await Promise.all([
    findVersion(database, { workId, number: older }),
    findVersion(database, { workId, number: newer }),
  ]);
  return before && after ? { before, after } : undefined;
};
