import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listJobs, runJobs } from "#store";
import { SITE_MIGRATIONS } from "../../../tests/support/site-migrations.ts";
import { inventIn } from "../../../tests/support/invented-partnership.ts";
import { noteOn, publishedWork, type PublishedWork } from "../../../tests/support/published-works.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../../tests/support/test-store.ts";
import { inOneUnit } from "#store";
import { publicWorks, type RecordsSite } from "../public-work-records.ts";
import { dataciteProvider } from "./datacite-provider.ts";
import { doisOfWorks } from "./doi-records.ts";
import { askForDoi, askForMissingDois, REGISTER_DOI, registerDoiHandler, type DoiSurroundings } from "./register-dois.ts";

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly attributes: Record<string, unknown>;
}

/** Answers as DataCite's REST API does, or as it is told to. */
class AgencyDouble {
  readonly sent: Sent[] = [];
  readonly dois = new Map<string, Record<string, unknown>>();
  #next: ((response: ServerResponse) => void)[] = [];
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** What it answers next, instead of doing its work. */
  say(status: number, body: string): void {
    this.#next.push((response) => response.writeHead(status).end(body));
  }

  hang(): void {
    this.#next.push(() => undefined);
  }

  /** Whatever was to be answered and was not asked for. */
  reset(): void {
    this.#next = [];
    this.sent.length = 0;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { attributes } = (JSON.parse(Buffer.concat(pieces).toString()) as { data: { type: "dois"; attributes: Record<string, unknown> } })
      .data;
    const { method = "", url = "" } = request;
    this.sent.push({ method, path: url, authorization: request.headers.authorization ?? "", attributes });
    const next = this.#next.shift();
    if (next) return next(response);
    if (request.headers.authorization !== `Basic ${Buffer.from("KNOMAD.TEST:secret").toString("base64")}`)
      return void response.writeHead(401).end('{"errors":[{"status":"401","title":"Bad credentials."}]}');
    const doi = method === "POST" ? String(attributes["doi"]) : decodeURIComponent(url.slice("/dois/".length));
    if (!doi.startsWith("10.5072/"))
      return void response.writeHead(422).end('{"errors":[{"source":"doi","title":"is not in your prefixes"}]}');
    if (method === "PUT" && !this.dois.has(doi))
      return void response.writeHead(404).end('{"errors":[{"status":"404","title":"Not found."}]}');
    const isNew = !this.dois.has(doi);
    this.dois.set(doi, attributes);
    const state = attributes["event"] === "publish" ? "findable" : "draft";
    response.writeHead(isNew ? 201 : 200).end(JSON.stringify({ data: { id: doi, attributes: { ...attributes, state } } }));
  }
}

describe.each(STORE_KINDS)("DOIs of works on %s", (kind) => {
  const agency = new AgencyDouble();
  const surroundings = testSurroundings();
  let store: TestStore;
  let url = "";
  let work: PublishedWork;
  let bodyId = "";
  let number = 0;
  const site = (): RecordsSite => ({ address: "https://figures.example", name: "Invented observatory", day: "2099-01-01", prints: false });

  beforeAll(async () => {
    store = await openTestStore(kind, SITE_MIGRATIONS);
    url = await agency.open();
    bodyId = await inventIn(store.database, surroundings).body("group");
  }, 300_000);
  afterAll(async () => {
    await agency.close();
    await store.remove();
  });
  beforeEach(async () => {
    work = await publishedWork(store.database, ++number, { bodyId, at: surroundings.now() });
  });
  afterEach(() => agency.reset());

  const around = (change: Partial<{ prefix: string; password: string }> = {}): DoiSurroundings => ({
    ...{ database: store.database, surroundings, site },
    provider: dataciteProvider({ prefix: "10.5072", url, repository: "KNOMAD.TEST", password: "secret", ...change }, 300),
  });
  const ask = async (id = work.id): Promise<void> => {
    const actor = { kind: "system", id: "test" } as const;
    await inOneUnit(
      store.database,
      actor,
      { ...surroundings, now: () => new Date(surroundings.now().getTime() + ++number) },
      async (unit) => {
        askForDoi(unit, id);
        unit.log({ action: "test", objectKind: "work", object: id });
      },
    );
  };
  const run = (given = around(), later = 0): Promise<number> =>
    runJobs(
      store.database,
      { [REGISTER_DOI]: registerDoiHandler(given) },
      { now: () => new Date(surroundings.now().getTime() + 60_000 + later) },
    );
  const kept = async (id = work.id) => (await doisOfWorks(store.database, [id])).get(id);
  const shown = async (id = work.id): Promise<string | undefined> => (await publicWorks(store.database, [id], site())).get(id)?.doi;

  it("are registered by a job once the work is public, one a work, with its versions as related identifiers", async () => {
    await ask();
    expect(agency.sent).toEqual([]);
    expect(await shown()).toBeUndefined();
    expect(await run()).toBe(1);
    const doi = `10.5072/${work.reference.toLowerCase()}.${work.id.replaceAll("-", "").slice(0, 8)}`;
    expect(agency.sent.map(({ method, path }) => `${method} ${path}`)).toEqual([`PUT /dois/${doi}`, "POST /dois"]);
    expect(agency.dois.get(doi)).toMatchObject({
      ...{ doi, event: "publish", url: `https://figures.example/library/${work.slug}` },
      relatedIdentifiers: [
        { relatedIdentifier: `https://figures.example/library/${work.slug}/v/1`, relatedIdentifierType: "URL", relationType: "HasVersion" },
      ],
    });
    expect(await kept()).toMatchObject({ doi, state: "findable", fault: "" });
    expect(await shown()).toBe(doi);
  });

  it("are told anew when the record changed, and not when it did not", async () => {
    await ask();
    await run();
    agency.sent.length = 0;
    await ask();
    await run();
    expect(agency.sent).toEqual([]);
    await noteOn(store.database, work, { kind: "retraction", words: "The sample was wrong.", at: surroundings.now() });
    await ask();
    await run();
    expect(agency.sent.map(({ method }) => method)).toEqual(["PUT"]);
    expect(agency.sent[0]!.attributes["dates"]).toContainEqual(expect.objectContaining({ dateType: "Withdrawn" }));
    expect((await kept())!.state).toBe("findable");
  });

  it.each([
    ["an overloaded agency", () => agency.say(503, "<html>")],
    ["one that limits", () => agency.say(429, "")],
    ["one that says nothing in time", () => agency.hang()],
    ["one that says nothing that is meant", () => agency.say(200, "{}")],
    ["one that leads elsewhere", () => agency.say(302, "")],
  ])("wait for %s, and are tried again later", async (_, meet) => {
    meet();
    await ask();
    expect(await run()).toBe(0);
    expect(await kept()).toMatchObject({ state: "waiting", registeredAt: null });
    expect((await kept())!.fault).not.toBe("");
    expect(await shown()).toBeUndefined();
    expect(await run()).toBe(0);
    expect(await run(around(), 60_000)).toBe(1);
    expect(await kept()).toMatchObject({ state: "findable", fault: "" });
  });

  it.each([
    ["wrong credentials", () => around({ password: "wrong" }), "401: Bad credentials."],
    ["metadata that are not taken", () => (agency.say(422, '{"errors":[{"title":"xml is invalid"}]}'), around()), "422: xml is invalid"],
  ])("are given up for %s until somebody asks again", async (_, given, words) => {
    await ask();
    expect(await run(given())).toBe(0);
    expect(await kept()).toMatchObject({ state: "refused", fault: `the agency for DOIs answered ${words}` });
    const [dead] = await listJobs(store.database, ["dead"], 1);
    expect(dead!.fault).not.toContain("secret");
    expect(await run(around(), 3_600_000)).toBe(0);
    await ask();
    expect(await run()).toBe(1);
    expect((await kept())!.state).toBe("findable");
  });

  it("that lead to a work go on doing so when new metadata are refused", async () => {
    await ask();
    await run();
    await noteOn(store.database, work, { kind: "correction", words: "Invented.", at: surroundings.now() });
    agency.say(422, '{"errors":[{"title":"no"}]}');
    await ask();
    await run();
    expect(await kept()).toMatchObject({ state: "findable", fault: "the agency for DOIs answered 422: no" });
    expect(await askForMissingDois(around())).toBe(1);
    await run();
    expect(await kept()).toMatchObject({ state: "findable", fault: "" });
  });

  it("are a draft where the agency keeps them so, which is no DOI yet", async () => {
    agency.say(201, '{"data":{"attributes":{"state":"draft"}}}');
    await ask();
    expect(await run()).toBe(0);
    expect((await kept())!.state).toBe("draft");
    expect(await shown()).toBeUndefined();
  });

  it("are never asked for of an invented work outside the test prefix, nor without an agency, nor for a work that is not public", async () => {
    await ask();
    expect(await run(around({ prefix: "10.1234" }))).toBe(1);
    await ask();
    expect(await run({ ...around(), provider: undefined })).toBe(1);
    await ask("00000000-0000-4000-8000-000000000000");
    expect(await run()).toBe(1);
    expect([agency.sent, await kept(), await shown()]).toEqual([[], undefined, undefined]);
    expect(await askForMissingDois({ ...around(), provider: undefined })).toBe(0);
  });

  it("are asked for by the daily round where a work has none, and no more once all are told", async () => {
    expect(await askForMissingDois(around())).toBeGreaterThan(0);
    await run(around(), 7_200_000);
    expect(await shown()).toMatch(/^10\.5072\//);
    expect(await askForMissingDois(around())).toBe(0);
  });
});
