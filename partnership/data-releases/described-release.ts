/** A release of data as its manifest describes it; whoever keeps releases gives it. */
export interface DescribedRelease {
  readonly id: string;
  readonly title: string;
  /** ISO date. */
  readonly frozenOn: string;
  readonly state: "draft" | "frozen" | "published" | "withdrawn";
  /** SHA-256 of the bytes of its manifest, which lists every file with its own. */
  readonly manifestHash: string;
  readonly citation: string;
  readonly codeHash: string;
  readonly files: number;
  readonly bytes: number;
  readonly dataflows: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly rows: number;
    readonly indicators: readonly string[];
  }[];
  readonly sources: readonly { readonly id: string; readonly title: string; readonly citation: string; readonly licence: string }[];
  readonly methods: readonly { readonly name: string; readonly words: string }[];
  readonly checks: readonly { readonly words: string; readonly looked: number }[];
  /** The release before it, and what differs between both manifests. */
  readonly before: { readonly id: string; readonly changes: readonly string[] } | undefined;
}
