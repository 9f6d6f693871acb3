import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PartnershipTables } from "#partnership";
import { revokeToken } from "../../accounts/access-tokens.ts";
import type { AccountsContext } from "../../accounts/accounts-context.ts";
import { inventIn } from "../../../tests/support/invented-partnership.ts";
import { openTestApi, type TestApi } from "../../../tests/support/partnership-api.ts";
import { openPermissionWorld, type PermissionWorld } from "../../../tests/support/permission-world.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { forgetAnswered } from "./answered-requests-records.ts";

describe.each(STORE_KINDS)("the API of the partnership on %s", (kind) => {
  let world: PermissionWorld;
  let api: TestApi;
  let director: string;
  let officer: string;
  beforeAll(async () => {
    world = await openPermissionWorld(kind, []);
    api = await openTestApi(world.site);
    director = world.personOf("director")!;
    officer = world.personOf("administrative officer")!;
    await Promise.all([api.tokenOf(director), api.tokenOf(officer)]);
  }, 300_000);
  afterAll(() => world.site.remove());

  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}, person = officer): Promise<Response> =>
    api.ask(path, person, { method: "POST", body, headers });
  const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { readonly code: string }).code;
  const countPeople = async (name: string): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from partnership.person where display_name = ${name}`.execute(
      world.site.database.tables(),
    );
    return rows[0]!.n;
  };

  it("answers the same request with the same key once, and again as it was; another request with the key not at all", async () => {
    const headers = { "idempotency-key": "one" };
    const first = await post("/people", { name: "Invented once" }, headers);
    const again = await post("/people", { name: "Invented once" }, headers);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.text()).toBe(await first.text());
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect([first.headers.get("idempotency-replayed"), again.headers.get("idempotency-replayed")]).toEqual([null, "true"]);
    const other = await post("/people", { name: "Invented twice" }, headers);
    expect([other.status, await codeOf(other)]).toEqual([422, "idempotency-key-reused"]);
    const elsewhere = await post("/organisations", { name: "Invented once", kind: "other" }, headers);
    expect(elsewhere.status).toBe(422);
    expect([await countPeople("Invented once"), await countPeople("Invented twice")]).toEqual([1, 0]);
    expect(await codeOf(await post("/people", { name: "Invented" }, { "idempotency-key": "a b" }))).toBe("bad-idempotency-key");
  });

  it("makes one change of the same request sent twenty times at once", async () => {
    const headers = { "idempotency-key": "at once".replace(" ", "-") };
    const sent = Array.from({ length: 20 }, () => post("/people", { name: "Invented at once" }, headers));
    const answers = await Promise.all((await Promise.all(sent)).map((answer) => answer.text()));
    expect(new Set(answers).size).toBe(1);
    expect(await countPeople("Invented at once")).toBe(1);
  });

  it("keeps keys apart by token, for a day, and only of what was done", async () => {
    const headers = { "idempotency-key": "two" };
    const body = { name: "Invented web", kind: "network" };
    expect((await post("/organisations", { ...body, country: "XXX" }, headers)).status).toBe(422);
    expect((await post("/organisations", body, headers)).status).toBe(201);
    const others = await post("/organisations", { ...body, name: "Invented mesh" }, headers, director);
    expect([others.status, others.headers.get("idempotency-replayed")]).toEqual([201, null]);
    world.site.surroundings.wait(25 * 3_600_000);
    const later = await post("/organisations", { ...body, name: "Invented net" }, headers);
    expect([later.status, later.headers.get("idempotency-replayed")]).toEqual([201, null]);
    world.site.surroundings.wait(25 * 3_600_000);
    await forgetAnswered(world.site.database, world.site.surroundings.now());
    const { rows } = await sql<{ n: number }>`select count(*) as n from accounts.answered_request`.execute(world.site.database.tables());
    expect(rows[0]!.n).toBe(0);
  });

  it("changes only the version that was seen: of two at once one is told, and may repeat with its key what it did", async () => {
    const address = `/organisations/${world.organisation}`;
    const read = await api.ask(address);
    const etag = read.headers.get("etag")!;
    const { version } = (await read.json()) as { readonly version: number };
    expect(etag).toMatch(new RegExp(`^"${version}-`));
    const body = (name: string) => ({ name, kind: "university" });
    const put = (name: string, headers: Readonly<Record<string, string>>) =>
      api.ask(address, officer, { method: "PUT", body: body(name), headers });
    const without = await put("Invented", {});
    expect([without.status, await codeOf(without)]).toEqual([428, "version-missing"]);
    for (const wrong of ["*", `W/"${version}"`, "7"]) expect((await put("Invented", { "if-match": wrong })).status).toBe(428);
    const both = await Promise.all([
      put("Invented harbour", { "if-match": etag, "idempotency-key": "left" }),
      put("Invented port", { "if-match": `"${version}"`, "idempotency-key": "right" }),
    ]);
    expect(both.map(({ status }) => String(status)).toSorted()).toEqual(["200", "412"]);
    const [won, key] = both[0].status === 200 ? ["Invented harbour", "left"] : ["Invented port", "right"];
    expect(await codeOf(both.find(({ status }) => status === 412)!)).toBe("version-stale");
    expect(await api.json(address)).toMatchObject({ name: won, version: version + 1 });
    const repeated = await put(won, { "if-match": etag, "idempotency-key": key });
    expect([repeated.status, repeated.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
    expect((await api.json(address)).version).toBe(version + 1);
  });

  it("answers 304 to whoever has it, and only as long as it is right", async () => {
    const etag = (await api.ask("/bodies/group")).headers.get("etag")!;
    const headers = { "if-none-match": etag };
    expect((await api.ask("/bodies/group", undefined, { headers })).status).toBe(304);
    expect((await api.ask("/bodies/group", director, { headers })).status).toBe(200);
    expect((await api.ask("/bodies/group", director)).headers.get("cache-control")).toBe("private, no-cache");
  });

  it("goes through a list without missing or repeating one, while others are added", async () => {
    const { database, surroundings } = world.site;
    const invented = inventIn(database, surroundings);
    const there = new Set<string>();
    for (let number = 0; number < 120; number++) there.add(await invented.person(`Row ${String(number * 7).padStart(4, "0")}`));
    const seen: string[] = [];
    let next: string | undefined = "/people?q=row&limit=25";
    for (let part = 0; next !== undefined; part++) {
      const answer = await api.ask(next, officer);
      const page = (await answer.json()) as {
        readonly items: readonly { readonly id: string }[];
        readonly next?: string;
        readonly total: number;
      };
      expect(page.total).toBe(120 + 2 * part);
      expect(answer.headers.get("link")).toBe(page.next === undefined ? null : `<${page.next}>; rel="next"`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
      // One before the place where the list goes on, one after it.
      await invented.person(`Row 0000 ${part}`);
      await invented.person(`Row 9999 ${part}`);
    }
    expect(seen.filter((id) => there.has(id)).length).toBe(120);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("goes on with every list from where it was", async () => {
    const invented = inventIn(world.site.database, world.site.surroundings);
    for (const slug of ["one", "two", "three"]) await invented.body(slug, "theme");
    for (let number = 0; number < 3; number++) {
      const fields = { what: "paper", name: `An invented paper ${number}`, why: "It answers an invented gap." };
      expect((await post("/cases", { kind: "approval", fields }, {}, officer)).status).toBe(201);
    }
    for (const list of ["/bodies", "/themes", "/organisations", "/cases", "/log", "/notices", "/people", "/obligations", "/due-rules"]) {
      const person = list === "/log" ? world.personOf("auditor") : director;
      const key = (item: Readonly<Record<string, unknown>>) => String(item["id"] ?? item["reference"] ?? item["number"]);
      const whole = (await api.json(`${list}?limit=200`, person)).items.map(key) as readonly string[];
      const parts: string[] = [];
      for (let next: string | undefined = `${list}?limit=2`; next !== undefined && parts.length < 12;) {
        const page: any = await api.json(next, person);
        parts.push(...page.items.map(key));
        next = page.next;
      }
      expect([list, parts]).toEqual([list, whole.slice(0, parts.length)]);
      if (whole.length <= 12) expect(parts).toHaveLength(whole.length);
    }
  });

  it("takes no cursor that it did not give for this list", async () => {
    const { next } = await api.json("/people?limit=2", officer);
    const cursor = new URL(next, "http://knomad.test").searchParams.get("cursor")!;
    const [values, seal] = cursor.split(".") as [string, string];
    const made = Buffer.from('["a","00000000-0000-4000-8000-000000000000"]').toString("base64url");
    for (const wrong of [`${made}.${seal}`, `${values}.${seal.slice(1)}`, values, "", `${cursor}.`, `${cursor}x`]) {
      const answer = await api.ask(`/people?limit=2&cursor=${wrong}`, officer);
      expect([wrong, answer.status, await codeOf(answer)]).toEqual([wrong, 400, "bad-cursor"]);
    }
    expect((await api.ask(`/people?q=row&cursor=${cursor}`, officer)).status).toBe(400);
    expect((await api.ask(`/organisations?cursor=${cursor}`, officer)).status).toBe(400);
    expect((await api.ask(`/people?limit=3&cursor=${cursor}`, officer)).status).toBe(200);
  });

  it("takes JSON alone, of fields it knows, and not too much of it", async () => {
    const cases: readonly (readonly [unknown, number, string, Readonly<Record<string, string>>?])[] = [
      [{ name: "Invented" }, 415, "json-only", { "content-type": "application/x-www-form-urlencoded" }],
      ["{", 400, "body-not-json"],
      ["[]", 400, "body-not-json"],
      ["null", 400, "body-not-json"],
      [{ name: "Invented", nickname: "I" }, 422, "unknown-field"],
      [{ name: 7 }, 422, "bad-field"],
      [{}, 422, "bad-field"],
      [{ name: " " }, 422, "bad-field"],
      [{ name: "Invented", orcid: "0000-0000-0000-0000" }, 422, "bad-field"],
      [{ name: "Invented", country: "XXX" }, 422, "bad-field"],
      [{ name: "x".repeat(600_000) }, 413, "body-too-large"],
    ];
    for (const [body, status, code, headers] of cases) {
      const answer = await post("/people", body, headers);
      expect([JSON.stringify(body).slice(0, 80), answer.status, await codeOf(answer)]).toEqual([
        JSON.stringify(body).slice(0, 80),
        status,
        code,
      ]);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
    const nested = { role: "expert", holder: { person: world.other, rank: 1 }, from: "2099-01-01", words: "Invented." };
    expect((await post("/bodies/group/mandates", nested)).status).toBe(422);
    const nul = await post("/people", '{"name": "Invented\\u0000 \\ud800 name"}');
    expect((await api.json(nul.headers.get("location")!, officer)).name).toBe("Invented \ufffd name");
  });

  it("refuses addresses, methods and parameters that it does not have, and says so in French", async () => {
    const wrong = await api.ask("/people?page=2");
    expect([wrong.status, await codeOf(wrong)]).toEqual([400, "unknown-parameter"]);
    expect(await codeOf(await api.ask("/people?q=a&q=b"))).toBe("repeated-parameter");
    expect(await codeOf(await api.ask("/people?limit=0"))).toBe("bad-parameter");
    expect(await codeOf(await api.ask("/bodies?on=2099-02-30"))).toBe("bad-parameter");
    expect(await codeOf(await api.ask("/mandates/none", director))).toBe("bad-parameter");
    expect((await api.ask("/nothing")).status).toBe(404);
    expect((await api.ask("/bodies", undefined, { headers: { accept: "text/csv" } })).status).toBe(406);
    const method = await api.app.request("http://knomad.test/api/v1/partnership/bodies", { method: "DELETE" });
    expect([method.status, method.headers.get("allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
    const preflight = await api.app.request("http://knomad.test/api/v1/partnership/bodies", { method: "OPTIONS" });
    expect([preflight.status, preflight.headers.get("access-control-allow-headers")?.includes("If-Match")]).toEqual([204, true]);
    const french = await api.json("/people/nobody", undefined, { headers: { "accept-language": "fr" } });
    expect(french.detail).not.toBe((await api.json("/people/nobody")).detail);
  });

  it("opens nothing for a token that is revoked, expired or unknown, nor for one whose owner's mandate has ended", async () => {
    const { database, surroundings } = world.site;
    const context = { database: () => Promise.resolve(database), surroundings } as unknown as AccountsContext;
    const invented = inventIn(database, surroundings);
    const chair = await invented.person("Invented passing chair");
    const mandate = await invented.mandate(chair, world.body.id, "chair");
    const askedBy = (token: string, path: string) =>
      api.app.request(`http://knomad.test/api/v1/partnership${path}`, { headers: { authorization: `Bearer ${token}` } });
    const [short, revoked, lasting] = await Promise.all([2, 3, 4].map((days) => api.tokenOf(chair, undefined, days)));
    expect((await askedBy(lasting!, `/cases/${world.caseReference}`)).status).toBe(200);
    const { rows } = await sql<{ id: string }>`select id from accounts.access_token where person_id = ${chair} order by expires_at`.execute(
      database.tables(),
    );
    await revokeToken(context, { kind: "person", id: chair }, chair, rows[1]!.id);
    expect((await askedBy(revoked!, "/bodies")).status).toBe(401);
    world.site.surroundings.wait(2 * 24 * 3_600_000);
    const late = await askedBy(short!, "/bodies");
    expect([late.status, await codeOf(late), late.headers.get("www-authenticate")]).toEqual([
      401,
      "token-not-valid",
      'Bearer error="invalid_token"',
    ]);
    expect((await askedBy("knomad_none", "/bodies")).status).toBe(401);
    await database
      .tables<PartnershipTables>()
      .updateTable("partnership.mandate")
      .set({ ended_at: surroundings.now(), end_reason: "Invented." })
      .where("id", "=", mandate)
      .execute();
    expect((await askedBy(lasting!, `/cases/${world.caseReference}`)).status).toBe(404);
  });

  it("neither shows, lists nor counts what somebody may not know of", async () => {
    const concerned = world.other;
    const { items, total } = await api.json("/cases?show=all", director);
    const cases = items.map(({ reference }: { readonly reference: string }) => reference);
    expect(cases).toContain(world.caseReference);
    expect(total).toBe(cases.length);
    const { database, surroundings } = world.site;
    await inventIn(database, surroundings).mandate(concerned, world.body.id, "expert");
    const own = await api.json(`/cases/${world.caseReference}`, concerned);
    expect([own.view, own.tasks]).toEqual(["opened", null]);
    expect((await api.json("/tasks", concerned)).total).toBe(0);
    const account = await api.json("/cases?show=all", world.personOf("account"));
    expect([account.items, account.total]).toEqual([[], 0]);

    const listed = await api.json("/people");
    expect(listed.items.map(({ name }: { readonly name: string }) => name)).toEqual(["Invented somebody"]);
    expect([listed.total, (await api.json("/people?q=other")).total]).toEqual([1, 0]);
    expect((await api.ask(`/people/${concerned}`)).status).toBe(404);
    expect(JSON.stringify(await api.json("/bodies/group"))).not.toContain("Invented chair");
    expect(JSON.stringify(await api.json("/bodies/group", director))).toContain("Invented chair");
    expect((await api.json(`/people/${concerned}`, director)).name).toBe("Invented other");
  });

  it("tells what rules object to, and takes the change once it is meant", async () => {
    const rule = {
      body: "committee",
      rule: "places",
      parameters: { places: [{ role: "member", least: 1 }] },
      effect: "warn",
      from: "2099-01-01",
    };
    const asked = await post("/composition-rules", rule, {}, director);
    const set =
      asked.status === 422
        ? await post("/composition-rules", { ...rule, accept: ((await asked.json()) as any).values.accept }, {}, director)
        : asked;
    expect(set.status).toBe(201);
    const body = await api.json("/bodies/committee", director);
    const { id, version } = body.mandates.find(({ role }: { readonly role: string }) => role === "member");
    const headers = { "if-match": `"${version}"`, "idempotency-key": "meant" };
    const objected = await post(`/mandates/${id}/end`, { reason: "Invented." }, headers, director);
    const said = (await objected.json()) as { readonly code: string; readonly values: Readonly<Record<string, string>> };
    expect([objected.status, said.code]).toEqual([422, "composition-asks"]);
    expect(said.values["findings"]).not.toBe("");
    const meant = await post(`/mandates/${id}/end`, { reason: "Invented.", accept: said.values["accept"] }, headers, director);
    expect(meant.status).toBe(200);
  });

  it("counts requests by token, and without one by address", async () => {
    let at = 0;
    const limited = await openTestApi(world.site, { clock: () => at, rate: { perMinute: 60, burst: 2 } });
    expect((await limited.ask("/bodies")).headers.get("ratelimit-remaining")).toBe("1");
    await limited.ask("/bodies");
    const much = await limited.ask("/bodies");
    expect([much.status, await codeOf(much), much.headers.get("retry-after")]).toEqual([429, "too-many-requests", "1"]);
    expect((await limited.ask("/own", director)).headers.get("ratelimit-remaining")).toBe("299");
    expect((await limited.ask("/own", officer)).headers.get("ratelimit-remaining")).toBe("299");
    at += 1_000;
    expect((await limited.ask("/bodies")).status).toBe(200);
  });
});
