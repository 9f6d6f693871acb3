import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleApiOfFile } from "../../tests/support/sample-api.ts";
import { BUNDLED_RELEASE, bundledApp } from "../testing.ts";

const invented = await sampleApiOfFile();

/** What is read on a page: without scripts, drawings and marks. */
const readOf = (html: string): string =>
  html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");

describe.skipIf(!existsSync(BUNDLED_RELEASE))("words of codes on French pages", () => {
  const { app } = bundledApp();
  const page = async (path: string): Promise<string> => (await app.request(path)).text();

  it.each<[path: string, words: readonly string[]]>([
    ["/fr/methods", ["Ajusté aux deux marges", "Mis en cohérence", "Rupture de série", "non répertorié par la source"]],
    ["/fr/indicators", ["Migrants internationaux par origine et destination", "Coût moyen d’un envoi", "Taux de migration nette"]],
    ["/fr/indicator/DF_MIGRATION_PROFILE/NET_MIGRATION", ["Immigrants moins émigrants de l’année civile", "Crimée", "Tel que publié"]],
    ["/fr/sources", ["Les chiffres sont repris au format propre de cette édition", "n’a pas été approuvée par"]],
    ["/fr/releases", ["Migrants et envois de fonds entre tous les pays", "figée, pas encore relue par des pairs"]],
    ["/fr/releases/2026.1", ["Chaque fichier est celui que le manifeste énumère", "Population, naissances, décès et migration nette"]],
    ["/fr/problems", ["Il n’y a pas de flux de données {dataflow}."]],
    ["/fr/country/SRB", ["Le HCR donne la Serbie avec le Kosovo", "Ajusté"]],
    ["/fr/country/SRB/quality", ["Le HCR donne la Serbie avec le Kosovo"]],
    ["/fr/corridor/MEX-USA", ["Mis en cohérence", "estimation"]],
    ["/fr/explain/DF_REMITTANCE_FLOW/REM_RS3.IND.PAK.2020", ["Zéro supposé", "une hypothèse, non une observation"]],
    ["/fr/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024", ["Effectifs de migrants", "Migrants par origine et destination"]],
    ["/fr/methodology/ratha-shaw-rule-3", ["Règle 3 de Ratha et Shaw, revenu complété"]],
    ["/fr/search?q=natalit%C3%A9", ["Taux de natalité"]],
    ["/fr/search?q=birth%20rate", ["Taux de natalité"]],
  ])("%s", async (path, words) => {
    const read = readOf(await page(path));
    expect(words.filter((one) => !read.includes(one))).toEqual([]);
  });

  it("hand the matrix's methods to its script in French", async () => expect(await page("/fr/matrix")).toContain("Ajusté depuis 2020"));

  it("answer what went wrong in French, to readers and to programmes", async () => {
    const path = "/fr/explain/DF_MIGRANT_STOCK/STOCK.USA";
    expect(readOf(await page(path))).toContain("La clé ne convient pas au flux de données");
    const answer = await app.request(path, { headers: { accept: "application/json" } });
    expect(await answer.json()).toMatchObject({ code: "bad-key", detail: expect.stringContaining("elle compte 2 parties") });
    expect(readOf(await page("/explain/DF_MIGRANT_STOCK/STOCK.USA"))).toContain("Key does not fit the dataflow");
  });

  it("mark what stays in English", async () => {
    const sources = await page("/fr/sources");
    expect(sources).toMatch(/<h2 lang="en" dir="ltr">International Migrant Stock 2024: Destination<\/h2>/);
    expect(await page("/sources")).not.toContain('<h2 lang="en"');
    expect(await page("/fr/releases/2026.1")).toMatch(/<span lang="en" dir="ltr">knomad observatory, release 2026\.1/);
  });
});

describe("a release with words that nobody translated", () => {
  it("shows its own on a French page, marked as English", async () => {
    const html = await (await invented.get("/fr/methods")).text();
    expect(html).toMatch(/<span lang="en" dir="ltr">Invented FIT\.<\/span>/);
    const indicators = await (await invented.get("/fr/indicators")).text();
    expect(indicators).toMatch(/<h2 lang="en" dir="ltr">Migrant stock<\/h2>/);
    expect(await (await invented.get("/fr/sources")).text()).toMatch(/<dd lang="en" dir="ltr">Put in order and summed\./);
  });

  it("does not mark them on an English one", async () =>
    expect(await (await invented.get("/methods")).text()).not.toMatch(/<(?:span|dd|h2|p)[^>]* lang="en" dir="ltr"/));
});
