import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PartnershipTables } from "#partnership";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { INVENTED_USE, openUptakeWorld, type UptakePerson, type UptakeWorld } from "../../../tests/support/uptake-world.ts";
import { partnershipRoutes } from "../index.ts";

const HOST = "http://knomad.test";

describe.each(STORE_KINDS)("pages of uptake on %s", (kind) => {
  let site: TestSite;
  let world: UptakeWorld;
  beforeAll(async () => {
    site = await openTestSite(kind, partnershipRoutes());
    world = await openUptakeWorld(site.database, site.surroundings);
  }, 300_000);
  afterAll(() => site.remove());

  const textOf = async (path: string, person?: UptakePerson): Promise<string> =>
    (await site.get(path, person && world.people[person])).text();
  const statusOf = async (path: string, person?: UptakePerson): Promise<number> =>
    (await site.get(path, person && world.people[person])).status;
  const tokenOf = async (): Promise<string> => {
    const page = await textOf("/uptake/report");
    site.surroundings.wait(4_000);
    return /name="token" value="([^"]+)"/.exec(page)![1]!;
  };
  const send = async (fields: Readonly<Record<string, string>>, path = "/uptake/report", origin = HOST): Promise<Response> =>
    site.app.request(HOST + path, { method: "POST", headers: { origin }, body: new URLSearchParams(fields) });
  const form = () => ({
    ...INVENTED_USE,
    of: `/library/${world.work.slug}`,
    area: "Mexico",
    name: "Zenobia Reporterly",
    email: "zenobia@reporterly.example",
    website: "",
  });
  const count = async (): Promise<number> =>
    (await site.database.tables<PartnershipTables>().selectFrom("partnership.uptake").select("id").execute()).length;

  it("take a reader's report, give a way back to it, and show nothing of it before it is verified", async () => {
    const title = "Seen in the invented budget";
    const received = await send({ ...form(), title, token: await tokenOf() });
    expect(received.status).toBe(200);
    const follow = /href="(\/sent\/U-\d+\?secret=[^"]+)"/.exec(await received.text())![1]!;
    expect(await textOf(follow)).toContain("Waiting to be verified");
    expect(await statusOf(follow.replace(/secret=.*/, "secret=another"))).toBe(404);
    const reference = /U-\d+/.exec(follow)![0];
    const places = ["/uptake", "/uptake/uptake.csv", "/uptake/feed.atom", `/library/${world.work.slug}`];
    for (const path of places) expect([path, (await textOf(path)).includes(title)]).toEqual([path, false]);
    expect(await statusOf(`/uptake/${reference}`)).toBe(404);
    const row = await site.database
      .tables<PartnershipTables>()
      .selectFrom("partnership.uptake")
      .select("id")
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow();
    await world.decide(row.id, "verified");
    for (const path of [...places, `/uptake/${reference}`, follow])
      expect([path, (await textOf(path)).includes(title)]).toEqual([path, true]);
    for (const path of [...places, `/uptake/${reference}`, follow])
      expect([path, /Zenobia|reporterly/i.test(await textOf(path))]).toEqual([path, false]);
  });

  it("refuse forms that no person sent, and say what is wrong with others, keeping what was written", async () => {
    const before = await count();
    const token = await tokenOf();
    const refused = async (more: Readonly<Record<string, string>>, status: number, words: string) => {
      const answer = await send({ ...form(), token, ...more });
      expect([more, answer.status, (await answer.text()).includes(words)]).toEqual([more, status, true]);
    };
    await refused({ token: "forged" }, 400, "did not come from here");
    await refused({ website: "https://spam.example" }, 400, "people do not see");
    await refused({ of: "/library/none" }, 422, "no public work");
    await refused({ of: "' or 1=1 --" }, 422, "no public work");
    await refused({ proofHref: "javascript:alert(1)" }, 422, "begins with http");
    await refused({ area: "Atlantis" }, 422, "We do not know the country");
    await refused({ area: "MEX, FJI" }, 422, "Write one country");
    await refused({ from: "2150-01-01" }, 422, "cannot be shown");
    await refused({ words: "short" }, 422, "at least twenty");
    const answer = await send({ ...form(), title: "<script>alert(1)</script>", from: "no day", token });
    const page = await answer.text();
    expect(page).not.toContain("<script>alert(1)");
    expect(page).toContain("&lt;script>alert(1)");
    expect((await send({ ...form(), token }, "/uptake/report", "https://elsewhere.example")).status).toBe(403);
    expect(await count()).toBe(before);
  });

  it("guard cells of the CSV against formulas", async () => {
    await world.verified({ title: '=HYPERLINK("https://invented.example")', usedBy: "@SUM(A1)" });
    const csv = await textOf("/uptake/uptake.csv");
    expect(csv).toContain(`"'=HYPERLINK(""https://invented.example"")"`);
    expect(csv).toContain("'@SUM(A1)");
    expect(csv.split("\r\n")[0]).toBe(
      "NUMBER,KIND,KIND_NAME,FROM,UNTIL,AREA,AREA_NAME,TITLE,USED_BY,OF,OF_NUMBER,OF_TITLE,OF_ADDRESS,WHAT,PROOF_LINK,PROOF_ARCHIVE,PROOF_SHA256,PROOF_DOCUMENT,VERIFIED,FICTITIOUS,ADDRESS",
    );
  });

  it("are opened at the desk by those who verify and by the reporter alone", async () => {
    const id = await world.report({ title: "For the desk alone" });
    for (const who of ["officer", "director", "co-chair", "reader"] as const)
      expect([who, await statusOf(`/desk/uptake/${id}`, who)]).toEqual([who, 200]);
    for (const who of ["author", "chair", "expert", "beside", "stranger", "auditor"] as const) {
      expect([who, await statusOf(`/desk/uptake/${id}`, who)]).toEqual([who, 404]);
      expect([who, (await textOf("/desk/uptake", who)).includes("For the desk alone")]).toEqual([who, false]);
    }
    expect(await statusOf(`/desk/uptake/${id}/correct`, "reader")).toBe(403);
    const file = /\/desk\/cases\/[\w-]+/.exec(await textOf(`/desk/uptake/${id}`, "officer"))![0];
    expect(await textOf(file, "officer")).toContain(`/desk/uptake/${id}`);
    expect(await textOf(`${file}/decide`, "officer")).toContain("Not shown by the proof");
  });

  it("show that a use was corrected, and keep the page of one that was withdrawn", async () => {
    const { id, reference } = await world.verified({ title: "An invented slip" });
    const sendDesk = async (rest: string, fields: Readonly<Record<string, string>>) =>
      site.post(`/desk/uptake/${id}${rest}`, { version: String((await world.uptake(id)).version), ...fields }, world.people.officer);
    const corrected = await sendDesk("/correct", { ...INVENTED_USE, title: "An invented slip, mended", reason: "The title had a slip." });
    expect(corrected.status).toBe(303);
    const page = await textOf(`/uptake/${reference}`);
    expect(page).toContain("An invented slip, mended");
    expect(page).toContain("The title had a slip.");
    expect(page).toContain("Changed: in a sentence.");
    expect((await sendDesk("/withdraw", { reason: "" })).status).toBe(422);
    expect((await sendDesk("/withdraw", { reason: "The source is gone for good." })).status).toBe(303);
    expect(await textOf(`/uptake/${reference}`)).toContain("This report was withdrawn");
    expect(await textOf("/uptake")).not.toContain("An invented slip, mended");
  });
});
