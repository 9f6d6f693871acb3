import { existsSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { ALL_PROMISES } from "#contract";
import { PROBLEM_CATALOGUE } from "#vocabulary";
import { sampleApiOfFile } from "../../tests/support/sample-api.ts";
import { BUNDLED_RELEASE, bundledApp } from "../testing.ts";

const FRENCH = { "accept-language": "fr-CA, en;q=0.4" };
const sample = await sampleApiOfFile();

describe.skipIf(!existsSync(BUNDLED_RELEASE))("answers in French", () => {
  const { app } = bundledApp();
  const ask = async (path: string, headers: Record<string, string> = FRENCH): Promise<Response> => app.request(path, { headers });
  const json = async (path: string, headers: Record<string, string> = FRENCH): Promise<any> => (await ask(path, headers)).json();

  it.each<[path: string, words: readonly RegExp[]]>([
    ["/api/v1/dataflows", [/Migrants internationaux par origine et destination/, /Coût des envois de fonds/]],
    [
      "/api/v1/dataflows/DF_MIGRANT_STOCK",
      [/Effectifs de migrants/, /non répertorié par la source/, /Ajusté aux deux marges/, /Féminin/, /Personnes/, /ne peut exister/],
    ],
    [
      "/api/v1/data/DF_MIGRANT_STOCK/STOCK.USA.MEX._T?lastN=2",
      [/Mexique/, /estimation/, /Ensemble/, /figée le 20/, /n’a pas été approuvée/],
    ],
    ["/api/v1/data/DF_REMITTANCE_FLOW/REM_RS3.IND.PAK?lastN=1", [/Zéro supposé/, /une hypothèse, non une observation/]],
    ["/api/v1/availability/DF_MIGRANT_STOCK/STOCK.USA.MEX.", [/Effectifs de migrants/, /Masculin/]],
    ["/api/v1/areas/ESH", [/Sahara occidental/, /Territoire non autonome/]],
    ["/api/v1/areas", [/Côte d’Ivoire/]],
    ["/api/v1/releases", [/Migrants et envois de fonds entre tous les pays/, /figée|publiée/]],
    ["/api/v1/releases/2026.1", [/"words":"(?:figée|publiée)/, /"Fitted to both margins"/]],
    ["/api/v1/sources", [/Les chiffres sont repris au format propre de cette édition/, /International Migrant Stock 2024: Destination/]],
    ["/api/v1/methods", [/Mis en cohérence/, /Sum|Somme de corridors/]],
    ["/api/v1/search?q=effectifs", [/Effectifs de migrants/]],
    ["/api/v1/search?q=migrant%20stock", [/Effectifs de migrants/]],
  ])("%s", async (path, words) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("content-language")]).toEqual([200, "fr"]);
    const text = await answer.text();
    for (const one of words) expect(text).toMatch(one);
  });

  it("differ from the English ones, and so do their ETags; a parameter says what a header does", async () => {
    const paths = ALL_PROMISES.filter(({ query }) => "lang" in query.shape).map(({ examples }) =>
      examples[0]!.href.replace(/[?&]lang=\w+/, ""),
    );
    expect(paths.length).toBeGreaterThan(9);
    for (const path of paths) {
      const [french, english] = [await ask(path), await ask(path, {})];
      expect(french.headers.get("etag"), path).not.toBe(english.headers.get("etag"));
      const [one, other] = [await french.text(), await english.text()];
      expect(one, path).not.toBe(other);
      const named = await ask(`${path}${path.includes("?") ? "&" : "?"}lang=fr`, {});
      expect([named.headers.get("etag"), await named.text()], path).toEqual([french.headers.get("etag"), one]);
      expect((await ask(path, { "if-none-match": french.headers.get("etag")! })).status, path).toBe(200);
      expect((await ask(path, { ...FRENCH, "if-none-match": french.headers.get("etag")! })).status, path).toBe(304);
    }
  });

  it("are English where words are not written in the language, and say so; areas are named in it", async () => {
    const methods = await ask("/api/v1/methods?lang=ru");
    expect(methods.headers.get("content-language")).toBe("en");
    expect(methods.headers.get("etag")).toBe((await ask("/api/v1/methods", {})).headers.get("etag"));
    const { labels } = await json("/api/v1/data/DF_MIGRANT_STOCK/STOCK.USA.MEX._T?lastN=1&lang=ru");
    expect(labels).toMatchObject({ AREA: { MEX: "Мексика" }, SEX: { _T: "Total" } });
  });

  it("have no English words left in labels", async () => {
    const { labels } = await json("/api/v1/data/DF_MIGRATION_PROFILE/.MEX?lastN=1");
    const ours = { ...labels, SOURCE: {} };
    expect(JSON.stringify(ours)).not.toMatch(/\b(?:the|of|from|and|percent|share)\b/);
  });

  it("come as CSV and workbooks too", async () => {
    const csv = await (await ask("/api/v1/data/DF_REMITTANCE_COST/COST_AVERAGE.MEX.USA?lastN=1&format=csv")).text();
    expect(csv).toContain("Coût moyen d’un envoi");
    const bytes = await (await ask("/api/v1/data/DF_REMITTANCE_COST/COST_AVERAGE.MEX.USA?lastN=1&format=xlsx")).arrayBuffer();
    const book = read(Buffer.from(bytes));
    expect(book.SheetNames).toEqual(["Données", "Notes"]);
    expect(utils.sheet_to_json<string[]>(book.Sheets["Notes"]!, { header: 1 })[0]).toContain("Coût des envois de fonds");
  });

  it("the OpenAPI description stays English", async () =>
    expect(await (await ask("/api/openapi.json")).text()).toBe(await (await ask("/api/openapi.json", {})).text()));
});

describe("a release with words that nobody translated", () => {
  it("answers in its own", async () => {
    const answer = await sample.get("/api/v1/methods?lang=fr");
    expect(answer.headers.get("content-language")).toBe("fr");
    expect(JSON.stringify(await answer.json())).toContain("Invented FIT.");
    const flow = await (await sample.get("/api/v1/dataflows/DF_MIGRANT_STOCK?lang=fr")).json();
    expect(flow).toMatchObject({ name: "Migrant stock", description: "Invented migrants." });
  });
});

describe("problems in French", () => {
  it.each<[path: string, detail: RegExp, remedy: RegExp]>([
    ["/api/v1/data/DF_NONE", /Il n’y a pas de flux de données DF_NONE/, /connus/],
    ["/api/v1/data/DF_MIGRANT_STOCK/STOCK.XAA", /elle compte 2 parties et non 4/, /séparées par des points/],
    ["/api/v1/data/DF_MIGRANT_STOCK/NONE.XAA.XBB._T", /NONE n’est aucun de ses indicateurs/, /INDICATOR/],
    ["/api/v1/data/DF_MIGRANT_STOCK/STOCK.MEXX.XBB._T", /de code MEXX/, /MEX \(Mexique\)/],
    ["/api/v1/data/DF_MIGRANT_STOCK?lastN=two", /Valeur de lastN\u00a0: "two"\. Il faut un nombre entier/, /depuis la fin de chaque série/],
    ["/api/v1/search", /Valeur de q\u00a0: absente\. Dites ce qu’il faut chercher/, /n’importe quelle langue/],
    ["/api/v1/data/DF_MIGRANT_STOCK?laguage=fr", /pas de paramètre laguage/, /^Vouliez-vous dire lang\u202f\? Paramètres/],
    ["/api/v1/dataflow", /Il n’y a rien à l’adresse/, /La plus proche/],
    ["/r/2001-1/api/v1/sources", /pas ici d’édition 2001-1/, /2099-1/],
  ])("%s", async (path, detail, remedy) => {
    const answer = await sample.get(path, FRENCH);
    const body = (await answer.json()) as any;
    expect([answer.headers.get("content-language"), answer.headers.get("content-type")]).toEqual(["fr", "application/problem+json"]);
    expect(answer.headers.get("vary")).toContain("Accept-Language");
    expect(body.detail).toMatch(detail);
    expect(body.remedy).toMatch(remedy);
    expect(body.title).not.toBe(PROBLEM_CATALOGUE[body.code as keyof typeof PROBLEM_CATALOGUE].title);
    const english = (await (await sample.get(path)).json()) as any;
    expect({ code: body.code, status: body.status, type: body.type }).toEqual({
      code: english.code,
      status: english.status,
      type: english.type,
    });
  });

  it("a parameter wins over the header; a language that is none is English", async () => {
    const asked = await sample.get("/api/v1/data/DF_NONE?lang=fr", { "accept-language": "ru" });
    expect(asked.headers.get("content-language")).toBe("fr");
    const none = await sample.get("/api/v1/data/DF_NONE?lang=xx");
    expect([none.headers.get("content-language"), ((await none.json()) as any).code]).toEqual(["en", "bad-parameter"]);
    expect((await sample.get("/api/v1/data/DF_NONE?lang=ru")).headers.get("content-language")).toBe("en");
  });
});
