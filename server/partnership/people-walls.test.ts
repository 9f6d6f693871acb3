import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestSite } from "../../tests/support/partnership-site.ts";
import { HIDDEN, LISTED, openPeopleSite, type Who } from "../../tests/support/people-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";

describe.each(STORE_KINDS)("people and organisations on %s, seen by everybody who could look", (kind) => {
  let site: TestSite;
  let who: Who;
  let organisation = "";
  let group = "";
  beforeAll(async () => {
    ({ site, who, organisation, group } = await openPeopleSite(kind));
  }, 300_000);
  afterAll(() => site.remove());

  const text = async (path: string, as?: string): Promise<string> => (await site.get(path, as)).text();

  /** Every page that links lead to, from every page and search that has no link, with its text. */
  const crawl = async (as?: string): Promise<ReadonlyMap<string, string>> => {
    const waiting = [
      "/people",
      "/people?q=hidden",
      "/people?q=unlisted&region=002&half=South",
      `/people?body=${group}`,
      "/people?page=2",
      `/people/${HIDDEN.slug}`,
      `/people/${who.hidden}`,
      "/organisations",
      "/organisations?q=made",
      "/desk/me",
      "/desk/people",
      "/desk/people?q=hidden",
      `/desk/people?q=${HIDDEN.mail}`,
      `/desk/people?q=${HIDDEN.orcid}`,
      `/desk/people/${who.hidden}`,
      `/desk/people/${who.hidden}/correct`,
      `/desk/people/${who.listed}`,
      `/desk/people/merge?one=${who.hidden}&other=${who.listed}`,
      "/desk/people/duplicates",
      "/desk/organisations",
      `/desk/organisations/${organisation}`,
    ];
    const seen = new Map<string, string>();
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      const answer = await site.get(path, as);
      expect(answer.status, path).toBeLessThan(500);
      const body = await answer.text();
      seen.set(path, body);
      for (const [, href = ""] of body.matchAll(/href="([^"#]+)/g)) {
        const next = href.replaceAll("&amp;", "&");
        if (/^\/(people|organisations|desk\/(me|people|organisations|merges))(\/|\?|$)/.test(next)) waiting.push(next);
      }
    }
    return seen;
  };
  const pagesWith = (pages: ReadonlyMap<string, string>, word: string): readonly string[] =>
    [...pages]
      .filter(
        ([path, body]) =>
          body.replaceAll(path.replaceAll("&", "&amp;"), "").toLowerCase().includes(word.toLowerCase()) && !isOwnQuery(path, word),
      )
      .map(([path]) => path);
  /** A page repeats what was searched for, which tells nothing. */
  const isOwnQuery = (path: string, word: string): boolean => decodeURIComponent(path).toLowerCase().includes(`q=${word.toLowerCase()}`);

  it.each(["nobody", "other"] as const)("as %s: nothing of people who do not consent, no address, no private tie", async (name) => {
    const pages = await crawl(name === "nobody" ? undefined : who.other);
    expect(pages.size).toBeGreaterThan(10);
    for (const word of [HIDDEN.name, HIDDEN.mail, HIDDEN.orcid, HIDDEN.about, LISTED.mail, LISTED.kin])
      expect(pagesWith(pages, word), word).toEqual([]);
    expect(pagesWith(pages, LISTED.name)).toEqual(
      expect.arrayContaining(["/people", "/people/listeda-public", "/organisations/made-up-institute"]),
    );
    expect(pages.get("/people")).toContain("1 person.");
    expect(pages.get("/people?q=hidden")).toContain("Nobody who is listed fits this.");
    if (name === "other") {
      for (const path of ["/desk/people", `/desk/people/${who.hidden}`, "/desk/people/duplicates", "/desk/organisations"])
        expect((await site.get(path, who.other)).status, path).toBe(403);
      expect(pages.get("/desk/me")).toContain("Everything that is kept about you");
    }
  });

  it("as the chair: people of the own body with their addresses, no private tie, nobody hidden of another body", async () => {
    const pages = await crawl(who.chair);
    for (const word of [HIDDEN.name, HIDDEN.mail, HIDDEN.orcid, HIDDEN.about, LISTED.kin]) expect(pagesWith(pages, word), word).toEqual([]);
    expect(pagesWith(pages, LISTED.mail)).toEqual([`/desk/people/${who.listed}`]);
    expect(pages.get(`/desk/people/${who.listed}`)).toContain("Ties of family, advice and business are not shown to you.");
    expect((await site.get(`/desk/people/${who.hidden}`, who.chair)).status).toBe(404);
    expect((await site.get(`/desk/people/${who.listed}/correct`, who.chair)).status).toBe(403);
  });

  it("as the keeper and the auditor: everything; the auditor changes nothing", async () => {
    for (const name of ["keeper", "auditor"] as const) {
      const pages = await crawl(who[name]);
      expect(pagesWith(pages, HIDDEN.mail), name).toContain(`/desk/people/${who.hidden}`);
      expect(pagesWith(pages, LISTED.kin), name).toEqual(
        expect.arrayContaining([`/desk/people/${who.listed}`, `/desk/people/${who.hidden}`]),
      );
      for (const [path, body] of pages) if (/^\/(people|organisations)(\/|\?|$)/.test(path)) expect(body).not.toContain(HIDDEN.name);
    }
    expect(await text(`/desk/people/${who.hidden}`, who.auditor)).not.toContain('<form class="form"');
    for (const path of [
      `/desk/people/${who.hidden}/correct`,
      "/desk/people/new",
      `/desk/people/${who.hidden}/ties`,
      `/desk/people/${who.hidden}/addresses`,
      "/desk/people/merge",
      "/desk/people/apart",
      "/desk/organisations/new",
    ])
      for (const name of ["auditor", "chair", "other"] as const)
        expect((await site.post(path, { name: "X", one: who.hidden, other: who.listed }, who[name])).status, `${path} ${name}`).toBe(403);
  });

  it("as the two persons themselves: the own record with its private ties and addresses", async () => {
    for (const name of ["hidden", "listed"] as const) {
      const page = await text("/desk/me", who[name]);
      expect(page).toContain(name === "hidden" ? HIDDEN.mail : LISTED.mail);
      expect(page).toContain(LISTED.kin);
    }
  });
});
