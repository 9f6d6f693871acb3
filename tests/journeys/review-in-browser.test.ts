import { serve, type ServerType } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { chromium, type Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { PartnershipTables } from "#partnership";
import { PARTNERSHIP_ROUTES } from "../../server/partnership/index.ts";
import { openTestSite, type TestSite } from "../support/partnership-site.ts";
import { inventReviews, type Name } from "../support/review-world.ts";
import { journeyBrowser } from "./journey-site.ts";
import { Reader } from "./reader.ts";

const browserPath = journeyBrowser(4);
const HOST = "knomad.test";

const LONG = { timeout: 300_000 };
const SCORES = [
  "Are data and methods sound?",
  "Do conclusions follow from the evidence?",
  "Is it clear to readers outside the field?",
  "Is it of use for policy?",
];
const HANDLERS = [
  ["Appoint an editor", "editor"],
  ["Appoint a review editor", "reviewEditor"],
] as const;
const LAST_STEPS = [
  ["reviewEditor", "Certify", "Certify"],
  ["officer", "Clear for policy use", "Clear"],
  ["director", "Release", "Release"],
] as const;

type World = Awaited<ReturnType<typeof inventReviews>>;

describe.skipIf(!browserPath)("a question becomes a reviewed work in a browser", () => {
  let site: TestSite;
  let world: World;
  let server: ServerType;
  let browser: Browser;
  const readers = new Map<string, Reader>();

  beforeAll(async () => {
    site = await openTestSite("embedded", PARTNERSHIP_ROUTES);
    world = await inventReviews(site, site.surroundings);
    const theme = await world.invented.body("theme-a", "theme");
    await site.database
      .tables<PartnershipTables>()
      .updateTable("partnership.body")
      .set({ theme_id: theme })
      .where("id", "=", world.group)
      .execute();
    const listed = [world.people.one, world.people.two];
    await site.database
      .tables<PartnershipTables>()
      .updateTable("partnership.person")
      .set({ listed: true })
      .where("id", "in", listed)
      .execute();
    server = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: site.app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started));
    });
    const { port } = server.address() as AddressInfo;
    browser = await chromium.launch({
      executablePath: browserPath!,
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port}`,
      ],
    });
  }, 300_000);
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    for (const [name, { page }] of readers)
      console.log(
        `--- ${name} ${page.url()}\n${(await page.locator("main").ariaSnapshot()).replaceAll(/^\s*- option.*\n/gm, "").replace(/- navigation "Desk"[\s\S]*?- heading/, "- heading")}`,
      );
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
    await site.remove();
  });

  /** Somebody, or a reader without an account. Every second person has no script. */
  const as = async (name: Name | undefined): Promise<Reader> => {
    const known = readers.get(name ?? "reader");
    if (known) return known;
    const context = await browser.newContext({
      javaScriptEnabled: readers.size % 2 === 0,
      ...(name === undefined ? {} : { extraHTTPHeaders: { "x-test-person": world.people[name] } }),
    });
    context.setDefaultTimeout(20_000);
    const reader = new Reader(await context.newPage(), `http://${HOST}`);
    readers.set(name ?? "reader", reader);
    return reader;
  };

  const nameOf = (name: Name): string => `Zz${name.toLowerCase()} Madeup${name.toLowerCase()}`;
  const TITLE = "What sending money home costs";
  const QUESTION = /What does sending money home cost/;
  let at = "";

  const freeze = async (text: string, words: string): Promise<void> => {
    const author = await as("author");
    await author.write({ Text: text });
    await author.press("Save");
    await author.follow("Versions");
    await author.write({ "What changed": words });
    await author.press("Make the version");
    await author.sees("The version is made.");
  };

  const declare = async (name: Name): Promise<void> => {
    const who = await as(name);
    await who.open("/desk/review");
    await who.follow(TITLE);
    await who.choose({ "Do you have an interest in this work or with its authors?": "No, none" });
    await who.press("Declare");
    await who.sees("Your interests are declared.");
  };

  const review = async (name: Name): Promise<void> => {
    const editor = await as("editor");
    await editor.open(at);
    await editor.follow("Find and invite reviewers");
    await editor.write({ Name: nameOf(name) });
    await editor.press("Look");
    await editor.follow(`Invite ${nameOf(name)}`);
    await editor.press("Invite");
    await editor.sees("The invitation is on its way.");
    const reviewer = await as(name);
    await reviewer.open("/desk/review");
    await reviewer.follow(TITLE);
    await reviewer.sees("You do not learn who wrote it");
    await reviewer.choose({ "Have you an interest in it?": "No, none that I know of" });
    await reviewer.press("Declare and accept");
    await reviewer.sees("The text is open to you.");
    await reviewer.follow("Read the text");
    await reviewer.sees("about six in a hundred");
    await reviewer.follow("Back to the review");
    await reviewer.follow("Write the review");
    for (const score of SCORES) await reviewer.choose({ [`${score} (1 not at all, 5 fully)`]: "4" });
    await reviewer.write({ "For the authors": `What ${name} thinks.`, "Point 1": `Say more, asks ${name}.` });
    await reviewer.write({ "For the editor alone": "For the editor." });
    await reviewer.tick("Point 1 has to be done");
    await reviewer.choose({ "What you recommend": "Minor changes" });
    await reviewer.press("Save and go on to hand in");
    await reviewer.tick("When the work is released, readers may read my review (open words, points and scores)", "I hand it in for good");
    await reviewer.press("Hand in the review");
    await reviewer.sees("Your review is handed in. Thank you.");
  };

  const decide = async (decision: string): Promise<void> => {
    const editor = await as("editor");
    await editor.open(at);
    await editor.follow("Decide");
    await editor.choose({ Decision: decision });
    await editor.write({ Reasons: "As the reviews say." });
    await editor.press("Decide");
    await editor.sees("It is decided, and the authors are told.");
  };

  const answerPoints = async (): Promise<void> => {
    const author = await as("author");
    for (const name of ["one", "two"]) {
      await author.open(at);
      await author.sees(`Say more, asks ${name}.`);
      await author.follow("Answer");
      await author.write({ "Your answer": "Said in the first section now." });
      await author.choose({ "What you did": "changed" });
      await author.press("Keep the answer");
      await author.sees("The answer is kept.");
    }
  };

  it("is asked at the desk and taken up by the group, in public", LONG, async () => {
    const asker = await as("stranger");
    await asker.open("/desk/gaps/new");
    await asker.write({ "The question in a sentence": "What does sending money home cost in small corridors?" });
    await asker.write({ "What one needs to know": "Prices for corridors that no survey visits." });
    await asker.tick("Invented theme-a");
    await asker.press("Send the question");
    await asker.sees("Waiting for a decision");

    const chair = await as("editor");
    await chair.open("/desk");
    await chair.follow(QUESTION);
    await chair.write({ "What you know of it": "Surveys stop at the large corridors." });
    await chair.press("Send the answer");
    await chair.open("/desk/gaps");
    await chair.follow(QUESTION);
    await chair.follow("Open its case");
    await chair.follow("Decide");
    await chair.choose({ Outcome: "Accepted", Priority: "High" });
    await chair.write({ Reasons: "Nobody knows it.", "What it rests on": "The work programme" });
    await chair.press("Look it over");
    await chair.press("Yes, decide so");
    await chair.sees("Decided.");
    await asker.open("/gaps");
    await asker.follow(QUESTION);
    await asker.sees("It is taken up; nobody has begun an answer.", "Nobody knows it.");
  });

  it("is answered by a work that is sent to review", LONG, async () => {
    const author = await as("author");
    await author.open("/desk/works/new");
    await author.write({ Title: TITLE });
    await author.choose({ Kind: "Working paper", Body: "Invented group-a" });
    await author.press("Begin a work");
    await author.write({ Abstract: "Prices of small corridors.", "Summary in plain language": "It costs much to send little." });
    await freeze("# Prices\n\nSending costs about six in a hundred.", "The first text.");
    await author.follow("Review");
    await author.choose({ "Who sees whom": "Neither side sees the other" });
    await author.tick("The text is what I want to have reviewed");
    await author.press("Send to review");
    await author.sees("It is sent to review as R-");
    at = `/desk/review/${/R-\d{4}-\d{4,}/.exec(await author.page.getByRole("main").innerText())![0]}`;
  });

  it("is reviewed by people who declare their interests first, and revised", LONG, async () => {
    const organiser = await as("organiser");
    for (const [link, person] of HANDLERS) {
      await organiser.open(at);
      await organiser.follow(link);
      await organiser.choose({ Person: nameOf(person) });
      await organiser.press("Appoint");
      await declare(person);
    }
    const editor = await as("editor");
    await editor.open(at);
    await editor.follow("Look it over");
    await editor.choose({ Decision: "To review" });
    await editor.write({ Reasons: "It fits the group." });
    await editor.press("Send");
    for (const name of ["one", "two"] as const) await review(name);
    await decide("Small changes");
    await answerPoints();
    const author = await as("author");
    await author.open("/desk/works");
    await author.follow(TITLE);
    await author.follow("Text");
    await freeze("# Prices\n\nSending 200 dollars costs about six in a hundred.", "Says how much is sent.");
    await author.open(at);
    await author.follow("Hand in a version");
    await author.press("Hand in");
    await author.sees("The version is handed in.");
  });

  it("is accepted, certified, checked, released and read, with its reviews, by everybody", LONG, async () => {
    for (const name of ["one", "two"] as const) await review(name);
    await decide("Accept");
    await answerPoints();
    const reviewEditor = await as("reviewEditor");
    for (let point = 0; point < 4; point++) {
      await reviewEditor.open(at);
      await reviewEditor.page.getByRole("main").getByRole("link", { name: "Look at the answer" }).nth(point).click();
      await reviewEditor.choose({ "Does it answer the point?": "Yes" });
      await reviewEditor.press("Keep the judgement");
      await reviewEditor.sees("The judgement is kept.");
    }
    for (const [name, deed, button] of LAST_STEPS) {
      if (name !== "reviewEditor") await declare(name);
      const who = await as(name);
      await who.open(at);
      await who.follow(deed);
      await who.write({ Reasons: "As it should be." });
      await who.press(button);
    }
    const director = await as("director");
    await director.sees("It is released.");

    const reader = await as(undefined);
    await reader.open("/library");
    await reader.follow(TITLE);
    await reader.sees("Sending 200 dollars costs about six in a hundred.", nameOf("author"));
    await reader.open(at.replace("/desk/review", "/reviews"));
    await reader.sees("What one thinks.", "Reviewer 1", "Said in the first section now.");
    const text = await reader.page.content();
    for (const hidden of ["one", "two"] as const) expect(text.includes(nameOf(hidden)) || text.includes(world.people[hidden])).toBe(false);
  });
});
