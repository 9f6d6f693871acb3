import type { Role } from "../../permissions/roles.ts";
import type { BodyKind } from "../../bodies/body-kinds.ts";

/** How many a body takes in a role. */
export interface Places {
  readonly role: Role;
  readonly least: number;
  readonly most: number;
}

/** A body that people are given places in. */
export interface BodyToFill {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  /** Places without a seat. */
  readonly places: readonly Places[];
  /** Seats that wait for somebody to be appointed. */
  readonly seats: readonly { readonly id: string; readonly role: string }[];
  /** How many have to refer somebody, and for which roles. */
  readonly referral: { readonly roles: readonly string[]; readonly referrals: number } | undefined;
}

/** What inventing begins with. */
export interface InventedFacts {
  readonly today: string;
  readonly chance: () => number;
  readonly bodies: readonly BodyToFill[];
  readonly themes: readonly string[];
  readonly management: string | undefined;
}
