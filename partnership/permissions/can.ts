import type { Action } from "./actions.ts";
import { isHeldFor, type Grant } from "./grant.ts";
import { GRANTS } from "./grants.ts";
import type { ActiveMandate, Standing } from "./standing.ts";
import { WALLS } from "./walls.ts";

/** What an action is about, as far as permissions ask. */
export interface Subject {
  /** The body it belongs to, then the bodies above it: a mandate in any of them reaches it. Empty for what belongs to the programme. */
  readonly bodies: readonly string[];
  /** Whose own record it is. */
  readonly ownerId?: string | undefined;
  /** Persons whom a decision on it favours or harms: they never decide. */
  readonly concerns?: readonly string[];
}

/** What belongs to the programme as a whole. */
export const THE_PROGRAMME: Subject = { bodies: [] };

/** Allowed by a sentence, or refused for a reason. */
export type Answer =
  | { readonly allowed: true; readonly because: string; readonly mandate?: ActiveMandate }
  | { readonly allowed: false; readonly because: string };

/**
 * May this person do this to that, now? Pure: the standing holds the mandates that are active at the moment of the request. A wall stands
 * before every grant.
 */
export const can = (standing: Standing, action: Action, subject: Subject): Answer => {
  if (standing.within && !standing.within.includes(action)) return { allowed: false, because: "the token's scopes do not allow it" };
  for (const wall of WALLS) {
    const because = wall.stops(standing, action, subject);
    if (because !== undefined) return { allowed: false, because };
  }
  for (const grant of GRANTS) {
    if (!grant.actions.includes(action)) continue;
    const answer = allows(grant, standing, subject);
    if (answer) return answer;
  }
  return { allowed: false, because: standing.personId === undefined ? "nobody is signed in" : "no mandate allows it" };
};

/** Whether an alternate decides: a director is away, or one of the directors has an interest in it. */
const isInDirectorsPlace = ({ away = false, directors = [] }: Standing, { concerns = [] }: Subject): boolean =>
  away || concerns.some((person) => directors.includes(person));

const allows = (grant: Grant, standing: Standing, subject: Subject): Answer | undefined => {
  const { scope, words } = grant;
  if (grant.inDirectorsPlace && !isInDirectorsPlace(standing, subject)) return undefined;
  const yes = { allowed: true, because: words } as const;
  if (scope === "signed-in") return standing.personId === undefined ? undefined : yes;
  if (scope === "self") return standing.personId !== undefined && standing.personId === subject.ownerId ? yes : undefined;
  const mandate = standing.mandates.find(
    (one) => isHeldFor(grant, standing, one) && (scope === "programme" || subject.bodies.includes(one.bodyId)),
  );
  return mandate && { ...yes, mandate };
};
