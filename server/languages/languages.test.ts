import { describe, expect, it } from "vitest";
import { bundledApp, withoutReleaseLine } from "../testing.ts";

const { app, faults } = bundledApp();
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> => app.request(path, { headers });
const read = async (path: string): Promise<string> => (await get(path)).text();

describe("a page in another language", () => {
  it.each([
    ["/", "/fr"],
    ["/country/MEX", "/fr/country/MEX"],
    ["/r/2026.1/country/MEX", "/fr/r/2026.1/country/MEX"],
    ["/r/2026.1", "/fr/r/2026.1"],
    ["/matrix?indicator=money", "/fr/matrix?indicator=money"],
    ["/indicator/DF_MIGRANT_STOCK/STOCK?side=counterpart", "/fr/indicator/DF_MIGRANT_STOCK/STOCK?side=counterpart"],
    ["/audience", "/fr/audience"],
    ["/question", "/fr/question"],
    ["/search?q=congo", "/fr/search?q=congo"],
  ])("%s is at %s, says which language it is in, and each leads to the other", async (english, french) => {
    const [one, other] = [await get(english), await get(french)];
    expect([one.status, other.status]).toEqual([200, 200]);
    expect([one.headers.get("content-language"), other.headers.get("content-language")]).toEqual(["en", "fr"]);
    const [inEnglish, inFrench] = [await one.text(), await other.text()];
    expect(inEnglish).toContain('<html lang="en" dir="ltr">');
    expect(inFrench).toContain('<html lang="fr" dir="ltr">');
    expect(inEnglish).toContain(`<a href="${french}" lang="fr" hreflang="fr">français</a>`);
    expect(inFrench).toContain(`<a href="${english}" lang="en" hreflang="en">English</a>`);
    const etags = [one.headers.get("etag"), other.headers.get("etag")];
    expect(etags[0] === null || etags[0] !== etags[1]).toBe(true);
  });

  it("is listed with its twin at the newest release", async () => {
    for (const path of ["/fr/country/MEX", "/country/MEX", "/fr/r/2026.1/country/MEX", "/fr/countries", "/r/2026.1/countries"]) {
      const html = await read(path);
      const plain = path.replace(/^\/fr/, "").replace("/r/2026.1", "");
      const own = path.startsWith("/fr") ? `/fr${plain}` : plain;
      expect(html).toContain(`<link rel="canonical" href="http://localhost${own}"/>`);
      expect(html).toContain(`<link rel="alternate" hreflang="en" href="http://localhost${plain}"/>`);
      expect(html).toContain(`<link rel="alternate" hreflang="fr" href="http://localhost/fr${plain}"/>`);
      expect(html).toContain(`<link rel="alternate" hreflang="x-default" href="http://localhost${plain}"/>`);
    }
  });

  it("says nothing of what a reader adds to its address", async () => {
    expect(await read("/fr/country/MEX?utm=secret")).not.toContain("secret");
  });
});

describe("links of a page in French", () => {
  const addresses = (html: string): readonly string[] =>
    [...html.matchAll(/<(?:a|form|area)\s[^>]*?(?:href|action)="(\/[^"]*)"(?![^>]*hreflang)/g)].map(([, address]) => address!);

  it.each(["/fr", "/fr/country/MEX", "/fr/corridor/MEX-USA", "/fr/matrix", "/fr/question", "/fr/search?q=congo", "/fr/no-such-page"])(
    "%s stay in French but for the data",
    async (path) => {
      const led = addresses(await read(path));
      expect(led.length).toBeGreaterThan(5);
      expect(led.filter((address) => !/^\/fr(?:[/?#]|$)/.test(address) && !/^(?:\/r\/[^/]+)?\/api\//.test(address))).toEqual([]);
    },
  );

  it("stay at a release too", async () => {
    const led = addresses(withoutReleaseLine(await read("/fr/r/2026.1/country/MEX")));
    expect(
      led.filter((address) => /^\/fr\/(?:country|corridor|explain|countries|matrix|regions?|indicators?)(?:[/?#]|$)/.test(address)),
    ).toEqual([]);
    expect(led).toContain("/fr/r/2026.1/corridor/MEX-USA");
  });

  it("are whole where they leave the site", async () => {
    const html = await read("/fr/country/MEX");
    expect(html).toContain("src=&quot;http://localhost/fr/embed/country/MEX/people-out&quot;");
    expect(html).toContain("http://localhost/fr/r/2026.1/country/MEX#figure-people-out");
    expect(html).toContain('<meta property="og:url" content="http://localhost/fr/country/MEX"/>');
    expect(html).toContain('<meta property="og:image" content="http://localhost/fr/r/2026.1/charts/country/MEX/card.png"/>');
    expect(await read("/fr/cite/country/MEX.bib")).toContain("url = {http://localhost/fr/r/2026.1/country/MEX}");
    const svg = await read("/fr/charts/country/MEX/people-out.svg");
    expect(svg).toContain('<a href="http://localhost/fr/corridor/MEX-USA">');
    expect(await read("/fr/embed/country/MEX/people-out")).toContain('<a href="/fr/corridor/MEX-USA">');
  });

  it("are those of the page in what its script is handed, but for the bytes, which are the same in every language", async () => {
    const [, json = "{}"] =
      /<script type="application\/json" id="matrix-data">(.*?)<\/script>/.exec(await read("/fr/r/2026.1/matrix")) ?? [];
    const { addresses: handed } = JSON.parse(json) as { addresses: Record<string, unknown> };
    expect(handed).toMatchObject({
      page: "/fr/r/2026.1/matrix",
      corridor: "/fr/r/2026.1/corridor/{row}-{column}",
      explain: { all: "/fr/r/2026.1/explain/DF_MIGRANT_STOCK/STOCK.{column}.{row}._T.{year}" },
      bytes: { all: "/r/2026.1/matrix/people/{year}.bin" },
    });
    expect((await get("/fr/r/2026.1/matrix/people/2024.bin")).status).toBe(200);
  });
});

describe("redirects", () => {
  it.each([
    ["/en", "/"],
    ["/en/country/MEX?a=b", "/country/MEX?a=b"],
    ["/en//example.org/x", "/example.org/x"],
    ["/fr/", "/fr"],
    ["/fr/country/mex", "/fr/country/MEX"],
    ["/fr/r/2026.1/country/mex", "/fr/r/2026.1/country/MEX"],
    ["/fr/charts/country/mex/people-out.svg", "/fr/charts/country/MEX/people-out.svg"],
  ])("%s leads to %s for ever", async (from, to) => {
    const answer = await get(from);
    expect([answer.status, answer.headers.get("location")]).toEqual([308, to]);
  });

  it("a search leads on in its language", async () => {
    expect((await get("/fr/search?q=Mexique")).headers.get("location")).toBe("/fr/country/MEX");
  });

  it("no page hangs on what a browser says it prefers", async () => {
    const answer = await get("/country/MEX", { "accept-language": "fr" });
    expect([answer.status, answer.headers.get("content-language")]).toEqual([200, "en"]);
  });
});

it("errors are in the language of their address", async () => {
  const answer = await get("/fr/no-such-page");
  const html = await answer.text();
  expect([answer.status, answer.headers.get("content-language")]).toEqual([404, "fr"]);
  expect(html).toContain('<html lang="fr"');
  expect(html).not.toContain('rel="alternate"');
  expect(html).toContain('<a href="/" lang="en" hreflang="en">');
});

describe("a search in French", () => {
  it.each([
    ["Mexique", "/fr/country/MEX"],
    ["le Sénégal", "/fr/country/SEN"],
    ["Mexico", "/fr/country/MEX"],
    ["coût d’envoi vers le Sénégal", "/fr/country/SEN#cost"],
    ["cost to Senegal", "/fr/country/SEN#cost"],
    ["États-Unis vers Mexique", "/fr/corridor/MEX-USA?asked=money"],
    ["USA to Mexico", "/fr/corridor/MEX-USA?asked=money"],
    ["Sources et licences", "/fr/sources"],
    ["refugiés", "/fr/indicator/DF_DISPLACEMENT/REFUGEES"],
  ])("%s leads to %s", async (words, address) => {
    expect((await get(`/fr/search?q=${encodeURIComponent(words)}`)).headers.get("location")).toBe(address);
  });

  it.each([
    ["Mexiqe", "/fr/country/MEX"],
    ["Sources and licences", "/fr/sources"],
    ["asile", "/fr/indicator/DF_MIGRATION_PROFILE/ASYLUM_SEEKERS_HOSTED"],
    ["refugees", "/fr/indicator/DF_MIGRATION_PROFILE/REFUGEES_HOSTED"],
    ["diaspora", "/fr/indicator/DF_MIGRATION_PROFILE/EMIGRANTS"],
  ])("%s finds %s", async (words, address) => {
    expect(await read(`/fr/search?q=${encodeURIComponent(words)}`)).toContain(`<a href="${address}"`);
  });
});

it("no answer was a fault", () => expect(faults).toEqual([]));
