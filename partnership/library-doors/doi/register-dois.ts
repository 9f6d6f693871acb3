import { createHash } from "node:crypto";
import { Hopeless, inOneUnit, stableJson, type Actor, type Database, type Handler, type Surroundings, type UnitOfWork } from "#store";
import { dataciteAttributes, type DataciteAttributes } from "../datacite/datacite-attributes.ts";
import { noteRecordChange } from "../harvest-records.ts";
import { publicWorkIds, publicWorks, type RecordsSite } from "../public-work-records.ts";
import type { PublicWork } from "../public-work.ts";
import { doiOfWork, mayHaveDoi } from "./doi-of-work.ts";
import { DoiRefused, type DoiProvider, type RegisteredState } from "./doi-provider.ts";
import { doisOfWorks, insertDoi, updateDoi, type WorkDoi } from "./doi-records.ts";

/** Queue of works whose DOI is to be registered, or told anew. */
export const REGISTER_DOI = "register-doi";

const ACTOR: Actor = { kind: "system", id: REGISTER_DOI };

/** Where DOIs are registered from. */
export interface DoiSurroundings {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly site: () => RecordsSite;
  /** Nobody registers any DOI when left out. */
  readonly provider: DoiProvider | undefined;
}

/** Asks for a work's DOI, or for its metadata to be told anew, once the action stands. Without an agency nothing comes of it. */
export const askForDoi = (unit: UnitOfWork, workId: string): void =>
  unit.enqueue({ queue: REGISTER_DOI, key: `${workId} ${unit.now.toISOString()}`, payload: { workId } });

interface Told {
  readonly doi: string;
  readonly attributes: DataciteAttributes;
  readonly hash: string;
}

/** What an agency is told of a work. */
const toldOf = (work: PublicWork, prefix: string, kept: WorkDoi | undefined): Told => {
  const doi = kept?.doi ?? doiOfWork(prefix, work);
  const attributes = dataciteAttributes({ ...work, doi });
  return { doi, attributes, hash: createHash("sha256").update(stableJson(attributes)).digest("hex") };
};

/**
 * Does the jobs of that queue: a DOI is registered once the work is public, and told anew when its metadata changed. Asking again does no harm, and what
 * the agency has already is not sent again.
 */
export const registerDoiHandler =
  (around: DoiSurroundings): Handler =>
  async ({ payload }) => {
    const { database, site, provider } = around;
    const { workId } = payload as { readonly workId: string };
    const work = provider && (await publicWorks(database, [workId], site())).get(workId);
    if (!provider || !work || !mayHaveDoi(provider.prefix, work)) return;
    const kept = (await doisOfWorks(database, [workId])).get(workId);
    const told = toldOf(work, provider.prefix, kept);
    if (kept?.state === "findable" && kept.sentHash === told.hash) return;
    if (!kept) await asked(around, provider, workId, told);
    let state: RegisteredState;
    try {
      state = await provider.register(told.doi, told.attributes);
    } catch (error) {
      await failed(around, workId, kept, error);
      throw error instanceof DoiRefused ? new Hopeless(error.message) : error;
    }
    await registered(around, workId, kept, { ...told, state });
    if (state !== "findable") throw new Error("the agency for DOIs keeps the DOI as a draft");
  };

const asked = ({ database, surroundings }: DoiSurroundings, { name }: DoiProvider, workId: string, { doi }: Told): Promise<void> =>
  inOneUnit(database, ACTOR, surroundings, async (unit) => {
    await insertDoi(unit, { workId, doi, provider: name });
    unit.log({ action: "ask-for-doi", objectKind: "work", object: workId, after: { doi } });
  });

const failed = ({ database, surroundings }: DoiSurroundings, workId: string, kept: WorkDoi | undefined, error: unknown): Promise<void> =>
  inOneUnit(database, ACTOR, surroundings, async (unit) => {
    const fault = error instanceof Error ? error.message : String(error);
    // A DOI that leads to the work goes on doing so, whatever becomes of its metadata.
    const state = error instanceof DoiRefused && kept?.state !== "findable" ? { state: "refused" as const } : {};
    await updateDoi(unit, workId, { ...state, fault });
    unit.log({ action: "doi-not-registered", objectKind: "work", object: workId, reason: fault });
  });

const registered = (
  { database, surroundings }: DoiSurroundings,
  workId: string,
  kept: WorkDoi | undefined,
  { doi, hash, state }: Told & { readonly state: RegisteredState },
): Promise<void> =>
  inOneUnit(database, ACTOR, surroundings, async (unit) => {
    const first = state === "findable" && kept?.registeredAt == null;
    await updateDoi(unit, workId, {
      ...{ state, sent_hash: hash, sent_at: unit.now, fault: "" },
      ...(first ? { registered_at: unit.now } : {}),
    });
    if (first) await noteRecordChange(unit, workId);
    unit.log({ action: first ? "register-doi" : "tell-doi", objectKind: "work", object: workId, after: { doi, state } });
  });

/** Works told of at a time. */
const AT_A_TIME = 100;

/**
 * Asks for the DOI of every public work that has none, and for those whose record changed without a word: by a theme, a series or a name erased.
 * @returns how many were asked for
 */
export const askForMissingDois = async ({ database, surroundings, site, provider }: DoiSurroundings): Promise<number> => {
  if (!provider) return 0;
  const ids = await publicWorkIds(database);
  const kept = await doisOfWorks(database);
  const wanted: string[] = [];
  for (let start = 0; start < ids.length; start += AT_A_TIME)
    for (const work of (await publicWorks(database, ids.slice(start, start + AT_A_TIME), site())).values()) {
      const own = kept.get(work.id);
      const isTold = own?.state === "findable" && own.sentHash === toldOf(work, provider.prefix, own).hash;
      if (!isTold && mayHaveDoi(provider.prefix, work)) wanted.push(work.id);
    }
  if (wanted.length === 0) return 0;
  await inOneUnit(database, ACTOR, surroundings, async (unit) => {
    for (const id of wanted) askForDoi(unit, id);
    unit.log({ action: "ask-for-missing-dois", objectKind: "library", object: "dois", after: { works: wanted.length } });
  });
  return wanted.length;
};
