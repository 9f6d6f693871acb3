import * as z from "zod";
import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import { isId } from "../bodies/is-id.ts";
import type { Doing } from "../cases/case-actions.ts";
import { can, THE_PROGRAMME } from "../permissions/can.ts";
import { addressesOf, deleteUnconfirmed, insertAddress } from "./address-records.ts";
import { findPerson } from "./person-records.ts";

/** An e-mail address that is written on somebody's record; only its owner can confirm it. */
export const addressShape = z.object({
  address: z.email("Write an e-mail address, such as ada@example.org.").max(254, "At most 254 characters.").toLowerCase(),
});

/**
 * Writes an e-mail address on another's record. It is used for nothing but an invitation until its owner confirms it.
 * @throws Problem not-allowed, no-such-person, address-there
 */
export const addAddress = async ({ database, actor, surroundings, standing }: Doing, personId: string, address: string): Promise<void> => {
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "change-person", THE_PROGRAMME);
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    if ((await findPerson(unit, { id: personId }))?.state !== "active") throw new Problem("no-such-person");
    if (!(await insertAddress(unit, personId, address))) throw new Problem("address-there");
    unit.log({ action: "add-address", objectKind: "person", object: personId, after: { address, confirmed: false } });
  });
};

/**
 * Takes an unconfirmed e-mail address off another's record; confirmed ones are the owner's to remove.
 * @throws Problem not-allowed, address-confirmed
 */
export const removeAddress = async (
  { database, actor, surroundings, standing }: Doing,
  personId: string,
  addressId: string,
): Promise<void> => {
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "change-person", THE_PROGRAMME);
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    if (!isId(personId) || !isId(addressId)) throw new Problem("address-confirmed");
    const address = (await addressesOf(unit, personId)).find(({ id }) => id === addressId)?.address;
    if (!(await deleteUnconfirmed(unit, personId, addressId))) throw new Problem("address-confirmed");
    unit.log({ action: "remove-address", objectKind: "person", object: personId, before: { address, confirmed: false } });
  });
};
