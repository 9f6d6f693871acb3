import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSubmission, type PartnershipTables } from "#partnership";
import { openTestSite, type TestSite } from "../../../../tests/support/partnership-site.ts";
import { inventReviews, type Name } from "../../../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../../../tests/support/test-store.ts";
import { NO_RELEASES } from "../../works/works-around.ts";
import { reviewDeskRoutes } from "./review-desk-routes.ts";

describe.each(STORE_KINDS)("letting conflicts of those who handle a submission stand on %s", (kind) => {
  let site: TestSite;
  let world: Awaited<ReturnType<typeof inventReviews>>;
  let ref = "";
  beforeAll(async () => {
    site = await openTestSite(kind, reviewDeskRoutes({ releases: NO_RELEASES }));
    world = await inventReviews(site, site.surroundings);
    const id = await world.submitted((await world.works.work()).id, "reviewers hidden");
    ref = (await findSubmission(site.database, { id }))!.reference;
    const tables = site.database.tables<PartnershipTables>();
    const organisation_id = site.surroundings.newId();
    await tables
      .insertInto("partnership.organisation")
      .values({ id: organisation_id, slug: "old-institute", name: "Old Invented Institute", kind: "university", fictitious: true })
      .execute();
    for (const name of ["author", "editor"] as const)
      await tables
        .insertInto("partnership.tie")
        .values({
          ...{ id: site.surroundings.newId(), person_id: world.people[name], kind: "employed by", organisation_id },
          ...{ origin: "declared", until_on: "2098-06-30" },
        })
        .execute();
    await tables
      .insertInto("partnership.tie")
      .values({
        ...{ id: site.surroundings.newId(), person_id: world.people.reviewEditor, kind: "family", origin: "declared" },
        other_person_id: world.people.coauthor,
      })
      .execute();
  }, 300_000);
  afterAll(() => site.remove());

  const page = async (name: Name, query = ""): Promise<string> =>
    (await site.get(`/desk/review/${ref}/waive${query}`, world.people[name])).text();
  const waive = (name: Name, fields: Record<string, string>): Promise<Response> =>
    site.post(`/desk/review/${ref}/waive`, { version: "1", ...fields }, world.people[name]);

  const setAnonymity = (anonymity: "both hidden" | "reviewers hidden") =>
    site.database
      .tables<PartnershipTables>()
      .updateTable("partnership.submission")
      .set({ anonymity })
      .where("reference", "=", ref)
      .execute();

  it("shows whoever decides whose conflict may be let stand, then its path, and of others nothing", async () => {
    const first = await page("organiser");
    expect(first).toContain("Zzeditor Madeupeditor, as editor");
    for (const hidden of ["Old Invented Institute", "Zzrevieweditor", "<textarea"])
      expect([hidden, first.includes(hidden)]).toEqual([hidden, false]);
    const query = `?person=${world.people.editor}&capacity=editor`;
    const second = await page("organiser", query);
    for (const words of ["Old Invented Institute", "until 2098", "to be weighed", "same-employer-before", "<textarea"])
      expect([words, second.includes(words)]).toEqual([words, true]);
    // Where the authors are hidden, the path would lead to them: the rule alone is left.
    await setAnonymity("both hidden");
    const guarded = await page("organiser", query);
    await setAnonymity("reviewers hidden");
    for (const [words, there] of [
      ["Old Invented Institute", false],
      ["same-employer-before", true],
    ] as const)
      expect([words, guarded.includes(words)]).toEqual([words, there]);
    const kin = await page("organiser", `?person=${world.people.reviewEditor}&capacity=review+editor`);
    expect([kin.includes("<textarea"), kin.includes("coauthor")]).toEqual([false, false]);
    for (const name of ["author", "editor", "stranger", "auditor"] as const)
      expect([name, (await page(name, query)).includes("Old Invented Institute")]).toEqual([name, false]);
  });

  it("shows and gives none to somebody with a conflict of their own, and never what is never waived", async () => {
    const tables = site.database.tables<PartnershipTables>();
    const id = site.surroundings.newId();
    const tie = { id, person_id: world.people.officer, kind: "family", other_person_id: world.people.author, origin: "declared" } as const;
    await tables.insertInto("partnership.tie").values(tie).execute();
    const query = `?person=${world.people.editor}&capacity=editor`;
    expect(await page("officer", query)).not.toContain("Old Invented Institute");
    const fields = { person: world.people.editor, capacity: "editor", rule: "same-employer-before", words: "It ended long ago." };
    expect((await waive("officer", fields)).status).toBe(403);
    await tables.deleteFrom("partnership.tie").where("id", "=", id).execute();
    const never = await waive("organiser", { ...fields, person: world.people.reviewEditor, capacity: "review editor", rule: "close-tie" });
    expect([409, 422]).toContain(never.status);
    expect((await waive("organiser", {})).status).toBe(409);
  });

  it("takes the waiver with its published reason, and shows it no more", async () => {
    const fields = { person: world.people.editor, capacity: "editor", rule: "same-employer-before" };
    const short = await waive("organiser", { ...fields, words: "" });
    expect([short.status, (await short.text()).includes("Write why.")]).toEqual([422, true]);
    expect((await waive("organiser", { ...fields, words: "It ended long ago and they never met." })).status).toBe(303);
    expect(await page("organiser")).toContain("Nothing that may be let stand was found");
  });
});
