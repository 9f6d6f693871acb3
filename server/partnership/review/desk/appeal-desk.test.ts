import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "#store";
import { findSubmission, type Anonymity } from "#partnership";
import { openTestSite, type TestSite } from "../../../../tests/support/partnership-site.ts";
import { aReview, CLOSED, inventReviews, type Name } from "../../../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../../../tests/support/test-store.ts";
import { CASES_ROUTES } from "../../cases-routes.ts";
import { CASE_DECISIONS_ROUTES } from "../../case-decisions-routes.ts";
import { DESK_HOME_ROUTES } from "../../desk-home-routes.ts";
import { NO_RELEASES } from "../../works/works-around.ts";
import { reviewDeskRoutes } from "./review-desk-routes.ts";

const ROUTES = [...reviewDeskRoutes({ releases: NO_RELEASES }), ...CASES_ROUTES, ...CASE_DECISIONS_ROUTES, ...DESK_HOME_ROUTES];
const WHY = "The second review reads another table.";
const DECISION = { reasons: "They are right.", basis: "5.2", step: "confirmed" };

describe.each(STORE_KINDS)("appeals at the desk on %s", (kind) => {
  let site: TestSite;
  let world: Awaited<ReturnType<typeof inventReviews>>;
  beforeAll(async () => {
    site = await openTestSite(kind, ROUTES);
    world = await inventReviews(site, site.surroundings);
  }, 300_000);
  afterAll(() => site.remove());

  const open = (path: string, name: Name): Promise<Response> => site.get(path, world.people[name]);
  const text = async (path: string, name: Name): Promise<string> => (await open(path, name)).text();
  const has = (html: string, ...words: readonly string[]): void => expect(words.filter((one) => !html.includes(one))).toEqual([]);
  /** Sends a form of a page as it stands there, with what somebody filled in. */
  const fill = async (page: string, action: string, name: Name, fields: Record<string, string> = {}): Promise<Response> => {
    const form = new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`).exec(await text(page, name))?.[0];
    expect(form, `${action} on ${page} for ${name}`).toBeDefined();
    const hidden = [...form!.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, key, value]) => [key!, value!] as const,
    );
    return site.post(action, { ...Object.fromEntries(hidden), ...fields }, world.people[name]);
  };
  const done = async (sent: Promise<Response>): Promise<string> => {
    const response = await sent;
    expect([response.status, response.status === 303 ? "" : await response.text()]).toEqual([303, ""]);
    return response.headers.get("location")!;
  };
  const declare = (ref: string, name: Name, fields: Record<string, string> = { interest: "no" }): Promise<Response> =>
    fill(`/desk/review/${ref}`, `/desk/review/${ref}/interests`, name, fields);
  /** A rejected submission, and the page of the case that its author brings against it. */
  const appealed = async (anonymity: Anonymity = "both hidden") => {
    const id = await world.submitted((await world.works.work()).id, anonymity);
    await world.toReview(id);
    await world.reviewed(id, "one");
    await world.reviewed(id, "two", CLOSED, aReview({ openWords: "OPEN-WORDS", confidentialWords: "SECRET-WORDS" }));
    await world.decided(id, "reject");
    const ref = (await findSubmission(site.database, { id }))!.reference;
    const short = await fill(`/desk/review/${ref}/appeal`, `/desk/review/${ref}/appeal`, "author", { words: "No." });
    expect([short.status, (await short.text()).includes("Write at least ten characters.")]).toEqual([422, true]);
    return { id, ref, path: await done(fill(`/desk/review/${ref}/appeal`, `/desk/review/${ref}/appeal`, "author", { words: WHY })) };
  };

  it.each(["granted", "dismissed"])(
    "leads whoever decides through the declaration to what was reviewed, and to the decision: %s",
    async (outcome) => {
      const { id, ref, path } = await appealed();
      expect(path).toMatch(/^\/desk\/cases\//);
      has(await text(path, "author"), WHY, `href="/desk/review/${ref}"`);
      has(await text("/desk/review", "director"), "Declare your interests, then decide the appeal");
      const first = await text(path, "director");
      has(first, WHY, "Before you decide", `href="/desk/review/${ref}#interests"`, "somebody who is not named here");
      expect(first).not.toContain(`${path}/decide`);
      expect(first).not.toContain(`${path}/withdraw`);
      const early = await open(`${path}/decide`, "director");
      expect([early.status, (await early.text()).includes("before you declared your interests")]).toEqual([409, true]);
      const sent = await site.post(`${path}/decide`, { ...DECISION, outcome, version: "1" }, world.people.director);
      expect(sent.status).toBe(409);
      has(await sent.text(), "before you declared your interests", "They are right.");
      expect((await open(`/desk/review/${ref}/version`, "director")).status).toBe(409);

      has(await text(`/desk/review/${ref}`, "director"), "Declare your interests before you decide the appeal", `id="interests"`);
      expect(await (await declare(ref, "director", {})).text()).toContain("Choose one of the two.");
      expect(await done(declare(ref, "director"))).toMatch(new RegExp(`^/desk/review/${ref}`));
      has(await text("/desk/review", "director"), "Read what was reviewed, and decide the appeal");
      const read = await text(`/desk/review/${ref}`, "director");
      has(read, WHY, "OPEN-WORDS", "Explain the sample.", "As the reviews say.", "Review of Reviewer 2", `${path}/decide`);
      has(read, `/desk/review/${ref}/version`, "small changes");
      expect(await text(`/desk/review/${ref}/version`, "director")).toContain("Words");
      has(await text(`/desk/review/${ref}/changes/1/1`, "director"), "The two versions have the same text.");
      expect((await open(`${path}/decide`, "editor")).status).not.toBe(200);
      await done(fill(`${path}/decide`, `${path}/decide`, "director", { ...DECISION, outcome }));
      expect((await world.read(id)).state).toBe(outcome === "granted" ? "in review" : "rejected");
      const told = outcome === "granted" ? "Appeal granted: another round" : "Appeal dismissed";
      has(await text(`/desk/review/${ref}`, "author"), told);
      expect((await text("/desk/review", "organiser")).includes("Appoint an editor")).toBe(outcome === "granted");
      expect(await text(`/desk/review/${ref}`, "director")).not.toContain("OPEN-WORDS");
      if (outcome === "granted") await world.handled(id);
      expect((await verifyLog(site.database)).faults).toEqual([]);
    },
  );

  it("names no hidden reviewer and no hidden author on any page to whoever decides, before and after declaring", async () => {
    const { id, ref, path } = await appealed();
    const assignments = (await world.assignments(id)).map((one) => one.id);
    const points = (await world.points(id)).map((one) => one.id);
    const everyPage = async (): Promise<string> => {
      const pages: string[] = [];
      for (const route of ROUTES) {
        if (route.method === "post" || !route.path.startsWith("/desk")) continue;
        const address = route.path
          .replace(/:reference\{[^/]*\}/, ref)
          .replace("/desk/cases/:reference", path)
          .replace(/:assignment\{[^/]*?\}\}?/, assignments[0]!)
          .replace(/:point\{[^/]*?\}\}?/, points[0]!)
          .replace(/:(?:older|newer)\{[^/]*?\}\}?/g, "1")
          .replace(/:\w+(?:\{[^/]*?\}\}?)?/g, assignments[0]!);
        const answer = await open(address, "director");
        pages.push(`${address} ${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`);
      }
      // Addresses are of this test's making; the text of the invented version names its author itself.
      return pages
        .map((page) => page.slice(page.indexOf(" ")))
        .join("\n")
        .replaceAll("we thank Zzauthor", "");
    };
    const hidden = (["one", "two", "author", "coauthor"] as const).flatMap((name) => [world.people[name], `Zz${name} `, `Madeup${name}`]);
    const found = (html: string): readonly string[] => [...hidden, "SECRET-WORDS"].filter((word) => html.includes(word));
    const before = await everyPage();
    expect(found(before)).toEqual([]);
    expect(before).not.toContain("OPEN-WORDS");
    await done(declare(ref, "director"));
    const after = await everyPage();
    expect(after).toContain("OPEN-WORDS");
    expect(found(after)).toEqual([]);
    expect(after.match(/^ 200 /gm)?.length).toBeGreaterThan(6);
  });

  it("hands the case to the alternate where the director declares an interest", async () => {
    const { id, ref, path } = await appealed("reviewers hidden");
    expect((await open(path, "alternate")).status).toBe(200);
    expect(await text(path, "alternate")).not.toContain("Before you decide");
    const unsaid = await declare(ref, "director", { interest: "yes" });
    expect([unsaid.status, (await unsaid.text()).includes("Say what the interest is.")]).toEqual([422, true]);
    expect(await done(declare(ref, "director", { interest: "yes", words: "We run a firm together." }))).toMatch(/^\/desk\/review/);
    expect((await open(path, "director")).status).toBe(404);
    const late = await site.post(`${path}/decide`, { ...DECISION, outcome: "granted", version: "2" }, world.people.director);
    expect(late.status).toBe(404);
    expect(await text(`/desk/review/${ref}`, "director")).not.toContain("OPEN-WORDS");
    has(await text(path, "alternate"), "Before you decide");
    await done(declare(ref, "alternate"));
    has(await text(`/desk/review/${ref}`, "alternate"), "OPEN-WORDS", "Zzauthor Madeupauthor");
    await done(fill(`${path}/decide`, `${path}/decide`, "alternate", { ...DECISION, outcome: "granted" }));
    expect((await world.read(id)).state).toBe("in review");
  });
});
