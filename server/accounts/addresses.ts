import { inOneUnit, type Actor, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { AccountsContext } from "./accounts-context.ts";
import { findCheck, insertCheck, removeChecks } from "./address-check-records.ts";
import { findPersonByAddress } from "./account-records.ts";
import { addressesOf, confirmAddress, keepAddress, preferAddress, removeAddress, type PersonAddress } from "./person-records.ts";
import { hashOf, newSecret } from "./secrets.ts";
import { tellHolder } from "./tell-holder.ts";

const DAY = 24 * 60 * 60 * 1_000;
/** Nobody works with more, and a form could fill a store. */
const MOST_ADDRESSES = 10;

/** Why an address was not changed. */
export type AddressFault = "not there" | "last" | "not confirmed" | "too many" | undefined;

const preferredOf = (addresses: readonly PersonAddress[]): string | undefined =>
  addresses.find(({ preferred, confirmed }) => preferred && confirmed)?.address;

/** Asks by mail whether an address is its owner's; the link is made when the mail is. */
export const askToConfirm = (unit: UnitOfWork, emailId: string, address: string): void => {
  const key = `confirm ${emailId} ${unit.newId()}`;
  unit.enqueue({ queue: "send-mail", key, payload: { to: address, template: "confirm-address", values: { email: emailId } } });
};

/** Adds an address to the own record: it counts once it is confirmed by the mail that goes there. */
export const addAddress = (context: AccountsContext, actor: Actor, personId: string, wanted: string): Promise<AddressFault> =>
  changeAddresses(context, actor, async (unit) => {
    const address = wanted.trim().toLowerCase();
    const there = await addressesOf(unit, personId);
    const same = there.find((one) => one.address === address);
    if (same?.confirmed && !same.bounced) return undefined;
    if (!same && there.length >= MOST_ADDRESSES) return "too many";
    const id = await keepAddress(unit, personId, address, false);
    unit.log({ action: "add-address", objectKind: "person", object: personId, after: { address } });
    askToConfirm(unit, id, address);
    if (!same) tellHolder(unit, preferredOf(there), `The address ${address} was added and waits to be confirmed.`);
    return undefined;
  });

/** Makes a confirmed address the one that mails go to. */
export const preferOwnAddress = (context: AccountsContext, actor: Actor, personId: string, emailId: string): Promise<AddressFault> =>
  changeAddresses(context, actor, async (unit) => {
    const there = await addressesOf(unit, personId);
    const chosen = there.find(({ id }) => id === emailId);
    if (!chosen) return "not there";
    if (!chosen.confirmed) return "not confirmed";
    if (chosen.preferred) return undefined;
    await preferAddress(unit, emailId, personId);
    unit.log({
      action: "prefer-address",
      objectKind: "person",
      object: personId,
      before: { address: preferredOf(there) },
      after: { address: chosen.address },
    });
    tellHolder(unit, preferredOf(there), `Mails go to ${chosen.address} from now on.`);
    return undefined;
  });

/** Takes an address off the own record; the last confirmed one stays. */
export const removeOwnAddress = (context: AccountsContext, actor: Actor, personId: string, emailId: string): Promise<AddressFault> =>
  changeAddresses(context, actor, async (unit) => {
    const there = await addressesOf(unit, personId);
    const chosen = there.find(({ id }) => id === emailId);
    if (!chosen) return "not there";
    const others = there.filter(({ id, confirmed }) => id !== emailId && confirmed);
    if (chosen.confirmed && others.length === 0) return "last";
    await removeAddress(unit, emailId, personId);
    if (chosen.preferred && others[0]) await preferAddress(unit, others[0].id, personId);
    unit.log({ action: "remove-address", objectKind: "person", object: personId, before: { address: chosen.address } });
    tellHolder(unit, preferredOf(there), `The address ${chosen.address} was removed.`);
    return undefined;
  });

/** What a link in a mail confirms: the address, for its page. @throws Problem link-not-valid */
export const showCheck = async (context: AccountsContext, token: string): Promise<string> => {
  const check = await findCheck(await context.database(), hashOf(token), context.surroundings.now());
  if (!check) throw new Problem("link-not-valid");
  return check.address;
};

/**
 * Confirms an address by the token of a mail to it.
 * @throws Problem link-not-valid, address-belongs-to-another
 */
export const confirmByLink = async (context: AccountsContext, token: string): Promise<void> =>
  inOneUnit(await context.database(), { kind: "system", id: "confirm-address" }, context.surroundings, async (unit) => {
    const check = await findCheck(unit, hashOf(token), unit.now);
    if (!check) throw new Problem("link-not-valid");
    const owner = await findPersonByAddress(unit, check.address);
    if (owner !== undefined && owner !== check.personId) throw new Problem("address-belongs-to-another");
    await removeChecks(unit, check.emailId);
    await confirmAddress(unit, check.emailId, check.personId);
    unit.log({ action: "confirm-address", objectKind: "person", object: check.personId, after: { address: check.address } });
  });

/**
 * A link that confirms an address, for the mail to it; undefined when there is nothing to confirm. Where somebody else has confirmed the
 * address no mail goes out, and whoever added it learns nothing from that.
 */
export const linkOfCheck = async (context: AccountsContext, emailId: string): Promise<string | undefined> => {
  const token = newSecret(context.surroundings);
  const made = await inOneUnit(await context.database(), { kind: "system", id: "send-mail" }, context.surroundings, async (unit) => {
    if (!(await insertCheck(unit, emailId, hashOf(token), new Date(unit.now.getTime() + DAY)))) return false;
    unit.log({ action: "ask-to-confirm-address", objectKind: "email address", object: emailId });
    return true;
  });
  return made ? `/confirm-address?token=${token}` : undefined;
};

const changeAddresses = async (
  { database, surroundings }: AccountsContext,
  actor: Actor,
  change: (unit: UnitOfWork) => Promise<AddressFault>,
): Promise<AddressFault> => inOneUnit(await database(), actor, surroundings, change);
