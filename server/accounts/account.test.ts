import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inOneUnit, verifyLog } from "#store";
import { openAccountsSite, type AccountsSite } from "../../tests/support/accounts-site.ts";
import { AuthenticatorApp } from "../../tests/support/authenticator-app.ts";
import { hiddenFields, type Browser } from "../../tests/support/cookie-browser.ts";
import { invited, linkOf, PASSWORD, whoIs } from "../../tests/support/invited-people.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { endAccountsOf } from "./open-account.ts";

const HERE = "/desk/account";
const PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";

describe.each(STORE_KINDS)("the own account on %s", (kind) => {
  let site: AccountsSite;
  beforeAll(async () => {
    site = await openAccountsSite(kind);
  }, 300_000);
  beforeEach(() => site.surroundings.wait(60 * 60_000));
  afterAll(async () => {
    expect(await verifyLog(site.database)).toMatchObject({ faults: [] });
    await site.close();
  });

  const signedIn = async (address: string, password = PASSWORD, userAgent?: string): Promise<Browser> => {
    const browser = site.browser(userAgent);
    expect((await browser.send("/sign-in", { address, password })).location).toBe("/desk");
    return browser;
  };
  const csrfOf = async (browser: Browser): Promise<string> => hiddenFields((await browser.get(HERE)).text, "/sign-out")["csrf"]!;
  const actionsOf = async (personId: string): Promise<readonly string[]> =>
    (
      await sql<{ action: string }>`select action from store.log where actor = ${personId} order by seq`.execute(site.database.tables())
    ).rows.map(({ action }) => action);

  it("lists sessions in words of devices and ends them at once", async () => {
    const { browser } = await invited(site, "Ada Invented", "ada@people.example");
    const phone = await signedIn("ada@people.example", PASSWORD, PHONE);
    const shown = (await browser.get(HERE)).text;
    expect([shown.includes("Firefox on Linux"), shown.includes("Safari on iPhone")]).toEqual([true, true]);
    await browser.fill(HERE, "/desk/account/sessions/end-others", {});
    expect([await whoIs(phone), await whoIs(browser)]).toEqual(["sent to /sign-in?to=%2Fdesk", "Ada Invented"]);
    const other = await signedIn("ada@people.example");
    const { session } = hiddenFields((await other.get(HERE)).text, "/desk/account/sessions/end");
    await browser.send("/desk/account/sessions/end", { csrf: await csrfOf(browser), session: session! });
    expect(await whoIs(other)).toContain("sent to");
    const ben = await invited(site, "Ben Invented", "ben@people.example");
    const own = hiddenFields((await browser.get(HERE)).text, "/desk/account/sessions/end")["session"]!;
    await ben.browser.send("/desk/account/sessions/end", { csrf: await csrfOf(ben.browser), session: own });
    expect(await whoIs(browser)).toBe("Ada Invented");
  });

  it("reads a session that nobody signed as nobody", async () => {
    const browser = await signedIn("ben@people.example");
    const cookie = browser.cookies.get("knomad.session_token")!;
    const [token = "", signature = ""] = decodeURIComponent(cookie).split(".");
    for (const forged of [token, `${token}.`, `${token}.${"A".repeat(43)}=`, `${token.slice(1)}.${signature}`, "%", ""]) {
      browser.cookies.set("knomad.session_token", encodeURIComponent(forged));
      expect(await whoIs(browser)).toContain("sent to");
    }
    browser.cookies.set("knomad.session_token", cookie);
    expect(await whoIs(browser)).toBe("Ben Invented");
  });

  it("wants a new sign-in for what hurts after 15 minutes, which begins another session and ends this one", async () => {
    const { browser } = await invited(site, "Cy Invented", "cy@people.example");
    site.surroundings.wait(16 * 60_000);
    const shown = await browser.get(HERE);
    expect([shown.text.includes("more than 15 minutes ago"), shown.text.includes("newPassword")]).toEqual([true, false]);
    const csrf = await csrfOf(browser);
    for (const [path, fields] of [
      ["password", { newPassword: "Quite another phrase 7" }],
      ["addresses/add", { address: "cy2@people.example" }],
      ["second-factor/setup", { password: PASSWORD }],
      ["second-factor/off", {}],
      ["tokens", { name: "x", scopes: "read:cases", days: "7" }],
    ] as const)
      expect([path, (await browser.send(`${HERE}/${path}`, { csrf, ...fields })).status]).toEqual([path, 403]);
    const before = new Map(browser.cookies);
    const again = await browser.get("/sign-in?again=yes&to=/desk/account");
    expect(again.text).toContain("sign in again");
    expect((await browser.send("/sign-in", { address: "cy@people.example", password: PASSWORD, to: HERE })).location).toBe(HERE);
    expect(browser.cookies.get("knomad.session_token")).not.toBe(before.get("knomad.session_token"));
    const old = site.browser();
    for (const [name, value] of before) old.cookies.set(name, value);
    expect(await whoIs(old)).toContain("sent to");
  });

  it("changes the password, tells the holder, and ends the other sessions", async () => {
    const { personId, browser } = await invited(site, "Dee Invented", "dee@people.example");
    const other = await signedIn("dee@people.example");
    const weak = await browser.fill(HERE, "/desk/account/password", { newPassword: "dee invented 1" });
    expect([weak.status, weak.text.includes("your own name")]).toEqual([422, true]);
    const done = await browser.fill(HERE, "/desk/account/password", { newPassword: "Quite another phrase 7" });
    expect(done.location).toBe(HERE);
    expect([await whoIs(browser), await whoIs(other)]).toEqual(["Dee Invented", "sent to /sign-in?to=%2Fdesk"]);
    expect((await site.browser().send("/sign-in", { address: "dee@people.example", password: PASSWORD })).status).toBe(422);
    await signedIn("dee@people.example", "Quite another phrase 7");
    expect((await site.deliver()).map(({ text }) => text).join()).toContain("The password was changed");
    expect(await actionsOf(personId)).toContain("change-password");
  });

  it("adds, confirms, prefers and removes addresses", async () => {
    const { browser } = await invited(site, "Eli Invented", "eli@people.example");
    await browser.fill(HERE, "/desk/account/addresses/add", { address: "Eli@Work.example" });
    expect((await site.browser().send("/sign-in", { address: "eli@work.example", password: PASSWORD })).status).toBe(422);
    const mails = await site.deliver();
    expect(mails.map(({ to }) => to).toSorted()).toEqual(["eli@people.example", "eli@work.example"]);
    const path = linkOf(mails.find(({ to }) => to === "eli@work.example")!.text);
    expect((await site.browser().get(path)).text).toContain("Is eli@work.example yours?");
    expect((await site.browser().fill(path, "/confirm-address", {})).status).toBe(200);
    expect((await site.browser().get(path)).status).toBe(404);
    await signedIn("eli@work.example");
    const csrf = await csrfOf(browser);
    const work = hiddenFields((await browser.get(HERE)).text, "/desk/account/addresses/prefer")["email"]!;
    await browser.send("/desk/account/addresses/prefer", { csrf, email: work });
    const home = hiddenFields((await browser.get(HERE)).text, "/desk/account/addresses/prefer")["email"]!;
    expect(home).not.toBe(work);
    expect((await browser.send("/desk/account/addresses/remove", { csrf, email: home })).location).toBe(HERE);
    const last = await browser.send("/desk/account/addresses/remove", { csrf, email: work });
    expect([last.status, last.text.includes("last confirmed address stays")]).toEqual([422, true]);
    expect((await site.browser().send("/sign-in", { address: "eli@people.example", password: PASSWORD })).status).toBe(422);
  });

  it("says the same of an address that somebody else has, and sends nothing there", async () => {
    const { browser } = await invited(site, "Flo Invented", "flo@people.example");
    await site.deliver();
    const taken = await browser.fill(HERE, "/desk/account/addresses/add", { address: "eli@work.example" });
    const free = await browser.fill(HERE, "/desk/account/addresses/add", { address: "flo@work.example" });
    expect([taken.status, taken.location]).toEqual([free.status, free.location]);
    expect((await site.deliver()).map(({ to }) => to)).not.toContain("eli@work.example");
  });

  it("asks for the second factor after a password and after a link; right, wrong and replayed codes; backup codes once", async () => {
    const { personId, browser } = await invited(site, "Gil Invented", "gil@people.example");
    const wrong = await browser.fill(HERE, "/desk/account/second-factor/setup", { password: "not this one, sorry" });
    expect([wrong.status, wrong.text.includes("This is not your password.")]).toEqual([422, true]);
    const setup = await browser.fill(HERE, "/desk/account/second-factor/setup", { password: PASSWORD });
    expect(setup.text).toContain('<svg class="qr"');
    const app = new AuthenticatorApp(/Secret: <code[^>]*>([^<]+)/.exec(setup.text)![1]!);
    const backup = [...setup.text.matchAll(/<li><code>([^<]+)/g)].map(([, code]) => code!);
    expect(backup.length).toBe(10);
    const on = (code: string) =>
      browser.send("/desk/account/second-factor/on", { ...hiddenFields(setup.text, "/desk/account/second-factor/on"), code });
    expect((await on("000000")).status).toBe(422);
    const first = await app.next();
    expect((await on(first)).location).toBe(HERE);
    expect(await whoIs(browser)).toBe("Gil Invented");

    const challenged = async (): Promise<Browser> => {
      const another = site.browser();
      const sent = await another.send("/sign-in", { address: "gil@people.example", password: PASSWORD, to: HERE });
      expect(sent.location).toBe("/sign-in/code?to=%2Fdesk%2Faccount");
      expect(await whoIs(another)).toContain("sent to");
      return another;
    };
    const second = await challenged();
    expect((await second.send("/sign-in/code", { code: "000000", to: HERE })).status).toBe(422);
    expect((await second.send("/sign-in/code", { code: first, to: HERE })).status).toBe(422);
    expect(await whoIs(second)).toContain("sent to");
    const code = await app.next();
    const third = await challenged();
    expect((await third.send("/sign-in/code", { code, to: HERE })).location).toBe(HERE);
    expect(await whoIs(third)).toBe("Gil Invented");
    const replay = await challenged();
    expect((await replay.send("/sign-in/code", { code, to: HERE })).status).toBe(422);
    expect(await whoIs(replay)).toContain("sent to");

    const linked = site.browser();
    await linked.send("/sign-in", { address: "gil@people.example", password: "" });
    const mail = (await site.deliver()).find(({ text }) => text.includes("/sign-in/link"))!;
    expect((await linked.fill(linkOf(mail.text), "/sign-in/link", {})).location).toContain("/sign-in/code");
    expect(await whoIs(linked)).toContain("sent to");
    expect((await linked.send("/sign-in/code", { code: backup[0]! })).location).toBe("/desk");
    expect(await whoIs(linked)).toBe("Gil Invented");
    site.surroundings.wait(10 * 60_000);
    const spent = await challenged();
    expect((await spent.send("/sign-in/code", { code: backup[0]! })).status).toBe(422);
    expect(await actionsOf(personId)).toEqual(expect.arrayContaining(["turn-on-second-factor", "refuse-sign-in", "ask-for-second-factor"]));

    const sealed = await sql<{ secret: string }>`select secret from accounts."twoFactor"`.execute(site.database.tables());
    await sql`update accounts."twoFactor" set secret = ${"0".repeat(sealed.rows[0]!.secret.length)}`.execute(site.database.tables());
    const unreadable = await (await challenged()).send("/sign-in/code", { code: "123456" });
    expect([unreadable.status, unreadable.text.includes("reset-second-factor")]).toEqual([409, true]);

    expect((await linked.fill(HERE, "/desk/account/second-factor/off", {})).location).toBe(HERE);
    expect(await whoIs(await signedIn("gil@people.example"))).toBe("Gil Invented");
  });

  it("follows a merged person to the record that was kept, and reads erased and ended ones as nobody", async () => {
    const kept = await site.addPerson("Hal Invented", "hal@work.example");
    const { personId, browser } = await invited(site, "Hal I.", "hal@people.example");
    const tables = site.database.tables();
    await sql`update partnership.person set state = 'merged', merged_into = ${kept} where id = ${personId}`.execute(tables);
    expect(await whoIs(browser)).toBe("Hal Invented");
    expect(await whoIs(await signedIn("hal@work.example"))).toBe("Hal Invented");
    expect(await whoIs(await signedIn("hal@people.example"))).toBe("Hal Invented");
    await sql`update partnership.person set state = 'erased' where id = ${kept}`.execute(tables);
    expect(await whoIs(browser)).toContain("sent to");
    expect((await site.browser().send("/sign-in", { address: "hal@work.example", password: PASSWORD })).status).toBe(422);
    await sql`update partnership.person set state = 'active' where id = ${kept}`.execute(tables);
    expect(await whoIs(browser)).toBe("Hal Invented");
    await inOneUnit(site.database, { kind: "person", id: kept }, site.surroundings, (unit) => endAccountsOf(unit, [kept, personId]));
    expect(await whoIs(browser)).toBe("sent to /sign-in?to=%2Fdesk");
    expect((await site.browser().send("/sign-in", { address: "hal@work.example", password: PASSWORD })).status).toBe(422);
  });

  it("refuses to rename what somebody renamed meanwhile", async () => {
    const { browser } = await invited(site, "Ida Invented", "ida@people.example");
    const fields = hiddenFields((await browser.get(HERE)).text, "/desk/account/name");
    expect((await browser.send("/desk/account/name", { ...fields, name: "Ida Invented-Second" })).location).toBe(HERE);
    expect((await browser.send("/desk/account/name", { ...fields, name: "Ida Third" })).status).toBe(409);
    expect(await whoIs(browser)).toBe("Ida Invented-Second");
  });
});
