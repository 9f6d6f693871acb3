import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openAccountsSite, type AccountsSite } from "../../tests/support/accounts-site.ts";
import { Browser } from "../../tests/support/cookie-browser.ts";
import { invited, whoIs } from "../../tests/support/invited-people.ts";
import { openTestProvider, type TestProvider } from "../../tests/support/oidc-provider.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";

const ADA = "0000-0002-1825-0097";
const STRANGER = "0000-0001-5109-3700";

describe.each(STORE_KINDS)("signing in with ORCID on %s", (kind) => {
  let site: AccountsSite;
  let provider: TestProvider;
  beforeAll(async () => {
    const redirects: string[] = [];
    const oidc = { id: "orcid", name: "ORCID", issuer: "", clientId: "", clientSecret: "", orcid: true };
    site = await openAccountsSite(kind, { oidc });
    redirects.push(`${site.address}/sign-in/with/callback/orcid`);
    provider = await openTestProvider(redirects);
    Object.assign(oidc, { issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret });
  }, 300_000);
  afterAll(async () => {
    await provider.close();
    await site.close();
  });
  beforeEach(() => site.surroundings.wait(60_000));

  /** Follows the link of a page to the provider, says yes there as somebody, and gives the address that leads back. */
  const throughProvider = async (page: string, subject: string): Promise<string> => {
    provider.subject = subject;
    const href = /<a class="button" href="([^"]+)"/.exec(page)![1]!.replaceAll("&amp;", "&");
    const there = new Browser(provider.issuer, "Test");
    let next = href;
    for (let step = 0; step < 8 && next.startsWith(provider.issuer); step++) {
      const shown = await there.get(next);
      next = new URL(shown.location!, provider.issuer).href;
    }
    expect(next).toContain(`${site.address}/sign-in/with/callback/orcid?code=`);
    return next.slice(site.address.length);
  };

  it("lets nobody in whose iD is connected with no account", async () => {
    const browser = site.browser();
    const back = await throughProvider((await browser.get("/sign-in/provider?to=/desk")).text, STRANGER);
    const shown = await browser.get(back);
    expect(shown.location).toBe("/sign-in?problem=provider");
    expect((await browser.get("/sign-in?problem=provider")).text).toContain("ORCID did not let you in here");
    expect(await whoIs(browser)).toContain("sent to");
  });

  it("connects an account, notes the proved iD on the person, and signs in by it afterwards", async () => {
    const { personId, browser } = await invited(site, "Ada Invented", "ada@people.example");
    const depart = await browser.fill("/desk/account", "/desk/account/provider/connect", {});
    const back = await throughProvider(depart.text, ADA);
    expect((await browser.get(back)).location).toBe("/desk/account");
    const { rows } = await sql<{ orcid: string }>`select orcid from partnership.person where id = ${personId}`.execute(
      site.database.tables(),
    );
    expect(rows[0]!.orcid).toBe(ADA);
    expect((await browser.get("/desk/account")).text).toContain(`Your ORCID iD ${ADA} is proved`);
    const kept = await sql<{
      all: string;
    }>`select string_agg(a::text, ' ') as all from accounts.account a where "providerId" = 'orcid'`.execute(site.database.tables());
    expect(kept.rows[0]!.all).not.toMatch(/eyJ/);

    const another = site.browser();
    const arrived = await another.get(await throughProvider((await another.get("/sign-in/provider?to=/desk")).text, ADA));
    expect(arrived.location).toBe("/desk");
    expect(await whoIs(another)).toBe("Ada Invented");
  });

  it("takes no way back that another browser began, nor one used before", async () => {
    const browser = site.browser();
    const back = await throughProvider((await browser.get("/sign-in/provider?to=/desk")).text, ADA);
    const other = site.browser();
    expect((await other.get(back)).location).toContain("/sign-in?problem=provider");
    expect(await whoIs(other)).toContain("sent to");
    const third = site.browser();
    const fresh = await throughProvider((await third.get("/sign-in/provider?to=/desk")).text, ADA);
    expect((await third.get(fresh)).location).toBe("/desk");
    await third.get(fresh);
    expect((await site.browser().get(fresh)).location).toContain("/sign-in?problem=provider");
  });

  it("does not connect one iD with two accounts", async () => {
    const { browser } = await invited(site, "Ben Invented", "ben@people.example");
    const depart = await browser.fill("/desk/account", "/desk/account/provider/connect", {});
    const back = await browser.get(await throughProvider(depart.text, ADA));
    expect(back.location).toBe("/desk/account?problem=provider");
    expect((await browser.get(back.location!)).text).toContain("ORCID could not be connected");
  });
});
