import type { Action } from "./actions.ts";
import type { Role } from "./roles.ts";
import type { ActiveMandate, Standing } from "./standing.ts";

/**
 * Where a grant holds: `programme` everywhere; `body` in the body of the mandate and in bodies below it; `self` for the own record;
 * `signed-in` for whoever has an account, anywhere.
 */
export type Scope = "programme" | "body" | "self" | "signed-in";

/** A permission as a sentence. Nothing is allowed that no grant allows. */
export interface Grant {
  readonly roles: readonly Role[];
  readonly actions: readonly Action[];
  readonly scope: Scope;
  /** Kind of body the mandate is held in; any when left out. */
  readonly heldIn?: string;
  /** Only as long as nobody is director. */
  readonly untilDirected?: true;
  /** Only in the director's place: where a director has an interest, or a director's absence was recorded for today. */
  readonly inDirectorsPlace?: true;
  /** The sentence, as a statute would have it. */
  readonly words: string;
  /** Where the design or a seed asks for it. */
  readonly basis: string;
}

/** Whether a mandate is one that a grant speaks of, at this moment. */
export const isHeldFor = ({ roles, heldIn, untilDirected }: Grant, { directed }: Standing, { role, bodyKind }: ActiveMandate): boolean =>
  roles.includes(role) && (heldIn === undefined || heldIn === bodyKind) && !(untilDirected && directed);
