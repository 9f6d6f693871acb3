import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { findBody } from "../../bodies/body-records.ts";
import { decideCase, type Doing } from "../../cases/case-actions.ts";
import { findCase } from "../../cases/case-records.ts";
import { moveGap, supportGap, takeStock } from "../../knowledge-gaps/gap-actions.ts";
import { findGap, type Gap } from "../../knowledge-gaps/gap-records.ts";
import { addGapLiterature } from "../../knowledge-gaps/literature-actions.ts";
import { proposeGap } from "../../knowledge-gaps/propose-actions.ts";
import { standingOf } from "../../permissions/standing.ts";
import { findWork } from "../../works/work-records.ts";
import { fictitiousId } from "./fictitious-id.ts";
import { removeInventedMails } from "./fictitious-records.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";

interface InventedGap {
  readonly title: string;
  readonly question: string;
  readonly purpose: string;
  readonly countries: readonly string[];
  readonly shown: "" | "yes";
  /** How it was decided; undefined for one that waits. */
  readonly decided?: { readonly outcome: string; readonly reasons: string; readonly fields: Readonly<Record<string, string>> };
  readonly thenInWork?: true;
  readonly isStocked?: true;
}

const GAPS: readonly InventedGap[] = [
  {
    title: "What does it cost to send very small sums home?",
    question:
      "Prices are published for sums of 200 and 500 dollars. Many people send less, and more often. What do they pay? This question is invented.",
    purpose: "An invented working group on fees meets next year.",
    countries: ["PHL", "KEN"],
    shown: "yes",
    decided: { outcome: "accept", reasons: "Nobody publishes it, and several groups need it. Invented.", fields: { priority: "high" } },
    isStocked: true,
  },
  {
    title: "Who moves for one season only, and comes back?",
    question: "Censuses count who is there on one day. Who comes and leaves between two of them? This question is invented.",
    purpose: "",
    countries: ["MEX", "USA"],
    shown: "",
    decided: { outcome: "accept", reasons: "A note can be written with what is there. Invented.", fields: { priority: "medium" } },
    thenInWork: true,
  },
  {
    title: "How are people counted who moved?",
    question: "Which definition do the figures of this site follow, and where do they differ? This question is invented.",
    purpose: "",
    countries: [],
    shown: "yes",
    decided: { outcome: "answered", reasons: "A fictitious note says it.", fields: {} },
  },
  {
    title: "What becomes of savings after a return?",
    question: "Do people who return begin a trade with what they saved, and does it last? This question is invented.",
    purpose: "",
    countries: ["FJI"],
    shown: "",
    decided: { outcome: "park", reasons: "It waits for a survey that is under way. Invented.", fields: {} },
  },
  {
    title: "Which airline is the cheapest?",
    question: "We would like to know which airline sells the cheapest tickets. This question is invented.",
    purpose: "",
    countries: [],
    shown: "",
    decided: { outcome: "decline", reasons: "This is not about knowledge for policy. Invented.", fields: { show: "yes" } },
  },
  {
    title: "Do children learn both languages?",
    question: "Do children who moved keep the language they spoke before, and does a school help them? This question is invented.",
    purpose: "An invented plan for schools.",
    countries: ["DEU"],
    shown: "yes",
  },
];

const KNOWN = `Prices of small sums are in no public list [@inventedfees2099].

- Two invented surveys asked about sums of 50 dollars.
- No source has sums sent by telephone.

This stock-taking is made up.`;

const LITERATURE = `@report{inventedfees2099, title={Fees that nobody measured}, author={Invented, Ada and Madeup, Ben}, year={2099}, institution={No institute}}
@article{inventedphones2098, title={Money by telephone in places that are not}, author={Madeup, Ben}, year={2098}, journal={Journal of nothing}}`;

/**
 * Invented questions in several states, asked and decided on by invented people with the actions that everybody uses; none where nobody leads a group, or no theme is there.
 * @returns how many were made
 */
export const inventGaps = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  { themes, today }: InventedFacts,
  mandates: readonly InventedMandate[],
): Promise<number> => {
  const members = mandates.filter(({ body, runs }) => runs && body.kind === "group");
  const lead = members.find(({ role }) => role === "chair");
  const askers = members.filter(({ person }) => person.id !== lead?.person.id);
  if (!lead || askers.length === 0) return 0;
  const theme = (await findBody(database, lead.body.id, today))?.themeId ?? themes[0];
  if (theme === undefined) return 0;
  const as = async (personId: string): Promise<Doing> => {
    return { database, actor, surroundings, standing: await standingOf(database, personId, surroundings.now()) };
  };
  const chair = await as(lead.person.id);
  for (const [place, gap] of GAPS.entries()) {
    const asker = askers[(place * 3) % askers.length]!;
    const { title, question, purpose, countries, shown } = gap;
    const words = { title, question, purpose, countries: [...countries], shown, language: "en", consultation: "" };
    const id = await proposeGap(await as(asker.person.id), { ...words, themes: [theme] });
    if (gap.decided) await decide(chair, id, gap.decided);
    if (gap.thenInWork) await moveGap(chair, await atHand(database, id), "in work", "Two people of the group began a note. Invented.");
    if (gap.isStocked) {
      await addGapLiterature(chair, await atHand(database, id), LITERATURE);
      await takeStock(chair, await atHand(database, id), KNOWN);
      const others = askers.filter(({ person }) => person.id !== asker.person.id);
      for (const { person } of others.slice(0, 3)) await supportGap(await as(person.id), id, "For an invented plan.");
    }
  }
  await inOneUnit(database, actor, surroundings, async (unit) => {
    await removeInventedMails(unit);
    unit.log({ action: "remove-invented-mails", objectKind: "partnership", object: "fictitious", reason: "fictitious" });
  });
  return GAPS.length;
};

const gapOf = async (database: Database, id: string): Promise<Gap> => (await findGap(database, { id }))!;

const atHand = async (database: Database, id: string) => ({ id, version: (await gapOf(database, id)).version });

/** Decides on a question in its case; what the invented work answers is left where there is no such work. */
const decide = async (doing: Doing, gapId: string, { outcome, reasons, fields }: NonNullable<InventedGap["decided"]>): Promise<void> => {
  const { caseId } = await gapOf(doing.database, gapId);
  const file = caseId === null ? undefined : await findCase(doing.database, { id: caseId });
  const work = outcome === "answered" ? await findWork(doing.database, { id: fictitiousId("work", 1) }) : undefined;
  if (!file || (outcome === "answered" && !work)) return;
  const more = work ? { work: work.reference } : {};
  const decision = { outcome, reasons, basis: "A meeting of the group. Invented.", fields: { ...fields, ...more } };
  await decideCase(doing, { id: file.id, version: file.version }, decision);
};
