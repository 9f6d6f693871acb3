import { expect, it } from "vitest";
import { bundledApp } from "../../server/testing.ts";

/** At most so many pages are asked for. */
const MOST = 1_500;
/** Of kinds with thousands of pages only some are asked for; which ones hangs on their address alone. */
const SAMPLED: readonly (readonly [kind: RegExp, most: number])[] = [
  [/^\/country\/[^/]+$/, 120],
  [/^\/country\/[^/]+\/quality$/, 60],
  [/^\/corridor\//, 200],
  [/^\/explain\//, 160],
  [/^\/(?:r|charts|figure|embed|cite|card)\//, 90],
  [/^\/api\//, 40],
  [/^\/question/, 30],
  [/^\/matrix/, 60],
];
const SLIP = /.{0,60}(?:NaN|undefined|\[object|Infinity).{0,60}/;

/** A number that is spread evenly and always the same for a text. */
const spread = (text: string): number => {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619);
  return hash >>> 0;
};

const kindOf = (address: string): number => SAMPLED.findIndex(([kind]) => kind.test(address));

/** Addresses on this site, each with the part of the page it leads to. */
const linksOf = (html: string): readonly (readonly [address: string, part: string])[] =>
  [...html.matchAll(/\s(?:href|src|action)="(\/[^"#]*)(?:#([^"]*))?"/g)].map(([, address, part = ""]) => [
    address!.replaceAll("&amp;", "&"),
    decodeURIComponent(part),
  ]);

const idsOf = (html: string): ReadonlySet<string> => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));

it("every link of the site leads to a whole page", async () => {
  const { app, faults } = bundledApp();
  const asked = new Set<string>();
  const known = new Set<string>();
  const times = SAMPLED.map(() => 0);
  const wrong: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const parts = new Map<string, string>();
  let waiting = ["/", "/problems", "/search?q=korea", "/search?q=USA%20to%20Mexico"];

  const visit = async (address: string): Promise<readonly string[]> => {
    const answer = await app.request(address, { headers: { accept: "text/html,*/*;q=0.8" } });
    if (answer.status >= 400) wrong.push(`${answer.status} ${address}`);
    const onward = answer.headers.get("location");
    if (onward?.startsWith("/")) return [onward.split("#")[0]!];
    if (!answer.headers.get("content-type")?.startsWith("text/html")) return [];
    const html = await answer.text();
    const slip = SLIP.exec(html);
    if (slip) wrong.push(`${address}: ${slip[0]}`);
    ids.set(address, idsOf(html));
    const links = linksOf(html);
    for (const [to, part] of links) if (part !== "") parts.set(`${to}#${part}`, address);
    return links.map(([to]) => to);
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
    waiting = [...found]
      .toSorted((a, b) => spread(a) - spread(b))
      .filter((address) => {
        const kind = kindOf(address);
        return kind < 0 || times[kind]!++ < SAMPLED[kind]![1];
      });
  }
  for (const [link, from] of parts) {
    const [address = "", part = ""] = link.split("#");
    if (ids.has(address) && !ids.get(address)!.has(part)) wrong.push(`${from}: no part ${link}`);
  }
  expect(wrong).toEqual([]);
  expect(faults).toEqual([]);
  expect(asked.size).toBeGreaterThan(500);
  expect(asked.size, "more pages than the crawl may ask for: sample another kind").toBeLessThan(MOST);
}, 300_000);
