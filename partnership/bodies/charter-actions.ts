import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { chartersOf, insertCharter, type Charter, type CharterKind } from "./charter-records.ts";
import { demandOn, lockedBody } from "./mandate-changes.ts";

export interface NewCharter {
  readonly bodyId: string;
  readonly kind: CharterKind;
  readonly words: string;
  readonly fromOn: string;
  /** Number of the version it was written from; 0 for the first. */
  readonly after: number;
}

/**
 * Files a new version of a body's charter.
 * @throws Problem not-allowed, no-such-body, changed-meanwhile, bad-body
 */
export const writeCharter = ({ database, actor, surroundings, standing }: Doing, writing: NewCharter): Promise<Charter> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const body = await lockedBody(unit, writing.bodyId);
    demandOn(standing, "write-charter", { bodies: await bodyPath(unit, body.id) });
    const before = (await chartersOf(unit, body.id)).findLast(({ kind }) => kind === writing.kind);
    if ((before?.number ?? 0) !== writing.after) throw new Problem("changed-meanwhile", { kind: writing.kind, id: body.slug });
    if (before?.words === writing.words)
      throw new Problem("bad-body", { field: "words", reason: "nothing differs from the version before" });
    const { kind, words, fromOn } = writing;
    const charter: Charter = {
      id: unit.newId(),
      bodyId: body.id,
      kind,
      number: writing.after + 1,
      words,
      fromOn,
      writtenBy: standing.personId ?? null,
      writtenAt: unit.now,
      sourceDocument: null,
      sourcePlace: "",
    };
    await insertCharter(unit, charter);
    unit.log({ action: "write-charter", objectKind: "charter", object: charter.id, after: { ...charter, body: body.slug } });
    return charter;
  });
