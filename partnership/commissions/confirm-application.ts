import type { UnitOfWork } from "#store";

/** Key of the first mail to somebody who applied from outside; those that are asked for again have it as their beginning. */
export const applicationReceiptKey = (applicationId: string): string => `receipt of application ${applicationId}`;

/** Sends whoever applied from outside the link by which they confirm their address; nothing else goes there before. */
export const askForConfirmation = (
  unit: UnitOfWork,
  { id, address, title }: { readonly id: string; readonly address: string; readonly title: string },
  time = 1,
): void => {
  unit.enqueue({
    queue: "send-mail",
    key: time === 1 ? applicationReceiptKey(id) : `${applicationReceiptKey(id)}, time ${time}`,
    payload: { to: address, template: "call-receipt", values: { application: id, title } },
  });
};
