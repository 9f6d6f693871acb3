import { figureId, type Chain, type ChainFigure, type ChainNode } from "#partnership";
import { chainHref } from "./chain-address.ts";
import { callHref } from "../commissions/calls-data.ts";
import { choiceHref } from "../choices/choice-items.ts";
import { gapHref } from "../gaps/gaps-data.ts";
import { useHref } from "../uptake/uses-data.ts";
import { workHref } from "../works/library-data.ts";

const explainHref = (figure: ChainFigure): string => `/explain/${figure.dataflow}/${figure.series}.${figure.period}`;

/** Where readers find a thing of a chain; a pilot stands on the page of a policy choice that names it. */
export const nodeHref = ({ centre, before, after, links }: Chain, { kind, key, id, figure }: ChainNode): string => {
  switch (kind) {
    case "figure":
      return explainHref(figure!);
    case "gap":
      return gapHref(key);
    case "commission":
      return callHref(key);
    case "work":
      return workHref(key);
    case "choice":
      return choiceHref(key);
    case "pilot": {
      const link = links.find(({ from, to }) => from.kind === "choice" && to.kind === "pilot" && to.id === id);
      const choice = [centre, ...before, ...after].find((node) => node.kind === "choice" && node.id === link?.from.id);
      return choice ? `${choiceHref(choice.key)}#${key}` : chainHref(kind, key);
    }
    case "use":
      return useHref(key);
  }
};

/** Whether an address is the one that its thing has for good. */
export const isOwnKey = ({ kind, key, figure }: ChainNode, asked: string): boolean =>
  kind === "figure" ? asked === figureId(figure!) : asked === key;
