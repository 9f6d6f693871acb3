import { DATAFLOWS } from "#observatory";
import { findUptakeKind, type Chain, type ChainFigure, type ChainKind, type ChainNode, type ChainStep } from "#partnership";
import { messagesFor, partnershipTexts } from "#web";
import { countryName } from "../people-words.ts";
import { kindName } from "../works/library-data.ts";

const texts = partnershipTexts.chain;
const { explain } = messagesFor("en");

const part = ({ dataflow, series }: ChainFigure, dimension: string): string => {
  const place = DATAFLOWS.find(({ id }) => id === dataflow)?.dimensions.findIndex((one) => one === dimension) ?? -1;
  return place < 0 ? "" : (series.split(".")[place] ?? "");
};

const sexOf = (code: string): "F" | "M" | "_T" => (code === "F" || code === "M" ? code : "_T");

const areaWords = (code: string): string => countryName(code) || code;

/** "Migrant stock, from Mexico in the United States, 2020"; its address where nothing is known of it. */
export const figureName = (figure: ChainFigure): string => {
  const { dataflow, series, period } = figure;
  const indicator = DATAFLOWS.find(({ id }) => id === dataflow)?.indicators.find(({ id }) => id === part(figure, "INDICATOR"));
  const [area, counterpart] = [part(figure, "REF_AREA"), part(figure, "COUNTERPART_AREA")];
  if (!indicator || area === "") return texts.figure(`${dataflow}/${series}.${period}`);
  return explain.label({
    measure: indicator.name,
    from: counterpart === "" || counterpart === area ? "" : areaWords(counterpart),
    to: areaWords(area),
    sex: sexOf(part(figure, "SEX")),
    period,
    direction: dataflow === "DF_DISPLACEMENT" || dataflow === "DF_MIGRANT_STOCK" ? "people" : "money",
  });
};

export const titleOf = (node: ChainNode): string => (node.figure ? figureName(node.figure) : node.title);

/** "Question", "Working paper", "Commission: working paper". */
export const sortOf = ({ kind, sort }: ChainNode): string => {
  if (kind === "work") return kindName(sort);
  if (kind === "commission") return `${texts.kinds.commission}: ${kindName(sort).toLowerCase()}`;
  return kind === "use" ? (findUptakeKind(sort)?.name ?? texts.kinds.use) : texts.kinds[kind];
};

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const wordOf = (words: Readonly<Record<string, string>>, state: string): string => words[state] ?? state;

/** Where a thing stands, in the words of its own pages; "" where that needs none. */
const STATES: Readonly<Record<ChainKind, (node: ChainNode) => string>> = {
  figure: () => "",
  gap: ({ state }) => wordOf(partnershipTexts.gaps.states, state),
  commission: ({ state }) => wordOf(partnershipTexts.calls.states, state),
  work: ({ state, steps }) =>
    state === "retracted" ? texts.retracted : steps.some(({ what }) => what === "work correction") ? texts.corrected : "",
  choice: ({ state }) => wordOf(partnershipTexts.choices.states, state),
  pilot: ({ state }) => wordOf(partnershipTexts.choicesDesk.pilot.states, state),
  use: ({ state }) => (state === "withdrawn" ? texts.withdrawnUse : ""),
};

export const stateOf = (node: ChainNode): string => capital(STATES[node.kind](node));

const OVER: readonly string[] = ["retracted", "withdrawn", "stale", "declined", "ended", "refused", "stopped"];

/** It holds no longer, or may not. */
export const isOver = ({ state }: ChainNode): boolean => OVER.includes(state);

/** What was said of a step; a release has its number said in words. */
export const stepWords = ({ what, words }: ChainStep): string => (what === "figures moved" ? texts.moved(words) : words);

export const nodesOf = ({ centre, before, after }: Chain): readonly ChainNode[] => [centre, ...before, ...after];
