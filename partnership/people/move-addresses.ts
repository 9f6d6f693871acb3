import type { UnitOfWork } from "#store";
import { addressesOf } from "./address-records.ts";
import { dropRow, readRow, touchRow, type TouchedRow } from "./move-rows-records.ts";

const TABLE = "partnership.email_address";

/**
 * Makes room for the e-mail addresses of a record that is merged: a confirmed one wins over the same unconfirmed one, and the kept record's
 * preferred address stays preferred.
 */
export const moveAddresses = async (unit: UnitOfWork, kept: string, gone: string): Promise<readonly TouchedRow[]> => {
  const theirs = await addressesOf(unit, gone);
  const touched: TouchedRow[] = [];
  const left = [];
  for (const own of await addressesOf(unit, kept)) {
    const isConfirmedThere = theirs.some(({ address, confirmedAt }) => address === own.address && confirmedAt !== null);
    if (isConfirmedThere) touched.push(await dropRow(unit, TABLE, ["id"], await readRow(unit, TABLE, own.id)));
    else left.push(own);
  }
  const preferred = theirs.find((one) => one.preferred);
  if (preferred && left.some((one) => one.preferred))
    touched.push(await touchRow(unit, TABLE, await readRow(unit, TABLE, preferred.id), { preferred: false }));
  return touched;
};
