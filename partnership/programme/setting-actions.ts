import * as z from "zod";
import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { EXCHANGE_RATE } from "../bodies/giving-records.ts";
import { FILL_SEATS } from "../bodies/mandate-changes.ts";
import type { Doing } from "../cases/case-actions.ts";
import type { Action } from "../permissions/actions.ts";
import { DIRECTOR_AWAY } from "../permissions/standing.ts";
import { COST_OF_A_BODY } from "./costs.ts";
import { applyPrioritiesInUnit } from "./priority-actions.ts";
import { PRIORITY_ORDER } from "./priority-order.ts";
import { dayField } from "../day-field.ts";
import { endSetting, insertSetting, slugsOf, type Named } from "./programme-changes-records.ts";
import { demandProgramme, sourceOf, tellOfChange, type SaidAt } from "./programme-doing.ts";
import { findSetting } from "./programme-records.ts";
import { settingKind, settingWords } from "./setting-kinds.ts";

const day = z.union([z.literal(""), dayField("Write a day such as 2026-11-22.")]).transform((written) => (written === "" ? null : written));

/** What a form gives besides the value itself. */
export const settingFrameShape = z.object({
  words: z.string().max(1000, "At most 1,000 characters."),
  from: day,
  until: day,
});

export interface NewSetting extends z.infer<typeof settingFrameShape>, Partial<SaidAt> {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Who sets a value: whoever changes the programme; an absence is the director's own to say. */
export const actionToSet = (key: string): Action => (key === DIRECTOR_AWAY ? "record-absence" : "change-programme");

const HREF = "/desk/programme/settings";

/**
 * Adds a dated value of the programme.
 * @returns its id
 * @throws Problem not-allowed, bad-setting
 */
export const addSetting = (
  { database, actor, surroundings, standing }: Doing,
  { key, value, words, from, until, document = "", place = "" }: NewSetting,
): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, actionToSet(key));
    const parsed = settingKind(key)?.shape.safeParse(value);
    if (!parsed) throw new Problem("bad-setting", { reason: `there is no kind “${key}”` });
    if (!parsed.success) throw new Problem("bad-setting", { reason: parsed.error.issues[0]?.message ?? "it is not set as its kind asks" });
    if (from !== null && until !== null && until < from) throw new Problem("bad-setting", { reason: "it would end before it begins" });
    if (key === DIRECTOR_AWAY && (from === null || until === null))
      throw new Problem("bad-setting", { reason: "an absence has a first and a last day" });
    await demandKnown(unit, key, parsed.data);
    const { source_document: sourceDocument, source_place: sourcePlace } = await sourceOf(unit, { document, place });
    const setting = {
      id: unit.newId(),
      key,
      value: parsed.data,
      words,
      fromOn: from,
      untilOn: until,
      sourceDocument,
      sourcePlace,
    };
    await insertSetting(unit, setting);
    unit.log({ action: "add-setting", objectKind: "setting", object: setting.id, after: setting });
    await follow(unit, key, setting.id);
    await tellOfChange(unit, `A value was set: ${settingKind(key)!.label}: ${settingWords(key, parsed.data)}.`, HREF);
    return setting.id;
  });

interface ClosingSetting {
  readonly id: string;
  readonly version: number;
  /** The last day on which it holds. */
  readonly lastDay: string;
}

/**
 * Lets a dated value end; what it was stays readable for the days before.
 * @throws Problem not-allowed, bad-setting, changed-meanwhile
 */
export const closeSetting = ({ database, actor, surroundings, standing }: Doing, { id, version, lastDay }: ClosingSetting): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const before = await findSetting(unit, id);
    demandProgramme(standing, actionToSet(before?.key ?? ""));
    if (!before) throw new Problem("bad-setting", { reason: "there is no such value" });
    if (before.fromOn !== null && lastDay < before.fromOn) throw new Problem("bad-setting", { reason: "it would end before it begins" });
    if (!(await endSetting(unit, { id, version }, lastDay))) throw new Problem("changed-meanwhile", { kind: "the value", id: before.key });
    unit.log({
      action: "close-setting",
      objectKind: "setting",
      object: id,
      before,
      after: { ...before, untilOn: lastDay, version: version + 1 },
    });
    await follow(unit, before.key, `${id} ${version}`);
    await tellOfChange(unit, `A value ends on ${lastDay}: ${settingWords(before.key, before.value)}.`, HREF);
  });

/** What else changes with a value: the places of bodies with an order of priority, seats with a rate between currencies. */
const follow = async (unit: UnitOfWork, key: string, change: string): Promise<void> => {
  if (key === PRIORITY_ORDER) await applyPrioritiesInUnit(unit);
  if (key === EXCHANGE_RATE) unit.enqueue({ queue: FILL_SEATS, key: `after setting ${change}`, payload: {} });
};

/** @throws Problem bad-setting for a value that names a body, organisation or risk that is not there */
const demandKnown = async (unit: UnitOfWork, key: string, value: Readonly<Record<string, unknown>>): Promise<void> => {
  const [what, ...asked] = namedIn(key, value);
  if (what === undefined) return;
  const known = await slugsOf(unit, what);
  const missing = asked.filter((slug) => !known.has(slug));
  if (missing.length > 0) throw new Problem("bad-setting", { reason: `there is no such ${what}: ${missing.join(", ")}` });
};

/** What kind of record a value names, and their addresses. */
const namedIn = (key: string, value: Readonly<Record<string, unknown>>): readonly [] | readonly [Named, ...string[]] => {
  const words = (field: unknown): readonly string[] => [field].flat().filter((one) => typeof one === "string");
  if (key === PRIORITY_ORDER) return ["body", ...words(value["themes"])];
  if (key === COST_OF_A_BODY) return ["body", ...words(value["body"]).filter((slug) => slug !== "group")];
  if (key === "guests") return ["body", ...words(value["body"])];
  if (key === "host unit") return ["organisation", ...words(value["organisation"])];
  if (key === "main risk") return ["risk", ...words(value["risk"])];
  return [];
};
