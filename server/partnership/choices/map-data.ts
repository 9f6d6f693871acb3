import { evidenceCells, isListedOn, listedKinds, type EvidenceCell, type ListedKind } from "#partnership";
import { partnershipTexts, type ChoicesMapData } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { menuHref } from "./menu-filter.ts";

const words = partnershipTexts.choices.mapPage;
const DIRECTIONS = ["increases", "decreases", "no clear effect", "mixed", "not known yet"] as const;

/** The map of instruments and outcomes: those that may be chosen today, and ended ones that still have evidence. */
export const mapData = async ({ database, session, now }: PartnershipRequest): Promise<ChoicesMapData> => {
  const [cells, instruments, outcomes] = await Promise.all([
    evidenceCells(database),
    listedKinds(database, "instrument"),
    listedKinds(database, "outcome"),
  ]);
  const isShown = (kind: ListedKind): boolean => isListedOn(kind, dayOf(now));
  const byPair = new Map(cells.map((cell) => [`${cell.instrument} ${cell.outcome}`, cell]));
  const shownOutcomes = outcomes.filter((one) => isShown(one) || cells.some(({ outcome }) => outcome === one.slug));
  const askPath = session ? "/desk/gaps/new" : "/gaps/ask";
  return {
    outcomes: shownOutcomes.map(({ name, words: about }) => ({ name, words: about })),
    instruments: instruments
      .filter((one) => isShown(one) || cells.some(({ instrument }) => instrument === one.slug))
      .map((instrument) => ({
        name: instrument.name,
        words: instrument.words,
        cells: shownOutcomes.map((outcome) => cellOf(instrument, outcome, byPair.get(`${instrument.slug} ${outcome.slug}`), askPath)),
      })),
  };
};

const cellOf = (
  instrument: ListedKind,
  outcome: ListedKind,
  cell: EvidenceCell | undefined,
  askPath: string,
): ChoicesMapData["instruments"][number]["cells"][number] => {
  const asked = new URLSearchParams({
    title: words.askTitle(instrument.name, outcome.name),
    question: words.askQuestion(instrument.name, outcome.name),
  });
  if (!cell) return { outcome: outcome.name, lines: 0, choices: 0, strongest: undefined, directions: [], href: `${askPath}?${asked}` };
  return {
    ...{ outcome: outcome.name, lines: cell.lines, choices: cell.choices },
    strongest: cell.strongest ?? undefined,
    directions: DIRECTIONS.flatMap((direction) => {
      const count = cell.directions[direction] ?? 0;
      return count > 0 ? [{ direction, count }] : [];
    }),
    href: menuHref("/choices", { instrument: instrument.slug, outcome: outcome.slug }),
  };
};
