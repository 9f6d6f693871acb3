import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBodiesWorld, type BodiesWorld } from "../../../tests/support/bodies-world.ts";
import { addAssignment, addHandler, addSubmittedWork, type SubmittedWork } from "../../../tests/support/submitted-work.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { inOneUnit } from "#store";
import { replaceNames } from "../../people/erase-texts-records.ts";
import { mergePeople, undoMerge } from "../../people/merge-actions.ts";
import { deriveCoAuthorsOfWork } from "./co-author-records.ts";
import { explainConflicts, findCommissionConflicts, findConflicts, findConflictsOfMany, type AtMoment } from "./find-conflicts.ts";
import { waiversFor } from "./waiver-records.ts";
import { waiveConflict, type NewWaiver } from "./waiver-actions.ts";

const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

describe.each(STORE_KINDS)("conflicts of interest on %s", (kind) => {
  let world: BodiesWorld;
  let work: SubmittedWork;
  let themeId = "";
  let group = "";
  const people: Record<string, string> = {};
  const now = (): AtMoment => ({ tables: world.database.tables, now: world.surroundings.now() });
  const person = async (name: string, more = {}): Promise<string> => (people[name] = await world.addPerson(name, more));
  const tie = (personId: string, tieKind: string, more: object) =>
    world.add("partnership.tie", { person_id: personId, kind: tieKind, origin: "declared", ...more });
  const organisation = (slug: string, more = {}) =>
    world.add("partnership.organisation", { slug, name: `Invented ${slug}`, kind: "university", fictitious: true, ...more });
  const address = (personId: string, text: string, confirmed = true) =>
    world.add("partnership.email_address", {
      person_id: personId,
      address: text,
      confirmed_at: confirmed ? world.surroundings.now() : null,
      added_at: world.surroundings.now(),
    });
  const looked = (personId: string, about = work) =>
    findConflicts(now(), { personId, capacity: "reviewer", submissionId: about.submissionId });
  const rulesOf = async (personId: string): Promise<readonly string[]> => (await looked(personId)).findings.map(({ rule }) => rule);

  beforeAll(async () => {
    world = await openBodiesWorld(kind);
    const programme = await world.addBody("programme", "programme");
    const management = await world.addBody("management", "management", { parent_id: programme });
    themeId = await world.addBody("theme", "theme", { parent_id: programme });
    group = await world.addBody("group", "group", { parent_id: programme, theme_id: themeId });
    for (const name of ["Ada Author", "Eve Editor", "Otto Officer", "Dora Director", "Kate Keeper", "Stella Stranger"]) await person(name);
    await world.addMandate(group, "chair", people["Eve Editor"]!);
    await world.addMandate(management, "programme officer", people["Otto Officer"]!);
    await world.addMandate(management, "director", people["Dora Director"]!);
    await world.addMandate(management, "administrative officer", people["Kate Keeper"]!);
    work = await addSubmittedWork(world, { bodyId: group, themeId, authors: [people["Ada Author"]!] });
    await addHandler(world, work, people["Eve Editor"]!, "editor");
    await addHandler(world, work, people["Otto Officer"]!, "programme officer");
  }, 90_000);
  afterAll(() => world.remove());

  it("says that it found nothing, and refuses to say so of whom or what it does not know", async () => {
    expect(await looked(people["Stella Stranger"]!)).toEqual({ effect: "nothing found", findings: [] });
    await expect(looked(world.surroundings.newId())).rejects.toMatchObject({ code: "no-such-person" });
    await expect(
      findConflicts(now(), { personId: people["Ada Author"]!, capacity: "editor", submissionId: "nothing" }),
    ).rejects.toBeInstanceOf(RangeError);
  });

  it("knows an author by record, by an alias address on another record, by ORCID iD and after a merge", async () => {
    expect(await rulesOf(people["Ada Author"]!)).toEqual(["author"]);
    await address(people["Ada Author"]!, "ada@site.example");
    const twin = await person("Adah Author");
    await address(twin, "ada@site.example", false);
    const found = await looked(twin);
    expect(found).toMatchObject({ effect: "block", findings: [{ rule: "same-person", waivable: false }] });
    expect(JSON.stringify(found)).not.toContain("ada@site.example");

    const orcid = "0000-0002-1825-0097";
    const other = await addSubmittedWork(world, { bodyId: group, themeId, authors: [{ person_id: null, name: "A. Nother", orcid }] });
    const known = await person("Another Name", { orcid });
    expect(await looked(known, other)).toMatchObject({ effect: "block", findings: [{ rule: "same-person" }] });

    const keeper = await world.as(people["Kate Keeper"]!);
    const gone = await person("Ada Formerly");
    const merge = await mergePeople(
      keeper,
      { kept: { id: people["Ada Author"]!, version: 1 }, gone: { id: gone, version: 1 } },
      "The same person, by her own word.",
    );
    expect(await looked(gone)).toMatchObject({ effect: "block", findings: [{ rule: "author" }] });
    await undoMerge(keeper, merge, "It was a mistake.");
    expect((await looked(gone)).effect).toBe("nothing found");
  });

  it("finds a common employer through a parent and a grand-parent, and the days on which it ended", async () => {
    const top = await organisation("university");
    const faculty = await organisation("faculty", { parent_id: top });
    const chair = await organisation("chair-of-figures", { parent_id: faculty });
    const sister = await organisation("sister-faculty", { parent_id: top });
    const apart = await organisation("elsewhere");
    const author = await person("Paula Parent");
    const theirs = await addSubmittedWork(world, { bodyId: group, themeId, authors: [author] });
    await tie(author, "employed by", { organisation_id: chair, from_on: "2090-01-01" });
    const at = async (slug: string, organisationId: string, untilOn: string | null = null) => {
      const one = await person(`At ${slug}`);
      await tie(one, "employed by", { organisation_id: organisationId, until_on: untilOn });
      return looked(one, theirs);
    };
    expect((await at("chair", chair)).effect).toBe("block");
    expect((await at("faculty", faculty)).effect).toBe("block");
    expect((await at("top", top)).findings[0]!.path).toBe(
      "At top and Paula Parent are both employed by Invented university; Invented chair-of-figures is part of Invented faculty, which is part of Invented university.",
    );
    expect((await at("sister", sister)).effect).toBe("block");
    expect((await at("apart", apart)).effect).toBe("nothing found");
    expect((await at("today", top, "2099-06-01")).effect).toBe("block");
    expect(await at("yesterday", top, "2099-05-31")).toMatchObject({
      effect: "warn",
      findings: [{ rule: "same-employer-before", waivable: true }],
    });
    expect((await at("edge", top, "2096-06-01")).effect).toBe("warn");
    expect((await at("gone", top, "2096-05-31")).effect).toBe("nothing found");
  });

  it("takes the domain of an address for a hint at an organisation, not for employment", async () => {
    const bank = await organisation("bank", { kind: "multilateral" });
    await world.database
      .tables<any>()
      .insertInto("partnership.organisation_domain")
      .values({ domain: "bank.example", organisation_id: bank })
      .execute();
    const author = await person("Bea Banker");
    await tie(author, "employed by", { organisation_id: bank });
    const theirs = await addSubmittedWork(world, { bodyId: group, themeId, authors: [author] });
    const hinted = await person("Hint Invented");
    await address(hinted, "hint@office.bank.example");
    expect(await looked(hinted, theirs)).toMatchObject({ effect: "warn", findings: [{ rule: "same-address-domain" }] });
    const unproved = await person("Unproved Invented");
    await address(unproved, "unproved@bank.example", false);
    expect((await looked(unproved, theirs)).effect).toBe("nothing found");
  });

  it("finds kin, groups, commissions, gaps, governments, funders and whom the authors named, in one go for many", async () => {
    const author = await person("Mona Many");
    const theirs = await addSubmittedWork(world, { bodyId: group, themeId, authors: [author] });
    const kin = await person("Kim Kin");
    await tie(kin, "family", { other_person_id: author, until_on: "2001-01-01" });
    const wider = await world.addBody("panel", "panel");
    const colleague = await person("Gus Group");
    await world.addMandate(wider, "member", author);
    await world.addMandate(wider, "member", colleague, { until_on: "2098-01-01" });
    const donor = await organisation("donor", { kind: "foundation" });
    const donors = await person("Fay Funder");
    await tie(author, "funded by", { organisation_id: donor });
    await tie(donors, "employed by", { organisation_id: donor });
    const ministry = await organisation("ministry", { kind: "government", country: "KEN" });
    const official = await person("Olga Official");
    await tie(official, "employed by", { organisation_id: ministry });
    await world.database.tables<any>().insertInto("partnership.work_country").values({ work_id: theirs.workId, area: "KEN" }).execute();
    const named = await person("Nia Named");
    await address(named, "nia@alias.example");
    await world.add("partnership.suggested_reviewer", {
      submission_id: theirs.submissionId,
      name: "N. Named",
      address: "NIA@alias.example",
      wish: "suggested",
    });
    const rival = await person("Rita Rival");
    const gap = await world.add("partnership.knowledge_gap", {
      reference: "G-1",
      slug: "gap",
      title: "Invented gap",
      question: "What is invented?",
      state: "accepted",
      origin: "member",
      proposed_at: world.surroundings.now(),
      decided_at: world.surroundings.now(),
    });
    const second = await addSubmittedWork(world, { bodyId: group, themeId, authors: [rival] });
    for (const one of [theirs, second])
      await world.add("partnership.gap_answer", { gap_id: gap, work_id: one.workId, noted_at: world.surroundings.now() });
    const ids = [kin, colleague, donors, official, named, rival, people["Stella Stranger"]!];
    const found = await findConflictsOfMany(now(), { people: ids, capacity: "reviewer", submissionId: theirs.submissionId });
    expect(
      ids.map((id) => [
        found.get(id)!.effect,
        found
          .get(id)!
          .findings.map(({ rule }) => rule)
          .join(),
      ]),
    ).toEqual([
      ["block", "close-tie"],
      ["warn", "same-group"],
      ["block", "funder"],
      ["disclose", "own-government"],
      ["disclose", "named-by-author"],
      ["warn", "same-gap"],
      ["nothing found", ""],
    ]);
    expect(found.get(rival)!.findings[0]!.path).not.toMatch(/S-\d/);
  });

  it("tells each reader of a path no more than they may know", async () => {
    const secret = await person("Sam Secret");
    await tie(secret, "student of", { other_person_id: people["Ada Author"]! });
    await addAssignment(world, work, secret);
    const about = { personId: secret, capacity: "reviewer" as const, submissionId: work.submissionId };
    const asked = async (name: string) => explainConflicts(now(), (await world.as(people[name]!)).standing, about);
    expect((await asked("Otto Officer"))!.findings[0]!.path).toBe("Sam Secret and Ada Author: student and teacher.");
    expect((await asked("Eve Editor"))!.findings[0]!.path).toBe("A tie that is not public.");
    const own = await asked("Sam Secret");
    expect(own!.effect).toBe("block");
    expect(JSON.stringify(own)).not.toContain("Ada");
    for (const name of ["Ada Author", "Stella Stranger", "Dora Director"]) expect(await asked(name), name).toBeUndefined();
    expect(JSON.stringify(await looked(secret))).not.toMatch(/student|teacher|Ada/);
  });

  it("holds rules as dated settings have them", async () => {
    const old = await person("Old Invented");
    const early = await addSubmittedWork(world, { bodyId: group, themeId, authors: [people["Ada Author"]!, old] });
    for (const [table, moment] of [
      ["work", { opened_at: "2090-01-01" }],
      ["work_version", { made_at: "2090-01-01" }],
    ] as const)
      await world.database
        .tables<any>()
        .updateTable(`partnership.${table}`)
        .set(moment)
        .where(table === "work" ? "id" : "work_id", "=", early.workId)
        .execute();
    expect((await looked(old)).effect).toBe("nothing found");
    const set = await world.add("partnership.setting", {
      key: "conflict rule",
      value: JSON.stringify({ rule: "co-author", effect: "block", years: "10" }),
      until_on: "2099-12-31",
    });
    expect((await looked(old)).effect).toBe("block");
    await world.database.tables<any>().updateTable("partnership.setting").set({ until_on: "2099-05-31" }).where("id", "=", set).execute();
    expect((await looked(old)).effect).toBe("nothing found");
  });

  it("derives co-authors from what is public, anew after a merge and its undoing", async () => {
    const [one, two, three] = [await person("First Writer"), await person("Second Writer"), await person("Third Writer")];
    const joint = await addSubmittedWork(world, { bodyId: group, themeId, authors: [one, two] });
    const ties = async () => {
      const rows = await world.database
        .tables<any>()
        .selectFrom("partnership.tie")
        .select(["person_id", "other_person_id", "until_on", "from_on"])
        .where("kind", "=", "co-author")
        .execute();
      return rows.map((row: any) => [pairOf(row.person_id, row.other_person_id), row.from_on, row.until_on]);
    };
    const derive = async () => {
      const { actor } = await world.as(people["Kate Keeper"]!);
      await inOneUnit(world.database, actor, world.surroundings, async (unit) => {
        await deriveCoAuthorsOfWork(unit, joint.workId);
        unit.log({ action: "publish-work", objectKind: "work", object: joint.workId });
      });
    };
    await derive();
    expect(await ties()).toEqual([]);
    await world.database
      .tables<any>()
      .updateTable("partnership.work")
      .set({ state: "published", public_version: joint.versionId, first_public_at: "2099-03-04T10:00:00Z" })
      .where("id", "=", joint.workId)
      .execute();
    await derive();
    await derive();
    expect(await ties()).toEqual([[pairOf(one, two), "2099-03-04", "2099-03-04"]]);
    const keeper = await world.as(people["Kate Keeper"]!);
    const merge = await mergePeople(keeper, { kept: { id: three, version: 1 }, gone: { id: two, version: 1 } }, "The same person.");
    expect((await ties()).map(([pair]: any) => pair)).toEqual([pairOf(one, three)]);
    await undoMerge(keeper, merge, "It was a mistake.");
    expect((await ties()).map(([pair]: any) => pair)).toEqual([pairOf(one, two)]);
  });

  it("holds whoever approves or takes a commission against it", async () => {
    const committee = await world.addBody("committee", "committee");
    const member = await person("Cora Committee");
    await world.addMandate(committee, "member", member);
    const commissionId = await world.add("partnership.commission", {
      reference: "K-1",
      slug: "commission",
      title: "Invented commission",
      body_id: group,
      work_kind: "paper",
      terms: "Invented.",
      kind: "volunteer",
      state: "proposed",
      holder_id: people["Dora Director"]!,
      opened_at: world.surroundings.now(),
    });
    const check = (personId: string, capacity: "director" | "holder") =>
      findCommissionConflicts(now(), { personId, capacity, commissionId });
    expect((await check(people["Dora Director"]!, "director")).findings.map(({ rule }) => rule)).toContain("self-approval");
    expect((await check(people["Otto Officer"]!, "director")).effect).toBe("warn");
    expect(await check(member, "holder")).toMatchObject({ effect: "block", findings: [{ rule: "committee-in-group" }] });
    expect((await check(people["Stella Stranger"]!, "holder")).effect).toBe("nothing found");
  });

  it("keeps no name of whoever was erased in what was found", async () => {
    const about = { submission_id: work.submissionId, person_id: people["Stella Stranger"]!, capacity: "reviewer" };
    const findings = JSON.stringify([
      { rule: "co-author", effect: "block", path: "Gone Person and Ada Author wrote together.", waivable: false },
    ]);
    const id = await world.add("partnership.conflict_check", { ...about, effect: "block", findings, checked_at: world.surroundings.now() });
    const { actor } = await world.as(people["Kate Keeper"]!);
    await inOneUnit(world.database, actor, world.surroundings, async (unit) => {
      await replaceNames(unit, [world.surroundings.newId()], ["Gone Person"], "Erased person");
      unit.log({ action: "erase-person", objectKind: "person", object: "gone" });
    });
    const kept = await world.database
      .tables<any>()
      .selectFrom("partnership.conflict_check")
      .select("findings")
      .where("id", "=", id)
      .execute();
    expect(kept[0]!.findings[0].path).toBe("Erased person and Ada Author wrote together.");
  });

  describe("waivers", () => {
    let reviewer = "";
    const waiver = (more: Partial<NewWaiver> = {}): NewWaiver => ({
      submissionId: work.submissionId,
      personId: reviewer,
      capacity: "reviewer",
      rule: "same-employer-before",
      reason: "They never worked in the same country.",
      ...more,
    });
    beforeAll(async () => {
      const old = await organisation("old-employer");
      reviewer = await person("Wanda Waived");
      await tie(people["Ada Author"]!, "employed by", { organisation_id: old, until_on: "2098-01-01" });
      await tie(reviewer, "employed by", { organisation_id: old });
    });

    it("are given by who handles the work, never to oneself, never by who has a conflict, never for what is never waived", async () => {
      const refused = async (name: string, more: Partial<NewWaiver>, code: string) =>
        expect(waiveConflict(await world.as(people[name]!), waiver(more))).rejects.toMatchObject({ code });
      await refused("Stella Stranger", {}, "not-allowed");
      await refused("Ada Author", {}, "not-allowed");
      await refused("Eve Editor", { capacity: "editor" }, "not-allowed");
      await refused("Eve Editor", { personId: people["Sam Secret"]!, rule: "close-tie" }, "bad-review");
      await refused("Eve Editor", { rule: "same-group" }, "bad-review");
      await refused("Eve Editor", { reason: "So what." }, "bad-review");
      await refused("Eve Editor", { reason: "Wanda Waived was in another country." }, "bad-review");
      await refused("Eve Editor", { reason: "Mr Author had left long before." }, "bad-review");
      await refused("Eve Editor", { submissionId: "nothing" }, "no-such-submission");
      await tie(people["Dora Director"]!, "family", { other_person_id: people["Ada Author"]! });
      await refused("Dora Director", {}, "not-allowed");
      expect(await waiversFor(world.database, { submissionId: work.submissionId, personId: reviewer })).toEqual([]);
    });

    it("are published with their reason and without a name, once", async () => {
      const editor = await world.as(people["Eve Editor"]!);
      await waiveConflict(editor, waiver());
      await expect(waiveConflict(editor, waiver())).rejects.toMatchObject({ code: "bad-review" });
      expect(await waiversFor(world.database, { submissionId: work.submissionId, personId: reviewer })).toMatchObject([
        { rule: "same-employer-before", givenBy: people["Eve Editor"] },
      ]);
      const [notice] = await world.database
        .tables<any>()
        .selectFrom("partnership.work_notice")
        .selectAll()
        .where("work_id", "=", work.workId)
        .execute();
      expect(notice).toMatchObject({ kind: "waiver", given_by: null });
      expect(notice!.words).toContain("They never worked in the same country.");
      for (const name of Object.keys(people)) expect(notice!.words).not.toContain(name);
    });
  });
});
