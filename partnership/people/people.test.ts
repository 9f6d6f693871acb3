import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS, type Doing, type PartnershipTables } from "#partnership";
import { STORE_MIGRATIONS, verifyLog } from "#store";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { addAddress, removeAddress } from "./address-actions.ts";
import { addressesOf } from "./address-records.ts";
import { addOrganisation, correctOrganisation } from "./organisation-actions.ts";
import { domainsOf, findOrganisation, organisationsAbove, organisationsBelow, organisationsByAddress } from "./organisation-records.ts";
import type { OrganisationValues } from "./organisation-shape.ts";
import { deskPeople, listedPeople } from "./people-list-records.ts";
import { addPerson, correctPerson } from "./person-actions.ts";
import { expertiseOf, findPerson } from "./person-records.ts";
import type { PersonValues } from "./person-shape.ts";
import { declareTie, endTie } from "./tie-actions.ts";
import { publicTiesOf, tiesOf } from "./tie-records.ts";
import type { TieValues } from "./tie-shape.ts";

const person = (name: string, more: Partial<PersonValues> = {}): PersonValues => ({
  name,
  sortedUnder: "",
  orcid: null,
  country: null,
  sex: null,
  sector: null,
  languages: [],
  about: "",
  expertise: [],
  listed: false,
  reason: "",
  ...more,
});
const organisation = (name: string, more: Partial<OrganisationValues> = {}): OrganisationValues => ({
  name,
  acronym: null,
  otherNames: [],
  kind: "university",
  ror: null,
  country: null,
  parent: null,
  domains: [],
  ...more,
});
const tie = (kind: TieValues["kind"], more: Partial<TieValues> = {}): TieValues => ({
  kind,
  organisation: "",
  person: "",
  role: "",
  from: null,
  until: null,
  ...more,
});
const SLICE = { offset: 0, most: 50 };

describe.each(STORE_KINDS)("people and organisations on %s", (kind) => {
  let store: TestStore;
  let invented: Invented;
  let officer: Doing;
  let group = "";
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    invented = inventIn(store.database, surroundings);
    const programme = await invented.body("programme", "programme");
    const management = await invented.body("management", "management", programme);
    group = await invented.body("group-a", "group", programme);
    const keeper = await invented.person("Keeper Invented");
    await invented.mandate(keeper, management, "administrative officer");
    officer = await invented.as(keeper);
  }, 300_000);
  afterAll(() => store.remove());

  const versionOf = async (id: string) => (await findPerson(store.database, { id }))!.version;

  it("adds a person with an address of their own, whom nobody else adds", async () => {
    const theme = await invented.body("theme-a", "theme");
    const values = person("Zoë Invented", { orcid: "0000-0002-1825-0097", country: "MEX", languages: ["es"], expertise: [theme, group] });
    const id = await addPerson(officer, values);
    const twin = await addPerson(officer, person("Zoe Invented", { sortedUnder: "Invented, Zoë" }));
    expect(await findPerson(store.database, { id })).toMatchObject({
      slug: "zoe-invented",
      sortName: "zoe invented",
      country: "MEX",
      listed: false,
    });
    expect(await findPerson(store.database, { id: twin })).toMatchObject({ slug: "zoe-invented-2", sortName: "invented zoe" });
    expect(await expertiseOf(store.database, id)).toEqual([{ themeId: theme, note: "" }]);
    await expect(addPerson(officer, values)).rejects.toMatchObject({ code: "orcid-taken" });
    const chair = await invented.person("Chair Invented");
    await invented.mandate(chair, group, "chair");
    await expect(addPerson(await invented.as(chair), person("Nobody"))).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("corrects a record for its person and its keeper; of two at once one is told", async () => {
    const id = await addPerson(officer, person("Ada Invented"));
    const own = await invented.as(id);
    await correctPerson(own, { id, version: 1 }, person("Ada B. Invented", { listed: true }));
    await expect(correctPerson(officer, { id, version: 1 }, person("Ada C."))).rejects.toMatchObject({ code: "changed-meanwhile" });
    const version = await versionOf(id);
    const both = await Promise.allSettled([
      correctPerson(own, { id, version }, person("Ada One", { listed: true })),
      correctPerson(officer, { id, version }, person("Ada Two", { listed: true })),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changed-meanwhile" } });
    const other = await invented.as(await invented.person("Other Invented"));
    await expect(correctPerson(other, { id, version: await versionOf(id) }, person("Mine"))).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("lists nobody who did not agree to it", async () => {
    await expect(addPerson(officer, person("Lister Invented", { listed: true }))).rejects.toMatchObject({ code: "consent-missing" });
    const id = await addPerson(officer, person("Hidden Invented"));
    await expect(correctPerson(officer, { id, version: 1 }, person("Hidden", { listed: true }))).rejects.toMatchObject({
      code: "consent-missing",
    });
    await correctPerson(officer, { id, version: 1 }, person("Hidden Invented", { listed: true, reason: "Their letter of 3 January." }));
    expect((await listedPeople(store.database, { words: "hidden" }, surroundings.now(), SLICE)).people.map((one) => one.id)).toEqual([id]);
    await correctPerson(officer, { id, version: 2 }, person("Hidden Invented"));
    expect(await listedPeople(store.database, { words: "hidden" }, surroundings.now(), SLICE)).toEqual({ people: [], total: 0 });
  });

  it("finds people by the beginnings of their words, by country, by body, and by address for whoever sees everybody", async () => {
    const one = await addPerson(officer, person("Søren Quist-Madeup", { country: "DNK", listed: true, reason: "Invented." }));
    const two = await addPerson(officer, person("Sara Quist", { country: "KEN" }));
    await invented.mandate(two, group, "expert");
    await addAddress(officer, two, "sara@100%_made.example");
    const found = async (words: string, reach: "everywhere" | readonly string[] = "everywhere", more = {}) =>
      (await deskPeople(store.database, reach, { words, ...more }, surroundings.now(), SLICE)).people.map(({ id }) => id).toSorted();
    expect(await found("quist")).toEqual([one, two].toSorted());
    expect(await found("soren mad")).toEqual([one]);
    expect(await found("uist")).toEqual([]);
    expect(await found("%")).toEqual(await found(""));
    expect(await found("quist", "everywhere", { countries: ["KEN"] })).toEqual([two]);
    expect(await found("quist", [group])).toEqual([one, two].toSorted());
    expect(await found("quist", [])).toEqual([one]);
    expect(await found("", "everywhere", { bodyId: group })).toContain(two);
    expect(await found("", "everywhere", { bodyId: "no id" })).toEqual([]);
    expect(await found("sara@100%")).toEqual([two]);
    expect(await found("sara@")).toEqual([two]);
    expect(await found("s%@")).toEqual([]);
    expect(await found("sara@100%_", [group])).toEqual([]);
    const { people, total } = await deskPeople(store.database, "everywhere", { words: "" }, surroundings.now(), { offset: 2, most: 2 });
    expect(people).toHaveLength(2);
    expect(total).toBeGreaterThan(5);
    expect((await deskPeople(store.database, "everywhere", { words: "" }, surroundings.now(), { offset: 5_000, most: 2 })).total).toBe(
      total,
    );
  });

  it("keeps e-mail addresses that only their owner confirms", async () => {
    const id = await addPerson(officer, person("Mail Invented"));
    await addAddress(officer, id, "mail@made.example");
    await expect(addAddress(officer, id, "mail@made.example")).rejects.toMatchObject({ code: "address-there" });
    const [address] = await addressesOf(store.database, id);
    expect(address).toMatchObject({ address: "mail@made.example", confirmedAt: null });
    await store.database
      .tables<PartnershipTables>()
      .updateTable("partnership.email_address")
      .set({ confirmed_at: surroundings.now() })
      .where("id", "=", address!.id)
      .execute();
    await expect(removeAddress(officer, id, address!.id)).rejects.toMatchObject({ code: "address-confirmed" });
    const other = await addPerson(officer, person("Mail Second"));
    await addAddress(officer, other, "mail@made.example");
    await removeAddress(officer, other, (await addressesOf(store.database, other))[0]!.id);
    expect(await addressesOf(store.database, other)).toEqual([]);
  });

  it("keeps organisations in a tree without circles, with domains of their own", async () => {
    const top = await addOrganisation(officer, organisation("Éxample University", { ror: "03yrm5c26", domains: ["uni.example"] }));
    const school = await addOrganisation(officer, organisation("School", { parent: top, domains: ["school.uni.example"] }));
    const institute = await addOrganisation(officer, organisation("Institute", { parent: school }));
    expect((await organisationsAbove(store.database, institute)).map(({ id }) => id)).toEqual([school, top]);
    expect((await organisationsBelow(store.database, top)).map(({ id }) => id).toSorted()).toEqual([school, institute].toSorted());
    for (const parent of [top, school, institute])
      await expect(correctOrganisation(officer, { id: top, version: 1 }, organisation("Top", { parent }))).rejects.toMatchObject({
        code: "bad-organisation",
      });
    await expect(addOrganisation(officer, organisation("Twin", { ror: "03yrm5c26" }))).rejects.toMatchObject({ values: { field: "ror" } });
    await expect(addOrganisation(officer, organisation("Twin", { domains: ["uni.example"] }))).rejects.toMatchObject({
      values: { field: "domains" },
    });
    await correctOrganisation(officer, { id: school, version: 1 }, organisation("School", { parent: null, domains: ["law.uni.example"] }));
    expect(await domainsOf(store.database, school)).toEqual(["law.uni.example"]);
    await expect(correctOrganisation(officer, { id: school, version: 1 }, organisation("School"))).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    const both = await Promise.allSettled([
      correctOrganisation(officer, { id: top, version: 1 }, organisation("Top", { parent: institute, domains: ["uni.example"] })),
      correctOrganisation(officer, { id: school, version: 2 }, organisation("School", { parent: top, domains: ["law.uni.example"] })),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const owner = await addPerson(officer, person("Domain Invented"));
    for (const address of ["a@law.uni.example", "b@x.y.uni.example", "c@notuni.example"]) await addAddress(officer, owner, address);
    await store.database
      .tables<PartnershipTables>()
      .updateTable("partnership.email_address")
      .set({ confirmed_at: surroundings.now() })
      .where("person_id", "=", owner)
      .execute();
    expect((await organisationsByAddress(store.database, owner)).map(({ id }) => id).toSorted()).toEqual([top, school].toSorted());
    expect(await findOrganisation(store.database, { id: "no id" })).toBeUndefined();
  });

  it("keeps ties with dates, between whom they can be, told to nobody by the log where they are private", async () => {
    const ada = await addPerson(officer, person("Tie Ada"));
    const ben = await addPerson(officer, person("Tie Ben"));
    const carl = await addPerson(officer, person("Tie Carl", { listed: true, reason: "Invented." }));
    const own = await invented.as(ada);
    const employer = await addOrganisation(officer, organisation("Tie Institute"));
    const job = await declareTie(own, ada, tie("employed by", { organisation: employer, role: "Fellow", from: "2098-01-01" }));
    const day = "2099-01-01";
    expect((await publicTiesOf(store.database, [ada], day)).map(({ otherName, role }) => [otherName, role])).toEqual([
      ["Tie Institute", "Fellow"],
    ]);
    for (const wrong of [
      tie("employed by"),
      tie("employed by", { person: "tie-carl" }),
      tie("family", { organisation: employer, person: "tie-carl" }),
      tie("family", { person: "tie-ben" }),
      tie("family", { person: "nobody" }),
      tie("family", { person: "tie-ada" }),
      tie("employed by", { organisation: employer, from: "2099-02-01", until: "2099-01-01" }),
    ])
      await expect(declareTie(own, ada, wrong)).rejects.toMatchObject({ code: "bad-tie" });
    const kin = await declareTie(own, ada, tie("family", { person: "https://made.example/people/tie-carl", role: "SECRET-WORD" }));
    await declareTie(officer, ada, tie("advisor of", { person: "tie-ben" }));
    expect((await tiesOf(store.database, carl)).map(({ id }) => id)).toEqual([kin]);
    expect((await publicTiesOf(store.database, [ada], day)).map(({ kind: one }) => one)).toEqual(["employed by"]);
    const details = await store.database
      .tables<{ "store.log_detail": { detail: unknown } }>()
      .selectFrom("store.log_detail")
      .select("detail")
      .execute();
    expect(JSON.stringify(details)).not.toContain("SECRET-WORD");
    await expect(endTie(await invented.as(ben), { id: kin, version: 1 }, "mistake")).rejects.toMatchObject({ code: "not-allowed" });
    await endTie(await invented.as(carl), { id: kin, version: 1 }, "mistake");
    await endTie(own, { id: job, version: 1 }, "today");
    await expect(endTie(own, { id: job, version: 1 }, "today")).rejects.toMatchObject({ code: "changed-meanwhile" });
    await expect(endTie(own, { id: kin, version: 1 }, "today")).rejects.toMatchObject({ code: "no-such-tie" });
    expect((await tiesOf(store.database, ada)).map(({ kind: one, untilOn }) => [one, untilOn])).toEqual([
      ["advisor of", null],
      ["employed by", "2099-01-01"],
    ]);
    await expect(declareTie(await invented.as(ben), ada, tie("employed by", { organisation: employer }))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("tells all of it to the log", async () => {
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });
});
