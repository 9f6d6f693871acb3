import { afterAll, beforeAll, expect, it } from "vitest";
import { loadPartnershipContract, type PartnershipOperation } from "#contract";
import { openCase, type PartnershipTables } from "#partnership";
import { verifyLog } from "#store";
import { inventIn } from "../../../tests/support/invented-partnership.ts";
import { openTestApi, type TestApi } from "../../../tests/support/partnership-api.ts";
import { openPermissionWorld, type PermissionWorld, type Persona } from "../../../tests/support/permission-world.ts";

const { ALL_PARTNERSHIP_PROMISES } = await loadPartnershipContract();
const promises = new Map(ALL_PARTNERSHIP_PROMISES);

let world: PermissionWorld;
let api: TestApi;
const made = new Set<PartnershipOperation>();

beforeAll(async () => {
  world = await openPermissionWorld("embedded", []);
  api = await openTestApi(world.site);
}, 300_000);
afterAll(() => world.site.remove());

interface Changing {
  readonly as: Persona;
  readonly parts?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly version?: number;
}

const path = (operation: PartnershipOperation, parts: Readonly<Record<string, string>> = {}): string =>
  promises.get(operation)!.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name]!);

/** Makes a change and gives its answer; a composition that asks is told that it is meant. */
const change = async (operation: PartnershipOperation, { as, parts, body = {}, version }: Changing) => {
  const promised = promises.get(operation)!;
  const send = (sent: object) =>
    api.ask(path(operation, parts), world.personOf(as), {
      method: promised.method === "put" ? "PUT" : "POST",
      body: sent,
      headers: version === undefined ? {} : { "if-match": `"${version}"` },
    });
  let answer = await send(body);
  let said = (await answer.json()) as { readonly code?: string; readonly values: { readonly accept: string } };
  if (said.code === "composition-asks") {
    answer = await send({ ...body, accept: said.values.accept });
    said = (await answer.json()) as typeof said;
  }
  expect([operation, answer.status, said]).toEqual([operation, answer.status < 300 ? answer.status : "no success", said]);
  const done = promised.answer.parse(said) as { readonly href: string; readonly id?: string; readonly reference?: string };
  expect(answer.headers.get("location")).toBe(answer.status === 201 ? done.href : null);
  made.add(operation);
  return { id: done.id ?? "", reference: done.reference ?? "", href: done.href };
};
const read = (address: string, as: Persona = "director") => api.json(address, world.personOf(as));

it("bodies are opened, corrected, renamed, linked, chartered and closed", async () => {
  const as = "director";
  const opened = { kind: "group", name: "Invented harbour group", parent: "programme", theme: "theme", opened: "2099-01-01" };
  const { href, id } = await change("openBody", { as, body: opened });
  expect(href).toBe("/api/v1/partnership/bodies/invented-harbour-group");
  const parts = { body: "invented-harbour-group" };
  expect(await read(href)).toMatchObject({ id, version: 1, name: "Invented harbour group", theme: { slug: "theme" } });
  await change("correctBody", { as, parts, version: 1, body: { parent: "programme", description: "What it is for." } });
  await change("renameBody", { as, parts, version: 2, body: { name: "Invented quay group", from: "2099-01-02" } });
  await change("linkBody", { as, parts, version: 3, body: { kind: "same group as", to: "beside" } });
  const charter = { kind: "terms of reference", words: "It meets.", from: "2099-01-01" };
  await change("writeCharter", { as: "administrative officer", parts, version: 0, body: charter });
  const body = await read(`${href}?on=2099-02-01`);
  expect(body).toMatchObject({ name: "Invented quay group", description: "What it is for.", version: 4 });
  expect(body.successors).toMatchObject([{ kind: "same group as", outward: true, body: { slug: "beside" } }]);
  expect(await read(body.charters[0].href)).toMatchObject({ words: "It meets." });
  await change("closeBody", { as, parts, version: 4, body: { closed: "2099-03-01", reason: "It is done." } });
  expect(await read(`${href}?on=2099-03-02`)).toMatchObject({ state: "closed" });
});

it("seats and rules are set and ended", async () => {
  const as = "director";
  const parts = { body: world.body.slug };
  const { version } = await read("/bodies/group");
  const seat = { label: "Invented berth", role: "expert", from: "2099-01-01", rule: "open", parameters: { constraint: "from a port" } };
  const { id } = await change("addSeat", { as, parts, version, body: seat });
  await change("correctSeat", { as, parts: { seat: id }, version: 1, body: { label: "Invented mooring", votes: false } });
  const seats = (await read("/bodies/group")).seats as readonly { readonly id: string }[];
  expect(seats.find((one) => one.id === id)).toMatchObject({ label: "Invented mooring", votes: false, vacant: true, version: 2 });
  await change("endSeat", { as, parts: { seat: id }, version: 2, body: { until: "2099-12-31", reason: "No berth." } });
  const rule = { body: "group", rule: "quorum", parameters: { least: 1 }, effect: "show", from: "2099-01-01" };
  const set = await change("setRule", { as, body: rule });
  const checklist = (await read("/bodies/group")).checklist as readonly { readonly id: string }[];
  expect(checklist.map((one) => one.id)).toContain(set.id);
  await change("endRule", { as, parts: { rule: set.id }, version: 1, body: { until: "2099-12-31", reason: "Not needed." } });
});

it("mandates are proposed, confirmed, declined, extended, laid down and ended", async () => {
  const as = "director";
  const parts = { body: "group" };
  const invented = inventIn(world.site.database, world.site.surroundings);
  const person = await invented.person("Invented nominee");
  const nomination = { role: "expert", holder: { person }, from: "2099-01-01", until: "2099-06-30", words: "Knows ports." };
  const { id } = await change("nominate", { as, parts, body: nomination });
  expect(await read(`/mandates/${id}`)).toMatchObject({ state: "awaiting confirmation", holder: { id: person } });
  await change("confirmMandate", { as, parts: { mandate: id }, version: 1, body: { words: "Granted." } });
  await change("extendMandate", { as, parts: { mandate: id }, version: 2, body: { until: "2099-12-31", words: "Longer." } });
  expect(await read(`/mandates/${id}`)).toMatchObject({ state: "active", until: "2099-12-31", decision: "Granted.", version: 3 });
  await change("endMandate", { as, parts: { mandate: id }, version: 3, body: { reason: "Moved away." } });
  expect(await read(`/mandates/${id}`)).toMatchObject({ endedEarly: true });
  const again = await change("nominate", { as, parts, body: { ...nomination, from: "2099-02-01" } });
  await change("declineMandate", { as, parts: { mandate: again.id }, version: 1, body: { reason: "Not now." } });
  await change("resignMandate", { as: "expert", parts: { mandate: world.expertMandate }, version: 1, body: { reason: "No time." } });
  expect((await api.ask("/cases/C-2099-0001", world.personOf("expert"))).status).toBe(404);
});

it("leading members are asked again for their referral", async () => {
  const { database, surroundings } = world.site;
  const invented = inventIn(database, surroundings);
  const harbour = await invented.body("referring", "group", world.body.id);
  const parameters = { roles: ["expert"], referrals: 2, leading: ["chair", "co-chair"], passed: "active", dueInDays: 21 };
  const rule = { body: "referring", rule: "entered by referral", parameters, effect: "block", from: "2098-01-01" };
  await change("setRule", { as: "director", body: rule });
  const holder = { person: await invented.person("Invented candidate") };
  const nomination = { role: "expert", holder, from: "2099-01-01", words: "Knows ports." };
  const { id } = await change("nominate", { as: "director", parts: { body: "referring" }, body: nomination });
  for (const role of ["chair", "co-chair"] as const)
    await invented.mandate(await invented.person(`Invented referee ${role}`), harbour, role);
  const asked = await change("askReferral", { as: "director", parts: { mandate: id }, version: 1, body: { words: "Asked again." } });
  expect(await read(`/mandates/${id}`)).toMatchObject({ state: "nominated", referral: asked.reference });
});

it("people and organisations are added, corrected, tied, merged and told apart", async () => {
  const as = "administrative officer";
  const record = { name: "Invented Ada", country: "KEN", languages: ["English", "fr"], sector: "academia", reason: "From a letter." };
  const { id, href } = await change("addPerson", { as, body: record });
  expect(await read(href, as)).toMatchObject({ id, version: 1, name: "Invented Ada", languages: ["en", "fr"], listed: false });
  await change("correctPerson", { as, parts: { person: id }, version: 1, body: { ...record, about: "Ports." } });
  const network = await change("addOrganisation", {
    as,
    body: { name: "Invented network", kind: "network", domains: ["network.example"] },
  });
  const tie = await change("declareTie", { as, parts: { person: id }, body: { kind: "member of", organisation: network.id } });
  await change("addAddress", { as, parts: { person: id }, body: { address: "ada@network.example" } });
  const person = await read(href, as);
  expect(person).toMatchObject({ about: "Ports.", version: 2, ties: [{ id: tie.id, with: { name: "Invented network" } }] });
  await change("removeAddress", { as, parts: { person: id, address: person.addresses[0].id } });
  await change("endTie", { as, parts: { tie: tie.id }, version: 1, body: { how: "mistake" } });
  const twin = await change("addPerson", { as, body: { name: "Invented Adah" } });
  await change("keepApart", { as, body: { one: id, other: twin.id } });
  const pair = { kept: { id, version: 2 }, gone: { id: twin.id, version: 1 }, reason: "One person." };
  const merge = await change("mergePeople", { as, body: pair });
  expect((await api.ask(`/people/${twin.id}`, world.personOf(as)).then((answer) => answer.json())).id).toBe(id);
  await change("undoMerge", { as, parts: { merge: merge.id }, body: { reason: "Two after all." } });
  expect(await read(`/people/${twin.id}`, as)).toMatchObject({ name: "Invented Adah" });
  await change("correctOrganisation", {
    as,
    parts: { organisation: network.id },
    version: 1,
    body: { name: "Invented web", kind: "network" },
  });
  const other = await change("addOrganisation", { as, body: { name: "Invented mesh", kind: "network" } });
  const both = { kept: { id: network.id, version: 2 }, gone: { id: other.id, version: 1 }, reason: "One network." };
  await change("mergeOrganisations", { as, body: both });
  expect(await read(`/organisations/${other.id}`)).toMatchObject({ name: "Invented web", otherNames: ["Invented mesh"] });
});

it("cases are opened, noted, decided and withdrawn, and their tasks answered, handed on, given back and taken away", async () => {
  const fields = { what: "paper", name: "An invented paper on ports", why: "It answers an invented gap." };
  const { reference } = await change("openCase", { as: "chair", body: { kind: "approval", body: "group", fields } });
  await change("writeNote", { as: "co-chair", parts: { reference }, body: { words: "Well said." } });
  const { version } = await read(`/cases/${reference}`);
  const decision = { outcome: "approved", reasons: "It fits.", basis: "The plan." };
  await change("decideCase", { as: "director", parts: { reference }, version, body: decision });
  expect(await read(`/cases/${reference}`)).toMatchObject({
    state: "decided",
    decision: { outcome: "approved" },
    notes: [{ words: "Well said." }],
  });
  const second = await change("openCase", { as: "account", body: { kind: "approval", fields } });
  const own = await read(`/cases/${second.reference}`, "account");
  expect(own).toMatchObject({ view: "opened", mayWithdraw: true, mayDecide: false });
  const parts = { reference: second.reference };
  await change("withdrawCase", { as: "account", parts, version: own.version, body: { reason: "Thought again." } });

  const { database, surroundings } = world.site;
  const asker = await inventIn(database, surroundings).as(world.other);
  const question = { reference: "Q-1", release: "2099-1", dataflow: "DF", key: "K", figure: "F", shown: "12", wrong: "13", source: "" };
  const file = await openCase(asker, { kind: "figure-question", fields: question, bodyId: null, openedBy: undefined });
  const { tasks } = await read(`/cases/${file.reference}`);
  const task = { task: tasks[0].id as string };
  const officer = world.personOf("administrative officer")!;
  await change("reassignTask", { as: "director", parts: task, version: 1, body: { person: officer, reason: "Knows it." } });
  expect((await read("/tasks", "administrative officer")).items.map(({ id }: { readonly id: string }) => id)).toContain(task.task);
  await change("declineTask", { as: "administrative officer", parts: task, version: 2, body: { reason: "No time." } });
  const next = await openCase(asker, { kind: "figure-question", fields: { ...question, key: "L" }, bodyId: null, openedBy: undefined });
  const waiting = (await read(`/cases/${next.reference}`)).tasks[0].id as string;
  const answer = { answer: { finding: "The publisher's cell says twelve." } };
  await change("answerTask", { as: "programme officer", parts: { task: waiting }, version: 1, body: answer });
  expect(await read(`/tasks/${waiting}`)).toMatchObject({ state: "done", answer: { finding: "The publisher's cell says twelve." } });
  const last = await openCase(asker, { kind: "figure-question", fields: { ...question, key: "M" }, bodyId: null, openedBy: undefined });
  const unneeded = (await read(`/cases/${last.reference}`)).tasks[0].id as string;
  await change("cancelTask", { as: "director", parts: { task: unneeded }, version: 1, body: { reason: "Known already." } });
});

it("obligations are met, waived and ruled", async () => {
  const parts = { obligation: world.obligationId };
  const record = { kind: "report", record: "R-1", words: "The invented report.", on: "2098-12-30" };
  await change("noteMet", { as: "chair", parts, version: 1, body: record });
  const due = await read(`/obligations/${world.obligationId}`);
  expect(due).toMatchObject({ state: "met", records: [{ kind: "report", record: "R-1" }] });
  expect(await api.json(`/obligations/${world.obligationId}`)).not.toHaveProperty("records");
  const taken = { ...parts, record: due.records[0].id as string };
  await change("takeBackMet", { as: "chair", parts: taken, version: due.version });
  await change("waiveObligation", {
    as: "director",
    parts,
    version: due.version + 1,
    body: { reason: "There was nothing to report.", basis: "Minutes." },
  });
  expect(await read(`/obligations/${world.obligationId}`)).toMatchObject({ state: "waived", waived: "There was nothing to report." });
  const rule = { name: "Invented yearly note", kind: "yearly report", bodyKind: "panel", responsible: "chair" };
  const without = await api.json("/due-rules", world.personOf("director"), { method: "POST", body: rule });
  expect(without).toMatchObject({ code: "bad-due-rule", values: { field: "of" } });
  const body = { ...rule, parameters: { of: "report", monthsAfter: 3 } };
  const set = await change("setDueRule", { as: "director", body });
  const later = { ...body, name: "Invented later note" };
  await change("changeDueRule", { as: "director", parts: { rule: set.id }, version: 1, body: later });
  const { items } = await read("/due-rules");
  expect(items.map(({ name }: { readonly name: string }) => name)).toContain("Invented later note");
});

it("work programmes are begun, written, proposed, approved and monitored", async () => {
  const { id, href } = await change("beginWorkProgramme", { as: "chair", body: { body: "group", year: 2100 } });
  const parts = { programme: id };
  await change("writeSummary", { as: "chair", parts, version: 1, body: { summary: "Ports first." } });
  const plan = { kind: "output", title: "Invented paper", planned: "2100-06-01" };
  const item = await change("planWork", { as: "chair", parts, version: 2, body: plan });
  await change("replanWork", { as: "chair", parts: { ...parts, item: item.id }, version: 3, body: { ...plan, planned: "2100-07-01" } });
  expect((await api.ask(href)).status).toBe(404);
  await change("moveWorkProgramme", { as: "chair", parts: { ...parts, step: "propose" }, version: 4 });
  await change("moveWorkProgramme", { as: "director", parts: { ...parts, step: "approve" }, version: 5 });
  await change("monitorWork", {
    as: "co-chair",
    parts: { ...parts, item: item.id },
    version: 6,
    body: { state: "under way", note: "Half." },
  });
  const shown = await api.json(href);
  expect(shown).toMatchObject({ state: "approved", summary: "Ports first.", items: [{ planned: "2100-07-01", state: "under way" }] });
});

it("values are added and ended, risks assessed, notices read", async () => {
  const value = { matter: "An invented matter", who: "The invented director" };
  const { id } = await change("addSetting", { as: "director", body: { key: "who decides", value, from: "2099-01-01" } });
  const inForce = async (on: string): Promise<readonly string[]> =>
    (await api.json(`/programme?on=${on}`)).settings.map((setting: { readonly id: string }) => setting.id);
  expect(await inForce("2099-05-01")).toContain(id);
  await change("closeSetting", { as: "director", parts: { setting: id }, version: 1, body: { until: "2099-04-30" } });
  expect(await inForce("2099-05-01")).not.toContain(id);
  const { database, surroundings } = world.site;
  const risk = surroundings.newId();
  const row = { id: risk, slug: "silting", area: "Silting", dimension: "Invented", mitigation: "Dredging", owner_role: "director" };
  await database.tables<PartnershipTables>().insertInto("partnership.risk").values(row).execute();
  await change("assessRisk", { as: "director", parts: { risk }, version: 1, body: { rating: "high", words: "It silts." } });
  expect((await api.json("/programme")).risks).toMatchObject([{ area: "Silting", rating: "high", words: "It silts.", version: 2 }]);
  expect((await read("/notices?unread=yes")).total).toBeGreaterThan(0);
  await change("readNotices", { as: "director", body: { notice: "all" } });
  expect(await read("/notices?unread=yes")).toMatchObject({ items: [], total: 0 });
});

it("phases, documents, statements and risks are written, changed and ended", async () => {
  const as = "director";
  const programme = () => api.json("/programme");
  const one = async (list: "phases" | "statements" | "risks", id: string) =>
    (await programme())[list].find((row: { readonly id: string }) => row.id === id);
  const phase = { name: "Invented beginning", plannedFrom: "2099-01-01", plannedUntil: "2099-06-30" };
  const { id } = await change("addPhase", { as, body: phase });
  await change("changePhase", { as, parts: { phase: id }, version: 1, body: { ...phase, actualFrom: "2099-01-02" } });
  await change("endPhase", { as, parts: { phase: id }, version: 2, body: { lastDay: "2099-05-31", reason: "It is done." } });
  expect(await one("phases", id)).toMatchObject({ actualFrom: "2099-01-02", actualUntil: "2099-05-31", version: 3 });
  await change("addDocument", { as, body: { code: "INV", title: "Invented minutes", citation: "Invented minutes, 2099." } });
  const statement = { topic: "Ships", words: "Twelve ships came.", period: "2098", document: "INV", place: "p. 3" };
  const said = await change("addStatement", { as, body: statement });
  const corrected = { ...statement, words: "Thirteen ships came.", said: "2099-01-01" };
  await change("correctStatement", { as, parts: { statement: said.id }, version: 1, body: corrected });
  const source = { document: "Invented minutes", place: "p. 3" };
  expect(await one("statements", said.id)).toMatchObject({ words: "Thirteen ships came.", said: "2099-01-01", source, version: 2 });
  await change("withdrawStatement", { as, parts: { statement: said.id }, version: 2, body: { reason: "It was of boats." } });
  expect(await one("statements", said.id)).toBeUndefined();
  const risk = { area: "Drought", dimension: "Invented", mitigation: "Wells.", owner: "director" };
  const added = await change("addRisk", { as, body: risk });
  await change("correctRisk", { as, parts: { risk: added.id }, version: 1, body: { ...risk, mitigation: "Deep wells." } });
  const assessed = { rating: "low", words: "It rained.", on: "2098-12-31", document: "INV", place: "p. 4" };
  await change("assessRisk", { as, parts: { risk: added.id }, version: 2, body: assessed });
  expect(await one("risks", added.id)).toMatchObject({ mitigation: "Deep wells.", rating: "low", assessed: "2098-12-31", version: 3 });
  const late = { method: "POST", body: { ...assessed, on: "2100-01-01" }, headers: { "if-match": '"3"' } } as const;
  const refused = await api.json(`/risks/${added.id}/assessments`, world.personOf(as), late);
  expect(refused).toMatchObject({ code: "bad-programme-fact", values: { field: "on" } });
});

it("contributions are noted and reversed, orders of priority and absences set, and work is started", async () => {
  const as = "director";
  const { slug } = await api.json(`/organisations/${world.organisation}`);
  const money = { organisation: slug, amount: "250000.50", currency: "USD", from: "2099-01-01" };
  const { id } = await change("declareContribution", { as, body: money });
  const listed = async () => (await read("/contributions")).items;
  expect(await listed()).toMatchObject([{ id, amountMinor: 25_000_050, reverses: null, reversedOn: null }]);
  expect((await api.json("/programme")).contributions).toMatchObject([{ id, amountMinor: 25_000_050 }]);
  await change("reverseContribution", { as, parts: { contribution: id }, body: { from: "2099-01-01", reason: "It was promised twice." } });
  expect(await listed()).toHaveLength(2);
  expect((await api.json("/programme")).contributions).toEqual([]);
  const order = { key: "priority order", value: { themes: ["theme"] }, from: "2099-01-01" };
  await change("addSetting", { as, body: order });
  const bodies = world.site.database.tables<PartnershipTables>().selectFrom("partnership.body").select("priority");
  expect(await bodies.where("slug", "=", "theme").executeTakeFirst()).toEqual({ priority: 1 });
  const away = { key: "director away", value: {}, from: "2099-01-01" };
  const open = await api.json("/settings", world.personOf(as), { method: "POST", body: away });
  expect(open).toMatchObject({ code: "bad-setting" });
  await change("addSetting", { as, body: { ...away, from: "2099-08-01", until: "2099-08-31" } });
  const start = await read("/bodies/theme/start");
  expect(start).toMatchObject({ body: { slug: "theme" }, refused: false });
  await change("startBody", { as, parts: { body: "theme" }, version: start.version, body: { on: "2099-01-01", reason: "It is time." } });
  expect((await api.ask("/bodies/theme/start", world.personOf(as))).status).toBe(404);
});

it("leaves out no change, tells the log of each by which token it came, and keeps the log whole", async () => {
  // Those of works, of their review and of commissions are made in tests/journeys/review-by-api.test.ts, those of knowledge gaps in
  // ../gaps/gaps-api.test.ts, those of releases of data in ../releases/releases-api.test.ts.
  const elsewhere: readonly string[] = ["works", "review", "gaps", "commissions", "data releases"];
  const here = ALL_PARTNERSHIP_PROMISES.filter(([, { method, about }]) => method !== "get" && !elsewhere.includes(about));
  const changes = here.map(([operation]) => operation);
  expect(changes.filter((operation) => !made.has(operation))).toEqual([]);
  const { items } = await read("/log?action=change-by-token&limit=200", "auditor");
  const told = new Set(
    items.map(({ detail }: { readonly detail: { readonly after: { readonly operation: string } } }) => detail.after.operation),
  );
  expect(changes.filter((operation) => !told.has(operation))).toEqual([]);
  expect((await verifyLog(world.site.database)).faults).toEqual([]);
});
