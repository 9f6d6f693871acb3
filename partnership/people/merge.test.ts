import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS, type Doing, type PartnershipTables } from "#partnership";
import { STORE_MIGRATIONS, verifyLog } from "#store";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import type { CompositionProblem } from "../bodies/change-composition.ts";
import { likenesses } from "./duplicate-records.ts";
import { askErasure } from "./erasure-actions.ts";
import { keepApart } from "./keep-apart.ts";
import { mergeOrganisations, mergePeople, undoMerge } from "./merge-actions.ts";
import { newestMerges } from "./merge-records.ts";
import { findOrganisation } from "./organisation-records.ts";
import { findPerson, keptPerson } from "./person-records.ts";
import { PERSON_REFERENCES } from "./person-references.ts";

describe.each(STORE_KINDS)("merging on %s", (kind) => {
  let store: TestStore;
  let invented: Invented;
  let officer: Doing;
  let group = "";
  let themes: readonly string[] = [];
  let employer = "";
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    invented = inventIn(store.database, surroundings);
    const management = await invented.body("management", "management");
    group = await invented.body("group-a", "group");
    themes = [await invented.body("theme-a", "theme"), await invented.body("theme-b", "theme")];
    const keeper = await invented.person("keeper invented");
    await invented.mandate(keeper, management, "administrative officer");
    officer = await invented.as(keeper);
    employer = await organisation("Employer");
  }, 300_000);
  afterAll(() => store.remove());

  const tables = () => store.database.tables<PartnershipTables>();
  const organisation = async (name: string, parent: string | null = null): Promise<string> => {
    const id = randomUUID();
    await tables().insertInto("partnership.organisation").values({ id, slug: id, name, kind: "university", parent_id: parent }).execute();
    return id;
  };
  const versions = async (kept: string, gone: string) => {
    const of = async (id: string) => ({ id, version: (await findPerson(store.database, { id }))!.version });
    return { kept: await of(kept), gone: await of(gone) };
  };
  const address = async (personId: string, text: string, more: { confirmed?: boolean; preferred?: boolean } = {}): Promise<void> => {
    const confirmed_at = more.confirmed ? surroundings.now() : null;
    await tables()
      .insertInto("partnership.email_address")
      .values({
        id: randomUUID(),
        person_id: personId,
        address: text,
        confirmed_at,
        bounced_at: null,
        preferred: more.preferred ?? false,
        added_at: surroundings.now(),
      })
      .execute();
  };
  const tie = (personId: string, other: { other_person_id?: string; organisation_id?: string }, role = "") =>
    tables()
      .insertInto("partnership.tie")
      .values({
        id: randomUUID(),
        person_id: personId,
        kind: other.organisation_id ? "employed by" : "family",
        other_person_id: other.other_person_id ?? null,
        organisation_id: other.organisation_id ?? null,
        role,
        from_on: null,
        until_on: null,
        origin: "declared",
      })
      .execute();

  /** Every row of the room, without counters of changes and without the merges themselves. */
  const everything = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const { rows: names } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'partnership' and table_name <> 'merge' order by 1`.execute(
      tables(),
    );
    const found: Record<string, readonly string[]> = {};
    for (const { name } of names) {
      const { rows } = await sql<{
        row: string;
      }>`select (to_jsonb(t) - 'version')::text as row from ${sql.table(`partnership.${name}`)} t`.execute(tables());
      // What tells people of the merge itself is written since.
      found[name] = rows
        .map(({ row }) => row)
        .filter((row) => !row.includes("were merged into one"))
        .toSorted();
    }
    return found;
  };
  const referring = async (id: string): Promise<number> => {
    let count = 0;
    for (const { table, column } of PERSON_REFERENCES) {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(
        tables(),
      );
      count += rows[0]!.n;
    }
    return count;
  };

  it("is refused where a rule keeps the two mandates apart, and asked where it only warns", async () => {
    const committee = await invented.body(`committee-${randomUUID().slice(0, 8)}`, "committee");
    const rule = { id: randomUUID(), body_id: committee, rule: "exclusion", parameters: '{"kinds":["group"]}', effect: "block" } as const;
    await tables().insertInto("partnership.composition_rule").values(rule).execute();
    const [one, other] = [await invented.person("Both Invented"), await invented.person("Both Inventedtoo")];
    await invented.mandate(one, committee, "member");
    await invented.mandate(other, group, "expert");
    const merging = async (accepted: string) => mergePeople(officer, await versions(one, other), "The same.", accepted);
    const problem = async (accepted: string) =>
      merging(accepted).catch((error: CompositionProblem) => error) as Promise<CompositionProblem>;
    const refused = await problem("");
    expect([refused.code, refused.objections.map(({ rule: name }) => name)]).toEqual(["composition-refused", ["exclusion"]]);
    expect((await problem(refused.seal)).code).toBe("composition-refused");
    expect((await findPerson(store.database, { id: other }))?.state).toBe("active");
    await tables().updateTable("partnership.composition_rule").set({ effect: "warn" }).where("id", "=", rule.id).execute();
    const asked = await problem("");
    expect(asked.code).toBe("composition-asks");
    await merging(asked.seal);
    expect((await findPerson(store.database, { id: other }))?.state).toBe("merged");
  });

  it("moves all that refers to a person, fills what the kept record lacks, and leads from one address to the other", async () => {
    const kept = await invented.person("kept invented");
    const gone = await invented.person("gone invented");
    await tables()
      .updateTable("partnership.person")
      .set({ orcid: "0000-0002-1825-0097", country: "KEN", languages: ["sw"], listed: true })
      .where("id", "=", gone)
      .execute();
    await tables()
      .updateTable("partnership.person")
      .set({ country: "MEX", languages: ["es"] })
      .where("id", "=", kept)
      .execute();
    await address(kept, "both@made.example");
    await address(gone, "both@made.example", { confirmed: true, preferred: true });
    await address(kept, "kept@made.example", { confirmed: true, preferred: true });
    await address(gone, "gone@made.example");
    await tie(kept, { other_person_id: gone });
    await tie(gone, { other_person_id: kept });
    await tie(gone, { organisation_id: employer }, "Fellow");
    await invented.mandate(gone, group, "expert");
    for (const person of [kept, gone])
      await tables().insertInto("partnership.expertise").values({ person_id: person, theme_id: themes[0]!, note: person }).execute();
    await tables().insertInto("partnership.expertise").values({ person_id: gone, theme_id: themes[1]! }).execute();
    await tables()
      .insertInto("partnership.draft")
      .values({ person_id: gone, form: "f", fields: "{}", saved_at: surroundings.now() })
      .execute();
    const before = await everything();
    const id = await mergePeople(officer, await versions(kept, gone), "One person by their own words.");
    expect(await referring(gone)).toBe(0);
    expect(await findPerson(store.database, { id: kept })).toMatchObject({
      orcid: "0000-0002-1825-0097",
      country: "MEX",
      languages: ["es", "sw"],
      listed: false,
    });
    const merged = (await findPerson(store.database, { slug: gone }))!;
    expect(merged).toMatchObject({ state: "merged", mergedInto: kept, orcid: null });
    expect((await keptPerson(store.database, merged)).id).toBe(kept);
    const addresses = await tables()
      .selectFrom("partnership.email_address")
      .select(["address", "preferred", "confirmed_at"])
      .where("person_id", "=", kept)
      .orderBy("address")
      .execute();
    expect(addresses.map((one) => [one.address, one.preferred, one.confirmed_at !== null])).toEqual([
      ["both@made.example", false, true],
      ["gone@made.example", false, false],
      ["kept@made.example", true, true],
    ]);
    expect((await newestMerges(store.database, "person", 1))[0]).toMatchObject({
      id,
      keptName: "kept invented",
      goneName: "gone invented",
      reason: "One person by their own words.",
    });
    await undoMerge(officer, id, "They are two.");
    expect(await everything()).toEqual(before);
    await expect(undoMerge(officer, id, "Again.")).rejects.toMatchObject({ code: "undo-refused" });
    await expect(undoMerge(officer, randomUUID(), "What?")).rejects.toMatchObject({ code: "no-such-merge" });
  });

  it("undone gives the same rows, whatever the two records have", async () => {
    const record = fc.record({
      orcid: fc.boolean(),
      country: fc.option(fc.constantFrom("MEX", "KEN")),
      about: fc.constantFrom("", "Some words."),
      languages: fc.subarray(["en", "sw", "ar"]),
      addresses: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
      confirmed: fc.boolean(),
      preferred: fc.boolean(),
      themes: fc.subarray([0, 1]),
      mandates: fc.integer({ min: 0, max: 2 }),
      ties: fc.subarray(["organisation", "each other", "third"] as const),
      notices: fc.integer({ min: 0, max: 2 }),
      draft: fc.boolean(),
    });
    let round = 0;
    const build = async (
      person: string,
      other: string,
      third: string,
      values: typeof record extends fc.Arbitrary<infer T> ? T : never,
      first: boolean,
    ) => {
      const change = {
        orcid: values.orcid ? `0000-0000-0000-${String(round * 2 + Number(first)).padStart(4, "0")}` : null,
        country: values.country,
        about: values.about,
        languages: values.languages,
      };
      await tables().updateTable("partnership.person").set(change).where("id", "=", person).execute();
      for (const [at, name] of values.addresses.entries())
        await address(person, `${name}${round}@made.example`, {
          confirmed: values.confirmed && first,
          preferred: values.preferred && at === 0,
        });
      for (const theme of values.themes)
        await tables().insertInto("partnership.expertise").values({ person_id: person, theme_id: themes[theme]!, note: person }).execute();
      for (let at = 0; at < values.mandates; at++) await invented.mandate(person, group, "expert");
      for (const one of values.ties)
        await tie(person, one === "organisation" ? { organisation_id: employer } : { other_person_id: one === "third" ? third : other });
      for (let at = 0; at < values.notices; at++)
        await tables()
          .insertInto("partnership.notice")
          .values({ id: randomUUID(), person_id: person, words: "Invented.", at: surroundings.now(), read_at: null })
          .execute();
      if (values.draft)
        await tables()
          .insertInto("partnership.draft")
          .values({ person_id: person, form: "f", fields: '{"a":1.5}', saved_at: surroundings.now() })
          .execute();
    };
    await fc.assert(
      fc.asyncProperty(record, record, async (one, two) => {
        round++;
        const [kept, gone, third] = [await invented.person("p one"), await invented.person("p two"), await invented.person("p three")];
        await build(kept, gone, third, one, true);
        await build(gone, kept, third, two, false);
        await tie(third, { other_person_id: gone });
        const before = await everything();
        const id = await mergePeople(officer, await versions(kept, gone), "Law.");
        expect(await referring(gone)).toBe(0);
        await undoMerge(officer, id, "Law.");
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it("undone leaves what was written since with the record that was kept", async () => {
    const [kept, gone] = [await invented.person("s one"), await invented.person("s two")];
    const old = await invented.mandate(gone, group, "expert");
    const id = await mergePeople(officer, await versions(kept, gone), "Looks like it.");
    const fresh = await invented.mandate(kept, group, "expert");
    await tables().updateTable("partnership.mandate").set({ end_reason: "Written since." }).where("id", "=", old).execute();
    await tables().updateTable("partnership.person").set({ about: "Written since." }).where("id", "=", kept).execute();
    await undoMerge(officer, id, "Two after all.");
    const holders = await tables()
      .selectFrom("partnership.mandate")
      .select(["id", "person_id", "end_reason"])
      .where("id", "in", [old, fresh])
      .execute();
    expect(Object.fromEntries(holders.map((one) => [one.id, [one.person_id, one.end_reason]]))).toEqual({
      [old]: [gone, "Written since."],
      [fresh]: [kept, ""],
    });
    expect((await findPerson(store.database, { id: kept }))!.about).toBe("Written since.");
  });

  it("is undone from the last to the first, and refused where it cannot be meant", async () => {
    const [a, b, c] = [await invented.person("c one"), await invented.person("c two"), await invented.person("c three")];
    const first = await mergePeople(officer, await versions(b, c), "First.");
    const second = await mergePeople(officer, await versions(a, b), "Second.");
    expect((await keptPerson(store.database, (await findPerson(store.database, { id: c }))!)).id).toBe(a);
    await expect(undoMerge(officer, first, "Too early.")).rejects.toMatchObject({ code: "undo-refused" });
    await expect(mergePeople(officer, { kept: { id: a, version: 2 }, gone: { id: b, version: 3 } }, "Again.")).rejects.toMatchObject({
      code: "no-such-person",
    });
    await undoMerge(officer, second, "Back.");
    await undoMerge(officer, first, "Back.");
    expect(await findPerson(store.database, { id: c })).toMatchObject({ state: "active", mergedInto: null });
    const pair = await versions(a, b);
    await expect(mergePeople(officer, { ...pair, gone: { id: b, version: 99 } }, "Old page.")).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    await expect(mergePeople(officer, { kept: pair.kept, gone: pair.kept }, "One.")).rejects.toMatchObject({ code: "merge-refused" });
    await expect(mergePeople(officer, await versions(officer.standing.personId!, a), "Mine.")).rejects.toMatchObject({
      code: "merge-refused",
    });
    await expect(mergePeople(await invented.as(a), pair, "Me.")).rejects.toMatchObject({ code: "not-allowed" });
    await askErasure(await invented.as(b), b, "erase my record");
    await expect(mergePeople(officer, await versions(a, b), "Going.")).rejects.toMatchObject({ code: "merge-refused" });
  });

  it("is refused to undo where a key was taken since, in words", async () => {
    const [kept, gone, third] = [await invented.person("k one"), await invented.person("k two"), await invented.person("k three")];
    await tables().updateTable("partnership.person").set({ orcid: "0000-0009-0000-0001" }).where("id", "=", gone).execute();
    const id = await mergePeople(officer, await versions(kept, gone), "One.");
    await tables().updateTable("partnership.person").set({ orcid: null }).where("id", "=", kept).execute();
    await tables().updateTable("partnership.person").set({ orcid: "0000-0009-0000-0001" }).where("id", "=", third).execute();
    await expect(undoMerge(officer, id, "Two.")).rejects.toMatchObject({ code: "undo-refused" });
    expect((await findPerson(store.database, { id: gone }))!.state).toBe("merged");
  });

  it("of organisations keeps the tree without circles and comes undone", async () => {
    const top = await organisation("Top");
    const middle = await organisation("Middle", top);
    const low = await organisation("Low", middle);
    await tables().insertInto("partnership.organisation_domain").values({ domain: "top.example", organisation_id: top }).execute();
    await tie(await invented.person("o one"), { organisation_id: top });
    const before = await everything();
    const of = async (id: string) => ({ id, version: (await findOrganisation(store.database, { id }))!.version });
    const stranger = await invented.as(await invented.person("director invented"));
    await expect(mergeOrganisations(stranger, { kept: await of(low), gone: await of(top) }, "No.")).rejects.toMatchObject({
      code: "not-allowed",
    });
    const done = await mergeOrganisations(officer, { kept: await of(low), gone: await of(top) }, "One house.");
    expect(await findOrganisation(store.database, { id: low })).toMatchObject({ parentId: null, otherNames: ["Top"] });
    expect(await findOrganisation(store.database, { id: middle })).toMatchObject({ parentId: low });
    await undoMerge(officer, done, "Two houses.");
    const after = await everything();
    for (const table of ["organisation", "organisation_domain", "tie", "person"])
      expect(after[table]?.filter((row) => !row.includes("director invented"))).toEqual(before[table]);
  });

  it("finds records that look like one person, and asks no more where they are two", async () => {
    const names = async (id: string, name: string) =>
      tables().updateTable("partnership.person").set({ sort_name: name }).where("id", "=", id).execute();
    const [a, b, c, d] = [await invented.person("x"), await invented.person("x"), await invented.person("x"), await invented.person("x")];
    await names(a, "ximena quillmade");
    await names(b, "quillmade ximena");
    await names(c, "x quillmade");
    await names(d, "other person");
    await address(a, "ximena@likely.example", { confirmed: true });
    await address(c, "xq@likely.example", { confirmed: true });
    await address(d, "ximena@likely.example");
    const pairs = (await likenesses(store.database, 1_000)).filter(
      ({ one, other }) => [a, b, c, d].includes(one) && [a, b, c, d].includes(other),
    );
    const of = (one: string, other: string) =>
      pairs.find((pair) => [pair.one, pair.other].includes(one) && [pair.one, pair.other].includes(other))?.reasons;
    expect([of(a, b), of(a, c), of(a, d), of(b, c), of(b, d)]).toEqual([
      ["same name"],
      ["same domain and like name"],
      ["same address"],
      undefined,
      undefined,
    ]);
    await keepApart(officer, b, a);
    await keepApart(officer, a, b);
    expect((await likenesses(store.database, 1_000)).some(({ one, other }) => [one, other].includes(a) && [one, other].includes(b))).toBe(
      false,
    );
    await expect(keepApart(officer, a, a)).rejects.toMatchObject({ code: "merge-refused" });
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });
});
