import type { Link, MandateLine } from "../../programme/people/people-data.ts";
import type { FormState, Option } from "../form.tsx";

/** A form of the desk: what stands in it, and the choices of its fields. */
export interface PersonFormData {
  readonly action: string;
  readonly backHref: string;
  readonly state: FormState;
  readonly version: string;
  /** Whose record: a new one, the own one, another's. */
  readonly whose: "new" | "own" | "other";
  readonly countries: readonly Option[];
  readonly themes: readonly Option[];
  readonly sectors: readonly Option[];
  readonly sexes: readonly string[];
  /** The record as somebody else left it meanwhile. */
  readonly now: readonly (readonly [string, string])[];
}

export interface AddressLine {
  readonly id: string;
  readonly address: string;
  readonly confirmed: boolean;
  readonly bounced: boolean;
  readonly preferred: boolean;
}

/** A tie as it looks from the record that is shown. */
export interface TieLine {
  readonly id: string;
  readonly version: string;
  /** "employed by" */
  readonly kind: string;
  readonly other: Link;
  readonly role: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly isPrivate: boolean;
  readonly origin: "declared" | "derived" | "document";
  readonly mayEnd: boolean;
  readonly mayRemove: boolean;
}

/** What is kept of a person, as far as whoever looks may see it. */
export interface RecordData {
  /** Address of the page: "/desk/me", "/desk/people/…". */
  readonly base: string;
  readonly own: boolean;
  readonly csrf: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly fictitious: boolean;
  readonly publicHref: string | undefined;
  readonly mayCorrect: boolean;
  /** Undefined where they are not shown. */
  readonly addresses: readonly AddressLine[] | undefined;
  readonly mayChangeAddresses: boolean;
  readonly addressState: FormState;
  readonly domains: readonly string[];
  readonly ties: readonly TieLine[];
  readonly hidesTies: boolean;
  readonly mayDeclare: boolean;
  readonly tieState: FormState;
  readonly tieKinds: readonly Option[];
  readonly organisations: readonly Option[];
  readonly mandates: readonly MandateLine[];
  readonly erasesOn: string | undefined;
  readonly logHref: string | undefined;
  readonly similarHref: string | undefined;
}
