import type { Figure } from "../../figures/figure.ts";
import type { DocBlock } from "./doc-block.ts";

export interface MethodologyLink {
  readonly id: string;
  readonly title: string;
  /** Language of the title, where it is not the page's. */
  readonly lang?: string;
}

/** A figure of the release that came about by a method. */
export interface MethodExample {
  /** What it is, in words. */
  readonly label: string;
  readonly figure: Figure;
  readonly href: string;
  readonly steps: number;
  readonly lastSteps: readonly { readonly words: string; readonly value: number }[];
}

export interface MethodEntry {
  readonly code: string;
  readonly name: string;
  readonly words: string;
  /** Language of the words, where it is not the page's. */
  readonly lang?: string;
  readonly example: MethodExample | undefined;
}

export interface MethodologyData {
  readonly id: string;
  readonly title: string;
  /** Language of title and blocks, where it is not the page's: nobody has translated them yet. */
  readonly lang?: string;
  readonly blocks: readonly DocBlock[];
  /** Method codes that the page explains. */
  readonly methods: readonly MethodEntry[];
  readonly others: readonly MethodologyLink[];
}
