import type { CslItem } from "../csl-item.ts";
import type { WorkFinding } from "../work-finding.ts";
import type { BoundDataflow } from "./bound-figures/figure-binding.ts";
import type { FigureAt, ResolvedFigure } from "./bound-figures/resolve-bindings.ts";
import type { ExplainHref } from "./bound-figures/write-figure.ts";
import type { CitationStyle } from "./citations/citation-styles.ts";
import type { OutlineEntry } from "./collect-labels.ts";

/** A picture of the work, as its text names it. */
export interface WorkPicture {
  /** Where it is served; `data:` for print. */
  readonly href: string;
  readonly width?: number;
  readonly height?: number;
}

export interface TypesetRequest {
  /** Markdown: see the README beside. */
  readonly source: string;
  /** Language of the text, BCP 47. */
  readonly language: string;
  /** The work's own pictures by file name; a text can show no other. */
  readonly pictures: ReadonlyMap<string, WorkPicture>;
  readonly bibliography: readonly CslItem[];
  /** Of a text that chooses none with `{citations=…}`. */
  readonly style: CitationStyle;
  /** Datasets of the observatory; its list of dataflows fits. */
  readonly dataflows: readonly BoundDataflow[];
  readonly figureAt: FigureAt;
  /** Release of the version, for bindings that name none. */
  readonly release?: string;
  /** Release to compare with: a figure that it moved is marked. */
  readonly newerRelease?: string;
  /** Address of the page that explains a figure; that of this site when left out. */
  readonly explainHref?: ExplainHref;
  /** Before every id, so that none meets one of the page; "text-" when left out. */
  readonly idPrefix?: string;
}

/** A text set for reading. */
export interface TypesetText {
  /** An `<article>` with its language; no inline style, no script, no picture from elsewhere. */
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
  /** Everything a writer should know, in the order of the source. */
  readonly findings: readonly WorkFinding[];
  /** Every bound figure that could be looked up, with what newer releases say. */
  readonly figures: readonly ResolvedFigure[];
  /** Keys of the works cited, in the order of the list of references. */
  readonly cited: readonly string[];
  readonly words: number;
}
