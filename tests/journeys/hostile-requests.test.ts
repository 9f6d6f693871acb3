import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_ROUTES } from "../../server/partnership/index.ts";
import { openPermissionWorld, type PermissionWorld, type Persona } from "../support/permission-world.ts";
import { ROUTE_PERMISSIONS } from "../support/route-permissions.ts";
import { STORE_KINDS } from "../support/test-store.ts";

const HOST = "http://knomad.test";
const FORMS = PARTNERSHIP_ROUTES.flatMap(({ method, path, kind }) => (method === "post" && kind === "desk" ? [path] : []));
const FIELDS =
  "accepted address basis body bodyId charter country done doneOn effect expertise for form fromOn holder how id internal interest key kind lastDay name number of on one onDay orcid organisation other otherNames outcome parent person place plannedOn rating reason reasons record recordKind remindDays responsibleId responsibleRole role rule ror seat sector sex slug step sure term tie title typed untilOn url validFrom validUntil version votes what why words year".split(
    " ",
  );

describe.each(STORE_KINDS)("whatever is sent to the forms of the partnership on %s", (kind) => {
  let world: PermissionWorld;
  beforeAll(async () => {
    world = await openPermissionWorld(kind, PARTNERSHIP_ROUTES);
  }, 300_000);
  afterAll(() => world.site.remove());

  /** Everything in every table of the partnership and the log, as one mark. */
  const mark = async (): Promise<string> => {
    const tables = world.site.database.tables();
    const { rows } = await sql<{ name: string }>`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in ('partnership', 'accounts', 'store') and table_type = 'BASE TABLE' order by 1`.execute(tables);
    const each = rows.map(({ name }) => sql`(select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from ${sql.raw(name)} t)`);
    const { rows: marks } = await sql<{ mark: string }>`select array_to_string(array[${sql.join(each)}], ' ') as mark`.execute(tables);
    return marks[0]!.mark;
  };
  const addressOf = (path: string): string => ROUTE_PERMISSIONS[`POST ${path}`]?.at?.(world) ?? path;
  /** Somebody who gets through. */
  const someoneFor = (path: string): Persona => {
    const { who } = ROUTE_PERMISSIONS[`POST ${path}`]!;
    return typeof who === "string" ? "administrative officer" : (who[0] ?? "member");
  };
  const csrfOf = (path: string): string => world.site.formField(world.personOf(someoneFor(path))!);
  const post = async (path: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    world.site.app.request(HOST + addressOf(path), {
      method: "POST",
      headers: { "x-test-person": world.personOf(someoneFor(path))!, origin: HOST, accept: "application/problem+json", ...headers },
      body,
    });
  const URLENCODED = { "content-type": "application/x-www-form-urlencoded" };
  /** A fault in the form, a coded problem, or words about what is not there. */
  const isTold = (page: string): boolean => /role="alert"|class="fault"|"code":"[a-z]+(?:-[a-z]+)+"|"status":404,"detail":"./.test(page);

  it("changes nothing and is refused with a code where it is no form of this site's pages", async () => {
    const before = await mark();
    const wrong: string[] = [];
    for (const path of FORMS) {
      const csrf = csrfOf(path);
      const sent: readonly (readonly [string, Promise<Response>])[] = [
        ["without its mark", post(path, "name=x", URLENCODED)],
        ["with another's mark", post(path, new URLSearchParams({ csrf: world.site.formField(world.personOf("account")!) }))],
        ["with its mark twice, a false one first", post(path, `csrf=made-up&csrf=${csrf}`, URLENCODED)],
        ["from elsewhere", post(path, new URLSearchParams({ csrf }), { origin: "https://elsewhere.example" })],
        ["from nowhere", post(path, new URLSearchParams({ csrf }), { origin: "null" })],
        ["from another site's frame", post(path, new URLSearchParams({ csrf }), { "sec-fetch-site": "cross-site" })],
        ["as JSON", post(path, JSON.stringify({ csrf, name: "x" }), { "content-type": "application/json" })],
        ["as plain text", post(path, `csrf=${csrf}`, { "content-type": "text/plain" })],
        ["in parts without a boundary", post(path, `csrf=${csrf}`, { "content-type": "multipart/form-data" })],
        [
          "in broken parts",
          post(path, `--x\r\nContent-Disposition: form-data\r\n\r\n${csrf}`, { "content-type": "multipart/form-data; boundary=x" }),
        ],
        ["with its mark as a file", post(path, fileNamed("csrf", csrf))],
      ];
      for (const [how, answer] of sent) {
        const { status } = await answer;
        if (status !== 403 || !(await (await answer).text()).includes("form-not-from-here")) wrong.push(`${path} ${how}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await mark()).toBe(before);
  }, 300_000);

  const fileNamed = (name: string, contents: string): FormData => {
    const form = new FormData();
    form.append(name, new Blob([contents]), "x.txt");
    return form;
  };

  /** A body in which every field has this value, spelt as it goes over the wire. */
  const allOf = (csrf: string, value: string): string => [`csrf=${csrf}`, ...FIELDS.map((name) => `${name}=${value}`)].join("&");
  const unknown = "00000000-0000-4000-8000-000000000000";

  /** Bodies in which the names of fields are what hurts. */
  const namesThatHurt = (csrf: string): readonly (readonly [string, string])[] => [
    ["names that every object knows", `csrf=${csrf}&__proto__=x&__proto__[version]=1&constructor=x&toString=x&hasOwnProperty=x`],
    ["every field twice", `${allOf(csrf, "one")}&${allOf(csrf, "two")}`],
    ["thousands of fields", `csrf=${csrf}&${Array.from({ length: 5_000 }, (_, number) => `field${number}=${number}`).join("&")}`],
    ["one field thousands of times", `csrf=${csrf}${"&several=x".repeat(5_000)}`],
  ];

  it("is answered in words or with a code, and changes nothing unless it is carried out and logged", async () => {
    const { somebody, organisation, mandateId, body } = world;
    const values: Readonly<Record<string, string>> = {
      "over-long": "x".repeat(20_000),
      "a null byte": "a%00b",
      "no UTF-8": "%ff%fe%C3%28%E2%82",
      "half a pair": "%ED%A0%80",
      "a broken escape": "%zz%",
      "the day before years": "0000-00-00",
      "the year nought": "0000-01-01",
      "the last day": "9999-12-31",
      "no such day": "2024-02-30",
      "a person": somebody,
      "an organisation": organisation,
      "a mandate": mandateId,
      "a body": body.id,
      "nothing there": unknown,
      "not a number": "NaN",
      "below nought": "-1",
      "beyond integers": "99999999999999999999",
      "a prototype": "__proto__",
      "a constructor": "constructor",
      "a role": "role:constructor",
    };
    const wrong: string[] = [];
    let refused = 0;
    for (const path of FORMS) {
      const before = await mark();
      let carriedOut = 0;
      const csrf = csrfOf(path);
      const bodies = Object.entries(values).map(([what, value]) => [what, allOf(csrf, value)] as const);
      for (const [what, sent] of [...bodies, ...namesThatHurt(csrf)]) {
        const answer = await post(path, sent, URLENCODED);
        const page = await answer.text();
        if (answer.status >= 500) wrong.push(`${path} of ${what}: ${answer.status}`);
        if (answer.status >= 400 && !isTold(page)) wrong.push(`${path} of ${what}: ${answer.status} without a word`);
        if (answer.status < 400) carriedOut++;
      }
      if (carriedOut === 0 && (await mark()) !== before) wrong.push(`${path}: everything was refused, and something changed`);
      refused += carriedOut === 0 ? 1 : 0;
    }
    expect(refused).toBeGreaterThan(FORMS.length / 2);
    expect(wrong).toEqual([]);
  }, 900_000);
});
