import { leaf, xml } from "../xml.ts";
import { inlines, writeNote } from "./write-body.ts";
import type { MarkElement, MarkNode } from "./read-marks.ts";

const sectionOf = (nodes: readonly MarkNode[], name: string): MarkElement | undefined =>
  nodes.find((node): node is MarkElement => typeof node !== "string" && (node.attributes["class"] ?? "") === name);

const itemsOf = (section: MarkElement): readonly MarkElement[] =>
  section.children
    .filter((node): node is MarkElement => typeof node !== "string" && (node.name === "ol" || node.name === "ul"))
    .flatMap(({ children }) => children.filter((node): node is MarkElement => typeof node !== "string" && node.name === "li"));

/** Notes and the list of references of a typeset text as the back of a JATS article; undefined where it has neither. */
export const writeBack = (nodes: readonly MarkNode[]): string | undefined => {
  const notes = sectionOf(nodes, "work-notes");
  const references = sectionOf(nodes, "work-references");
  if (!notes && !references) return undefined;
  return xml(
    "back",
    {},
    notes && xml("fn-group", {}, ...itemsOf(notes).map(writeNote)),
    references && xml("ref-list", {}, titleOf(references), ...itemsOf(references).map(reference)),
  );
};

const titleOf = ({ children }: MarkElement): string | undefined => {
  const heading = children.find((node): node is MarkElement => typeof node !== "string" && node.name === "h2");
  return heading && xml("title", {}, inlines(heading.children));
};

const reference = ({ children, attributes }: MarkElement, place: number): string =>
  xml(
    "ref",
    { id: attributes["id"] ?? `reference-${place + 1}` },
    xml("mixed-citation", {}, inlines(children)) || leaf("mixed-citation", "–"),
  );

/** The text without what stands behind it. */
export const withoutBack = (nodes: readonly MarkNode[]): readonly MarkNode[] =>
  nodes.filter((node) => typeof node === "string" || !/^work-(?:notes|references)$/.test(node.attributes["class"] ?? ""));
