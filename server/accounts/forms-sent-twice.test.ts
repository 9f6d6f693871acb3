import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAccountsSite, type AccountsSite } from "../../tests/support/accounts-site.ts";
import { hiddenFields, type Browser } from "../../tests/support/cookie-browser.ts";
import { invited } from "../../tests/support/invited-people.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";

const TOKENS = "/desk/account/tokens";
const TOKEN = /knomad_[\w-]{43}/;

describe.each(STORE_KINDS)("forms of the account that are sent twice, on %s", (kind) => {
  let site: AccountsSite;
  let ada: Browser;
  let adaId = "";
  beforeAll(async () => {
    site = await openAccountsSite(kind);
    ({ browser: ada, personId: adaId } = await invited(site, "Ada Invented", "ada@people.example"));
  }, 300_000);
  afterAll(() => site.close());

  const countTokens = async (): Promise<number> =>
    (await sql<{ n: number }>`select count(*)::integer as n from accounts.access_token`.execute(site.database.tables())).rows[0]!.n;
  const logged = async (action: string): Promise<number> =>
    (await sql<{ n: number }>`select count(*)::integer as n from store.log where action = ${action}`.execute(site.database.tables()))
      .rows[0]!.n;
  /** The fields of a form as its page has them, with what is written into it. */
  const filled = async (page: string, action: string, fields: Readonly<Record<string, string | readonly string[]>>) => ({
    ...hiddenFields((await ada.get(page)).text, action),
    ...fields,
  });

  it("make one token, which whoever sent it twice sees; later the form leads to the list", async () => {
    const fields = await filled(TOKENS, TOKENS, { name: "calendar", scopes: ["read:cases"], days: "7" });
    const answers = await Promise.all(Array.from({ length: 5 }, () => ada.send(TOKENS, fields)));
    const shown = new Set(answers.map(({ text }) => TOKEN.exec(text)?.[0]));
    expect([answers.map(({ status }) => status), shown.size, shown.has(undefined)]).toEqual([[200, 200, 200, 200, 200], 1, false]);
    const again = await ada.send(TOKENS, fields);
    expect(shown.has(TOKEN.exec(again.text)?.[0])).toBe(true);
    expect(await countTokens()).toBe(1);
    site.surroundings.wait(2 * 60_000);
    const late = await ada.send(TOKENS, fields);
    expect([late.status, TOKEN.test(late.text), await countTokens()]).toEqual([303, false, 1]);
  });

  it("a page opened anew makes another; a form that was refused may be sent again", async () => {
    const refused = await filled(TOKENS, TOKENS, { name: "", scopes: ["read:cases"], days: "7" });
    for (let sent = 0; sent < 2; sent++) expect((await ada.send(TOKENS, refused)).status).toBe(422);
    const other = await ada.send(TOKENS, await filled(TOKENS, TOKENS, { name: "calendar", scopes: ["read:cases"], days: "7" }));
    expect([TOKEN.test(other.text), await countTokens()]).toEqual([true, 2]);
  });

  it("name oneself and add an address once", async () => {
    const here = "/desk/account";
    const named = await filled(here, `${here}/name`, { name: "Ada Invented-Again" });
    const both = await Promise.all([ada.send(`${here}/name`, named), ada.send(`${here}/name`, named)]);
    expect(both.map(({ status, location }) => [status, location])).toEqual([
      [303, here],
      [303, here],
    ]);
    const { rows } = await sql<{ version: number }>`select version from partnership.person where id = ${adaId}`.execute(
      site.database.tables(),
    );
    const before = await logged("add-address");
    const address = await filled(here, `${here}/addresses/add`, { address: "ada@else.example" });
    for (let sent = 0; sent < 2; sent++) expect((await ada.send(`${here}/addresses/add`, address)).location).toBe(here);
    expect([rows[0]!.version, (await logged("add-address")) - before]).toEqual([2, 1]);
    expect((await site.deliver()).filter(({ to }) => to === "ada@else.example")).toHaveLength(1);
  });
});
