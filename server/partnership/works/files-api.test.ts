import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOnDisk } from "#store";
import { openTestApi, type TestApi } from "../../../tests/support/partnership-api.ts";
import { openPermissionWorld, type PermissionWorld } from "../../../tests/support/permission-world.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";

/** A picture of one point. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const CSV = Buffer.from("origin,moves\nMEX,1234\n");

describe.each(STORE_KINDS)("files of works by the API on %s", (kind) => {
  let world: PermissionWorld;
  let api: TestApi;
  let folder = "";
  let author = "";
  beforeAll(async () => {
    world = await openPermissionWorld(kind, []);
    folder = await mkdtemp(join(tmpdir(), "knomad-files-api-"));
    api = await openTestApi(world.site, { files: { files: filesOnDisk(folder), scanner: undefined } });
    author = world.personOf("expert")!;
  }, 300_000);
  afterAll(async () => {
    await world.site.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const pathOf = (name: string, query: string): string => `/works/${world.workId}/files/${encodeURIComponent(name)}?${query}`;
  const send = async (
    path: string,
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>> = {},
    person: string | undefined = author,
  ) => {
    const answer = await api.ask(path, person, { method: "PUT", bytes, headers });
    return { status: answer.status, headers: answer.headers, json: (await answer.json()) as any };
  };
  const files = async () => (await api.json(`/works/${world.workId}/draft`, author)).files;

  it("are kept as they are, known by their content, and one of the same name gives way", async () => {
    expect((await send(pathOf("figure 1.png", "purpose=figure&alternative=A+point"), PNG)).status).toBe(200);
    expect((await send(pathOf("data.csv", "purpose=attachment"), CSV)).status).toBe(200);
    expect((await send(pathOf("data.csv", "purpose=attachment"), Buffer.concat([CSV, CSV]))).status).toBe(200);
    expect(await files()).toMatchObject([
      { name: "data.csv", bytes: 44, purpose: "attachment" },
      { name: "figure 1.png", type: "image/png", alternative: "A point" },
    ]);
  });

  it("are refused by what they are, with a code, and nothing is kept of them", async () => {
    const before = await files();
    const figure = "purpose=figure&alternative=A+point";
    const cases = [
      [pathOf("a.png", figure), CSV, {}, 415, "upload-type"],
      [pathOf("a.png", figure), PNG, { "content-type": "multipart/form-data; boundary=x" }, 415, "file-bytes-only"],
      [pathOf("a.png", figure), PNG, { "content-type": "application/x-www-form-urlencoded" }, 415, "file-bytes-only"],
      [pathOf("a.png", "purpose=figure"), PNG, {}, 422, "bad-work"],
      [pathOf("<a>.png", figure), PNG, {}, 422, "bad-work"],
      [pathOf("a.png", "purpose=picture"), PNG, {}, 400, "bad-parameter"],
      [pathOf("a.png", "purpose=figure&width=3"), PNG, {}, 400, "unknown-parameter"],
      [pathOf("a.pdf", "purpose=attachment"), Buffer.from("%PDF-1.7\nbroken"), {}, 422, "upload-broken"],
      [pathOf("a.png", figure), Buffer.alloc(0), {}, 415, "upload-type"],
    ] as const;
    for (const [path, bytes, headers, status, code] of cases) {
      const answer = await send(path, bytes, headers);
      expect([path, answer.status, answer.json.code]).toEqual([path, status, code]);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
    expect(await files()).toEqual(before);
  });

  it("are read no further than they may be large, whether they say how large they are or not", async () => {
    const path = pathOf("large.csv", "purpose=attachment");
    const said = await send(path, CSV, { "content-length": "50000001" });
    expect([said.status, said.json.code]).toEqual([413, "upload-too-large"]);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 1_000_000;
        controller.enqueue(Buffer.alloc(1_000_000, "a"));
      },
    });
    const authorization = `Bearer ${await api.tokenOf(author)}`;
    const request = new Request(`http://knomad.test/api/v1/partnership${path}`, {
      ...{ method: "PUT", body: endless, headers: { authorization, "content-type": "application/octet-stream" } },
      duplex: "half",
    } as RequestInit);
    const answer = await api.app.request(request);
    expect([answer.status, ((await answer.json()) as any).code]).toEqual([413, "upload-too-large"]);
    expect(given).toBeLessThan(60_000_000);
    // JSON stays as short as it was.
    const long = await api.ask(`/works/${world.workId}/draft`, author, {
      ...{ method: "PUT", body: { title: "Invented", source: "a".repeat(600_000) } },
      headers: { "if-match": '"1"' },
    });
    expect([long.status, ((await long.json()) as any).code]).toEqual([413, "body-too-large"]);
  }, 60_000);

  it("are taken once with a key, and the key is of these bytes and this purpose", async () => {
    const path = pathOf("once.csv", "purpose=attachment");
    const headers = { "idempotency-key": "once" };
    const first = await send(path, CSV, headers);
    const again = await send(path, CSV, headers);
    expect([first.status, again.status, again.headers.get("idempotency-replayed")]).toEqual([200, 200, "true"]);
    expect((await send(path, PNG, headers)).json.code).toBe("idempotency-key-reused");
    expect((await send(pathOf("once.csv", "purpose=text"), CSV, headers)).json.code).toBe("idempotency-key-reused");
  });

  it("are taken by those who write alone, and not where none are kept", async () => {
    const path = pathOf("data.csv", "purpose=attachment");
    const nobody = await api.ask(path, undefined, { method: "PUT", bytes: CSV });
    expect([nobody.status, ((await nobody.json()) as any).code]).toEqual([401, "token-missing"]);
    const reading = await api.ask(path, author, { method: "PUT", bytes: CSV }, ["read:works"]);
    expect([reading.status, ((await reading.json()) as any).code]).toEqual([403, "scope-missing"]);
    expect((await send(path, CSV, {}, world.personOf("director"))).json.code).toBe("no-such-work");
    const bare = await openTestApi(world.site);
    const unkept = await bare.ask(path, author, { method: "PUT", bytes: CSV });
    expect([unkept.status, ((await unkept.json()) as any).code]).toEqual([503, "files-not-taken"]);
    const remove = (name: string) => api.ask(`/works/${world.workId}/files/${name}/remove`, author, { method: "POST", body: {} });
    expect((await remove("data.csv")).status).toBe(200);
    expect((await remove("data.csv")).status).toBe(422);
    expect((await files()).map(({ name }: any) => name)).toEqual(["figure 1.png", "once.csv"]);
  });
});
