import { inForce, type Setting } from "../programme/programme-records.ts";

/** Key of the dated value that says whether fees of commissions are public. */
export const FEES_OF_COMMISSIONS = "fees of commissions";

/** Whether readers see the fee of a commission that somebody holds. Those of open calls are part of the call; of others only where a setting says so. */
export const feesShown = (settings: readonly Setting[], day: string): boolean => {
  const said = inForce(settings, day).findLast(({ key }) => key === FEES_OF_COMMISSIONS);
  const { shown } = (said?.value ?? {}) as { readonly shown?: unknown };
  return shown === "everybody";
};
