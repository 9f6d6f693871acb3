import { can, THE_PROGRAMME, type Standing } from "#partnership";
import { inOneUnit, type Actor } from "#store";
import { Problem } from "#vocabulary";
import { findAccountByAddress, findAccountOfPerson, hasAdministrator, isPerson } from "./account-records.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { findFirstInvitation, insertInvitation, renewInvitation, withdrawInvitations } from "./invitation-records.ts";
import { hashOf, newSecret } from "./secrets.ts";

const DAYS = 7;
const DAY = 24 * 60 * 60 * 1_000;
const STARTING: Actor = { kind: "system", id: "start" };

export const invitationHref = (token: string): string => `/invitation?token=${token}`;

/**
 * A new link by which somebody becomes the first administrator, while there is none: it works once, for seven days, until the next start
 * makes another. Undefined when somebody administers the programme already.
 */
export const inviteFirstAdministrator = async (context: AccountsContext): Promise<string | undefined> => {
  const { surroundings, address } = context;
  const database = await context.database();
  if (await hasAdministrator(database, surroundings.now())) return undefined;
  const token = newSecret(surroundings);
  await inOneUnit(database, STARTING, surroundings, async (unit) => {
    const expiresAt = new Date(unit.now.getTime() + DAYS * DAY);
    const there = await findFirstInvitation(unit);
    const id =
      there !== undefined && (await renewInvitation(unit, there, hashOf(token), expiresAt))
        ? there
        : await insertInvitation(unit, {
            kind: "first administrator",
            address: null,
            personId: null,
            invitedBy: null,
            tokenHash: hashOf(token),
            expiresAt,
          });
    unit.log({ action: "invite-administrator", objectKind: "invitation", object: id, after: { expires: expiresAt.toISOString() } });
  });
  return address + invitationHref(token);
};

export interface Guest {
  readonly address: string;
  /** Whose record the account will belong to; somebody new when left out. */
  readonly personId?: string | undefined;
}

/**
 * Invites somebody by mail to open an account; what was sent to the address before opens nothing any more.
 * @param standing of whoever invites; "command" on the machine itself, and where somebody asks for the own account
 * @throws Problem not-allowed, no-such-person, account-exists
 */
export const invitePerson = async (
  context: Pick<AccountsContext, "database" | "surroundings">,
  actor: Actor,
  standing: Standing | "command",
  guest: Guest,
): Promise<void> => {
  if (standing !== "command") {
    const { allowed, because } = can(standing, "invite-account", THE_PROGRAMME);
    if (!allowed) throw new Problem("not-allowed", { reason: because });
  }
  const { surroundings } = context;
  const database = await context.database();
  const address = guest.address.trim().toLowerCase();
  if (guest.personId !== undefined && !(await isPerson(database, guest.personId))) throw new Problem("no-such-person");
  const account =
    (await findAccountByAddress(database, address)) ?? (guest.personId && (await findAccountOfPerson(database, guest.personId)));
  if (account) throw new Problem("account-exists");
  await inOneUnit(database, actor, surroundings, async (unit) => {
    await withdrawInvitations(unit, address, "person");
    const invitedBy = actor.kind === "person" ? actor.id : null;
    const expiresAt = new Date(unit.now.getTime() + DAYS * DAY);
    const id = await insertInvitation(unit, {
      kind: "person",
      address,
      personId: guest.personId ?? null,
      invitedBy,
      tokenHash: null,
      expiresAt,
    });
    unit.log({ action: "invite-person", objectKind: "invitation", object: id, after: { address, person: guest.personId ?? null } });
    unit.enqueue({
      queue: "send-mail",
      key: `invitation ${id}`,
      payload: { to: address, template: "invitation", values: { invitation: id, by: invitedBy ?? "" } },
    });
  });
};

/** Puts a link into an invitation when its mail is written; undefined when it was accepted or withdrawn meanwhile. */
export const linkOfInvitation = async (context: AccountsContext, id: string): Promise<string | undefined> => {
  const { surroundings } = context;
  const token = newSecret(surroundings);
  const renewed = await inOneUnit(await context.database(), { kind: "system", id: "send-mail" }, surroundings, async (unit) => {
    if (!(await renewInvitation(unit, id, hashOf(token), new Date(unit.now.getTime() + DAYS * DAY)))) return false;
    unit.log({ action: "send-invitation", objectKind: "invitation", object: id });
    return true;
  });
  return renewed ? invitationHref(token) : undefined;
};
