import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAccountsSite, type AccountsSite } from "../../tests/support/accounts-site.ts";
import { hiddenFields } from "../../tests/support/cookie-browser.ts";
import { invited, PASSWORD, whoIs } from "../../tests/support/invited-people.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";

const ADA = "ada@people.example";
const SESSION = "__Secure-knomad.session_token";
const MINUTES = 10 * 60_000;

describe.each(STORE_KINDS)("a site behind https and a proxy on %s", (kind) => {
  let site: AccountsSite;
  beforeAll(async () => {
    site = await openAccountsSite(kind, { address: "https://desk.site.example" }, { proxies: 1 });
  }, 300_000);
  afterAll(() => site.close());

  /** A try from an address that the proxy saw, behind whatever the client itself claims. */
  const tryFrom = async (seen: string, address: string, claimed = "203.0.113.9"): Promise<number> => {
    const headers = { origin: site.address, "x-forwarded-for": `${claimed}, ${seen}` };
    const body = new URLSearchParams({ address, password: "not this one, sorry" });
    return (await fetch(`${site.address}/sign-in`, { method: "POST", headers, body, redirect: "manual" })).status;
  };

  it("sends its cookies over https alone, to no script, from no other site, and to no other host", async () => {
    const { browser } = await invited(site, "Ada Invented", ADA);
    const another = site.browser();
    const signed = await another.send("/sign-in", { address: ADA, password: PASSWORD });
    const asked = await another.fill("/desk/account", "/desk/account/name", { name: "Ada Invented" });
    const passkey = await site.browser().send("/sign-in/with/passkey/options", {});
    const out = await browser.fill("/desk/account", "/sign-out", {});
    const cookies = [signed, asked, passkey, out].flatMap(({ headers }) => headers.getSetCookie());
    expect(cookies.some((one) => one.startsWith(`${SESSION}=`))).toBe(true);
    expect(cookies.length).toBeGreaterThan(3);
    const loose = cookies.filter((one) => {
      const flags = new Set(one.split(/;\s*/).map((flag) => flag.toLowerCase()));
      const closed = flags.has("httponly") && flags.has("path=/") && (flags.has("samesite=lax") || flags.has("samesite=strict"));
      return !closed || [...flags].some((flag) => flag.startsWith("domain=")) || (one.startsWith("__Secure-") && !flags.has("secure"));
    });
    expect(loose).toEqual([]);
  });

  it("begins a new session at each sign-in, whatever cookie the browser came with, and ends the one before", async () => {
    const before = site.browser();
    await before.send("/sign-in", { address: ADA, password: PASSWORD });
    const stolen = before.cookies.get(SESSION)!;
    const planted = site.browser();
    planted.cookies.set(SESSION, "planted.signature");
    await planted.send("/sign-in", { address: ADA, password: PASSWORD });
    expect(planted.cookies.get(SESSION)).not.toContain("planted");
    expect(await whoIs(planted)).toBe("Ada Invented");
    site.surroundings.wait(MINUTES);
    const eve = await invited(site, "Eve Invented", "eve@people.example");
    const victim = site.browser();
    victim.cookies.set(SESSION, eve.browser.cookies.get(SESSION)!);
    await victim.send("/sign-in", { address: ADA, password: PASSWORD });
    expect(await whoIs(victim)).toBe("Ada Invented");
    expect(await whoIs(eve.browser)).toContain("sent to");
    await before.send("/sign-in", { address: ADA, password: PASSWORD });
    const thief = site.browser();
    thief.cookies.set(SESSION, stolen);
    expect(await whoIs(thief)).toContain("sent to");
    const last = before.cookies.get(SESSION)!;
    await before.fill("/desk/account", "/sign-out", {});
    thief.cookies.set(SESSION, last);
    expect(await whoIs(thief)).toContain("sent to");
  });

  it("takes no form with the mark of another session, nor one of the same person's session before", async () => {
    site.surroundings.wait(MINUTES);
    const [one, other] = [site.browser(), site.browser()];
    for (const browser of [one, other]) await browser.send("/sign-in", { address: ADA, password: PASSWORD });
    const { csrf } = hiddenFields((await other.get("/desk/account")).text, "/sign-out");
    expect((await one.send("/sign-out", { csrf: csrf! })).status).toBe(403);
    expect(await whoIs(one)).toBe("Ada Invented");
  });

  it("counts tries by whom its proxy saw, not by what the client claims, and leaves others their tries", async () => {
    site.surroundings.wait(6 * MINUTES);
    const follow = async (seen: string, claimed: string): Promise<number> => {
      const headers = { origin: site.address, "x-forwarded-for": `${claimed}, ${seen}` };
      return (await fetch(`${site.address}/confirm-address?token=made-up`, { headers, redirect: "manual" })).status;
    };
    // At once, since time gives tries back.
    const statuses = await Promise.all(Array.from({ length: 120 }, (_, time) => follow("198.51.100.7", `203.0.113.${time}`)));
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect(statuses.filter((status) => status === 404).length).toBeGreaterThanOrEqual(60);
    expect(await follow("198.51.100.8", "203.0.113.1")).toBe(404);
  }, 300_000);

  it("counts tries at one address from wherever, whether there is an account or not, in words that do not tell", async () => {
    site.surroundings.wait(6 * MINUTES);
    const triesAt = async (address: string, from: number): Promise<readonly number[]> => {
      const statuses: number[] = [];
      for (let time = 0; time < 12; time++)
        statuses.push(await tryFrom(`198.51.100.${from + time}`, time % 2 ? address : address.toUpperCase()));
      return statuses;
    };
    const known = await triesAt(ADA, 20);
    expect(known.slice(-2)).toEqual([429, 429]);
    expect(await triesAt("never-seen@people.example", 40)).toEqual(known);
  }, 300_000);
});
