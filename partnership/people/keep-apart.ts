import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { can, THE_PROGRAMME } from "../permissions/can.ts";
import { insertKeptApart } from "./duplicate-records.ts";
import { findPerson } from "./person-records.ts";

/**
 * Says that two records which look like one are two persons, so that nobody is asked again.
 * @throws Problem not-allowed, no-such-person, merge-refused
 */
export const keepApart = async ({ database, actor, surroundings, standing }: Doing, one: string, other: string): Promise<void> => {
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "merge-people", THE_PROGRAMME);
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    if (one === other) throw new Problem("merge-refused", { reason: "it is one record" });
    for (const id of [one, other]) if ((await findPerson(unit, { id }))?.state !== "active") throw new Problem("no-such-person");
    if (!(await insertKeptApart(unit, one, other))) return;
    for (const [object, besides] of [
      [one, other],
      [other, one],
    ] as const)
      unit.log({ action: "keep-apart", objectKind: "person", object, after: { besides } });
  });
};
