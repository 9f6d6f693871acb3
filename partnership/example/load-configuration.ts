import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { PartnershipTables } from "../tables.ts";
import { checkConfiguration } from "./check-configuration.ts";
import {
  adoptRoot,
  advanceChoiceNumbers,
  foundBeforehand,
  insertRows,
  loadedPartnership,
  notePartnership,
} from "./configuration-records.ts";
import { rowsOfConfiguration } from "./configuration-rows.ts";
import type { CheckedConfiguration, PartnershipConfiguration } from "./configuration-shape.ts";
import { rowsGained } from "./supplement-configuration.ts";

/** What loading did. */
export interface Loaded {
  /** False where this partnership was there already: nothing of it was changed. */
  readonly loaded: boolean;
  /** How many were written; where it was there already, those that it has gained since. */
  readonly rows: number;
}

/**
 * Writes a partnership into an empty store: all of it or nothing, with a log line for each row. A store that has it already keeps everything that was
 * changed in it since, and takes what the partnership has gained (`rowsGained`).
 * @throws Problem bad-configuration; other-partnership for a store that has another one
 */
export const loadConfiguration = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  configuration: PartnershipConfiguration,
): Promise<Loaded> => {
  const checked = checkConfiguration(configuration);
  return inOneUnit(database, actor, surroundings, async (unit) => {
    const there = await loadedPartnership(unit);
    if (there === checked.slug) return { loaded: false, rows: await supplement(unit, checked) };
    const { root, others } = await foundBeforehand(unit);
    if (there !== undefined || others)
      throw new Problem("other-partnership", { slug: checked.slug, there: there ?? "one that was set up by hand" });
    const tables = rowsOfConfiguration(checked, unit, root);
    for (const [table, rows] of tables) await write(unit, table, rows, root);
    await advanceChoiceNumbers(unit, checked.choices.length);
    await notePartnership(unit, checked.slug);
    const count = countOf(tables);
    unit.log({ action: "load-partnership", objectKind: "partnership", object: checked.slug, after: { slug: checked.slug, rows: count } });
    return { loaded: true, rows: count };
  });
};

const countOf = (tables: readonly (readonly [string, readonly unknown[]])[]): number =>
  tables.reduce((sum, [, rows]) => sum + rows.length, 0);

/** @returns how many rows were added */
const supplement = async (unit: UnitOfWork, checked: CheckedConfiguration): Promise<number> => {
  const tables = await rowsGained(unit, checked);
  for (const [table, rows] of tables) await write(unit, table, rows, undefined);
  await advanceChoiceNumbers(unit, tables.find(([table]) => table === "partnership.policy_choice")?.[1].length ?? 0);
  const count = countOf(tables);
  if (count > 0)
    unit.log({
      action: "supplement-partnership",
      objectKind: "partnership",
      object: checked.slug,
      after: { slug: checked.slug, rows: count },
    });
  return count;
};

const write = async (
  unit: UnitOfWork,
  table: keyof PartnershipTables,
  rows: readonly Readonly<Record<string, unknown>>[],
  root: string | undefined,
): Promise<void> => {
  const adopted = table === "partnership.body" ? rows.find(({ id }) => id === root) : undefined;
  if (adopted) await adoptRoot(unit, String(adopted["id"]), adopted);
  await insertRows(
    unit,
    table,
    rows.filter((row) => row !== adopted),
  );
  const kind = table.replace("partnership.", "").replaceAll("_", "-");
  for (const row of rows)
    unit.log({ action: `load-${kind}`, objectKind: kind, object: String(row["id"] ?? row["code"] ?? row["body_id"]), after: row });
};
