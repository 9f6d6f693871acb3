import {
  allBodies,
  allContributions,
  allDocuments,
  allMilestones,
  allPastEvents,
  allPhases,
  allRisks,
  allSettings,
  allStatements,
  daysOfChange,
  daysOfMilestone,
  findOrganisation,
  inForce,
  SETTING_KINDS,
  settingWords,
  type Contribution,
  type Milestone,
  type PastEvent,
  type Phase,
  type Risk,
  type Said,
  type Setting,
} from "#partnership";
import type { Database } from "#store";
import { areaName, CURRENCY, findArea, type Currency } from "#vocabulary";
import type { LabelledFigure, PartnershipData } from "#web";
import type { PartnershipRequest } from "../desk/desk-route.ts";
import { askedDay, onDay, yearWays } from "./as-of.ts";
import { bodyAddress } from "./bodies-data.ts";

/** The newest figure of a series of our own releases, for what statements say of the same thing. */
export type TodayFigure = (dataflow: string, key: string) => LabelledFigure | undefined;

/** The partnership as a whole on a day; undefined in a store without one. */
export const partnershipData = async (request: PartnershipRequest, todayFigure: TodayFigure): Promise<PartnershipData | undefined> => {
  const { database, query, now } = request;
  const asked = askedDay(query("on"), now);
  const [everyBody, settings, phases, milestones, statements, risks, contributions, events, documents] = await Promise.all([
    allBodies(database, asked.on),
    allSettings(database),
    allPhases(database),
    allMilestones(database),
    allStatements(database),
    allRisks(database),
    allContributions(database, asked.on),
    allPastEvents(database),
    allDocuments(database),
  ]);
  const programme = everyBody.find(({ kind, parentId }) => kind === "programme" && parentId === null);
  if (!programme) return undefined;
  const bodies = everyBody.filter(
    ({ openedOn, closedOn }) => (openedOn === null || openedOn <= asked.on) && (closedOn === null || closedOn >= asked.on),
  );
  const valid = inForce(settings, asked.on);
  const days = [...(await daysOfChange(database)), ...settings.flatMap(({ fromOn }) => fromOn ?? [])];
  const groups = bodies.filter(({ kind, openedOn }) => kind === "group" && openedOn !== null);
  const themes = bodies.filter(({ kind }) => kind === "theme");
  return {
    asOf: { ...asked, years: yearWays(days, "/partnership", asked.on, now) },
    name: programme.name,
    description: programme.description,
    saidIn: saidIn(programme),
    bodies: bodies
      .filter(({ kind }) => SHOWN_KINDS.has(kind))
      .map((body) => ({ href: onDay(bodyAddress(body), asked), name: body.name, description: body.description, saidIn: saidIn(body) })),
    counts: {
      groups: groups.length,
      themes: themes.filter(({ crossCutting }) => !crossCutting).length,
      crossCutting: themes.filter(({ crossCutting }) => crossCutting).length,
    },
    today: asked.on,
    ...phaseParts(phases, milestones),
    decides: decisionsOf(valid),
    settings: await arrangements(database, valid),
    statements: statements.map(({ topic, words, aboutPeriod, dataflow, key, ...said }) => ({
      topic,
      words,
      aboutPeriod,
      today: dataflow === null || key === null ? undefined : todayFigure(dataflow, key),
      saidIn: saidIn(said),
    })),
    risks: risks.map((risk) => riskRow(risk, mainRisks(valid), asked.on)),
    donors: donorRows(contributions),
    events: eventRows(events),
    documents,
  };
};

const phaseParts = (
  phases: readonly Phase[],
  milestones: readonly Milestone[],
): Pick<PartnershipData, "lanes" | "phases" | "milestones"> => ({
  lanes: phases.flatMap(lanesOf),
  phases: phases.map((phase) => ({
    name: phase.name,
    planned: { from: phase.plannedFrom, until: phase.plannedUntil },
    actual: { from: phase.actualFrom, until: phase.actualUntil },
    note: phase.note,
    saidIn: saidIn(phase),
  })),
  milestones: milestones.map((milestone) => ({
    ...milestone,
    phase: phases.find(({ slug }) => slug === milestone.phase)?.name ?? milestone.phase,
    days: daysOfMilestone(milestone, phases),
    saidIn: saidIn(milestone),
  })),
});

const donorRows = (contributions: readonly Contribution[]): PartnershipData["donors"] =>
  contributions.map((one) => ({
    name: one.organisation,
    amount: amountWords(one.amountMinor, one.currency),
    words: one.words,
    saidIn: saidIn(one),
  }));

const eventRows = (events: readonly PastEvent[]): PartnershipData["events"] =>
  events.map(({ name, kind, whenWords, city, country, ...said }) => ({
    name,
    kind,
    when: whenWords,
    where: placeWords(city, country),
    saidIn: saidIn(said),
  }));

const SHOWN_KINDS: ReadonlySet<string> = new Set(["committee", "management", "donors"]);

const saidIn = ({ sourceDocument, sourcePlace }: Said): { readonly document: string; readonly place: string } | undefined =>
  sourceDocument === null ? undefined : { document: sourceDocument, place: sourcePlace };

const lanesOf = ({ name, sourceDocument, plannedFrom, plannedUntil, actualFrom, actualUntil }: Phase): PartnershipData["lanes"] => {
  const label = (kind: string): string => [name, sourceDocument, kind].filter(Boolean).join(", ");
  return [
    ...(plannedFrom !== null && plannedUntil !== null
      ? [{ label: label("planned"), tone: "people-soft" as const, from: plannedFrom, until: plannedUntil }]
      : []),
    ...(actualFrom !== null
      ? [{ label: label("actual"), tone: "people" as const, from: actualFrom, until: actualUntil ?? plannedUntil }]
      : []),
  ];
};

const textOf = (value: unknown, field: string): string => {
  const found = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[field] : undefined;
  return typeof found === "string" ? found : "";
};

const DECIDES = "who decides";
const MAIN_RISK = "main risk";
const HOST_UNIT = "host unit";
/** Shown in tables of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set([DECIDES, MAIN_RISK, "priority order", "figure of a theme"]);

const decisionsOf = (settings: readonly Setting[]): PartnershipData["decides"] =>
  settings
    .filter(({ key }) => key === DECIDES)
    .map(({ value, words, ...said }) => ({ matter: textOf(value, "matter"), who: textOf(value, "who"), more: words, saidIn: saidIn(said) }))
    .toSorted((a, b) => a.matter.localeCompare(b.matter, "en"));

const arrangements = async (database: Database, settings: readonly Setting[]): Promise<PartnershipData["settings"]> => {
  const kinds = SETTING_KINDS.filter(({ key }) => !ELSEWHERE.has(key) && settings.some((setting) => setting.key === key));
  return Promise.all(
    kinds.map(async ({ key, label }) => ({
      label,
      rows: await Promise.all(
        settings
          .filter((setting) => setting.key === key)
          .map(async (setting) => ({ words: await wordsOf(database, setting), more: setting.words, saidIn: saidIn(setting) })),
      ),
    })),
  );
};

const wordsOf = async (database: Database, { key, value }: Setting): Promise<string> => {
  if (key !== HOST_UNIT) return settingWords(key, value);
  const slug = textOf(value, "organisation");
  return (await findOrganisation(database, { slug }))?.name ?? slug;
};

/** Risks that are called the main one. */
export const mainRisks = (settings: readonly Setting[]): ReadonlySet<string> =>
  new Set(settings.filter(({ key }) => key === MAIN_RISK).map(({ value }) => textOf(value, "risk")));

/** A risk with its assessment of a day. */
export const riskRow = (risk: Risk, main: ReadonlySet<string>, day: string): PartnershipData["risks"][number] => {
  const newest = risk.assessments.filter(({ assessedOn }) => assessedOn === null || assessedOn <= day).at(-1);
  return {
    area: risk.area,
    dimension: risk.dimension,
    mitigation: risk.mitigation,
    rating: newest?.rating,
    words: newest?.words ?? "",
    flagged: newest?.rating === "low" && main.has(risk.slug),
    saidIn: newest ? saidIn(newest) : saidIn(risk),
  };
};

/** "EUR 5,000,000": the code and the whole amount, never converted. */
export const amountWords = (minor: number, code: string): string => {
  const decimals = code in CURRENCY ? CURRENCY[code as Currency].decimals : 2;
  const whole = minor % 10 ** decimals === 0;
  const written = (minor / 10 ** decimals).toLocaleString("en-GB", {
    minimumFractionDigits: whole ? 0 : decimals,
    maximumFractionDigits: decimals,
  });
  return `${code} ${written}`;
};

const placeWords = (city: string, country: string | null): string => {
  const name = country !== null && findArea(country) ? areaName(country, "en", "UNDESA") : "";
  return [...new Set([city, name])].filter(Boolean).join(", ");
};
