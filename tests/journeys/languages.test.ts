import { describe, expect, it } from "vitest";
import { openRelease } from "#observatory";
import { PAGE_LANGUAGES, PSEUDO_LANGUAGE } from "#web";
import { createApp } from "../../server/app.ts";
import { BUNDLED_RELEASE, NOW } from "../../server/testing.ts";
import { unsaidIn } from "./foreign-words.ts";
import { GOT_KINDS, type PageKind } from "./page-kinds.ts";

const release = openRelease(BUNDLED_RELEASE);
const faults: unknown[] = [];
const app = createApp({
  release,
  now: () => NOW,
  languages: [...PAGE_LANGUAGES, PSEUDO_LANGUAGE],
  onFault: (fault) => faults.push(fault),
});
const read = async (address: string): Promise<string> => (await app.request(address)).text();
const addressIn = (language: string, { address }: PageKind): string => `/${language}${address === "/" ? "" : address}`;

/** Where links and forms lead but for those to another language. */
const led = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:a|form)\s([^>]*)>/g)]
    .filter(([, attributes]) => !attributes!.includes("hreflang="))
    .flatMap(([, attributes]) => /(?:href|action)="(\/[^"]*)"/.exec(attributes!)?.[1] ?? []);

describe.each(["fr", "ar-XB"])("every kind of page in %s", (language) => {
  it.each(GOT_KINDS)("$name is in it and leads on in it", async (kind) => {
    const answer = await app.request(addressIn(language, kind));
    const html = await answer.text();
    expect([answer.status, answer.headers.get("content-language")]).toEqual([kind.status ?? 200, language]);
    expect(html).toContain(`<html lang="${language}" dir="${language === "fr" ? "ltr" : "rtl"}">`);
    expect(led(html).filter((address) => !/^\/(?:fr|ar-XB)(?:[/?#]|$)/.test(address) && !/^(?:\/r\/[^/]+)?\/api\//.test(address))).toEqual(
      [],
    );
    expect(kind.embedded || led(html).some((address) => address.startsWith(`/${language}`))).toBe(true);
  });
});

describe("the same page in other languages", () => {
  const alternates = (html: string): readonly string[] =>
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="http:\/\/localhost([^"]*)"/g)].map(
      ([, language, to]) => `${language} ${to}`,
    );
  const listed = GOT_KINDS.filter(({ embedded, status }) => !embedded && status === undefined);

  it.each(listed)("$name is named by each of them", async (kind) => {
    const named = alternates(await read(addressIn("fr", kind)));
    expect(named.map((one) => one.split(" ")[0])).toEqual(["en", "fr", "ar-XB", "x-default"]);
    for (const one of named) expect(alternates(await read(one.split(" ")[1]!.replaceAll("&amp;", "&"))), one).toEqual(named);
  });
});

describe("texts", () => {
  // A language nobody speaks writes each message backwards: what is still English there is in no message.
  it.each(GOT_KINDS.filter(({ status }) => status === undefined))("of $name are all among the messages", async (kind) => {
    expect(unsaidIn(await read(addressIn("ar-XB", kind)), release.manifest)).toEqual([]);
  });

  it("of drawings and of what scripts are handed are in the page's language", async () => {
    const svg = await read("/fr/charts/country/MEX/people-out.svg");
    for (const words of ["États-Unis d’Amérique", "11,2 millions", "Personnes nées au Mexique", "22 novembre 2026"])
      expect(svg).toContain(words);
    const [, json = "{}"] = /<script type="application\/json" id="matrix-data">(.*?)<\/script>/.exec(await read("/fr/matrix")) ?? [];
    const { words, areas } = JSON.parse(json) as { words: Record<string, unknown>; areas: readonly { code: string; name: string }[] };
    expect(words).toMatchObject({ locale: "fr", year: "Année" });
    expect(areas.find(({ code }) => code === "DEU")?.name).toBe("Allemagne");
  });

  it("of data hang on the language that is asked for, not on the pages", async () => {
    const [english, french] = await Promise.all(
      ["en", "fr"].map(async (language) => (await app.request("/api/v1/areas", { headers: { "accept-language": language } })).text()),
    );
    expect(english).toContain('"Germany"');
    expect(french).toContain('"Allemagne"');
    expect((await app.request("/fr/api/v1/areas")).status).toBe(404);
  });
});

describe("names", () => {
  const order = (html: string): readonly string[] =>
    [...html.matchAll(/<th scope="row"><a href="[^"]*">([^<]*)</g)].map(([, name]) => name!);

  it("stand in the order of the language, accents beside their letter", async () => {
    const names = order(await read("/fr/countries"));
    expect(names).toEqual(names.toSorted(new Intl.Collator("fr").compare));
    expect(names.indexOf("Égypte")).toBeLessThan(names.indexOf("Espagne"));
    const html = await read("/fr/countries");
    expect([...html.matchAll(/<a href="#letter-([^"]*)"/g)].map(([, letter]) => letter).join("")).toMatch(/^[A-Z]+$/);
  });

  it("are those of the United Nations where a publisher's own is English only", async () => {
    expect(await read("/fr/country/PSE")).toContain("<h1>État de Palestine</h1>");
    expect(await read("/country/PSE")).toContain("<h1>State of Palestine</h1>");
    expect(await read("/matrix?indicator=money")).toContain("West Bank and Gaza");
    expect(await read("/fr/matrix?indicator=money")).not.toContain("West Bank");
  });
});

it("no answer was a fault", () => expect(faults).toEqual([]));
