import { element, escapeHtml } from "../html/write-html.ts";
import { typesetWords } from "../typeset-words.ts";
import { wholeKey, type PlacedBinding } from "./figure-binding.ts";
import { figureText } from "./figure-text.ts";
import type { ResolvedFigure } from "./resolve-bindings.ts";

/** Address of the page that explains a figure. */
export type ExplainHref = (binding: PlacedBinding & { readonly release: string }) => string;

/** The page that explains a figure, of the release that the text names. */
export const explainHref: ExplainHref = (binding) =>
  `/r/${encodeURIComponent(binding.release)}/explain/${encodeURIComponent(binding.dataflow)}/${encodeURIComponent(wholeKey(binding))}`;

/** A bound figure in a text: its value or its status, linked to what explains it, and behind it whether a newer release moved it. */
export const writeFigure = ({ binding, answer, moved }: ResolvedFigure, language: string, hrefOf: ExplainHref = explainHref): string => {
  const { release, look } = binding;
  const said = figureText(answer, look, language);
  const text = escapeHtml(said);
  if (release === undefined || answer.kind === "refused") return element("span", { class: "bound-figure bound-figure-refused" }, text);
  const linked = element("a", { href: hrefOf({ ...binding, release }), "data-release": release }, text);
  const now = moved && figureText(moved.answer, look, language);
  const mark = moved && now !== said ? moveMark(said, now!, moved.release, language) : "";
  const kind = answer.kind === "absent" ? "bound-figure bound-figure-absent" : "bound-figure";
  return element("span", { class: mark === "" ? kind : `${kind} bound-figure-moved` }, linked + mark);
};

const moveMark = (from: string, to: string, release: string, language: string): string =>
  ` ${element("span", { class: "figure-move" }, escapeHtml(`(${typesetWords(language).moved(from, to, release)})`))}`;
