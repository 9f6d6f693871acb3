import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "#store";
import { PARTNERSHIP_ROUTES } from "../../server/partnership/index.ts";
import { openPermissionWorld, recordAbsence, type PermissionWorld, type Persona } from "../support/permission-world.ts";
import { STORE_KINDS } from "../support/test-store.ts";

/** A change that two people make at once, with words of their own. */
interface Change {
  readonly name: string;
  readonly people: readonly [Persona, Persona];
  readonly path: (world: PermissionWorld) => string;
  readonly fields: (words: string) => Readonly<Record<string, string>>;
}

const CHANGES: readonly Change[] = [
  {
    name: "a case",
    people: ["director", "alternate"],
    path: ({ caseReference }) => `/desk/cases/${caseReference}/decide`,
    fields: (words) => ({ outcome: "approved", reasons: words, basis: "Invented basis.", step: "confirmed" }),
  },
  {
    name: "a mandate",
    people: ["director", "alternate"],
    path: ({ nominationId }) => `/desk/mandates/${nominationId}/decline`,
    fields: (words) => ({ reason: words, sure: "yes" }),
  },
  {
    name: "an output of a work programme",
    people: ["chair", "co-chair"],
    path: ({ workProgramme, workItem }) => `/desk/programme/${workProgramme}/items/${workItem}/change`,
    fields: (words) => ({ kind: "output", title: words, plannedOn: "2099-07-01", responsibleId: "", reason: words }),
  },
  {
    name: "something due",
    people: ["director", "alternate"],
    path: ({ obligationId }) => `/desk/due/${obligationId}/waive`,
    fields: (words) => ({ reason: words, basis: "Invented basis.", step: "confirmed" }),
  },
];

const TIMES = STORE_KINDS.flatMap((kind) => [{ kind, time: "at once" } as const, { kind, time: "a moment apart" } as const]);

describe.each(TIMES)("two people $time on $kind", ({ kind, time }) => {
  let world: PermissionWorld;
  beforeAll(async () => {
    world = await openPermissionWorld(kind, PARTNERSHIP_ROUTES);
    await recordAbsence(world);
  }, 300_000);
  afterAll(() => world.site.remove());

  it.each(CHANGES)("change $name: one does, the other is told and keeps what was written", async ({ people, path, fields }) => {
    const words = people.map((persona) => `Words of the ${persona} here.`);
    const page = await (await world.site.get(path(world), world.personOf(people[0]))).text();
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? "1";
    const sent = async (place: number): Promise<Response> =>
      world.site.post(path(world), { ...fields(words[place]!), version }, world.personOf(people[place]!)!);
    const answers = time === "at once" ? await Promise.all([sent(0), sent(1)]) : [await sent(0), await sent(1)];
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const loser = answers.findIndex(({ status }) => status === 409);
    expect(await answers[loser]!.text()).toContain(words[loser]);
    expect((await verifyLog(world.site.database)).faults).toEqual([]);
  });
});
