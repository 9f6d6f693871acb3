import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { keepDraft, removeDraft, type Draft, type DraftKey } from "./draft-records.ts";
import { markRead } from "./notice-records.ts";

/** Somebody at the own desk. */
export interface AtDesk {
  readonly database: Database;
  readonly actor: Actor;
  readonly surroundings: Surroundings;
  readonly personId: string;
}

/** Notes one of the own notices as read, or all of them. */
export const readNotices = ({ database, actor, surroundings, personId }: AtDesk, which: { readonly id: string } | "all"): Promise<number> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const count = await markRead(unit, personId, which);
    if (count > 0) unit.log({ action: "read-notices", objectKind: "person", object: personId, after: { count } });
    return count;
  });

/** Keeps an unfinished form for later; the log tells that, and nothing of what was written. */
export const saveDraft = ({ database, actor, surroundings, personId }: AtDesk, key: DraftKey, fields: Draft["fields"]): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    await keepDraft(unit, personId, key, fields);
    unit.log({ action: "save-draft", objectKind: "draft", object: nameOf(key) });
  });

/** Throws an unfinished form away; nothing happens where there is none. */
export const discardDraft = ({ database, actor, surroundings, personId }: AtDesk, key: DraftKey): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    if (await removeDraft(unit, personId, key)) unit.log({ action: "discard-draft", objectKind: "draft", object: nameOf(key) });
  });

const nameOf = ({ form, key }: DraftKey): string => (key === "" ? form : `${form} ${key}`);
