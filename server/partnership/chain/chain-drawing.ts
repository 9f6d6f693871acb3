import { daysBetween, refOf, type Chain, type ChainKind, type ChainNode } from "#partnership";
import { partnershipTexts, writtenDay, type ChainInput, type ChainLane, type ChainMark, type TickStep } from "#web";
import { isOver, nodesOf, titleOf } from "./chain-words.ts";

const texts = partnershipTexts.chain;

/** Stages that have days of their own. */
type LaneKind = Exclude<ChainKind, "figure"> | "review";
const LANES: readonly LaneKind[] = ["gap", "commission", "review", "work", "choice", "pilot", "use"];

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const SHORT_DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

const tickWords = (day: string, step: TickStep): string => {
  const moment = new Date(`${day}T00:00:00Z`);
  return step === "year" ? day.slice(0, 4) : (step === "month" ? MONTH : SHORT_DAY).format(moment);
};

/** The chain on an axis of time: a lane for each stage that is there or is waited for; undefined where nothing has a day. */
export const chainDrawing = (chain: Chain, { today, direction, expected }: DrawingAround): ChainInput | undefined => {
  const nodes = [...new Map(nodesOf(chain).map((node) => [refOf(node), node])).values()];
  const lanes: ChainLane[] = [];
  let last: string | undefined;
  for (const kind of LANES) {
    const marks = marksOf(chain, nodes, kind);
    if (marks.length === 0 && (!expected.some((one) => one === kind) || last === undefined)) continue;
    const [first] = marks.map(({ on }) => on).toSorted();
    lanes.push({ name: texts.kinds[kind], marks, text: laneText(first, last) });
    last = first ?? last;
  }
  if (last === undefined) return undefined;
  const label = texts.drawingLabel(lanes.map(({ name, marks, text }) => texts.laneWords(name, marks.length, text)));
  return { lanes, today, format: tickWords, label, direction };
};

interface DrawingAround {
  readonly today: string;
  readonly direction: "ltr" | "rtl";
  /** Stages that are shown though nothing has come. */
  readonly expected: readonly ChainKind[];
}

const laneText = (first: string | undefined, last: string | undefined): string => {
  if (first === undefined) return texts.noneYet;
  return last === undefined ? texts.begins : texts.laneDays(daysBetween(last, first));
};

const marksOf = ({ centre }: Chain, nodes: readonly ChainNode[], kind: LaneKind): readonly ChainMark[] => {
  if (kind === "review") return nodes.flatMap((node) => node.reviews.map((review) => reviewMark(node, review)));
  return nodes.flatMap((node): readonly ChainMark[] => {
    if (node.kind !== kind || node.on === null) return [];
    const mark = isOver(node) && node.state !== "stale" ? "over" : refOf(node) === refOf(centre) ? "here" : "beside";
    const until = kind === "commission" ? node.steps.find(({ what }) => what === "call closed")?.on : undefined;
    return [{ on: node.on, kind: mark, full: `${titleOf(node)}, ${writtenDay(node.on)}`, ...(until === undefined ? {} : { until }) }];
  });
};

const reviewMark = (node: ChainNode, { reference, submittedOn, releasedOn }: ChainNode["reviews"][number]): ChainMark => ({
  on: submittedOn,
  ...(releasedOn === null ? {} : { until: releasedOn }),
  kind: "beside",
  full: `${texts.review(reference)}: ${node.title}, ${writtenDay(submittedOn)}`,
});
