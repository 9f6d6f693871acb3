import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { findAccountOfPerson, findPersonByAddress, hasAdministrator } from "./account-records.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { askToConfirm } from "./addresses.ts";
import {
  findInvitation,
  findRootBody,
  insertFirstMandate,
  insertRootBody,
  takeInvitation,
  type OpenInvitation,
} from "./invitation-records.ts";
import { openAccount, type OpenedAccount } from "./open-account.ts";
import { findPerson } from "./person-records.ts";
import { hashOf } from "./secrets.ts";

/** What an invitation's page shows. */
export interface ShownInvitation {
  readonly first: boolean;
  /** Where it was sent; "" for the first administrator, who says it. */
  readonly address: string;
  /** Name on the record that waits for its holder; "" where there is none. */
  readonly name: string;
}

/** @throws Problem invitation-not-valid */
export const showInvitation = async (context: AccountsContext, token: string): Promise<ShownInvitation> => {
  const database = await context.database();
  const invitation = await findInvitation(database, hashOf(token), context.surroundings.now());
  if (!invitation) throw new Problem("invitation-not-valid");
  const { kind, address, personId } = invitation;
  const person = personId === null ? undefined : await findPerson(database, personId);
  return { first: kind === "first administrator", address: address ?? "", name: person?.name ?? "" };
};

export interface Acceptance {
  readonly token: string;
  readonly name: string;
  /** For the first administrator alone: others prove theirs by having the link. */
  readonly address: string;
  readonly password: string;
}

/**
 * Opens the account an invitation promises, once. The first administrator also gets the mandate; their address waits for its confirmation.
 * @throws Problem invitation-not-valid, address-belongs-to-another
 */
export const acceptInvitation = async (
  context: AccountsContext,
  { token, name, address, password }: Acceptance,
): Promise<OpenedAccount> => {
  const library = await context.library();
  const { password: hasher } = await library.$context;
  const passwordHash = password === "" ? undefined : await hasher.hash(password);
  return inOneUnit(await context.database(), { kind: "system", id: "invitation" }, context.surroundings, async (unit) => {
    const invitation = await findInvitation(unit, hashOf(token), unit.now);
    if (!invitation || !(await takeInvitation(unit, invitation.id))) throw new Problem("invitation-not-valid");
    const first = invitation.kind === "first administrator";
    if (first && (await hasAdministrator(unit, unit.now))) throw new Problem("invitation-not-valid");
    const own = (invitation.address ?? address).trim().toLowerCase();
    const personId = await personFor(unit, invitation, own);
    if (personId !== undefined && (await findAccountOfPerson(unit, personId))) throw new Problem("account-exists");
    const opened = await openAccount(unit, library, { personId, name, address: own, confirmed: !first, passwordHash });
    unit.log({
      action: "accept-invitation",
      objectKind: "invitation",
      object: invitation.id,
      after: { account: opened.accountId, person: opened.personId },
    });
    if (first) askToConfirm(unit, opened.emailId, own);
    if (first) await makeAdministrator(unit, context.siteName, opened.personId);
    return opened;
  });
};

/** Whose account it becomes: the invited record, or the one that has the address already; undefined for somebody new. */
const personFor = async (unit: UnitOfWork, { kind, personId }: OpenInvitation, address: string): Promise<string | undefined> => {
  const owner = await findPersonByAddress(unit, address);
  if (owner !== undefined && (kind === "first administrator" || (personId !== null && personId !== owner)))
    throw new Problem("address-belongs-to-another");
  return personId ?? owner;
};

const makeAdministrator = async (unit: UnitOfWork, siteName: string, personId: string): Promise<void> => {
  let body = await findRootBody(unit);
  if (body === undefined) {
    body = await insertRootBody(unit, siteName);
    unit.log({
      action: "open-body",
      objectKind: "body",
      object: body,
      after: { kind: "programme", name: siteName },
      reason: "first start",
    });
  }
  const mandate = await insertFirstMandate(unit, personId, body);
  unit.log({
    action: "open-mandate",
    objectKind: "mandate",
    object: mandate,
    after: { role: "administrator", person: personId, body, basis: "first start" },
    reason: "first start",
  });
};
