import type { UnitOfWork } from "#store";

/** Tells the holder by mail that their account was changed, at the address that was preferred when it was. */
export const tellHolder = (unit: UnitOfWork, address: string | undefined, words: string): void => {
  if (address === undefined) return;
  unit.enqueue({
    queue: "send-mail",
    key: `account changed ${unit.newId()}`,
    payload: { to: address, template: "account-changed", values: { words } },
  });
};
