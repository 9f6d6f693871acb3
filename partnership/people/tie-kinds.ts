import type { PeopleTables } from "./people-tables.ts";

export type TieKind = PeopleTables["partnership.tie"]["kind"];

/** What a kind of tie is between, and who sees it. */
export interface TieRule {
  readonly with: "person" | "organisation" | "either";
  /** Shown to the persons it is between, management and auditors only. */
  readonly isPrivate: boolean;
  /** Shown on the public page of somebody who is listed, while it lasts. */
  readonly isPublic: boolean;
  /** Nobody declares it: it is derived from other records. */
  readonly derived: boolean;
}

const rule = (between: TieRule["with"], more: Partial<Omit<TieRule, "with">> = {}): TieRule => ({
  with: between,
  isPrivate: false,
  isPublic: false,
  derived: false,
  ...more,
});

export const TIE_KINDS: Readonly<Record<TieKind, TieRule>> = {
  "employed by": rule("organisation", { isPublic: true }),
  "seconded to": rule("organisation", { isPublic: true }),
  "member of": rule("organisation", { isPublic: true }),
  "funded by": rule("organisation"),
  "advisor of": rule("either", { isPrivate: true }),
  "student of": rule("person", { isPrivate: true }),
  family: rule("person", { isPrivate: true }),
  "business partner": rule("either", { isPrivate: true }),
  "co-author": rule("person", { derived: true }),
};

export const TIE_KIND_NAMES = Object.keys(TIE_KINDS) as readonly TieKind[];

/** Kinds that public pages show. */
export const PUBLIC_TIES: readonly TieKind[] = TIE_KIND_NAMES.filter((kind) => TIE_KINDS[kind].isPublic);

/** Kinds that somebody may declare. */
export const DECLARED_TIES: readonly TieKind[] = TIE_KIND_NAMES.filter((kind) => !TIE_KINDS[kind].derived);
