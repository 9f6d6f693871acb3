import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPartnershipContract } from "#contract";
import { decideCase, findCase, findCorrection, requestCorrection } from "#partnership";
import { openTestApi, type TestApi } from "../../../tests/support/partnership-api.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { openUptakeWorld, type UptakeWorld } from "../../../tests/support/uptake-world.ts";

const { PARTNERSHIP_PROMISES } = await loadPartnershipContract();
/** An answer, once it is what was promised. */
const kept = (operation: keyof typeof PARTNERSHIP_PROMISES, answer: unknown): any => PARTNERSHIP_PROMISES[operation].answer.parse(answer);
const ASKED = { place: "Table 2", wrong: "A row that a reader wrote of.", correction: "Count once.", source: "Invented census" };

describe.each(STORE_KINDS)("uses and corrections by the API on %s", (kind) => {
  let site: TestSite;
  let world: UptakeWorld;
  let api: TestApi;
  beforeAll(async () => {
    site = await openTestSite(kind, []);
    world = await openUptakeWorld(site.database, site.surroundings);
    api = await openTestApi(site);
  }, 300_000);
  afterAll(() => site.remove());

  it("tells uses that a second person verified, the newest first, in parts, and none that waits", async () => {
    expect(await api.json("/uses")).toEqual({ items: [], total: 0 });
    const waiting = await world.uptake(await world.report({ title: "Waits for somebody" }));
    const uses = [];
    for (const from of ["2026-01-15", "2026-03-15", "2026-03-15", "2025-05-01"])
      uses.push(await world.verified({ from, title: `Used from ${from}` }));
    const all = kept("listUses", await api.json("/uses"));
    expect(all.items.map(({ from }: { readonly from: string }) => from)).toEqual(["2026-03-15", "2026-03-15", "2026-01-15", "2025-05-01"]);
    expect(all.items[0]).toMatchObject({
      kind: "plan",
      area: "MEX",
      of: "work",
      ofPage: `/library/${world.work.slug}`,
      proofWords: "Page 12",
    });
    const read: string[] = [];
    for (let next: string | undefined = "/uses?limit=1"; next !== undefined;) {
      const part: { items: { reference: string }[]; next?: string } = await api.json(next);
      read.push(...part.items.map(({ reference }) => reference));
      next = part.next;
    }
    expect(read).toEqual(all.items.map(({ reference }: { readonly reference: string }) => reference));
    expect((await api.json("/uses?year=2025")).total).toBe(1);
    expect((await api.json("/uses?area=FJI")).total).toBe(0);
    expect((await api.json(`/uses?work=${world.work.slug}&kind=plan`)).total).toBe(4);
    expect((await api.ask(`/uses/${waiting.reference}`)).status).toBe(404);
    const one = kept("getUse", await api.json(`/uses/${uses[0]!.reference}`));
    expect(one).toMatchObject({ withdrawn: false, title: "Used from 2026-01-15" });
    expect(one.steps.length).toBeGreaterThan(0);
    expect(JSON.stringify(one)).not.toContain(world.people.reader);
  });

  it("tells decided requests for a correction as pages do: what came of them, and neither who asked nor in which words", async () => {
    const { id } = await requestCorrection(await world.as("reader"), world.work, ASKED, { personId: world.people.reader });
    const open = (await findCorrection(site.database, { id }))!;
    expect((await api.json("/corrections")).total).toBe(0);
    expect((await api.ask(`/corrections/${open.reference}`, world.people.director)).status).toBe(404);
    const file = (await findCase(site.database, { id: open.caseId! }))!;
    const decision = {
      outcome: "no change",
      reasons: "The row is right.",
      basis: "The invented census.",
      fields: { show: "yes", summary: "A row was doubted." },
    };
    await decideCase(await world.as("director"), { id: file.id, version: file.version }, decision);
    const { items, total } = kept("listCorrections", await api.json("/corrections"));
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      reference: open.reference,
      of: "work",
      ofPage: `/library/${world.work.slug}`,
      outcome: "no change",
      summary: "A row was doubted.",
    });
    expect(JSON.stringify(items)).not.toMatch(/A row that a reader wrote of|Invented reader/);
    expect(kept("getCorrection", await api.json(`/corrections/${open.reference}`))).toEqual(items[0]);
    expect((await api.json(`/corrections?work=${world.otherWork.slug}`)).total).toBe(0);
    expect((await api.json(`/corrections?work=${world.work.slug}`)).total).toBe(1);
    expect((await api.ask("/corrections/nonsense")).status).toBe(400);
  });
});
