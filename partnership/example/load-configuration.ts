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
import type { PartnershipConfiguration } from "./configuration-shape.ts";

/** What loading did. */
export interface Loaded {
  /** False where this partnership was there already: nothing was changed. */
  readonly loaded: boolean;
  readonly rows: number;
}

/**
 * Writes a partnership into an empty store: all of it or nothing, with a log line for each row. A store that has it already stays as it is, with
 * everything that was changed in it since.
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
    if (there === checked.slug) return { loaded: false, rows: 0 };
    const { root, others } = await foundBeforehand(unit);
    if (there !== undefined || others)
      throw new Problem("other-partnership", { slug: checked.slug, there: there ?? "one that was set up by hand" });
    const tables = rowsOfConfiguration(checked, unit, root);
    for (const [table, rows] of tables) await write(unit, table, rows, root);
    await advanceChoiceNumbers(unit, checked.choices.length);
    await notePartnership(unit, checked.slug);
    const count = tables.reduce((sum, [, rows]) => sum + rows.length, 0);
    unit.log({ action: "load-partnership", objectKind: "partnership", object: checked.slug, after: { slug: checked.slug, rows: count } });
    return { loaded: true, rows: count };
  });
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
