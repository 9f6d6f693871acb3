import { describe, expect, it } from "vitest";
import { bundledApp } from "../../server/testing.ts";
import { slipIn, titleOf, wholePageFaults } from "./whole-page.ts";

/** At most so many addresses are asked for. */
const MOST = 1_800;
/** Of kinds with thousands of addresses only some are asked for; which ones hangs on their address alone. Of each kind at least one must be. */
const SAMPLED: readonly (readonly [kind: RegExp, most: number])[] = [
  [/^\/country\/[^/]+$/, 110],
  [/^\/country\/[^/]+\/quality$/, 50],
  [/^\/corridor\//, 180],
  [/^\/explain\//, 140],
  [/^\/indicator\/[^?]+$/, 90],
  [/^\/indicator\/.*\?/, 20],
  [/^\/region\//, 60],
  [/^\/question\?/, 30],
  [/^\/matrix\?/, 60],
  [/^\/embed\//, 25],
  [/^\/charts\/.*\/card\.png$/, 6],
  [/^\/charts\//, 10],
  [/^\/cite\//, 20],
  [/^\/api\/v1\/releases/, 10],
  [/^\/r\/[^/]+\/charts\/.*\.svg$/, 30],
  [/^\/r\/[^/]+\/charts\/.*\.png$/, 10],
  [/^\/r\/[^/]+\/embed\//, 20],
  [/^\/r\/[^/]+\/cite\/.*\.bib$/, 12],
  [/^\/r\/[^/]+\/cite\/.*\.ris$/, 12],
  [/^\/r\/[^/]+\/cite\/.*\.json$/, 12],
  [/^\/r\/[^/]+\/api\/.*format=csv$/, 16],
  [/^\/r\/[^/]+\/api\/.*format=json$/, 16],
  [/^\/r\/[^/]+\/api\/.*format=xlsx$/, 6],
  [/^\/r\/[^/]+\/api\/.*format=parquet$/, 6],
  [/^\/r\/[^/]+\/api\/.*\/bulk\//, 4],
  [/^\/r\/[^/]+\/country\/[^/]+$/, 16],
  [/^\/r\/[^/]+\/corridor\//, 16],
  [/^\/r\/[^/]+\/explain\//, 10],
  [/^\/r\/[^/]+\/matrix\?/, 10],
  [/^\/r\/[^/]+\/indicator\//, 10],
  [/^\/r\/[^/]+\/region\//, 8],
  [/^\/r\/[^/]+\/country\/[^/]+\/quality$/, 6],
];
/** Of a language that is not the first, so many of each kind: its pages are the same with other words. */
const IN_ANOTHER_LANGUAGE = 8;
const LANGUAGE = /^\/(fr)(?=\/|$)/;

/** A number that is spread evenly and always the same for a text. */
const spread = (text: string): number => {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619);
  return hash >>> 0;
};

const kindOf = (address: string): number => {
  const bare = address.replace(LANGUAGE, "");
  return SAMPLED.findIndex(([kind]) => kind.test(bare === "" ? "/" : bare));
};

/** Addresses on this site that a page leads to, each with the part of the page: links, forms, pictures, and those in codes to copy. */
const linksOf = (html: string): readonly (readonly [address: string, part: string])[] =>
  [
    ...html.matchAll(/\s(?:href|src|action|content)="(?:http:\/\/localhost)?(\/[^"#]*)(?:#([^"]*))?"/g),
    ...html.matchAll(/http:\/\/localhost(\/[^\s"<#)]*?)(?:#([^"<]*))?(?=&quot;|["\s<)])/g),
  ].map(([, address, part = ""]) => [address!.replaceAll("&amp;", "&"), decodeURIComponent(part)]);

/** What is wrong with a file, by what it says it is. */
const fileFault = async (answer: Response): Promise<string | undefined> => {
  const type = answer.headers.get("content-type") ?? "";
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length === 0) return "is empty";
  if (type.startsWith("image/png")) return bytes.subarray(1, 4).toString("latin1") === "PNG" ? undefined : "is no PNG";
  if (type.includes("parquet")) return bytes.subarray(-4).toString("latin1") === "PAR1" ? undefined : "is no Parquet";
  if (type.includes("spreadsheetml")) return bytes.subarray(0, 2).toString("latin1") === "PK" ? undefined : "is no workbook";
  if (!/text|json|svg|xml|bibtex|research-info|javascript/.test(type)) return undefined;
  const text = bytes.toString("utf8");
  if (type.includes("json")) JSON.parse(text);
  return /css|javascript/.test(type) ? undefined : slipIn(text);
};

describe("every link of the site", () => {
  it("leads to a whole page or a sound file", async () => {
    const { app, faults } = bundledApp();
    const asked = new Set<string>();
    const known = new Set<string>();
    const times = new Map<string, number>();
    const wrong: string[] = [];
    const ids = new Map<string, ReadonlySet<string>>();
    const parts = new Map<string, string>();
    const titles = new Map<string, string>();
    let waiting = [
      "/",
      "/problems",
      "/search?q=korea",
      "/search?q=USA%20to%20Mexico",
      "/question",
      "/audience",
      // Addresses that no page links to, since links lead to those of a release: what is embedded and previewed follows the newest.
      "/indicator/DF_MIGRANT_STOCK/STOCK?side=counterpart",
      "/charts/country/MEX/card.png",
      "/charts/country/MEX/people-out.svg",
      "/cite/country/MEX.bib",
      "/api/openapi.json",
    ];

    const visit = async (address: string): Promise<readonly string[]> => {
      const answer = await app.request(address, { headers: { accept: "text/html,*/*;q=0.8" } });
      if (answer.status >= 400) wrong.push(`${answer.status} ${address}`);
      const onward = answer.headers.get("location");
      if (onward?.startsWith("/")) return [onward.split("#")[0]!];
      if (!answer.headers.get("content-type")?.startsWith("text/html")) {
        const fault = await fileFault(answer);
        if (fault) wrong.push(`${address}: ${fault}`);
        return [];
      }
      const html = await answer.text();
      for (const fault of wholePageFaults(html)) wrong.push(`${address} ${fault}`);
      const title = titleOf(html);
      const canonical = !/[?]|^\/r\/|^\/(?:fr\/)?(?:r|embed)\//.test(address);
      if (canonical && titles.has(title)) wrong.push(`${address} and ${titles.get(title)!} are both called ${title}`);
      if (canonical) titles.set(title, address);
      ids.set(address, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)));
      const links = linksOf(html);
      for (const [to, part] of links) if (part !== "") parts.set(`${to}#${part}`, address);
      return links.map(([to]) => to);
    };
    /** True for an address of a kind of which enough were asked for. */
    const enough = (address: string): boolean => {
      const kind = kindOf(address);
      const [, language = ""] = LANGUAGE.exec(address) ?? [];
      const name = `${kind} ${language}`;
      const so = times.get(name) ?? 0;
      times.set(name, so + 1);
      return kind >= 0 && so >= (language === "" ? SAMPLED[kind]![1] : IN_ANOTHER_LANGUAGE);
    };

    while (waiting.length > 0 && asked.size < MOST) {
      const found = new Set<string>();
      for (const address of waiting) {
        if (asked.size >= MOST) break;
        if (asked.has(address)) continue;
        asked.add(address);
        for (const link of await visit(address)) if (!known.has(link)) found.add(link);
      }
      for (const address of found) known.add(address);
      waiting = [...found].toSorted((a, b) => spread(a) - spread(b)).filter((address) => !enough(address));
    }
    for (const [link, from] of parts) {
      const [address = "", part = ""] = link.split("#");
      if (ids.has(address) && !ids.get(address)!.has(part)) wrong.push(`${from}: no part ${link}`);
    }
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    const met = [...asked].map(kindOf);
    expect(
      SAMPLED.filter((_, kind) => !met.includes(kind)).map(([kind]) => String(kind)),
      "no link of these kinds was met",
    ).toEqual([]);
    expect(asked.size).toBeGreaterThan(900);
    expect(asked.size, "more than the crawl may ask for: sample another kind").toBeLessThan(MOST);
  }, 600_000);
});
