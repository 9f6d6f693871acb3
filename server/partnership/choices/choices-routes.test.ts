import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChoice, type PartnershipTables } from "#partnership";
import { openChoicesWorld, type ChoicePerson, type ChoicesWorld } from "../../../tests/support/choices-world.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { partnershipRoutes } from "../index.ts";

const HERE = "/desk/choices";

describe.each(STORE_KINDS)("policy choices at the desk on %s", (kind) => {
  let site: TestSite;
  let world: ChoicesWorld;
  beforeAll(async () => {
    site = await openTestSite(kind, partnershipRoutes());
    world = await openChoicesWorld(site.database, site.surroundings);
  }, 300_000);
  afterAll(() => site.remove());

  const textOf = async (path: string, person: ChoicePerson): Promise<string> => (await site.get(path, world.people[person])).text();
  const send = (path: string, person: ChoicePerson, fields: Readonly<Record<string, string>>): Promise<Response> =>
    site.post(path, fields, world.people[person]);
  const versionOf = async (id: string): Promise<string> => String((await findChoice(site.database, { id }))!.version);

  it("go from a proposal to a published judgement by forms alone, with what each appraiser says kept from the other", async () => {
    const fields = {
      title: "A choice by forms",
      problem: "An invented problem that people have.",
      forWhom: "both",
      mechanism: "In an invented way.",
    };
    const empty = await send(`${HERE}/new`, "expert", { title: "No" });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain("Write at least five characters.");
    const kept = await send(`${HERE}/new`, "expert", { ...fields, step: "draft" });
    expect(kept.status).toBe(303);
    expect(await textOf(`${HERE}/new`, "expert")).toContain("A choice by forms");
    const proposed = await send(`${HERE}/new`, "expert", { ...fields, instrument: world.instrument, body: world.group });
    expect(proposed.status).toBe(303);
    const here = proposed.headers.get("location")!;
    const id = here.slice(`${HERE}/`.length);
    expect(await textOf(HERE, "chair")).toContain("A choice by forms");
    expect(await textOf(HERE, "beside")).not.toContain("A choice by forms");
    expect((await site.get(here, world.people.beside)).status).toBe(404);

    const work = await world.publicWork("Invented paper of forms");
    const line = { kind: "work", outcome: world.outcome, direction: "increases", certainty: "not judged", toleranceKind: "percent" };
    const wrong = await send(`${here}/evidence`, "expert", { ...line, source: "W-99999", version: await versionOf(id) });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("There is no public work of that number or address.");
    expect((await send(`${here}/evidence`, "expert", { ...line, source: work.reference, version: await versionOf(id) })).status).toBe(303);
    expect(await textOf(here, "expert")).toContain("Invented paper of forms");
    const unsure = await send(`${here}/edit`, "expert", {
      ...fields,
      instrument: world.instrument,
      cost: "low",
      equity: "mixed",
      feasibility: "high",
      version: "1",
    });
    expect(unsure.status).toBe(422);
    expect(await unsure.text()).toContain("Give reasons for the rating.");

    const [first, second] = [world.people.first, world.people.second];
    const author = await send(`${here}/appraisal`, "chair", { first: world.people.author, second, version: await versionOf(id) });
    expect(author.status).toBe(422);
    expect(await author.text()).toContain("wrote evidence that it rests on");
    expect((await send(`${here}/appraisal`, "chair", { first, second, version: await versionOf(id) })).status).toBe(303);
    const caseId = (await findChoice(site.database, { id }))!.appraisalCase!;
    const appraisal = `${HERE}/appraisals/${caseId}`;
    for (const person of ["first", "second"] as const) expect((await send(`${appraisal}/declare`, person, { has: "no" })).status).toBe(303);
    const judged = {
      ...{ "direction-0": "increases", "certainty-0": "low", "words-0": "Only one invented paper says so.", agreement: "medium" },
      ...{ agreementWords: "Most people whom nobody asked agree.", cost: "low", equity: "not judged", feasibility: "high" },
    };
    const half = await send(`${appraisal}/judge`, "first", { ...judged, "words-0": "" });
    expect(half.status).toBe(422);
    expect(await half.text()).toContain('href="#words-0"');
    expect((await send(`${appraisal}/judge`, "first", judged)).status).toBe(303);
    for (const person of ["second", "chair", "director", "auditor"] as const)
      expect(await textOf(appraisal, person), person).not.toContain("Only one invented paper says so.");
    expect(await textOf(appraisal, "first")).toContain("Only one invented paper says so.");
    expect((await send(`${appraisal}/judge`, "second", { ...judged, "certainty-0": "high" })).status).toBe(303);
    expect(await textOf(appraisal, "chair")).toContain("Only one invented paper says so.");

    const { version } = await site.database
      .tables<PartnershipTables>()
      .selectFrom("partnership.case_file")
      .select("version")
      .where("id", "=", caseId)
      .executeTakeFirstOrThrow();
    const decision = {
      outcome: "published",
      reasons: "It is well judged.",
      basis: "A meeting.",
      nextReviewOn: "2101-01-01",
      version: String(version),
    };
    const open = await send(`${appraisal}/decide`, "chair", decision);
    expect(open.status).toBe(422);
    expect(await open.text()).toContain("whom you follow");
    expect((await send(`${appraisal}/decide`, "chair", { ...decision, "follow-0": "second" })).status).toBe(303);
    expect((await findChoice(site.database, { id }))!.state).toBe("current");
  });

  it("keep lists and pilots for those who may", async () => {
    const added = await send(`${HERE}/lists/outcome/new`, "director", {
      name: "Invented time",
      words: "",
      validFrom: "2099-01-01",
      validUntil: "2098-01-01",
    });
    expect(added.status).toBe(422);
    expect((await send(`${HERE}/lists/outcome/new`, "director", { name: "Invented time" })).status).toBe(303);
    expect(await textOf(`${HERE}/lists/outcome`, "director")).toContain("Invented time");
    expect((await send(`${HERE}/lists/outcome/new`, "chair", { name: "Another" })).status).toBe(403);
    const pilot = { title: "Invented pilot of forms", area: "Fiji", body: world.group, state: "reported" };
    const unreported = await send(`${HERE}/pilots/new`, "expert", pilot);
    expect(unreported.status).toBe(422);
    expect(await unreported.text()).toContain("Say when it reported.");
    expect((await send(`${HERE}/pilots/new`, "expert", { ...pilot, state: "running" })).status).toBe(303);
    expect(await textOf(`${HERE}/pilots`, "chair")).toContain("Fiji");
  });
});
