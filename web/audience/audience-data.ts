/** How often one kind of thing was read. */
export interface AudienceKind {
  readonly kind: "page" | "picture" | "embed" | "download" | "citation" | "data";
  readonly total: number;
  /** Most read first. */
  readonly named: readonly { readonly object: string; readonly count: number }[];
  /** What is not named, together. */
  readonly others: { readonly objects: number; readonly count: number };
}

export interface AudienceData {
  readonly since: string;
  readonly until: string;
  readonly kinds: readonly AudienceKind[];
  /** What is read less often is not named. */
  readonly fewest: number;
  /** False where counts are lost when the site stops. */
  readonly kept: boolean;
}
