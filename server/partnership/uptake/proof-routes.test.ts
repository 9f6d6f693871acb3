import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOnDisk } from "#store";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { openUptakeWorld, type UptakePerson, type UptakeWorld } from "../../../tests/support/uptake-world.ts";
import { wordBy } from "../../../tests/support/word-document.ts";
import { uptakeRoutes } from "./index.ts";

const HOST = "http://knomad.test";
const LETTER = wordBy("Invented clerk", "The invented ministry took its aim from the work.");
const OTHER = wordBy("Invented clerk", "Another invented letter.");

describe.each(STORE_KINDS)("copies of proofs on %s", (kind) => {
  const folder = mkdtempSync(join(tmpdir(), "knomad-proofs-"));
  let site: TestSite;
  let world: UptakeWorld;
  beforeAll(async () => {
    site = await openTestSite(kind, uptakeRoutes({ files: { files: filesOnDisk(folder), scanner: undefined } }));
    world = await openUptakeWorld(site.database, site.surroundings);
  }, 300_000);
  afterAll(async () => {
    await site.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, person?: UptakePerson) => site.get(path, person && world.people[person]);
  const send = async (id: string, person: UptakePerson, bytes: Uint8Array, name = "letter.docx", version?: number): Promise<Response> => {
    const form = new FormData();
    form.set("version", String(version ?? (await world.uptake(id)).version));
    form.set("file", new File([Buffer.from(bytes)], name));
    form.set("csrf", site.formField(world.people[person]));
    const headers = { "x-test-person": world.people[person], origin: HOST };
    return site.app.request(`${HOST}/desk/uptake/${id}/copies`, { method: "POST", headers, body: form });
  };
  const deed = async (id: string, copy: string, what: string, person: UptakePerson): Promise<number> => {
    const fields = { version: String((await world.uptake(id)).version) };
    return (await site.post(`/desk/uptake/${id}/copies/${copy}/${what}`, fields, world.people[person])).status;
  };
  const copiesOf = async (id: string, person: UptakePerson): Promise<readonly string[]> => {
    const page = await (await get(`/desk/uptake/${id}`, person)).text();
    return [...page.matchAll(new RegExp(`href="/desk/uptake/${id}/copies/([0-9a-f-]{36})"`, "g"))].map(([, copy]) => copy!);
  };

  it("are added by the reporter, seen by those who verify, and shown to readers by these alone", async () => {
    const id = await world.report({ title: "Proved by a letter" });
    expect((await send(id, "reader", LETTER)).status).toBe(303);
    const [copy = ""] = await copiesOf(id, "reader");
    expect(await copiesOf(id, "officer")).toEqual([copy]);
    const taken = await get(`/desk/uptake/${id}/copies/${copy}`, "officer");
    expect(Buffer.from(await taken.arrayBuffer()).equals(Buffer.from(LETTER))).toBe(true);
    expect(taken.headers.get("content-disposition")).toContain("letter.docx");
    for (const who of ["author", "chair", "stranger", "auditor"] as const)
      expect([who, (await get(`/desk/uptake/${id}/copies/${copy}`, who)).status]).toEqual([who, 404]);
    expect(await deed(id, copy, "show", "reader")).toBe(403);
    await world.decide(id, "verified");
    const { reference } = await world.uptake(id);
    const [page, address] = [`/uptake/${reference}`, `/uptake/${reference}/copies/${copy}`];
    expect((await get(address)).status).toBe(404);
    expect(await (await get(page)).text()).not.toContain("letter.docx");
    expect(await deed(id, copy, "show", "officer")).toBe(303);
    expect(await (await get(page)).text()).toContain(address);
    expect(Buffer.from(await (await get(address)).arrayBuffer()).equals(Buffer.from(LETTER))).toBe(true);
    expect(await deed(id, copy, "hide", "officer")).toBe(303);
    expect((await get(address)).status).toBe(404);
    expect(await deed(id, copy, "show", "officer")).toBe(303);
    const { version } = await world.uptake(id);
    const withdrawn = await site.post(
      `/desk/uptake/${id}/withdraw`,
      { version: String(version), reason: "It was the plan of another place." },
      world.people.officer,
    );
    expect(withdrawn.status).toBe(303);
    expect((await get(address)).status).toBe(404);
  });

  it("are refused by content, when they are here already, after a decision, and on a page that is older", async () => {
    const id = await world.report({ title: "Refused copies" });
    const refused = async (answer: Response, words: string) =>
      expect([answer.status, (await answer.text()).includes(words)]).toEqual([422, true]);
    await refused(await send(id, "reader", Buffer.from("MZ invented programme"), "letter.pdf"), "Send one of");
    await refused(await send(id, "reader", new Uint8Array()), "Choose a file");
    expect((await send(id, "reader", LETTER)).status).toBe(303);
    await refused(await send(id, "reader", LETTER, "again.docx"), "here already");
    expect((await send(id, "reader", OTHER, "other.docx", 1)).status).toBe(409);
    expect((await send(id, "stranger", OTHER)).status).toBe(404);
    await world.decide(id, "verified");
    expect([(await send(id, "reader", OTHER)).status, await copiesOf(id, "reader")]).toEqual([409, await copiesOf(id, "officer")]);
    expect((await send(id, "officer", OTHER)).status).toBe(303);
    expect(await copiesOf(id, "officer")).toHaveLength(2);
  });

  it("are given to nobody once they are taken back, which the log keeps", async () => {
    const id = await world.report({ title: "A copy too many" });
    await send(id, "reader", LETTER);
    await send(id, "officer", OTHER, "other.docx");
    const copies = await copiesOf(id, "reader");
    const names = async (copy: string) =>
      (await get(`/desk/uptake/${id}/copies/${copy}`, "officer")).headers.get("content-disposition") ?? "";
    const own = (await names(copies[0]!)).includes("letter.docx") ? copies[0]! : copies[1]!;
    const others = copies.find((copy) => copy !== own)!;
    expect(await deed(id, others, "take-back", "reader")).toBe(403);
    expect(await deed(id, own, "take-back", "reader")).toBe(303);
    expect((await get(`/desk/uptake/${id}/copies/${own}`, "officer")).status).toBe(404);
    expect(await copiesOf(id, "officer")).toEqual([others]);
    expect((await send(id, "reader", LETTER)).status).toBe(303);
    const { rows } = await sql<{ action: string }>`
      select action from store.log where object_kind = 'uptake' and object = ${id} order by seq`.execute(site.database.tables());
    expect(rows.map(({ action }) => action)).toEqual(["report-uptake", "add-proof", "add-proof", "take-proof-back", "add-proof"]);
  });
});
