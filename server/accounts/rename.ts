import { inOneUnit, type Actor } from "#store";
import { Problem } from "#vocabulary";
import type { AccountsContext } from "./accounts-context.ts";
import { findPerson, renamePerson } from "./person-records.ts";

/** Changes the own name. @throws Problem changed-meanwhile */
export const renameOneself = async (
  context: AccountsContext,
  actor: Actor,
  personId: string,
  name: string,
  version: number,
): Promise<void> =>
  inOneUnit(await context.database(), actor, context.surroundings, async (unit) => {
    const before = await findPerson(unit, personId);
    if (!before || !(await renamePerson(unit, personId, name, version)))
      throw new Problem("changed-meanwhile", { kind: "person", id: personId });
    unit.log({ action: "rename-person", objectKind: "person", object: personId, before: { name: before.name }, after: { name } });
  });
