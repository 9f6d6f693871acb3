import type { Definition, FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import type { Problem } from "#vocabulary";
import type { WorkFinding } from "../work-finding.ts";
import type { ResolvedFigure } from "./bound-figures/resolve-bindings.ts";
import type { FormattedCitations } from "./citations/format-citations.ts";
import type { Labels } from "./collect-labels.ts";
import { element } from "./html/write-html.ts";
import { NoteNumbers, writeNotes } from "./write-notes.ts";
import { writeBlock } from "./write-blocks.ts";
import { writeInline } from "./write-inlines.ts";
import { writeReferences } from "./write-references.ts";
import type { CitationNode } from "./text-marks.ts";
import type { TypesetRequest } from "./typeset-request.ts";
import type { TypesetWords } from "./typeset-words.ts";
import { directionOf } from "./text-direction.ts";
import { placeOf, walkTree } from "./walk-tree.ts";

export interface Writing {
  readonly request: TypesetRequest;
  readonly words: TypesetWords;
  readonly labels: Labels;
  /** By the character of the source where each begins. */
  readonly figures: ReadonlyMap<number, ResolvedFigure>;
  readonly citations: ReadonlyMap<CitationNode, string>;
  readonly references: FormattedCitations["references"];
  readonly tree: Root;
}

/**
 * Writes a tree as HTML. The marks that can come out: article, section, h2–h6, p, ul, ol, li, blockquote, pre, code, table and its parts, figure,
 * figcaption, img, a, em, strong, span, sup, br, hr. There is no way for a text to bring one of its own.
 */
export class TextWriter {
  readonly writing: Writing;
  readonly notes: NoteNumbers;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly findings: WorkFinding[] = [];

  constructor(writing: Writing) {
    this.writing = writing;
    const all = [...walkTree(writing.tree)];
    this.definitions = new Map(all.filter((node): node is Definition => node.type === "definition").map((node) => [node.identifier, node]));
    this.notes = new NoteNumbers(all.filter((node): node is FootnoteDefinition => node.type === "footnoteDefinition"));
  }

  write(): string {
    const { request, tree } = this.writing;
    const body = this.blocks(tree.children) + writeNotes(this) + writeReferences(this.writing);
    return element("article", { class: "work-text", lang: request.language, dir: directionOf(request.language) }, body);
  }

  blocks(nodes: readonly RootContent[]): string {
    return nodes.map((node) => writeBlock(this, node)).join("");
  }

  inlines(nodes: readonly PhrasingContent[]): string {
    return nodes.map((node) => writeInline(this, node)).join("");
  }

  /** An id that no other text and no part of the page has. */
  id(name: string): string {
    return `${this.writing.request.idPrefix ?? "text-"}${name}`;
  }

  find(level: WorkFinding["level"], problem: Problem, node: Nodes): void {
    this.findings.push({ level, problem, place: placeOf(node) });
  }
}
