import type { Figure } from "../../figures/figure.ts";
import type { Provenance } from "../corridor/corridor-data.ts";

/** Where a step's number was taken from. */
export type TakenFrom =
  | {
      readonly kind: "cell";
      readonly producer: string;
      readonly title: string;
      readonly file: string;
      /** Said when the file is not the publisher's own. */
      readonly redistributed?: string;
      readonly sheet: string;
      readonly cell: string;
    }
  | { readonly kind: "working"; readonly file: string; readonly key: string }
  | { readonly kind: "release"; readonly text: string; readonly href: string }
  | { readonly kind: "rule"; readonly reason: string };

export interface ExplainStep {
  readonly id: number;
  readonly op: string;
  readonly words: string;
  readonly value: number;
  readonly inputs: readonly number[];
  readonly from?: TakenFrom;
}

export interface ExplainData {
  /** What the figure is, in words: "Migrant stock, Mexico to United States, 2024". */
  readonly label: string;
  readonly figure: Figure;
  /** What the indicator counts, in a sentence or two. */
  readonly counts: string;
  readonly dataflow: string;
  readonly key: string;
  /** What the last step is multiplied by to give the figure: 1000 where the steps count thousands of dollars. */
  readonly unit: number;
  readonly provenance: Provenance | undefined;
  /** Why there is no figure. */
  readonly absence?: string;
  /** Empty for an absence. */
  readonly steps: readonly ExplainStep[];
  /** The page the figure stands on. */
  readonly back: { readonly text: string; readonly href: string } | undefined;
}
