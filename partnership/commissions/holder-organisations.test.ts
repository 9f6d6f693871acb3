import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideCase, findCase } from "#partnership";
import { Problem } from "#vocabulary";
import { openCommissionWorld, secretHash, type CommissionWorld } from "../../tests/support/commission-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { applyForCall, chooseApplicant, nameHolder, sayWhoApplied } from "./application-actions.ts";
import { applicationsOf } from "./application-records.ts";
import { closeCall } from "./commission-actions.ts";
import { publicCommission } from "./commission-list-records.ts";
import { organisationsActedFor } from "./holder-organisation-records.ts";

const REASON = "Nobody else has the invented records.";
const refused = (code: string, words = ""): unknown =>
  expect.toSatisfy(
    (error: unknown) => error instanceof Problem && error.code === code && JSON.stringify([error.message, error.values]).includes(words),
  );

describe.each(STORE_KINDS)("organisations that hold commissions on %s", (kind) => {
  let world: CommissionWorld;
  let university = "";
  let faculty = "";
  const today = (): string => world.surroundings.now().toISOString().slice(0, 10);
  const addOrganisation = (slug: string, parent: string | null = null): Promise<string> =>
    world.add("partnership.organisation", { slug, name: `Invented ${slug}`, kind: "university", parent_id: parent });
  const tie = (person: string, organisation: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
    world.add("partnership.tie", {
      ...{ person_id: world.people[person]!, organisation_id: organisation, kind: "employed by", origin: "declared" },
      ...more,
    });

  beforeAll(async () => {
    world = await openCommissionWorld(kind);
    university = await addOrganisation("university");
    faculty = await addOrganisation("faculty", university);
    await tie("ada", faculty);
    await tie("ben", faculty, { until_on: "2099-01-31" });
    await tie("ben", university, { kind: "advisor of" });
  }, 300_000);
  afterAll(() => world.remove());

  it("are those to which somebody belongs today", async () => {
    const slugs = async (person: string) =>
      (await organisationsActedFor(world.database, world.people[person]!, today())).map(({ slug }) => slug);
    expect([await slugs("ada"), await slugs("ben"), await slugs("stranger")]).toEqual([["faculty"], [], []]);
  });

  it("are named with the person who signs for them, who has to belong to them", async () => {
    const id = await world.plan();
    const name = async (person: string, organisation: string): Promise<void> =>
      nameHolder(await world.doing("chair"), await world.at(id), { person, organisation, reason: REASON });
    await expect(name("invented-ben", "faculty")).rejects.toEqual(refused("bad-commission", "names no tie"));
    await expect(name("invented-ada", "/organisations/university")).rejects.toEqual(refused("bad-commission", "names no tie"));
    await expect(name("invented-ada", "nowhere")).rejects.toEqual(refused("bad-commission", "no organisation at this address"));
    await name("invented-ada", "/organisations/faculty");
    expect(await world.find(id)).toMatchObject({ holderId: world.people["ada"], holderOrganisation: faculty });
    const reference = await world.ask(id);
    const file = (await findCase(world.database, { reference }))!;
    const { rows } = {
      rows: [
        await world.database
          .tables<any>()
          .selectFrom("partnership.case_file")
          .select("data")
          .where("id", "=", file.id)
          .executeTakeFirstOrThrow(),
      ],
    };
    expect(JSON.stringify(rows)).toContain("Invented ada, for Invented faculty");
    await decideCase(await world.doing("director"), file, { outcome: "approved", reasons: "Invented.", basis: "Invented.", fields: {} });
    const { slug } = await world.find(id);
    expect(await publicCommission(world.database, slug, today())).toMatchObject({
      holderName: "Invented ada",
      organisationName: "Invented faculty",
      organisationSlug: "faculty",
    });
    await name("invented-ada", "").catch((error: unknown) => expect(error).toBeInstanceOf(Problem));
  });

  it("apply by a person with a tie to them; from outside their name is words until the record is said", async () => {
    const id = await world.called();
    const { slug } = await world.find(id);
    const words = "Thirty invented words of an invented plan of work.";
    const apply = async (person: string, organisation: string, secret: string): Promise<string> =>
      applyForCall(await world.doing(person), slug, { name: "", address: "", words, organisation }, secretHash(`${id} ${secret}`));
    await expect(apply("ben", "faculty", "ben")).rejects.toEqual(refused("bad-commission", "names no tie"));
    const ofAda = await apply("ada", "faculty", "ada");
    const outside = await applyForCall(
      { ...world, actor: { kind: "system", id: "reader" }, standing: { personId: undefined, mandates: [] } },
      slug,
      { name: "Zora Outside", address: "zora@invented.example", words, organisation: "Some Faculty" },
      secretHash(`${id} outside`),
    );
    world.surroundings.wait(11 * 24 * 60 * 60 * 1000);
    const chair = await world.doing("chair");
    await closeCall(chair, await world.at(id));
    expect(
      (await applicationsOf(world.database, id)).map(({ organisationId, organisationWords }) => [organisationId, organisationWords]),
    ).toEqual([
      [faculty, ""],
      [null, "Some Faculty"],
    ]);
    await expect(sayWhoApplied(chair, await world.at(id), outside, "/people/invented-ben", "faculty")).rejects.toEqual(
      refused("bad-commission", "names no tie"),
    );
    await tie("stranger", university);
    await sayWhoApplied(chair, await world.at(id), outside, "/people/invented-stranger", "/organisations/university");
    await chooseApplicant(chair, await world.at(id), outside, REASON);
    expect(await world.find(id)).toMatchObject({ holderId: world.people["stranger"], holderOrganisation: university });
    await chooseApplicant(chair, await world.at(id), ofAda, REASON);
    expect(await world.find(id)).toMatchObject({ holderId: world.people["ada"], holderOrganisation: faculty });
  });

  it("stand in the way of whoever decides and works anywhere in their tree: below, above, beside", async () => {
    const laboratory = await addOrganisation("laboratory", faculty);
    const school = await addOrganisation("school", university);
    for (const place of [laboratory, university, school]) {
      const own = await tie("cochair", place);
      const id = await world.plan();
      const given = { person: "invented-ada", organisation: "faculty", reason: REASON };
      await expect(nameHolder(await world.doing("cochair"), await world.at(id), given)).rejects.toEqual(refused("conflict-blocks"));
      await nameHolder(await world.doing("chair"), await world.at(id), given);
      await world.database.tables<any>().deleteFrom("partnership.tie").where("id", "=", own).execute();
    }
    const id = await world.plan();
    await nameHolder(await world.doing("cochair"), await world.at(id), { person: "invented-ada", organisation: "faculty", reason: REASON });
  });
});
