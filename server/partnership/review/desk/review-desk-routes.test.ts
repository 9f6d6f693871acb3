import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "#store";
import { findSubmission } from "#partnership";
import { openTestSite, type TestSite } from "../../../../tests/support/partnership-site.ts";
import { aReview, inventReviews, type Name } from "../../../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../../../tests/support/test-store.ts";
import { CASES_ROUTES } from "../../cases-routes.ts";
import { CASE_DECISIONS_ROUTES } from "../../case-decisions-routes.ts";
import { DESK_HOME_ROUTES } from "../../desk-home-routes.ts";
import { NO_RELEASES } from "../../works/works-around.ts";
import { reviewDeskRoutes } from "./review-desk-routes.ts";

const ROUTES = [...reviewDeskRoutes({ releases: NO_RELEASES }), ...CASES_ROUTES, ...CASE_DECISIONS_ROUTES, ...DESK_HOME_ROUTES];
type World = Awaited<ReturnType<typeof inventReviews>>;

describe.each(STORE_KINDS)("peer review at the desk on %s", (kind) => {
  let site: TestSite;
  let world: World;
  beforeAll(async () => {
    site = await openTestSite(kind, ROUTES);
    world = await inventReviews(site, site.surroundings);
  }, 300_000);
  afterAll(() => site.remove());

  const open = (path: string, name: Name): Promise<Response> => site.get(path, world.people[name]);
  const text = async (path: string, name: Name): Promise<string> => (await open(path, name)).text();
  /** Sends a form of a page as it stands there, with what somebody filled in. */
  const fill = async (page: string, action: string, name: Name, fields: Record<string, string> = {}): Promise<Response> => {
    const html = await text(page, name);
    const form = new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`).exec(html)?.[0];
    expect(form, `${action} on ${page} for ${name}`).toBeDefined();
    const hidden = [...form!.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, key, value]) => [key!, value!] as const,
    );
    return site.post(action, { ...Object.fromEntries(hidden), ...fields }, world.people[name]);
  };
  const deed = (ref: string, what: string, name: Name, fields: Record<string, string>): Promise<Response> =>
    fill(`/desk/review/${ref}/${what}`, `/desk/review/${ref}/${what}`, name, fields);
  const declare = (ref: string, name: Name, fields: Record<string, string> = { interest: "no" }): Promise<Response> =>
    fill(`/desk/review/${ref}`, `/desk/review/${ref}/interests`, name, fields);
  const done = async (sent: Promise<Response>): Promise<void> => {
    const response = await sent;
    expect([response.status, response.status === 303 ? "" : await response.text()]).toEqual([303, ""]);
  };
  const submit = async (...given: Parameters<World["submitted"]>) => {
    const id = await world.submitted(...given);
    return { id, ref: (await findSubmission(site.database, { id }))!.reference };
  };
  const state = async (id: string): Promise<string> => (await world.read(id)).state;

  it("goes from submission to release by the forms of separate people", async () => {
    const work = await world.works.work();
    const { id, ref } = await submit(work.id);
    expect(await text("/desk/review", "organiser")).toContain("Appoint an editor");
    expect(await text("/desk", "organiser")).toContain("Appoint an editor");
    await done(deed(ref, "appoint-editor", "organiser", { person: world.people.editor }));
    await done(deed(ref, "appoint-review-editor", "organiser", { person: world.people.reviewEditor }));

    const closed = await text(`/desk/review/${ref}`, "editor");
    expect(closed).toContain("Declare your interests as editor");
    expect(closed).not.toContain(`/desk/review/${ref}/version`);
    expect((await open(`/desk/review/${ref}/version`, "editor")).status).toBe(409);
    expect((await open(`/desk/review/${ref}/screen`, "editor")).status).toBe(409);
    expect(await (await declare(ref, "editor", {})).text()).toContain("Choose one of the two.");
    await done(declare(ref, "editor"));
    await done(declare(ref, "reviewEditor"));
    expect(await text(`/desk/review/${ref}/version`, "editor")).toContain("we thank Zzauthor");

    expect((await deed(ref, "screen", "editor", { outcome: "review" })).status).toBe(422);
    await done(deed(ref, "screen", "editor", { outcome: "review", words: "It fits." }));
    const found = await text(`/desk/review/${ref}/reviewers?q=zzone`, "editor");
    expect(found).toContain("Zzone Madeupone");
    await done(
      fill(`/desk/review/${ref}/invite?person=${world.people.one}`, `/desk/review/${ref}/invite`, "editor", {
        kind: "expert",
        answerUntil: "2099-03-01",
        dueOn: "2099-03-20",
      }),
    );
    expect(await state(id)).toBe("in review");
    const page = await text(`/desk/review/${ref}`, "editor");
    expect(page).toContain("Zzone Madeupone");
    expect(page).toContain("0 of 2 reviews");
    expect((await verifyLog(site.database)).faults).toEqual([]);
    void aReview;
  });
});
