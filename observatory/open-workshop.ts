import type * as workshop from "./workshop.ts";

/** What the workshop has. */
export type Workshop = typeof workshop;

/**
 * Readers of publishers' files, the build, the checks and the explanations. They are most of the room's code and are loaded when first asked for,
 * so that what only shows releases starts without them.
 * @example const { explainObservation } = await openWorkshop();
 */
export const openWorkshop = (): Promise<Workshop> => import("./workshop.ts");
