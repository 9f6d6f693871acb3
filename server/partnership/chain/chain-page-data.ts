import { CHAIN_KINDS, daysBetween, questionToUse, type Chain, type ChainKind, type ChainNode } from "#partnership";
import { partnershipTexts, writtenDay, type ChainPageData, type ChainStage } from "#web";
import { chainDrawing } from "./chain-drawing.ts";
import { itemOf } from "./chain-item-data.ts";
import { chainApiHref } from "./chain-address.ts";
import { isOver } from "./chain-words.ts";

const texts = partnershipTexts.chain;

type Side = "before" | "after";

/** Stages that a reader looks for on either side of a thing: where there is nothing, that is said. */
const EXPECTED: Readonly<Record<ChainKind, Readonly<Record<Side, readonly ChainKind[]>>>> = {
  figure: { before: [], after: ["work", "choice", "pilot", "use"] },
  gap: { before: [], after: ["commission", "work", "choice", "pilot", "use"] },
  commission: { before: ["gap"], after: ["work", "choice", "pilot", "use"] },
  work: { before: ["figure", "gap", "commission"], after: ["choice", "pilot", "use"] },
  choice: { before: ["figure", "gap", "commission", "work"], after: ["pilot", "use"] },
  pilot: { before: ["gap", "commission", "work", "choice"], after: ["work", "use"] },
  use: { before: ["gap", "commission", "work", "choice"], after: [] },
};

/** Ends of a chain, which have nothing on one side. */
const alone = ({ kind }: ChainNode, side: Side): string => {
  if (side === "after") return kind === "use" ? texts.alone.use : "";
  return kind === "gap" || kind === "figure" ? texts.alone[kind] : "";
};

/** What the page of a chain shows. */
export const chainPageData = (
  chain: Chain,
  { today, direction }: { readonly today: string; readonly direction: "ltr" | "rtl" },
): ChainPageData => {
  const { centre } = chain;
  const expected = [centre.kind, ...EXPECTED[centre.kind].before, ...EXPECTED[centre.kind].after];
  return {
    centre: itemOf(chain, centre, "here"),
    kind: centre.kind,
    lead: leadOf(chain, today),
    before: stagesOf(chain, "before", today),
    after: stagesOf(chain, "after", today),
    beforeAlone: alone(centre, "before"),
    afterAlone: alone(centre, "after"),
    isCut: chain.isCut,
    drawing: chainDrawing(chain, { today, direction, expected }),
    jsonHref: chainApiHref(centre.kind, centre.key),
  };
};

/** How long it took from the question to the first use; of a question or a commission that led to no work, since when it is open. */
const leadOf = (chain: Chain, today: string): string => {
  const span = questionToUse(chain);
  if (span !== undefined) return texts.span(span.days);
  const { centre, after } = chain;
  const waits = (centre.kind === "gap" || centre.kind === "commission") && !after.some(({ kind }) => kind === "work");
  return waits ? openSince(centre, today) : "";
};

/** "" of what nobody waits for any more, and of what has no day. */
const openSince = (node: ChainNode, today: string): string => {
  if (node.on === null || node.on > today || isOver(node) || node.state === "parked") return "";
  const days = daysBetween(node.on, today);
  return node.kind === "gap" || node.kind === "commission"
    ? texts.isOpen(writtenDay(node.on), days)
    : texts.publicSince(writtenDay(node.on), days);
};

/** What is waited for from a thing on: then it is said since when. */
const WAITED_FOR: Readonly<Partial<Record<ChainKind, ChainKind>>> = { gap: "work", commission: "work", work: "use", choice: "use" };

const stagesOf = (chain: Chain, side: Side, today: string): readonly ChainStage[] => {
  const { centre, [side]: nodes } = chain;
  return CHAIN_KINDS.flatMap((kind): readonly ChainStage[] => {
    const items = nodes.filter((node) => node.kind === kind).map((node) => itemOf(chain, node, side));
    if (items.length === 0 && !EXPECTED[centre.kind][side].includes(kind)) return [];
    const since = side === "after" && WAITED_FOR[centre.kind] === kind ? openSince(centre, today) : "";
    const missing = [texts.missing[side][kind], since].filter((words) => words !== "").join(" ");
    return [{ kind, heading: texts.stages[kind], items, missing: items.length === 0 ? missing : "" }];
  });
};
