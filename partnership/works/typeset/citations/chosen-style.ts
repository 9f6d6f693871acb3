import type { Root, RootContent } from "mdast";
import { Problem } from "#vocabulary";
import type { WorkFinding } from "../../work-finding.ts";
import { meant, nearestName } from "../bound-figures/nearest-code.ts";
import { placeOf } from "../walk-tree.ts";
import { CITATION_STYLES, type CitationStyle } from "./citation-styles.ts";

const CHOICE = /^\{citations=([^\s{}]{1,40})\}$/;

/** A text without the paragraph that chooses how it cites, and the style chosen; undefined where it chooses none that there is. */
export interface ChosenStyle {
  readonly tree: Root;
  readonly style: CitationStyle | undefined;
  readonly findings: readonly WorkFinding[];
}

/** Takes `{citations=apa}` out of a text, a paragraph of its own; the first counts. The tree given stays as it is. */
export const chosenStyle = (tree: Root): ChosenStyle => {
  const choices = tree.children.flatMap((block) => {
    const name = choiceOf(block);
    return name === undefined ? [] : [{ block, name }];
  });
  const known = choices.filter((choice): choice is typeof choice & { readonly name: CitationStyle } => isStyle(choice.name));
  const taken = new Set(known.map(({ block }) => block));
  return {
    tree: taken.size === 0 ? tree : { ...tree, children: tree.children.filter((block) => !taken.has(block)) },
    style: known[0]?.name,
    findings: choices
      .filter(({ name }) => !isStyle(name))
      .map(({ block, name }) => ({ level: "error", problem: unknownStyle(name), place: placeOf(block) })),
  };
};

const choiceOf = (block: RootContent): string | undefined => {
  if (block.type !== "paragraph" || block.children.length !== 1) return undefined;
  const [only] = block.children;
  return only?.type === "text" ? CHOICE.exec(only.value.trim())?.[1] : undefined;
};

const isStyle = (name: string): name is CitationStyle => Object.hasOwn(CITATION_STYLES, name);

const unknownStyle = (name: string): Problem => {
  const styles = Object.keys(CITATION_STYLES);
  const nearest = nearestName(name, styles);
  const written = (style: string): string => `{citations=${style}}`;
  return new Problem("work-citation-style", {
    style: name,
    meant: meant(nearest === undefined ? undefined : written(nearest)),
    styles: styles.map(written).join(", "),
  });
};
