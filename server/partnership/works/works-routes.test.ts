import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATAFLOWS } from "#observatory";
import { findWork, type PartnershipTables, publishWork, setPublicCitationsAhead, versionsOf } from "#partnership";
import { filesOnDisk, inOneUnit } from "#store";
import { inventIn, type Invented } from "../../../tests/support/invented-partnership.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { worksRoutes } from "./index.ts";
import type { WorksAround } from "./works-around.ts";

const BIBTEX = "@book{smith2020, title={Invented moves}, author={Smith, Ann}, year={2020}}";
const SOURCE = "# Findings\n\nIn 2020, {{stock MEX>CAN 2020}} people lived there [@smith2020]. <script>alert(1)</script>";

describe.each(STORE_KINDS)("pages of works on %s", (kind) => {
  let site: TestSite;
  let invented: Invented;
  let ada = "";
  let director = "";
  let officer = "";
  let stranger = "";
  let group = "";
  let id = "";
  const folder = mkdtempSync(join(tmpdir(), "knomad-works-"));
  const around: WorksAround = {
    releases: {
      newest: "2099.1",
      dataflows: DATAFLOWS,
      figureAt: () => ({ kind: "value", value: 1_234, unit: "PS", status: "A" }),
      manifestHash: () => undefined,
    },
    files: { files: filesOnDisk(folder), scanner: undefined },
  };

  beforeAll(async () => {
    site = await openTestSite(kind, worksRoutes(around));
    invented = inventIn(site.database, site.surroundings);
    ada = await site.addPerson("Ada <b>Invented</b>", { listed: true });
    director = await site.addPerson("Invented director");
    officer = await site.addPerson("Invented officer");
    stranger = await site.addPerson("Invented stranger");
    group = await invented.body("group", "group");
    await invented.mandate(director, await invented.body("management", "management"), "director");
    await invented.mandate(officer, group, "programme officer");
  }, 300_000);
  afterAll(async () => {
    await site.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const text = async (path: string, person?: string): Promise<string> => (await site.get(path, person)).text();
  const publish = async (): Promise<void> => {
    const { database, actor } = await invented.as(director);
    const [newest] = await versionsOf(site.database, id);
    await inOneUnit(database, actor, site.surroundings, (unit) => publishWork(unit, { workId: id, versionId: newest!.id, words: "" }));
  };

  it("begins a work by a form that says what is wrong, and leads to its text", async () => {
    const empty = await site.post("/desk/works/new", { title: "" }, ada);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain("Write a title.");
    const values = { title: "Moves & stays", kind: "short-note", body: group, language: "en", licence: "CC-BY-4.0" };
    const sent = await site.post("/desk/works/new", values, ada);
    expect(sent.status).toBe(303);
    id = /works\/([0-9a-f-]{36})\/text/.exec(sent.headers.get("location")!)![1]!;
    expect(await text("/desk/works", ada)).toContain("Moves &amp; stays");
    expect(await text("/desk/works", stranger)).not.toContain("Moves &amp; stays");
    for (const part of ["", "/text", "/versions", "/files", "/literature", "/comments", "/contributors", "/about"])
      for (const person of [stranger, director]) expect((await site.get(`/desk/works/${id}${part}`, person)).status, part).toBe(404);
  });

  it("imports literature, saves the text, shows it as readers will see it, and tells whoever saves late", async () => {
    const imported = await site.post(`/desk/works/${id}/literature`, { literature: BIBTEX, version: "1" }, ada);
    expect(imported.status).toBe(303);
    expect(await text(`/desk/works/${id}/literature`, ada)).toContain("@smith2020");
    const words = { title: "Moves & stays", summary: "Plain & short.", abstract: "", source: SOURCE, version: "2" };
    const saved = await site.post(`/desk/works/${id}/text`, { ...words, next: "preview" }, ada);
    expect(saved.headers.get("location")).toContain("preview=1");
    const shown = await text(`/desk/works/${id}/text?preview=1`, ada);
    expect(shown).toContain("1,234");
    expect(shown).not.toContain("<script>alert");
    expect(shown).toContain("What to look at");
    const late = await site.post(`/desk/works/${id}/text`, { ...words, source: "Mine." }, ada);
    expect(late.status).toBe(409);
    const clash = await late.text();
    expect(clash).toContain(">Mine.</textarea>");
    expect(clash).toContain("<del>");
    const auto = await site.post(`/desk/works/${id}/text`, { ...words, next: "autosave" }, ada);
    expect(auto.status).toBe(409);
    const source = SOURCE.replace(" <script>alert(1)</script>", "");
    const again = await site.post(`/desk/works/${id}/text`, { ...words, source, version: "3", next: "autosave" }, ada);
    expect([again.status, await again.json()]).toEqual([200, { version: 4 }]);
  });

  it("takes contributors in the order of their places, and says at which field something is wrong", async () => {
    const one = { "name-1": "Ada <b>Invented</b>", "orcid-1": "", "roles-1": "Software", "mayWrite-1": "yes", "place-1": "2" };
    const two = { "name-2": "Zoe Invented", "orcid-2": "0000-0002-1825-0098", "roles-2": ["Methodology"], "page-2": "", "place-2": "1" };
    const refused = await site.post(`/desk/works/${id}/contributors`, { ...one, ...two }, ada);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#orcid-2"');
    const taken = await site.post(`/desk/works/${id}/contributors`, { ...one, ...two, "orcid-2": "0000-0002-1825-0097" }, ada);
    expect(taken.status).toBe(303);
    const about = await site.post(`/desk/works/${id}/about`, { language: "en", licence: "CC-BY-4.0", countries: "Mexico\nCAN" }, ada);
    expect(about.status).toBe(303);
    const unknown = await site.post(`/desk/works/${id}/about`, { language: "en", licence: "CC-BY-4.0", countries: "Atlantis" }, ada);
    expect(await unknown.text()).toContain("“Atlantis” is no country");
  });

  it("takes a file by its content, and refuses what it only says to be", async () => {
    const send = async (bytes: string): Promise<Response> => {
      const body = new FormData();
      body.set("csrf", site.formField(ada));
      body.set("purpose", "figure");
      body.set("alternative", "A dot.");
      body.set("file", new File([Buffer.from(bytes, "base64")], "dot.png", { type: "image/png" }));
      const headers = { "x-test-person": ada, origin: "http://knomad.test" };
      return site.app.request(`http://knomad.test/desk/works/${id}/files`, { method: "POST", headers, body });
    };
    expect((await send(Buffer.from("<html><script>").toString("base64"))).status).toBe(422);
    const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    expect((await send(dot)).status).toBe(303);
    const shown = await site.get(`/desk/works/${id}/files/dot.png`, ada);
    expect([shown.headers.get("content-type"), shown.headers.get("content-disposition")]).toEqual(["image/png", null]);
    expect((await site.get(`/desk/works/${id}/files/dot.png`, stranger)).status).toBe(404);
  });

  it("is nowhere in public before it is published", async () => {
    const page = await text(`/desk/works/${id}/versions`, ada);
    const version = /name="version" value="(\d+)"/.exec(page)![1]!;
    expect((await site.post(`/desk/works/${id}/versions`, { version, words: "First." }, ada)).status).toBe(303);
    expect(await text("/library")).not.toContain("Moves");
    expect(await text("/library/feed.atom")).not.toContain("Moves");
    for (const path of ["", "/v/1", "/v/1/version.json", "/v/1/cite/ris", "/v/1/files/dot.png"])
      expect((await site.get(`/library/moves-stays${path}`, director)).status, path).toBe(404);
  });

  it("is published with its summary first, citations, meta elements, linked data, feed and what its hash is made of", async () => {
    expect(await setPublicCitationsAhead(site.database)).toBe(0);
    await publish();
    expect(await setPublicCitationsAhead(site.database)).toBe(1);
    const page = await text("/library/moves-stays");
    expect(page.indexOf("In plain language")).toBeLessThan(page.indexOf("1,234"));
    expect(page).toContain('<meta name="citation_author" content="Zoe Invented"');
    expect(page).toContain('<meta name="DC.title" content="Moves &amp; stays [fictitious]"');
    expect(page).toContain("https://orcid.org/0000-0002-1825-0097");
    expect(page).not.toContain("<b>Invented</b>");
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)![1]!) as Record<string, unknown>;
    expect(data).toMatchObject({
      "@type": ["ScholarlyArticle", "Article"],
      name: "Moves & stays [fictitious]",
      version: "1",
      inLanguage: "en",
    });
    const ris = await site.get("/library/moves-stays/v/1/cite/ris");
    expect(await ris.text()).toContain("Moves & stays");
    const atom = await text("/library/feed.atom?country=MEX");
    expect(atom).toContain("<title>Moves &amp; stays</title>");
    expect(await text("/library/feed.atom?country=USA")).not.toContain("Moves");
    const parts = new Uint8Array(await (await site.get("/library/moves-stays/v/1/version.json")).arrayBuffer());
    const { createHash } = await import("node:crypto");
    const [version] = await versionsOf(site.database, id);
    expect(createHash("sha256").update(parts).digest("hex")).toBe(version!.hash);
    expect((await site.get("/library/moves-stays/v/1/files/dot.png")).status).toBe(200);
    expect((await site.get("/library/moves-stays/v/1/work.pdf")).status).toBe(404);
  });

  it("keeps a version that is not public from readers until somebody else signed its change, then shows what changed", async () => {
    const before = await text(`/desk/works/${id}/text`, ada);
    const version = /name="version" value="(\d+)"/.exec(before)![1]!;
    const words = { title: "Moves & stays", summary: "Plain & short.", abstract: "", source: "# Findings\n\nOther words.", version };
    await site.post(`/desk/works/${id}/text`, words, ada);
    await site.post(`/desk/works/${id}/versions`, { version: String(Number(version) + 1), words: "Other words." }, ada);
    expect((await site.get("/library/moves-stays/v/2")).status).toBe(404);
    expect(await text("/library/moves-stays")).not.toContain("Other words.");
    const waiting = await text("/desk/works/published", officer);
    expect(waiting).toContain("Other words.");
    const page = await text("/desk/works/published/moves-stays", officer);
    const versionId = /name="versionId" value="([^"]+)"/.exec(page)![1]!;
    const unsaid = await site.post("/desk/works/published/moves-stays/sign", { versionId, words: "" }, officer);
    expect(unsaid.status).toBe(422);
    expect((await site.post("/desk/works/published/moves-stays/sign", { versionId, words: "Wording." }, officer)).status).toBe(303);
    expect(await text("/library/moves-stays")).toContain("Other words.");
    expect(await text("/library/moves-stays/v/1")).toContain("This is not the version that is public now.");
    expect(await text("/library/moves-stays/v/2/since/1")).toContain("<ins>");
  });

  it("says for good that it is retracted", async () => {
    expect((await site.post("/desk/works/published/moves-stays/retract", { reason: "All wrong." }, officer)).status).toBe(403);
    expect((await site.post("/desk/works/published/moves-stays/retract", { reason: "All wrong." }, director)).status).toBe(303);
    for (const path of ["/library/moves-stays", "/library/moves-stays/v/1"]) expect(await text(path)).toContain("This work was retracted");
    expect(await text("/library")).toContain("Retracted");
    expect(await text("/library/feed.atom")).toContain("Retracted: Moves");
    expect(await findWork(site.database, { id })).toMatchObject({ state: "retracted" });
    const closed = await text(`/desk/works/${id}/text`, ada);
    expect(closed).toContain("its draft is closed");
    expect(closed).not.toContain("<textarea");
  });

  it("says in the language and direction of the work", async () => {
    const values = { title: "دراسة مخترعة", kind: "blog-post", body: group, language: "ar", licence: "CC-BY-4.0" };
    const sent = await site.post("/desk/works/new", values, ada);
    const editor = await text(sent.headers.get("location")!, ada);
    expect(editor).toMatch(/<textarea lang="ar" dir="rtl"|<textarea[^>]*lang="ar"[^>]*dir="rtl"/);
    const { slug } = await site.database
      .tables<PartnershipTables>()
      .selectFrom("partnership.work")
      .select("slug")
      .where("language", "=", "ar")
      .executeTakeFirstOrThrow();
    expect(slug).not.toBe("");
  });
});
