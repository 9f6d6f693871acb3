import type { DeskPageData } from "../desk-page.tsx";

/** What surrounds a page of the desk. */
export type DeskSides = Pick<DeskPageData, "ways" | "here" | "notice" | "navigation">;

export interface AccountAddress {
  readonly id: string;
  readonly address: string;
  readonly confirmed: boolean;
  readonly bounced: boolean;
  readonly preferred: boolean;
}

export interface AccountData {
  readonly sides: DeskSides;
  readonly csrf: string;
  readonly name: string;
  readonly version: number;
  readonly addresses: readonly AccountAddress[];
  readonly hasPassword: boolean;
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly added: string }[];
  readonly secondFactor: boolean;
  /** False on a site whose secret ends with its process. */
  readonly mayHaveSecondFactor: boolean;
  readonly provider: { readonly name: string; readonly connected: boolean; readonly orcid: string | undefined } | undefined;
  readonly sessions: readonly { readonly id: string; readonly device: string; readonly since: string; readonly here: boolean }[];
  /** They signed in long ago: what hurts wants a new sign-in. */
  readonly stale: boolean;
  readonly proofMinutes: number;
  readonly mayInvite: boolean;
  /** Faults and what was written, of the form that was sent. */
  readonly faults: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}
