import type { Heading, Nodes, Root } from "mdast";
import { Problem } from "#vocabulary";
import type { WorkFinding } from "../work-finding.ts";
import type { FigureBlock, TableBlock } from "./block-nodes.ts";
import { LABEL } from "./text-marks.ts";
import type { TypesetWords } from "./typeset-words.ts";
import { placeOf, textOf, walkTree } from "./walk-tree.ts";

/** What a place of a text is called by itself and by what refers to it. */
export interface LabelledPlace {
  readonly id: string;
  /** "Figure 2", "Table 1", or a heading in quotation marks. */
  readonly words: string;
}

/** A line of a text's table of contents. */
export interface OutlineEntry {
  /** 2 for the uppermost: the title of the work is 1. */
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

export interface Labels {
  readonly places: ReadonlyMap<Heading | FigureBlock | TableBlock, LabelledPlace>;
  readonly byLabel: ReadonlyMap<string, LabelledPlace>;
  readonly outline: readonly OutlineEntry[];
  readonly findings: readonly WorkFinding[];
}

const DEEPEST_HEADING = 6;

/** Numbers figures and tables, gives every heading a stable id and makes the outline. Ids begin with the prefix, so that none meets one of the page. */
export const collectLabels = (tree: Root, words: TypesetWords, prefix: string): Labels => new LabelCollector(words, prefix).collect(tree);

class LabelCollector {
  readonly #words: TypesetWords;
  readonly #prefix: string;
  readonly #places = new Map<Heading | FigureBlock | TableBlock, LabelledPlace>();
  readonly #byLabel = new Map<string, LabelledPlace>();
  readonly #ids = new Set<string>();
  readonly #wanted = new Map<string, number>();
  readonly #outline: OutlineEntry[] = [];
  readonly #findings: WorkFinding[] = [];
  #figures = 0;
  #tables = 0;

  constructor(words: TypesetWords, prefix: string) {
    this.#words = words;
    this.#prefix = prefix;
  }

  collect(tree: Root): Labels {
    for (const node of walkTree(tree)) {
      if (node.type === "figureBlock") this.#add(node, node.label, "fig", `figure-${++this.#figures}`, this.#words.figure(this.#figures));
      if (node.type === "tableBlock") this.#add(node, node.label, "tbl", `table-${++this.#tables}`, this.#words.table(this.#tables));
      if (node.type === "heading") this.#addHeading(node);
    }
    return { places: this.#places, byLabel: this.#byLabel, outline: this.#outline, findings: this.#findings };
  }

  #addHeading(heading: Heading): void {
    const text = textOf(heading);
    const level = Math.min(heading.depth + 1, DEEPEST_HEADING);
    const before = this.#outline.at(-1)?.level ?? 1;
    if (level > before + 1) this.#find("warning", new Problem("work-heading-skips", { heading: text }), heading);
    if (text.trim() === "") this.#find("error", new Problem("work-heading-empty"), heading);
    const { id } = this.#add(heading, heading.data?.label, "sec", idOf(text) || "section", this.#words.section(text));
    this.#outline.push({ level, id, text });
  }

  #add(node: Heading | FigureBlock | TableBlock, label: string | undefined, kind: string, otherwise: string, words: string): LabelledPlace {
    const isGood = label !== undefined && LABEL.test(label) && label.startsWith(`${kind}-`);
    if (label !== undefined && !isGood) this.#find("error", new Problem("work-label-form", { label, kind }), node);
    const isTaken = isGood && this.#byLabel.has(label);
    if (isTaken) this.#find("error", new Problem("work-label-twice", { label }), node);
    const place = { id: this.#freeId(isGood && !isTaken ? label : otherwise), words };
    this.#places.set(node, place);
    if (isGood && !isTaken) this.#byLabel.set(label, place);
    return place;
  }

  /** Counts how often an id was wanted, so that a thousand headings of one name cost no more than others. */
  #freeId(wanted: string): string {
    const time = (this.#wanted.get(wanted) ?? 0) + 1;
    this.#wanted.set(wanted, time);
    const id = time === 1 ? `${this.#prefix}${wanted}` : `${this.#prefix}${wanted}-${time}`;
    if (this.#ids.has(id)) return this.#freeId(wanted);
    this.#ids.add(id);
    return id;
  }

  #find(level: WorkFinding["level"], problem: Problem, node: Nodes): void {
    this.#findings.push({ level, problem, place: placeOf(node) });
  }
}

const idOf = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]+/gu, "")
    .trim()
    .replace(/[\s_-]+/g, "-")
    .slice(0, 60);
