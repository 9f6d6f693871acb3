import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { inOneUnit, verifyLog } from "#store";
import { THE_PROGRAMME } from "#partnership";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import type { PartnershipRoute } from "./desk-route.ts";

const page = (title: string) => ({ page: { title, description: title, body: title } });
const shape = z.object({ words: z.string().min(3, "Write three letters at least."), kinds: z.array(z.string()) });

const ROUTES: readonly PartnershipRoute[] = [
  { kind: "public", path: "/open", answer: async ({ session, notice }) => page(`open ${session?.name ?? "reader"} ${notice}`) },
  { kind: "desk", method: "get", path: "/desk/closed", answer: async ({ session }) => page(`for ${session.name}`) },
  {
    kind: "desk",
    method: "post",
    path: "/desk/write",
    answer: async ({ form, database, actor, surroundings }) => {
      const parsed = form.parse(shape);
      if (!parsed.ok) return { ...page(JSON.stringify(parsed.faults)), status: 422 };
      await inOneUnit(database, actor, surroundings, async (unit) => {
        unit.log({ action: "write", objectKind: "note", object: "1", after: parsed.values });
      });
      return { redirect: "/open", notice: "Written." };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: "/desk/settings",
    answer: async ({ demand }) => {
      demand("change-programme", THE_PROGRAMME);
      return page("never");
    },
  },
];

describe.each(STORE_KINDS)("pages and forms of the partnership on %s", (kind) => {
  let site: TestSite;
  let ada: string;
  beforeAll(async () => {
    site = await openTestSite(kind, ROUTES);
    ada = await site.addPerson("Ada Invented");
  }, 300_000);
  afterAll(() => site.remove());

  it("opens public pages to everybody and sends the rest to sign in", async () => {
    expect(await (await site.get("/open")).text()).toContain("open reader");
    const closed = await site.get("/desk/closed");
    expect([closed.status, closed.headers.get("location")]).toEqual([303, "/sign-in?to=%2Fdesk%2Fclosed"]);
    const opened = await site.get("/desk/closed", ada);
    expect([opened.status, opened.headers.get("cache-control")]).toEqual([200, "no-store"]);
  });

  it("takes a form of the own session, says once what was done, and tells the log who", async () => {
    const sent = await site.post("/desk/write", { words: "hello", kinds: ["a", "b"] }, ada);
    expect([sent.status, sent.headers.get("location")]).toEqual([303, "/open"]);
    expect(sent.headers.get("set-cookie")).toMatch(/knomad_notice=Written\.;.*HttpOnly.*SameSite=Lax/);
    expect(await verifyLog(site.database)).toMatchObject({ rows: 1, faults: [] });
  });

  it("carries a form out once that is sent twice, one after the other or at one time, and leads both to the same page", async () => {
    const before = (await verifyLog(site.database)).rows;
    const csrf = site.formField(ada);
    const words = { csrf, words: "twice" };
    const answers = [
      ...(await Promise.all([site.post("/desk/write", words, ada), site.post("/desk/write", words, ada)])),
      await site.post("/desk/write", words, ada),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(answers[2]!.headers.get("location")).toBe("/open");
    expect(decodeURIComponent(answers[2]!.headers.get("set-cookie")!)).toContain("arrived twice");
    expect((await verifyLog(site.database)).rows).toBe(before + 1);
    await site.post("/desk/write", { csrf, words: "others on the same page" }, ada);
    await site.post("/desk/write", { csrf: site.formField(ada), words: "twice" }, ada);
    expect((await verifyLog(site.database)).rows).toBe(before + 3);
    const ben = await site.addPerson("Ben Invented");
    expect((await site.post("/desk/write", words, ben)).status).toBe(403);
  });

  it("keeps what was not carried out free to be sent again", async () => {
    const csrf = site.formField(ada);
    const before = (await verifyLog(site.database)).rows;
    expect((await site.post("/desk/write", { csrf, words: "a" }, ada)).status).toBe(422);
    expect((await site.post("/desk/write", { csrf, words: "a" }, ada)).status).toBe(422);
    expect((await site.post("/desk/write", { csrf, words: "longer" }, ada)).status).toBe(303);
    expect((await verifyLog(site.database)).rows).toBe(before + 1);
  });

  it("gives every fault of a form in words", async () => {
    const sent = await site.post("/desk/write", { words: "a" }, ada);
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain("Write three letters at least.");
  });

  it("refuses forms of other sessions, of other sites, too large ones, and what no mandate allows", async () => {
    const before = (await verifyLog(site.database)).rows;
    const ben = await site.addPerson("Ben Invented");
    const forged = await site.post("/desk/write", { csrf: "made-up", words: "hello" }, ben);
    expect(forged.status).toBe(403);
    const elsewhere = await site.app.request("http://knomad.test/desk/write", {
      method: "POST",
      headers: { "x-test-person": ada, origin: "https://elsewhere.example" },
      body: new URLSearchParams({ words: "hello" }),
    });
    expect(elsewhere.status).toBe(403);
    const large = await site.post("/desk/write", { words: "x".repeat(600_000) }, ada);
    expect(large.status).toBe(413);
    const settings = await site.post("/desk/settings", {}, ada);
    expect(settings.status).toBe(403);
    expect(await settings.text()).toContain("no mandate allows it");
    expect((await verifyLog(site.database)).rows).toBe(before);
  });
});
