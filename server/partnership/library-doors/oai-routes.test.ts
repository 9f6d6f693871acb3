import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasSchemas, judged } from "../../../tests/support/schemas-of-others.ts";
import { inventIn } from "../../../tests/support/invented-partnership.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { noteOn, publishedWork, type PublishedWork } from "../../../tests/support/published-works.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { FRAME } from "../../../tests/support/frame.ts";
import { NO_RELEASES } from "../works/works-around.ts";
import { NO_DOORS_SETTINGS } from "./doors-settings.ts";
import { libraryDoorsRoutes } from "./index.ts";

const WORKS = 120;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => ["record", "header", "setSpec", "set", "metadataFormat", "error", "title"].includes(name),
});

type Json = Record<string, any>;

describe.each(STORE_KINDS)("the door for harvesters on %s", (kind) => {
  let site: TestSite;
  let works: PublishedWork[] = [];
  const answers: Record<string, string> = {};
  const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 0, minute, 30, 250));

  beforeAll(async () => {
    const doors = { ...NO_DOORS_SETTINGS, clients: { rate: { perMinute: 0, burst: 0 }, proxies: 0 } };
    site = await openTestSite(kind, libraryDoorsRoutes({ releases: NO_RELEASES, doors }), { ...FRAME, address: "https://figures.example" });
    const invented = inventIn(site.database, site.surroundings);
    const [group, other] = [await invented.body("group"), await invented.body("other")];
    const theme = await invented.body("moves", "theme");
    works = [];
    // Several records change in the same second, so that the second alone does not say where a list goes on.
    for (let number = 1; number <= WORKS; number++)
      works.push(
        await publishedWork(site.database, number, {
          bodyId: number % 2 === 0 ? group : other,
          at: at(Math.floor(number / 7)),
          kind: number % 3 === 0 ? "policy-brief" : "working-paper",
          themes: number % 5 === 0 ? [theme] : [],
          title: number === 1 ? "]]> <b>&\u0001 \u202Eمرحبا 🌍" : `Invented work ${number}`,
        }),
      );
  }, 300_000);
  afterAll(() => site.remove());

  const ask = async (query: string): Promise<Json> => {
    const answer = await site.get(`/oai?${query}`);
    expect(answer.status, query).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    const text = await answer.text();
    answers[query.slice(0, 200)] = text;
    return parser.parse(text)["OAI-PMH"] as Json;
  };
  const errorsOf = (answer: Json): string[] => ((answer["error"] ?? []) as Json[]).map((one) => one["@code"] as string);
  const id = (one: Pick<PublishedWork, "reference">): string => `oai:figures.example:${one.reference}`;

  /** Every part of a list, and what happens between two of them. */
  const harvest = async (query: string, between: (part: number) => Promise<void> = async () => undefined): Promise<Json[][]> => {
    const verb = /verb=(\w+)/.exec(query)![1]!;
    const parts: Json[][] = [];
    for (let next = query; next !== "";) {
      const list = (await ask(next))[verb] as Json;
      const headers =
        verb === "ListRecords" ? (list["record"] as Json[]).map((one) => (one["header"] as Json[])[0]!) : (list["header"] as Json[]);
      parts.push(headers);
      const token = list["resumptionToken"] as Json | string | undefined;
      const text = typeof token === "string" ? token : ((token?.["#text"] as string | undefined) ?? "");
      next = text === "" ? "" : `verb=${verb}&resumptionToken=${encodeURIComponent(text)}`;
      if (next !== "") await between(parts.length);
    }
    return parts;
  };
  const keys = (parts: readonly (readonly Json[])[]): string[] => parts.flat().map((one) => `${one["identifier"]} ${one["datestamp"]}`);

  it("says who it is", async () => {
    const { Identify: said } = await ask("verb=Identify");
    expect(said).toMatchObject({
      baseURL: "https://figures.example/oai",
      protocolVersion: "2.0",
      deletedRecord: "persistent",
      granularity: "YYYY-MM-DDThh:mm:ssZ",
      earliestDatestamp: "2026-01-01T00:00:30Z",
      adminEmail: "postmaster@figures.example",
    });
    expect(said["description"]["oai-identifier"]["repositoryIdentifier"]).toBe("figures.example");
  });

  it("names its formats and sets", async () => {
    const formats = (await ask("verb=ListMetadataFormats"))["ListMetadataFormats"]["metadataFormat"] as Json[];
    expect(formats.map((one) => one["metadataPrefix"])).toEqual(["oai_dc", "oai_datacite", "jats"]);
    expect((await ask(`verb=ListMetadataFormats&identifier=${id(works[0]!)}`))["ListMetadataFormats"]).toBeDefined();
    const sets = ((await ask("verb=ListSets"))["ListSets"]["set"] as Json[]).map((one) => (one["setSpec"] as string[])[0]);
    expect(sets).toEqual(["body", "body:group", "body:other", "kind", "kind:policy-brief", "kind:working-paper", "theme", "theme:moves"]);
  });

  it.each(["oai_dc", "oai_datacite", "jats"])("gives one record in %s, whatever its title says", async (prefix) => {
    const answer = await ask(`verb=GetRecord&metadataPrefix=${prefix}&identifier=${id(works[0]!)}`);
    const [record] = answer["GetRecord"]["record"] as Json[];
    expect(record!["header"][0]["setSpec"]).toEqual(["body:other", "kind:working-paper"]);
    expect(JSON.stringify(record!["metadata"])).toContain(
      "]]&gt; &lt;b&gt;&amp; \u202Eمرحبا 🌍 [fictitious]".replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
    );
  });

  it("lists in parts what it lists in all, each record once, with how many there are", async () => {
    const parts = await harvest("verb=ListRecords&metadataPrefix=oai_dc");
    expect(parts.map((part) => part.length)).toEqual([50, 50, 20]);
    const all = keys(parts);
    expect(new Set(all).size).toBe(WORKS);
    expect(all.map((one) => one.slice(-20))).toEqual(all.map((one) => one.slice(-20)).toSorted());
    const [first] = Object.entries(answers).filter(([query]) => query === "verb=ListRecords&metadataPrefix=oai_dc");
    expect(first![1]).toContain('<resumptionToken completeListSize="120" cursor="0">');
    expect(Object.values(answers).some((text) => text.includes('<resumptionToken completeListSize="120" cursor="100"/>'))).toBe(true);
    expect(keys(await harvest("verb=ListIdentifiers&metadataPrefix=jats")).toSorted()).toEqual(all.toSorted());
  });

  it("lists sets, and records of a time, by days and by seconds, with both ends", async () => {
    const size = async (query: string): Promise<number> =>
      (await harvest(`verb=ListIdentifiers&metadataPrefix=oai_dc&${query}`)).flat().length;
    expect(await size("set=kind:policy-brief")).toBe(40);
    expect(await size("set=theme")).toBe(24);
    expect(await size("set=theme:moves")).toBe(24);
    expect(await size("set=body:group")).toBe(60);
    expect(await size("from=2026-01-01&until=2026-01-01")).toBe(WORKS);
    expect(await size("from=2026-01-01T00:02:30Z&until=2026-01-01T00:02:30Z")).toBe(7);
    expect(await size("from=2026-01-01T00:02:31Z&until=2026-01-01T00:03:30Z")).toBe(7);
  });

  it("refuses what the protocol refuses, by its codes", async () => {
    const cases: readonly (readonly [string, string])[] = [
      ["", "badVerb"],
      ["verb=Nothing", "badVerb"],
      ["verb=toString", "badVerb"],
      ["verb=Identify&verb=Identify", "badVerb"],
      ["verb=Identify&x=1", "badArgument"],
      ["verb=ListRecords", "badArgument"],
      ["verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"],
      ["verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument"],
      ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30", "badArgument"],
      ["verb=ListRecords&metadataPrefix=oai_dc&from=yesterday", "badArgument"],
      ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00Z", "badArgument"],
      ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z", "badArgument"],
      ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-03&until=2026-01-02", "badArgument"],
      ["verb=ListRecords&metadataPrefix=oai_dc&set=a b", "badArgument"],
      ["verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"],
      ["verb=ListRecords&metadataPrefix=oai_dc&set=kind:none", "noRecordsMatch"],
      ["verb=ListRecords&metadataPrefix=oai_dc&set=nothing", "noRecordsMatch"],
      ["verb=ListRecords&metadataPrefix=oai_dc&until=2025-12-31", "noRecordsMatch"],
      ["verb=ListRecords&resumptionToken=none", "badResumptionToken"],
      ["verb=ListSets&resumptionToken=none", "badResumptionToken"],
      ["verb=GetRecord&metadataPrefix=oai_dc", "badArgument"],
      ["verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:figures.example:W-9999", "idDoesNotExist"],
      ["verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.example:W-1", "idDoesNotExist"],
      ["verb=GetRecord&metadataPrefix=marc&identifier=oai:figures.example:W-1", "cannotDisseminateFormat"],
      [`verb=GetRecord&metadataPrefix=oai_dc&identifier=${encodeURIComponent("]]><script>'\"&\u0000")}`, "badArgument"],
      ["verb=ListMetadataFormats&identifier=oai:figures.example:none", "idDoesNotExist"],
    ];
    for (const [query, code] of cases) expect([query, ...errorsOf(await ask(query))], query).toContain(code);
    expect(answers["verb=ListRecords&metadataPrefix=marc"]).toContain('verb="ListRecords"');
    expect(answers["verb=Nothing"]).toContain("<request>");
  });

  it("refuses a token that was changed in any place, or is of another verb or site", async () => {
    const list = (await ask("verb=ListRecords&metadataPrefix=oai_dc&set=kind"))["ListRecords"] as Json;
    const token = list["resumptionToken"]["#text"] as string;
    for (const place of [0, 10, 40, token.length - 1]) {
      const changed = token.slice(0, place) + (token[place] === "A" ? "B" : "A") + token.slice(place + 1);
      expect(errorsOf(await ask(`verb=ListRecords&resumptionToken=${changed}`)), String(place)).toEqual(["badResumptionToken"]);
    }
    expect(errorsOf(await ask(`verb=ListIdentifiers&resumptionToken=${token}`))).toEqual(["badResumptionToken"]);
    expect(errorsOf(await ask(`verb=ListRecords&resumptionToken=${token}.x`))).toEqual(["badResumptionToken"]);
    expect((await ask(`verb=ListRecords&resumptionToken=${token}`))["ListRecords"]["record"]).toHaveLength(50);
  });

  it("answers a form as it answers an address", async () => {
    const send = async (body: string, query = ""): Promise<string> => {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const answer = await site.app.request(`http://knomad.test/oai${query}`, { method: "POST", headers, body });
      expect(answer.status).toBe(200);
      return (await answer.text()).replace(/<responseDate>.*?<\/responseDate>/, "");
    };
    const query = "verb=ListIdentifiers&metadataPrefix=oai_dc&set=theme:moves";
    await ask(query);
    expect(await send(query)).toBe(answers[query]!.replace(/<responseDate>.*?<\/responseDate>/, ""));
    expect(await send("verb=Identify", "?verb=Identify")).toContain('code="badVerb"');
    expect(await send("")).toContain('code="badVerb"');
  });

  it("keeps a list whole while records change: one that changed comes again at its end, with its new moment", async () => {
    const [early, late] = [works[3]!, works[110]!];
    const parts = await harvest("verb=ListRecords&metadataPrefix=oai_dc", async (part) => {
      if (part === 1) await noteOn(site.database, early, { kind: "correction", words: "Invented.", at: new Date("2026-02-01T00:00:00Z") });
      if (part === 2) await noteOn(site.database, late, { kind: "retraction", words: "Invented.", at: new Date("2026-02-01T00:00:01Z") });
    });
    // What a harvester keeps is the last it was given of each record.
    const kept = new Map(parts.flat().map((one) => [one["identifier"] as string, one]));
    const whole = (await harvest("verb=ListRecords&metadataPrefix=oai_dc")).flat();
    expect([...kept.values()].map((one) => `${one["identifier"]} ${one["datestamp"]}`).toSorted()).toEqual(keys([whole]).toSorted());
    const again = (await harvest("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01T00:00:00Z")).flat();
    expect(again.map((one) => one["identifier"])).toEqual([id(early), id(late)]);
    expect(again.map((one) => one["@status"])).toEqual([undefined, "deleted"]);
  });

  it("tells of a retracted work for ever, without its record", async () => {
    const retracted = works[110]!;
    const answer = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${id(retracted)}`);
    const [record] = answer["GetRecord"]["record"] as Json[];
    expect(record!["header"][0]).toMatchObject({ "@status": "deleted", datestamp: "2026-02-01T00:00:01Z" });
    expect(record!["metadata"]).toBeUndefined();
    expect((await ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-02-01"))["ListIdentifiers"]["header"]).toHaveLength(2);
  });

  it("tells clients that ask too often to come later", async () => {
    const doors = { ...NO_DOORS_SETTINGS, clients: { rate: { perMinute: 6, burst: 2 }, proxies: 0 } };
    const [get] = libraryDoorsRoutes({ releases: NO_RELEASES, doors });
    const request = { asked: [["verb", "Identify"]], client: "192.0.2.1", database: site.database, frame: FRAME, now: new Date() } as never;
    const said = [];
    for (let time = 0; time < 3; time++) said.push(await get!.answer(request));
    expect(said.map((one) => ("file" in one ? one.status : 0))).toEqual([undefined, undefined, 503]);
    expect(Number((said[2] as { headers: Record<string, string> }).headers["retry-after"])).toBeGreaterThan(0);
  });

  it.skipIf(!hasSchemas)("is valid in every answer given here by the schema of OAI-PMH, and a broken one is not", async () => {
    const broken = answers["verb=ListRecords&metadataPrefix=oai_dc"]!;
    const faults = await judged("harvest", {
      ...answers,
      "broken: header": broken.replace("<datestamp>", "<date>").replace("</datestamp>", "</date>"),
      "broken: record": broken.replace("<dc:date>", "<dc:when>").replace("</dc:date>", "</dc:when>"),
      "broken: code": answers[""]!.replace('code="badVerb"', 'code="worseVerb"'),
    });
    const bad = Object.keys(faults).filter((name) => faults[name]!.length > 0);
    expect(bad.map((name) => [name, name.startsWith("broken") ? "" : faults[name]![0]])).toEqual([
      ["broken: header", ""],
      ["broken: record", ""],
      ["broken: code", ""],
    ]);
    expect(Object.keys(answers).length).toBeGreaterThan(40);
  });
});
