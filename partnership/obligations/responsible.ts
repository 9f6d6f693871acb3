import { GRANTS } from "../permissions/grants.ts";
import type { Standing } from "../permissions/standing.ts";

/** Roles whose permissions reach the whole programme: whoever holds one answers for what is due by it, whichever body owes it. */
const EVERYWHERE: ReadonlySet<string> = new Set(GRANTS.filter(({ scope }) => scope === "programme").flatMap(({ roles }) => roles));

/** Whether the holder of a role in one body answers for what that role owes in another. */
export const answersFor = (role: string, heldIn: string, owedBy: string): boolean => heldIn === owedBy || EVERYWHERE.has(role);

/** The roles by which somebody answers for what is due, with the body; null for everywhere. */
export const rolesHeld = ({ mandates }: Pick<Standing, "mandates">): readonly { readonly role: string; readonly bodyId: string | null }[] =>
  mandates.map(({ role, bodyId }) => ({ role, bodyId: EVERYWHERE.has(role) ? null : bodyId }));
