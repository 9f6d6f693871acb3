import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";
import { choiceRows } from "./choice-rows.ts";
import type { CheckedConfiguration } from "./configuration-shape.ts";
import { documentRows, settingRows } from "./configuration-rows.ts";

type Rows = readonly [table: keyof PartnershipTables, rows: readonly Readonly<Record<string, unknown>>[]];

/**
 * What a configuration has gained since a store took it, as rows to be added: settings of keys that the store never had, the menu of policy choices where
 * the store has nothing of one, and the documents that these name. Nothing that somebody changed, ended or entered since is touched.
 */
export const rowsGained = async (unit: UnitOfWork, all: CheckedConfiguration): Promise<readonly Rows[]> => {
  const tables = unit.tables<PartnershipTables>();
  const known = await tables.selectFrom("partnership.setting").select("key").distinct().execute();
  const settings = all.settings.filter(({ key }) => !known.some((one) => one.key === key));
  const bodies = new Map((await tables.selectFrom("partnership.body").select(["id", "slug"]).execute()).map(({ id, slug }) => [slug, id]));
  const menu = (await hasMenu(unit)) ? { ...all, choices: [], choiceLists: { instruments: [], outcomes: [] } } : withBodies(all, bodies);
  const there = await tables.selectFrom("partnership.document").select("code").execute();
  const named = new Set([...settings, ...menu.choices].map(({ source: [document] }) => document));
  const documents = all.documents.filter(({ code }) => named.has(code) && !there.some((one) => one.code === code));
  const gained: readonly Rows[] = [
    ["partnership.document", documentRows({ ...all, documents })],
    ["partnership.setting", settingRows({ ...all, settings }, unit)],
    ...choiceRows(menu, { newId: unit.newId, now: unit.now, body: (slug) => bodies.get(slug)! }),
  ];
  return gained.filter(([, rows]) => rows.length > 0);
};

const hasMenu = async (unit: UnitOfWork): Promise<boolean> => {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from partnership.choice_instrument) or exists (select from partnership.choice_outcome)
      or exists (select from partnership.policy_choice) as any`.execute(unit.tables());
  return rows[0]!.any;
};

/** Choices whose bodies the store still knows by their addresses. */
const withBodies = (all: CheckedConfiguration, bodies: ReadonlyMap<string, string>): CheckedConfiguration => ({
  ...all,
  choices: all.choices
    .filter(({ body }) => bodies.has(body))
    .map((choice) => ({ ...choice, themes: choice.themes.filter((theme) => bodies.has(theme)) })),
});
