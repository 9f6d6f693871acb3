import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { confirmAddress, confirmationForMail, findAuthorsAnswer, findCase, findResponse, findSender } from "#partnership";
import { INVENTED_RESPONSE, openDebateWorld, type DebateWorld } from "../../../tests/support/debate-world.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import type { UptakePerson } from "../../../tests/support/uptake-world.ts";
import { partnershipRoutes } from "../index.ts";

const HOST = "http://knomad.test";
const { cites, ...FIELDS } = INVENTED_RESPONSE;

describe.each(STORE_KINDS)("pages of the debate on %s", (kind) => {
  let site: TestSite;
  let world: DebateWorld;
  beforeAll(async () => {
    site = await openTestSite(kind, partnershipRoutes());
    world = await openDebateWorld(site.database, site.surroundings);
  }, 300_000);
  afterAll(() => site.remove());

  const textOf = async (path: string, person?: UptakePerson): Promise<string> =>
    (await site.get(path, person && world.people[person])).text();
  const statusOf = async (path: string, person?: UptakePerson): Promise<number> =>
    (await site.get(path, person && world.people[person])).status;
  const respond = async (more: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const page = await textOf(`/debate/respond?to=/library/${world.work.slug}`);
    site.surroundings.wait(4_000);
    const fields = {
      ...FIELDS,
      cites: cites.join("\n"),
      to: world.work.reference,
      email: "zenobia@askerly.example",
      rules: "yes",
      rulesId: world.rules,
      website: "",
      token: /name="token" value="([^"]+)"/.exec(page)![1]!,
      ...more,
    };
    return site.app.request(`${HOST}/debate/respond`, { method: "POST", headers: { origin: HOST }, body: new URLSearchParams(fields) });
  };
  const sendBack = async (follow: string, deed: string, more: Readonly<Record<string, string>>): Promise<Response> => {
    const [, reference, secret] = /\/sent\/(D-\d+)\?secret=(.+)/.exec(follow)!;
    const { version } = (await findResponse(site.database, { reference: reference! }))!;
    return site.app.request(`${HOST}/sent/${reference}/${deed}`, {
      method: "POST",
      headers: { origin: HOST },
      body: new URLSearchParams({ secret: secret!, version: String(version), ...more }),
    });
  };
  const decideBy = async (who: UptakePerson, id: string, more: Readonly<Record<string, string>>): Promise<Response> => {
    const file = await findCase(site.database, { id: (await world.response(id)).caseId! });
    const fields = { version: String(file!.version), reasons: "It keeps to the rules.", basis: "Rule 1", ...more };
    return site.post(`/desk/debate/${id}/decide`, fields, world.people[who]);
  };

  it("take a response from a reader, who confirms the address, answers for edits and takes it back, all without script", async () => {
    const received = await respond();
    expect(received.status).toBe(200);
    const follow = /href="(\/sent\/D-\d+\?secret=[^"]+)"/.exec(await received.text())![1]!;
    const reference = /D-\d+/.exec(follow)![0];
    const { id } = (await findResponse(site.database, { reference }))!;
    expect(await textOf(follow)).toContain("Waiting for you to confirm your address");
    expect(await statusOf(follow.replace(/secret=.*/, "secret=x"))).toBe(404);
    expect(await statusOf(`/desk/debate/${id}`, "officer")).toBe(404);
    const sender = (await findSender(site.database, { kind: "response", subjectId: id }))!;
    const system = { database: site.database, surroundings: site.surroundings, actor: { kind: "system", id: "test" } } as const;
    await confirmAddress(system, (await confirmationForMail(system, { senderId: sender.id }))!);
    const desk = await textOf(`/desk/debate/${id}`, "officer");
    for (const words of ["In plain words.", "Fees fall on paper first", "Say for whom you speak.", "Publish it once its writer accepts"])
      expect(desk).toContain(words);
    expect(/zenobia|askerly/i.test(desk)).toBe(false);
    const edits = { outcome: "edits", editedTitle: "Fees fall first", editedWords: `${INVENTED_RESPONSE.words} Counted twice.` };
    expect((await decideBy("officer", id, edits)).status).toBe(303);
    expect(await textOf(follow)).toContain("Publish it with these edits");
    expect(await statusOf(`/debate/${reference}`)).toBe(404);
    expect((await sendBack(follow, "accept", {})).status).toBe(303);
    const page = await textOf(`/debate/${reference}`);
    expect(page).toContain("Fees fall first");
    expect(page).toContain('<a href="https://invented.example/count" rel="nofollow ugc">');
    expect(page).toContain("Invented union of movers advises movers on fees.");
    expect((await sendBack(follow, "withdraw", { reason: "" })).status).toBe(422);
    expect((await sendBack(follow, "withdraw", { reason: "I have another view now." })).status).toBe(303);
    const gone = await textOf(`/debate/${reference}`);
    expect(gone).toContain("Whoever wrote this response took it back.");
    expect(gone).toContain("I have another view now.");
    for (const words of ["Fees fall first", "Counted twice", "Invented reader"])
      expect([words, gone.includes(words)]).toEqual([words, false]);
  });

  it("refuse a form that is forged, filled by a machine, about nothing public, or without a yes to the rules that hold", async () => {
    expect((await respond({ token: "forged" })).status).toBe(400);
    expect((await respond({ website: "x" })).status).toBe(400);
    expect((await respond({ to: "W-0" })).status).toBe(422);
    expect(await (await respond({ rules: "" })).text()).toContain("Read the rules and say yes to them.");
    expect(await (await respond({ rulesId: "00000000-0000-4000-8000-000000000000" })).text()).toContain(
      "The rules of engagement changed meanwhile.",
    );
    expect(await (await respond({ email: "" })).text()).toContain("Write your address");
    expect(await (await respond({ cites: "a book I once read" })).text()).toContain("is neither a work here, nor a DOI, nor a link");
    const hostile = await respond({
      words: "<script>alert(1)</script>",
      title: '"><img src=x onerror=alert(1)>',
      cites: "javascript:alert(1)",
    });
    const page = await hostile.text();
    expect([hostile.status, page.includes("<script>alert"), page.includes("<img src=x")]).toEqual([422, false, false]);
  });

  it("show what was written as text alone, whatever it says", async () => {
    const { id, reference } = await world.send({
      title: 'An <img src=x onerror="alert(1)"> in a title',
      words: `${INVENTED_RESPONSE.words}\n\n<script>alert(2)</script> [x](javascript:alert(3)) https://a.example/"onmouseover="alert(4) javascript:alert(5)`,
      claim: "A claim with <b>marks</b> in it.",
      interests: "none <i>",
    });
    await world.decide(id, "publish");
    for (const path of [`/debate/${reference}`, "/debate", `/library/${world.work.slug}`, `/debate/feed.atom`]) {
      const page = await textOf(path);
      expect([path, page.includes("onerror=&quot;") || page.includes("&lt;img")]).toEqual([path, true]);
      for (const mark of ["<img src=x", "<script>alert", 'href="javascript:', '"onmouseover=', "<b>marks"])
        expect([path, mark, page.includes(mark)]).toEqual([path, mark, false]);
    }
  });

  it("show responses beside the work with viewpoints at a glance, in the list and in the feed", async () => {
    const { reference } = await world.published(
      { title: "Recruiters pay them", viewpoint: "recruiters", stance: "adds evidence" },
      world.otherWork,
    );
    const beside = await textOf(`/library/${world.otherWork.slug}`);
    for (const words of ["Recruiters pay them", "Adds evidence", "Recruiters", "Responses by viewpoint and stance", `/debate/${reference}`])
      expect(beside).toContain(words);
    expect(await textOf("/debate?viewpoint=recruiters")).toContain("Recruiters pay them");
    expect(await textOf("/debate?viewpoint=employers")).not.toContain("Recruiters pay them");
    expect(await textOf(`/debate?work=${world.otherWork.slug}`)).toContain("Only responses to");
    const feed = await site.get(`/debate/feed.atom?work=${world.otherWork.slug}`);
    expect(feed.headers.get("content-type")).toContain("application/atom+xml");
    const atom = await feed.text();
    expect(atom).toContain(`/debate/${reference}</id>`);
    expect(atom.match(/<entry/g)).toHaveLength(1);
    expect(await textOf("/debate/rules")).toContain("Speak to what the work says.");
    expect(await textOf(`/debate/rules/2001-02-03`)).toContain("Speak to what the work says.");
    expect(await statusOf("/debate/rules/2001-02-31")).toBe(200);
    expect(await statusOf("/debate/rules/2001-99-99")).toBe(404);
  });

  it("tell nobody but those who decide that something waits", async () => {
    const { id, reference } = await world.send({ title: "Only for those who decide" });
    for (const who of ["officer", "director", "co-chair", "reader"] as const)
      expect([who, await statusOf(`/desk/debate/${id}`, who)]).toEqual([who, 200]);
    for (const who of ["author", "chair", "expert", "beside", "stranger", "auditor"] as const) {
      expect([who, await statusOf(`/desk/debate/${id}`, who)]).toEqual([who, 404]);
      for (const show of ["waiting", "mine", "all"])
        expect([who, show, (await textOf(`/desk/debate?show=${show}`, who)).includes("Only for those who decide")]).toEqual([
          who,
          show,
          false,
        ]);
    }
    expect(await textOf("/desk/debate", "officer")).toContain("Only for those who decide");
    expect(await textOf("/desk/debate?show=mine", "reader")).toContain("Only for those who decide");
    for (const path of ["/debate", "/debate/feed.atom", `/library/${world.work.slug}`, "/debate?viewpoint=unions"])
      expect([path, (await textOf(path)).includes("Only for those who decide")]).toEqual([path, false]);
    expect(await statusOf(`/debate/${reference}`)).toBe(404);
    for (const [who, status] of [
      ["reader", 403],
      ["author", 404],
      ["stranger", 404],
    ] as const)
      expect([who, (await decideBy(who, id, { outcome: "publish" })).status]).toEqual([who, status]);
    const file = (await findCase(site.database, { id: (await world.response(id)).caseId! }))!;
    expect(await textOf(`/desk/cases/${file.reference}`, "officer")).toContain(`/desk/debate/${id}`);
    expect(await textOf(`/desk/cases/${file.reference}`, "officer")).not.toContain("In the invented towns");
  });

  it("tell the second of two who decide at once, and keep what they wrote", async () => {
    const { id, caseId } = await world.send({ title: "Two decide" });
    const { version } = (await findCase(site.database, { id: caseId! }))!;
    const fields = { version: String(version), outcome: "publish", reasons: "First reasons.", basis: "Rule 1" };
    const both = await Promise.all(
      (["officer", "director"] as const).map((who) =>
        site.post(`/desk/debate/${id}/decide`, { ...fields, reasons: `Reasons of the ${who}.` }, world.people[who]),
      ),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(await both.find(({ status }) => status === 409)!.text()).toMatch(/You had written:[\s\S]*Reasons of the/);
    const again = await decideBy("director", id, { outcome: "decline", version: String(version) });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Open its page again to see where it stands.");
  });

  it("let an author answer once, after somebody else decided, and nobody before", async () => {
    const { id, reference, version } = await world.published({ title: "To be answered" });
    expect(await textOf(`/debate/${reference}`, "author")).toContain("Answer it for the authors");
    expect(await textOf(`/debate/${reference}`, "stranger")).not.toContain("Answer it for the authors");
    const words = "We say on page 3 that advertised fees alone were counted.";
    expect((await site.post(`/desk/debate/${id}/answer`, { version: String(version), words: "no" }, world.people.author)).status).toBe(422);
    expect((await site.post(`/desk/debate/${id}/answer`, { version: String(version), words }, world.people.officer)).status).toBe(403);
    expect((await site.post(`/desk/debate/${id}/answer`, { version: String(version), words }, world.people.author)).status).toBe(303);
    for (const who of [undefined, "reader"] as const) expect(await textOf(`/debate/${reference}`, who)).not.toContain(words);
    expect(await textOf(`/desk/debate/${id}`, "reader")).not.toContain(words);
    expect(await textOf("/desk/debate", "officer")).toContain("answer waits");
    const answer = (await findAuthorsAnswer(site.database, id))!;
    const file = (await findCase(site.database, { id: answer.caseId! }))!;
    const decision = { version: String(file.version), outcome: "publish", reasons: "It keeps to the rules.", basis: "Rule 1" };
    expect((await site.post(`/desk/debate/${id}/answer/decide`, decision, world.people.author)).status).toBe(403);
    expect((await site.post(`/desk/debate/${id}/answer/decide`, decision, world.people["co-chair"])).status).toBe(303);
    expect(await textOf(`/debate/${reference}`)).toContain(words);
    const remove = { version: String((await findAuthorsAnswer(site.database, id))!.version), answerReason: "It names a private person." };
    expect((await site.post(`/desk/debate/${id}/answer/remove`, remove, world.people.officer)).status).toBe(303);
    const page = await textOf(`/debate/${reference}`);
    expect([page.includes(words), page.includes("It names a private person.")]).toEqual([false, true]);
    const response = await world.response(id);
    const end = { version: String(response.version), reason: "It breaks the third rule." };
    expect((await site.post(`/desk/debate/${id}/remove`, end, world.people.officer)).status).toBe(303);
    expect(await textOf(`/debate/${reference}`)).toContain("A moderator took this response off the pages.");
  });
});
