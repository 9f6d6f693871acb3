import { inOneUnit, type Actor } from "#store";
import type { AccountsContext } from "./accounts-context.ts";
import type { OwnAccount } from "./passwords.ts";
import { deleteOtherSessions, deleteSession } from "./sign-in-records.ts";

/** Ends one session of the own account, this one or another. */
export const endSession = async (context: AccountsContext, actor: Actor, own: OwnAccount, sessionId: string): Promise<void> =>
  inOneUnit(await context.database(), actor, context.surroundings, async (unit) => {
    if (!(await deleteSession(unit, own.accountId, sessionId))) return;
    const action = sessionId === own.sessionId ? "sign-out" : "end-session";
    unit.log({ action, objectKind: "account", object: own.accountId, before: { session: sessionId } });
  });

/** Ends every session of the own account but this one. @returns how many */
export const endOtherSessions = async (context: AccountsContext, actor: Actor, own: OwnAccount): Promise<number> =>
  inOneUnit(await context.database(), actor, context.surroundings, async (unit) => {
    const ended = await deleteOtherSessions(unit, own.accountId, own.sessionId);
    if (ended > 0) unit.log({ action: "end-other-sessions", objectKind: "account", object: own.accountId, after: { ended } });
    return ended;
  });
