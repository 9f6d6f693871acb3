import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_ROUTES } from "../../server/partnership/index.ts";
import { openPermissionWorld, PERSONAS, type PermissionWorld } from "../support/permission-world.ts";
import { ROUTE_PERMISSIONS } from "../support/route-permissions.ts";
import { STORE_KINDS } from "../support/test-store.ts";

const FORMS = PARTNERSHIP_ROUTES.flatMap(({ method, path }) => (method === "post" ? [path] : []));
const PEOPLE = PERSONAS.filter((persona) => persona !== "reader");
const FIELDS =
  "accepted address basis body bodyId country fromOn holder how id internal kept key kind name one other onDay orcid outcome organisation place person reason reasons record state step summary term tie title typed untilOn validFrom version vote what why words year".split(
    " ",
  );

describe.each(STORE_KINDS)("forms with anything in them on %s", (kind) => {
  let world: PermissionWorld;
  beforeAll(async () => {
    world = await openPermissionWorld(kind, PARTNERSHIP_ROUTES);
  }, 300_000);
  afterAll(() => world.site.remove());

  /** What lies in the tables that forms change, and how many lines the log has. */
  const stateOf = async (): Promise<{ readonly rows: string; readonly logged: number }> => {
    const { rows } = await sql<{ rows: string; logged: number }>`select concat_ws(' ',
      (select count(*) || '/' || sum(version) from partnership.person), (select count(*) || '/' || sum(version) from partnership.organisation),
      (select count(*) || '/' || sum(version) from partnership.body), (select count(*) || '/' || sum(version) from partnership.mandate),
      (select count(*) || '/' || sum(version) from partnership.seat), (select count(*) || '/' || sum(version) from partnership.composition_rule),
      (select count(*) || '/' || sum(version) from partnership.case_file), (select count(*) || '/' || sum(version) from partnership.task),
      (select count(*) || '/' || sum(version) from partnership.obligation), (select count(*) || '/' || sum(version) from partnership.obligation_rule),
      (select count(*) || '/' || sum(version) from partnership.work_programme), (select count(*) || '/' || sum(version) from partnership.work_item),
      (select count(*) from partnership.case_note), (select count(*) from partnership.decision), (select count(*) from partnership.tie),
      (select count(*) from partnership.charter), (select count(*) from partnership.merge), (select count(*) from partnership.email_address)
    ) as rows, (select count(*) from store.log) as logged`.execute(world.site.database.tables());
    return rows[0]!;
  };

  it("never end in a fault of ours, and change nothing without a line in the log", async () => {
    const { somebody, other, organisation, taskId, mandateId, body, personOf } = world;
    const ids = [somebody, other, organisation, taskId, mandateId, body.id, personOf("director")!, "00000000-0000-4000-8000-000000000000"];
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...ids, "", "\0", "a\0b", "\ud800", "x".repeat(9_001), "-1", "1", "2147483648", "1e309", "NaN", "yes", "2099-02-30"),
      fc.constantFrom(
        "2099-06-01",
        "0000-00-00",
        "99999-01-01",
        "confirmed",
        "approved",
        "expert",
        "person",
        "paper",
        "group",
        "'; --",
        "<b>",
      ),
    );
    const fields = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 14 });
    const address = (path: string, wild: string): string =>
      wild === ""
        ? (ROUTE_PERMISSIONS[`POST ${path}`]?.at?.(world) ?? path)
        : path.replaceAll(/:\w+(\{[^/]*\})?/g, encodeURIComponent(wild));
    const wild = fc.constantFrom("", "", "", ...ids.slice(0, 4), "%00", "x".repeat(500), "\u{1F600}");
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FORMS), fc.constantFrom(...PEOPLE), fields, wild, async (path, persona, sent, part) => {
        const before = await stateOf();
        const { status } = await world.site.post(address(path, part), sent, personOf(persona)!);
        const after = await stateOf();
        expect([path, status < 500 ? "answered" : status]).toEqual([path, "answered"]);
        if (after.rows !== before.rows) expect([path, after.logged > before.logged]).toEqual([path, true]);
      }),
      { numRuns: 250 },
    );
  }, 300_000);
});
