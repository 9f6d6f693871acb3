import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  fillSeats,
  declaredGiving,
  loadConfiguration,
  loadFictitious,
  planObligations,
  POPULATION_SIZES,
  type PartnershipConfiguration,
  type PartnershipTables,
} from "#partnership";
import { dumpTo, filesOnDisk, openDatabase, restoreFrom, verifyLog } from "#store";
import { PARTNERSHIP_ROUTES } from "../../server/partnership/index.ts";
import { SITE_EXPORT_RULES, SITE_MIGRATIONS } from "../../server/partnership/site-migrations.ts";
import { FRAME } from "../../web/testing.ts";
import { LANTERN_ROAD } from "../support/lantern-road-partnership.ts";
import type { TestSite } from "../support/partnership-site.ts";
import { openPermissionWorld, PERSONAS, type PermissionWorld, type SetUp, type WorldBody } from "../support/permission-world.ts";
import { askRoute, faultOf, getsThrough } from "../support/route-answers.ts";
import { ROUTE_PERMISSIONS } from "../support/route-permissions.ts";
import { newStore, STORE_KINDS } from "../support/test-store.ts";
import { TIDEWATCH } from "../support/tidewatch-partnership.ts";

const ACTOR = { kind: "command", id: "test" } as const;
/** A site that is somebody else's. */
const frame = { ...FRAME, siteName: "Laternenwarte (erfunden)", statement: "Erfunden. Niemandem verbunden." };

/** What only the example may say. Upper and lower case as it would stand on a page. */
const OF_THE_EXAMPLE =
  /KNOMAD|World Bank|GFMD|\bGMG\b|\bSDC\b|\bBMZ\b|UNICEF|\bIOM\b|[Aa]dvisory [Cc]ommittee|[Tt]hematic working group|\bDirector\b|Ratha|CHF|trust fund|remittance|diaspora|twelve themes|350 billion/;

/** Bodies of a partnership by what roles are held in; those that it has not are invented beside. */
const bodiesOf =
  (configuration: PartnershipConfiguration, wanted: Partial<Record<WorldBody, string>>): SetUp =>
  async (site) => {
    await loadConfiguration(site.database, ACTOR, site.surroundings, configuration);
    await planObligations(site.database, ACTOR, site.surroundings);
    await loadFictitious(site.database, ACTOR, site.surroundings, { size: POPULATION_SIZES.small, seed: 4 });
    const tables = site.database.tables<PartnershipTables>();
    const idOf = async (
      slug: string | undefined,
      kind: PartnershipTables["partnership.body"]["kind"],
      parent?: string,
    ): Promise<string> => {
      const row = slug && (await tables.selectFrom("partnership.body").select("id").where("slug", "=", slug).executeTakeFirst());
      if (row) return row.id;
      const id = site.surroundings.newId();
      await tables
        .insertInto("partnership.body")
        .values({ id, slug: kind === "theme" ? "theme" : `further-${kind}-${id}`, kind, parent_id: parent ?? null, fictitious: true })
        .execute();
      await tables
        .insertInto("partnership.body_name")
        .values({ id: site.surroundings.newId(), body_id: id, name: `Further ${kind}` })
        .execute();
      return id;
    };
    const programme = await idOf(wanted.programme, "programme");
    // Not one of those that the population plans for: the world of permissions has its own plan.
    const group = await idOf(undefined, "group", programme);
    return {
      programme,
      group,
      management: await idOf(wanted.management, "management", programme),
      committee: await idOf(wanted.committee, "committee", programme),
      donors: await idOf(wanted.donors, "donors", programme),
      beside: await idOf(wanted.beside, "group", programme),
      below: await idOf(undefined, "group", group),
      theme: await idOf("theme", "theme", programme),
    };
  };

const OTHERS = [
  {
    name: "the Lantern Road",
    setUp: bodiesOf(LANTERN_ROAD, {
      programme: "lantern-road",
      beside: "crew-lenses",
      management: "lamp-office",
      committee: "council-of-four",
      donors: "oil-givers",
    }),
    own: [
      "Die Laternenstraße (erfunden)",
      "مجلس حرّاس المنارات الأربعة (متخيَّل)",
      "Leuchtturmlinseninstandhaltungsarbeitsgemeinschaft (erfunden)",
    ],
  },
  {
    name: "the Tidewatch",
    setUp: bodiesOf(TIDEWATCH, { programme: "tidewatch", beside: "moon-group", committee: "keepers" }),
    own: ["Invented Tidewatch", "Keepers", "Moon group"],
  },
] as const;

const GETS = Object.keys(ROUTE_PERMISSIONS).filter((name) => name.startsWith("GET "));

/** The Tidewatch, small as it is, on one store. */
const CASES = [...STORE_KINDS.map((kind) => ({ kind, ...OTHERS[0] })), { kind: "embedded" as const, ...OTHERS[1] }];

describe.each(CASES)("$name on the same code ($kind)", ({ name, kind, setUp, own }) => {
  let world: PermissionWorld;
  let site: TestSite;
  beforeAll(async () => {
    world = await openPermissionWorld(kind, PARTNERSHIP_ROUTES, { setUp, frame });
    ({ site } = world);
    await fillSeats(site.database, site.surroundings, declaredGiving);
  }, 180_000);
  afterAll(() => site.remove());

  it.runIf(name === OTHERS[0].name)(
    "lets the same through the same ways",
    async () => {
      const wrong: string[] = [];
      const names = Object.keys(ROUTE_PERMISSIONS);
      for (const through of [false, true])
        for (const name of names)
          for (const persona of PERSONAS)
            if (getsThrough(ROUTE_PERMISSIONS[name]!, persona) === through)
              wrong.push(...faultOf(name, persona, await askRoute(world, name, world.personOf(persona))));
      expect(wrong).toEqual([]);
    },
    400_000,
  );

  it("shows nothing of the example on any page, calendar or feed", async () => {
    const said: string[] = [];
    let seen = "";
    for (const name of GETS)
      for (const persona of ["reader", "director", "administrative officer", "auditor"] as const) {
        const { status, response } = await askRoute(world, name, world.personOf(persona));
        // Choices of a currency or a country name all there are.
        const shown = (await response.text()).replaceAll(/<option[^>]*>[^<]*<\/option>/g, "");
        // Figures of the observatory are called what they are.
        const text = name.startsWith("GET /choices/for/") ? shown.replaceAll(/remittances?/g, "") : shown;
        if (status === 200) seen += text;
        const found = OF_THE_EXAMPLE.exec(text);
        if (found) said.push(`${name} as ${persona}: ${text.slice(Math.max(0, found.index - 60), found.index + 60)}`);
      }
    expect([...new Set(said)]).toEqual([]);
    for (const words of own) expect(seen).toContain(words);
    expect(seen).toContain(frame.siteName);
    expect(seen).toContain(frame.statement);
  }, 400_000);

  it("goes elsewhere as a whole in the open export", async () => {
    const home = await mkdtemp(join(tmpdir(), "knomad-another-"));
    const place = await newStore(STORE_KINDS.find((one) => one !== kind) ?? kind);
    const database = await openDatabase(place.settings);
    try {
      const files = filesOnDisk(join(home, "files"));
      const open = { rules: SITE_EXPORT_RULES, personal: true };
      await dumpTo(join(home, "first.tar.gz"), { database: site.database, files, migrations: SITE_MIGRATIONS, open });
      await restoreFrom(join(home, "first.tar.gz"), home, {
        database,
        files,
        migrations: SITE_MIGRATIONS,
        kind: "open export",
        now: new Date(),
      });
      const rowsOf = (from: TestSite["database"]) =>
        from.tables<PartnershipTables>().selectFrom("partnership.body_name").select(["id", "name"]).orderBy("id").execute();
      expect(await rowsOf(database)).toEqual(await rowsOf(site.database));
      expect((await verifyLog(database)).faults).toEqual([]);
    } finally {
      await database.close();
      await place.remove();
      await rm(home, { recursive: true, force: true });
    }
  }, 240_000);

  describe.runIf(name === OTHERS[0].name)("by its own rules", () => {
    const textOf = async (path: string): Promise<string> => {
      const answer = await site.get(path);
      expect(answer.status).toBe(200);
      return (await answer.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    };

    it("has quarters of a year that begins in July in its calendar", async () => {
      const year = await textOf("/calendar?year=2098&view=list");
      expect(year).toContain("Vierteljährliches Leuchtbuch");
      expect(year).toContain("1 January 2098 to 31 March 2098");
      const file = await (await site.get("/calendar.ics")).text();
      expect(file.replaceAll(/\r\n /g, "")).toContain("Vierteljährliches Leuchtbuch");
    });

    it("counts in its own money, and names what it is by its days", async () => {
      const early = await textOf("/partnership?on=2097-01-15");
      expect(early).toContain("Laternenweg (erfunden)");
      const late = await textOf("/partnership?on=2099-01-01");
      expect(late).toContain("Die Laternenstraße (erfunden)");
      expect(late).toContain("ISK");
      expect(late).toContain("Leuchtfeuerhauptwärterin");
    });

    it("has four seats and crews without co-chairs, filled as their rules say", async () => {
      const council = await textOf("/bodies/council-of-four");
      expect(council).toContain("Elected keeper 4");
      const rows = await site.database
        .tables<PartnershipTables>()
        .selectFrom("partnership.mandate as m")
        .innerJoin("partnership.person as p", "p.id", "m.person_id")
        .select("m.role")
        .where("p.slug", "like", "fictitious-%")
        .execute();
      expect(rows.length).toBeGreaterThan(40);
      expect(rows.filter(({ role }) => role === "co-chair")).toEqual([]);
    });
  });
});
