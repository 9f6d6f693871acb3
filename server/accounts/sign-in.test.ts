import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { can, standingOf, THE_PROGRAMME } from "#partnership";
import { verifyLog } from "#store";
import { openAccountsSite, type AccountsSite } from "../../tests/support/accounts-site.ts";
import type { Browser } from "../../tests/support/cookie-browser.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { invitePerson } from "./invitations.ts";

const PASSWORD = "Vlnt kro83 qwem tarp";

/** The link of a mail, as a path. */
const linkOf = (text: string): string => {
  const url = new URL(/https?:\/\/\S+\?token\S+/.exec(text)![0]);
  return url.pathname + url.search;
};
const tokenOf = (path: string): string => new URL(path, "http://x.example").searchParams.get("token")!;

describe.each(STORE_KINDS)("signing in on %s", (kind) => {
  let site: AccountsSite;
  let firstLink = "";
  beforeAll(async () => {
    site = await openAccountsSite(kind);
  }, 300_000);
  afterAll(() => site.close());

  const printed = async (): Promise<string> => {
    const notes: string[] = [];
    await site.accounts.printInvitation((words) => notes.push(words));
    return notes.join("\n");
  };
  const pathOf = (words: string): string => {
    const url = new URL(words.trim().split(/\s+/).at(-1)!);
    return url.pathname + url.search;
  };
  const whoIs = async (browser: Browser): Promise<string> => {
    const shown = await browser.get("/desk");
    return shown.status === 200 ? /here is ([^<]*)/.exec(shown.text)![1]! : `sent to ${shown.location}`;
  };
  /** Signs in by the link of a mail. */
  const byLink = async (address: string): Promise<Browser> => {
    const browser = site.browser();
    await browser.send("/sign-in", { address, password: "", to: "/desk" });
    const [mail] = await site.deliver();
    await browser.fill(linkOf(mail!.text), "/sign-in/link", {});
    return browser;
  };
  const invited = async (name: string, address: string): Promise<string> => {
    const personId = await site.addPerson(name, address);
    await invitePerson(site.accounts.context, { kind: "command", id: "test" }, "command", { address, personId });
    const [mail] = await site.deliver();
    const done = await site.browser().fill(linkOf(mail!.text), "/invitation", { name, password: PASSWORD });
    expect(done.location).toBe("/desk/account");
    return personId;
  };

  it("prints a link for the first administrator, another at each start, and takes it once", async () => {
    const before = pathOf(await printed());
    firstLink = pathOf(await printed());
    expect((await site.browser().get(before)).status).toBe(404);
    const browser = site.browser();
    expect((await browser.get(firstLink)).text).toContain("You set up this site");
    const weak = await browser.fill(firstLink, "/invitation", {
      name: "Ada Invented",
      address: "ada@people.example",
      password: "password1234",
    });
    expect([weak.status, weak.text.includes("tried first"), weak.text.includes('value="Ada Invented"')]).toEqual([422, true, true]);
    const done = await browser.fill(firstLink, "/invitation", { name: "Ada Invented", address: "Ada@people.example", password: PASSWORD });
    expect(done.location).toBe("/desk/account");
    expect(done.headers.getSetCookie().find((one) => one.startsWith("knomad.session_token"))).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await whoIs(browser)).toBe("Ada Invented");
    expect((await site.browser().get(firstLink)).status).toBe(404);
    const again = await site
      .browser()
      .send("/invitation", { token: tokenOf(firstLink), name: "Eve", address: "eve@people.example", password: PASSWORD });
    expect(again.status).toBe(404);
    expect(await printed()).toBe("");
    const [mail] = await site.deliver();
    expect(mail!.to).toBe("ada@people.example");
    const confirmed = await browser.fill(linkOf(mail!.text), "/confirm-address", {});
    expect(confirmed.location).toBe("/desk/account");
    expect(await verifyLog(site.database)).toMatchObject({ faults: [] });
  });

  it("signs in by password, and says the same of a wrong one and of an unknown address", async () => {
    const browser = site.browser();
    const wrong = await browser.send("/sign-in", { address: "ada@people.example", password: "not this one, sorry" });
    const unknown = await browser.send("/sign-in", { address: "nobody@people.example", password: "not this one, sorry" });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(unknown.text.replace("nobody@", "ada@")).toBe(wrong.text);
    expect(await whoIs(browser)).toBe("sent to /sign-in?to=%2Fdesk");
    const right = await browser.send("/sign-in", { address: "ada@people.example", password: PASSWORD, to: "/desk" });
    expect([right.status, right.location]).toEqual([303, "/desk"]);
    expect(await whoIs(browser)).toBe("Ada Invented");
  });

  it("takes the same time for a known and an unknown address", async () => {
    const time = async (address: string): Promise<number> => {
      const start = performance.now();
      await site.browser().send("/sign-in", { address, password: "not this one, sorry" });
      return performance.now() - start;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round++) {
      known.push(await time("ada@people.example"));
      unknown.push(await time("zoe@people.example"));
      site.surroundings.wait(10 * 60_000);
    }
    const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[2]!;
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(0.6 * Math.max(median(known), median(unknown)));
  });

  it("signs in by a link that a mail scanner does not use up, once, and not by an old one", async () => {
    const browser = site.browser();
    const asked = await browser.send("/sign-in", { address: "ADA@people.example", password: "", to: "/desk/account" });
    expect(asked.location).toBe("/sign-in/sent");
    const [mail] = await site.deliver();
    const path = linkOf(mail!.text);
    const scanner = site.browser("Scanner/1.0");
    for (let time = 0; time < 3; time++) expect((await scanner.get(path)).status).toBe(200);
    expect(await whoIs(scanner)).toContain("sent to");
    const done = await browser.fill(path, "/sign-in/link", {});
    expect(done.location).toBe("/desk/account");
    expect(await whoIs(browser)).toBe("Ada Invented");
    const second = await site.browser().fill(path, "/sign-in/link", {});
    expect([second.status, second.text.includes("was used or is too old")]).toEqual([404, true]);
    await browser.send("/sign-in", { address: "ada@people.example", password: "" });
    site.surroundings.wait(2 * 60 * 60_000);
    expect(await site.deliver()).toEqual([]);
  });

  it("answers an unknown address alike, and sends it nothing while accounts are by invitation", async () => {
    const known = await site.browser().send("/sign-in", { address: "ada@people.example", password: "" });
    const unknown = await site.browser().send("/sign-in", { address: "stranger@people.example", password: "" });
    expect([unknown.status, unknown.location, unknown.text]).toEqual([known.status, known.location, known.text]);
    expect((await site.deliver()).map(({ to }) => to)).toEqual(["ada@people.example"]);
  });

  it("leads to pages of this site alone", async () => {
    for (const to of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "/\t/evil.example",
      "http:evil.example",
    ]) {
      const browser = site.browser();
      const signed = await browser.send("/sign-in", { address: "ada@people.example", password: PASSWORD, to });
      expect([to, signed.location]).toEqual([to, "/desk"]);
      const shown = await browser.get(`/sign-in?to=${encodeURIComponent(to)}`);
      expect(shown.location).toBe("/desk");
      site.surroundings.wait(10 * 60_000);
    }
  });

  it("takes forms from its own pages alone", async () => {
    const attempt = { address: "ada@people.example", password: PASSWORD };
    expect((await site.browser().send("/sign-in", attempt, "https://evil.example")).status).toBe(403);
    expect((await site.browser().send("/sign-in", attempt, null)).status).toBe(403);
    const browser = await byLink("ada@people.example");
    expect((await browser.send("/sign-out", { csrf: "made-up" })).status).toBe(403);
    expect(await whoIs(browser)).toBe("Ada Invented");
    await browser.fill("/desk/account", "/sign-out", {});
    expect(await whoIs(browser)).toContain("sent to");
  });

  it("invites people by mail, once, and only by who may", async () => {
    const ben = await invited("Ben Invented", "ben@people.example");
    const standing = await standingOf(site.database, ben, site.surroundings.now());
    expect(can(standing, "invite-account", THE_PROGRAMME).allowed).toBe(false);
    const refused = invitePerson(site.accounts.context, { kind: "person", id: ben }, standing, { address: "cy@people.example" });
    await expect(refused).rejects.toMatchObject({ code: "not-allowed" });
    const again = invitePerson(site.accounts.context, { kind: "command", id: "test" }, "command", { address: "ben@people.example" });
    await expect(again).rejects.toMatchObject({ code: "account-exists" });
    const admin = await byLink("ada@people.example");
    const sent = await admin.fill("/desk/account/invite", "/desk/account/invite", { address: "cy@people.example" });
    expect(sent.location).toBe("/desk/account/invite");
    const [mail] = await site.deliver();
    expect([mail!.to, mail!.text.includes("Ada Invented invites you")]).toEqual(["cy@people.example", true]);
    await admin.fill("/desk/account/invite", "/desk/account/invite", { address: "cy@people.example" });
    const [newer] = await site.deliver();
    expect((await site.browser().get(linkOf(mail!.text))).status).toBe(404);
    const cy = site.browser();
    const path = linkOf(newer!.text);
    expect((await cy.fill(path, "/invitation", { name: "Cy Invented", password: "" })).location).toBe("/desk/account");
    expect(await whoIs(cy)).toBe("Cy Invented");
    expect((await site.browser().get(path)).status).toBe(404);
    const nobody = await byLink("ben@people.example");
    expect((await nobody.get("/desk/account/invite")).status).toBe(403);
  });

  it("asks for patience after too many tries at one account, from wherever", async () => {
    await invited("Dee Invented", "dee@people.example");
    const statuses: number[] = [];
    for (let time = 0; time < 12; time++)
      statuses.push((await site.browser().send("/sign-in", { address: "dee@people.example", password: `not this one ${time}` })).status);
    expect(statuses.filter((status) => status === 422).length).toBe(10);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect((await site.browser().send("/sign-in", { address: "dee@people.example", password: PASSWORD })).status).toBe(429);
    site.surroundings.wait(60 * 60_000);
    expect((await site.browser().send("/sign-in", { address: "dee@people.example", password: PASSWORD })).status).toBe(303);
  });
});

describe.each(STORE_KINDS)("opening accounts on %s", (kind) => {
  it("is free for whoever reads mails to an address, where sign-up is open; a known person gets their own record", async () => {
    const site = await openAccountsSite(kind, { openSignUp: true });
    try {
      const known = await site.addPerson("Eli Invented", "eli@people.example");
      for (const [address, name] of [
        ["eli@people.example", "Eli Invented"],
        ["new@people.example", "Newcomer Invented"],
      ] as const) {
        const browser = site.browser();
        await browser.send("/sign-in", { address, password: "" });
        const [mail] = await site.deliver();
        expect(mail!.text).toContain("There is no account with it yet");
        const done = await browser.fill(linkOf(mail!.text), "/invitation", { name, password: "" });
        expect(done.location).toBe("/desk/account");
        expect((await browser.get("/desk")).text).toContain(`here is ${name}`);
      }
      const { rows } = await sql<{ person_id: string }>`select person_id from accounts.holder order by opened_at`.execute(
        site.database.tables(),
      );
      expect(rows[0]!.person_id).toBe(known);
    } finally {
      await site.close();
    }
  });
});
