import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWholeSite, type WholeSite } from "../support/whole-site.ts";
import { GOT_KINDS } from "./page-kinds.ts";
import { PARTNERSHIP_KINDS, personOf } from "./partnership-kinds.ts";
import { wholePageFaults } from "./whole-page.ts";

const BANNER = "Some people and places on this site are invented";

describe("pages of figures, of the partnership and of the desk", () => {
  let site: WholeSite;
  beforeAll(async () => {
    site = await openWholeSite();
  }, 300_000);
  afterAll(() => site.remove());

  const htmlOf = async (address: string, headers: Readonly<Record<string, string>> = {}): Promise<readonly [number, string]> => {
    const answer = await site.app.request(address, { headers: { accept: "text/html", ...headers } });
    return [answer.status, await answer.text()];
  };

  it.each(PARTNERSHIP_KINDS)("$name is whole, and says which part of the site it is", async (kind) => {
    const [status, html] = await htmlOf(kind.address(site.world), personOf(kind, site.world));
    expect([status, wholePageFaults(html)]).toEqual([kind.status ?? 200, []]);
    expect(site.faults).toEqual([]);
  });

  it.each([true, false])(
    "say on each of them that records are invented when they are: %s",
    async (fictitious) => {
      site.fictitious = fictitious;
      const wrong: string[] = [];
      for (const { name, address, embedded } of GOT_KINDS)
        if (!embedded && (await htmlOf(address))[1].includes(BANNER) !== fictitious) wrong.push(name);
      for (const kind of PARTNERSHIP_KINDS)
        if ((await htmlOf(kind.address(site.world), personOf(kind, site.world)))[1].includes(BANNER) !== fictitious) wrong.push(kind.name);
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it("tell readers of another language that pages of the partnership are in English, and where their own first page is", async () => {
    const [, html] = await htmlOf("/partnership/permissions");
    expect(html).toMatch(/<a href="\/fr" lang="fr" hreflang="fr">Page en anglais seulement\u00a0: accueil en français<\/a>/);
    const [, french] = await htmlOf("/fr/countries");
    expect(french).toMatch(/<a href="\/partnership" hreflang="en"[^>]*>Partenariat/);
    expect(french).toContain("(en anglais)");
    const [, english] = await htmlOf("/countries");
    expect(english).not.toContain("(in English)");
  });

  it("lead from a figure to what readers asked about it and were answered, and nowhere where nobody was", async () => {
    const explained = "/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024";
    const list = "/questions?dataflow=DF_MIGRANT_STOCK&amp;key=STOCK.USA.MEX._T.2024";
    expect((await htmlOf(explained))[1]).not.toContain("/questions?");
    site.answered = [{ dataflow: "DF_MIGRANT_STOCK", key: "STOCK.USA.MEX._T.2024", questions: 2 }];
    const [, html] = await htmlOf(explained);
    expect(html).toContain(`href="${list}"`);
    expect(html).toContain("2 answered questions about it");
    expect((await htmlOf("/explain/DF_MIGRANT_STOCK/STOCK.MEX.USA._T.2024"))[1]).not.toContain("/questions?");
    expect((await htmlOf(`/fr${explained}`))[1]).toContain("2 questions avec leur réponse");
    site.answered = [];
    expect((await htmlOf(explained))[1]).not.toContain("/questions?");
  });

  it("lead from a country and a corridor to what was asked about them, and nowhere where nothing was", async () => {
    const [country, corridor, beside] = ["/country/KEN", "/corridor/KEN-PHL", "/country/MEX"];
    expect((await htmlOf(country))[1]).not.toContain("/gaps");
    const question = { slug: "invented-sums", language: "en", state: "in work", fictitious: true } as const;
    site.asked = [
      { ...question, title: "What do invented sums cost?", areas: ["KEN", "PHL"] },
      { ...question, slug: "seule", language: "fr", title: "Combien ?", state: "accepted", areas: ["KEN"] },
    ];
    const [, html] = await htmlOf(country);
    expect(html).toContain("Questions asked about Kenya");
    expect(html).toContain('href="/gaps/invented-sums"');
    expect(html).toContain('<span lang="fr" dir="auto">Combien ?</span>');
    expect(html).toContain('href="/gaps?country=KEN"');
    const between = (await htmlOf(corridor))[1];
    expect(between).toContain("Questions asked about Kenya and the Philippines");
    expect(between).toContain("/gaps/invented-sums");
    expect(between).not.toContain("/gaps/seule");
    const oneEnd = (await htmlOf("/corridor/KEN-MEX"))[1];
    expect(oneEnd).toContain('href="/gaps?country=KEN"');
    expect(oneEnd).not.toContain("country=MEX");
    expect((await htmlOf(beside))[1]).not.toContain("/gaps");
    expect((await htmlOf(`/r/2026.1${country}`))[1]).not.toContain("/gaps/");
    expect((await htmlOf(`/fr${country}`))[1]).toContain("Questions posées sur le Kenya");
    site.asked = [];
    expect((await htmlOf(country))[1]).not.toContain("/gaps");
  });

  it("mark the part of the partnership that a page belongs to", async () => {
    const current = async (address: string): Promise<readonly string[]> =>
      [...(await htmlOf(address))[1].matchAll(/<a href="([^"]+)" aria-current="(page|true)">/g)].map(([, href, how]) => `${href} ${how}`);
    expect(await current("/partnership/permissions")).toEqual(["/partnership/permissions page"]);
    expect(await current("/bodies/group")).toContain("/bodies true");
    expect(await current("/desk/none")).toEqual([]);
  });
});
