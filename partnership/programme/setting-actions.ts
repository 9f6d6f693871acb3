import * as z from "zod";
import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { can, THE_PROGRAMME } from "../permissions/can.ts";
import type { Action } from "../permissions/actions.ts";
import type { Standing } from "../permissions/standing.ts";
import { endSetting, insertSetting } from "./programme-changes-records.ts";
import { findSetting } from "./programme-records.ts";
import { settingKind } from "./setting-kinds.ts";

const day = z
  .union([z.literal(""), z.iso.date("Write a day such as 2026-11-22.")])
  .transform((written) => (written === "" ? null : written));

/** What a form gives besides the value itself. */
export const settingFrameShape = z.object({
  words: z.string().max(1000, "At most 1,000 characters."),
  from: day,
  until: day,
});

export interface NewSetting extends z.infer<typeof settingFrameShape> {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** @throws Problem not-allowed */
export const demandProgramme = (standing: Standing, action: Action): void => {
  const { allowed, because } = can(standing, action, THE_PROGRAMME);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

/**
 * Adds a dated value of the programme.
 * @returns its id
 * @throws Problem not-allowed, bad-setting
 */
export const addSetting = (
  { database, actor, surroundings, standing }: Doing,
  { key, value, words, from, until }: NewSetting,
): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "change-programme");
    const parsed = settingKind(key)?.shape.safeParse(value);
    if (!parsed) throw new Problem("bad-setting", { reason: `there is no kind “${key}”` });
    if (!parsed.success) throw new Problem("bad-setting", { reason: parsed.error.issues[0]?.message ?? "it is not set as its kind asks" });
    if (from !== null && until !== null && until < from) throw new Problem("bad-setting", { reason: "it would end before it begins" });
    const setting = {
      id: unit.newId(),
      key,
      value: parsed.data,
      words,
      fromOn: from,
      untilOn: until,
      sourceDocument: null,
      sourcePlace: "",
    };
    await insertSetting(unit, setting);
    unit.log({ action: "add-setting", objectKind: "setting", object: setting.id, after: setting });
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
    demandProgramme(standing, "change-programme");
    const before = await findSetting(unit, id);
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
  });
