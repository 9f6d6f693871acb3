import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseOpenness, doisOfWorks, REGISTER_DOI, registerDoiHandler, standingOf } from "#partnership";
import { listJobs, runJobs } from "#store";
import { openBlindWorld, type BlindWorld } from "../../../tests/support/blind-world.ts";
import { inventIn } from "../../../tests/support/invented-partnership.ts";
import { hasSchemas, judged } from "../../../tests/support/schemas-of-others.ts";
import { NO_RELEASES } from "../works/works-around.ts";
import { worksRoutes } from "../works/index.ts";
import { doorsSettings } from "./doors-settings.ts";
import { libraryDoorsRoutes } from "./index.ts";

const RELEASED = "R-2099-0004";

describe("DOIs at the desk, and deposits for Crossref", () => {
  let world: BlindWorld;
  let director = "";
  let slug = "";
  const agency = { KNOMAD_DOI_URL: "http://127.0.0.1:9", KNOMAD_DOI_REPOSITORY: "X.Y", KNOMAD_DOI_PASSWORD: "a secret of tests" };
  const around = { releases: NO_RELEASES, doors: doorsSettings({ KNOMAD_DOI_PREFIX: "10.5072", ...agency }) };
  const valueOf = (wanted: string): string => world.values.find(([what]) => what === wanted)![1];

  beforeAll(async () => {
    world = await openBlindWorld("embedded", [...worksRoutes(around), ...libraryDoorsRoutes(around)], { author: 0, reviewer: 0 });
    slug = valueOf(`work of ${RELEASED}`);
    const { database, surroundings, addPerson } = world.site;
    const invented = inventIn(database, surroundings);
    director = await addPerson("Invented director of DOIs");
    await invented.mandate(director, await invented.body("management-of-dois", "management"), "director");
  }, 300_000);
  afterAll(() => world.site.remove());

  const text = async (path: string, person?: string): Promise<string> => (await world.site.get(path, person)).text();
  const reviews = (): Promise<string> => text(`/desk/works/dois/${slug}/crossref-reviews.xml`, director);

  it("show how far each work is, to those who release works alone", async () => {
    const page = await text("/desk/works/dois", director);
    expect(page).toContain("10.5072");
    expect(page).toContain(`/desk/works/dois/${slug}/crossref-work.xml`);
    expect(page).not.toContain("a secret of tests");
    expect((await world.site.get("/desk/works/dois")).status).toBe(303);
    for (const path of ["", `/${slug}/crossref-work.xml`, `/${slug}/crossref-reviews.xml`])
      expect((await world.site.get(`/desk/works/dois${path}`, valueOf("person editor"))).status, path).toBe(403);
  });

  it("are asked for again by a form, and what went wrong is shown", async () => {
    const sent = await world.site.post(`/desk/works/dois/${slug}/ask`, {}, director);
    expect(sent.headers.get("location")).toBe("/desk/works/dois");
    const { database, surroundings } = world.site;
    expect((await listJobs(database, ["waiting"], 200)).filter(({ queue }) => queue === REGISTER_DOI).length).toBeGreaterThan(0);
    const provider = { name: "double", prefix: "10.5072", register: () => Promise.reject(new Error("nobody there")) };
    const site = () => ({ address: "https://figures.example", name: "Invented", day: "2099-01-01", prints: false });
    const later = () => new Date(surroundings.now().getTime() + 60_000);
    await runJobs(database, { [REGISTER_DOI]: registerDoiHandler({ database, surroundings, site, provider }) }, { now: later });
    expect([...(await doisOfWorks(database)).values()].some(({ fault }) => fault === "nobody there")).toBe(true);
    expect(await text("/desk/works/dois", director)).toContain("nobody there");
    expect(await text(`/library/${slug}`)).not.toContain("10.5072");
  });

  it.skipIf(!hasSchemas)("deposit the reviews that may be published, with the name of nobody who did not sign", async () => {
    const hidden = world.reviewers.flatMap(({ traces }) => traces);
    const deposit = await reviews();
    for (const trace of hidden) expect(deposit).not.toContain(trace);
    expect(deposit).not.toContain("For the editor only.");
    expect(deposit.match(/<anonymous /g)!.length).toBe(deposit.match(/<peer_review /g)!.length);
    const work = await text(`/desk/works/dois/${slug}/crossref-work.xml`, director);
    expect(await judged("crossref", { deposit, work })).toEqual({ deposit: [], work: [] });
  });

  it("follow what reviewers choose: who signs is named, who takes the review back is not there", async () => {
    const { database, surroundings } = world.site;
    const [{ id }] = world.reviewers;
    const standing = await standingOf(database, id, surroundings.now());
    const doing = { database, surroundings, actor: { kind: "person", id } as const, standing };
    const assignment = valueOf(`invitation ${RELEASED}1 1`);
    const before = (await reviews()).match(/<peer_review /g)!.length;
    await chooseOpenness(doing, { id: assignment }, { publishText: true, sign: true, credit: true });
    expect(await reviews()).toContain("<surname>Hiddencharlie</surname>");
    await chooseOpenness(doing, { id: assignment }, { publishText: false, sign: true, credit: true });
    const after = await world.site.get(`/desk/works/dois/${slug}/crossref-reviews.xml`, director);
    expect(after.status === 404 ? 0 : (await after.text()).match(/<peer_review /g)!.length).toBe(before - 1);
  });
});
