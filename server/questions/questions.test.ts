import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openRelease } from "#observatory";
import { createApp } from "../app.ts";
import { BUNDLED_RELEASE, NOW } from "../testing.ts";
import { QuestionBook } from "./question-book.ts";
import { questionsFolder, readQuestions } from "./read-questions.ts";

const FORM_ADDRESS = "/question?dataflow=DF_MIGRANT_STOCK&key=STOCK.USA.MEX._T.2024&release=2026.1";
const release = openRelease(BUNDLED_RELEASE);
const SUBJECT = { release: "2026.1", dataflow: "DF_MIGRANT_STOCK", key: "STOCK.USA.MEX._T.2024", figure: "" };
const WORDS = {
  wrong: "The census counts fewer: <b>see</b> table 4.",
  source: "https://example.org/t.xlsx",
  office: "Statistics",
  email: "a@example.org",
  language: "fr",
};

let data = "";
let later = 0;
let book: QuestionBook;
let app: ReturnType<typeof createApp>;
const faults: unknown[] = [];
const open = (book?: QuestionBook): ReturnType<typeof createApp> =>
  createApp({
    release,
    now: () => new Date(NOW.getTime() + later),
    questions: { ...(book ? { book } : {}), secret: Buffer.from("a secret of tests"), randomBytes },
    onFault: (fault) => faults.push(fault),
  });

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "questions-"));
  later = 0;
  book = new QuestionBook(questionsFolder(data), "test");
  app = open(book);
});
afterEach(() => book.close());

const tokenOf = async (): Promise<string> => {
  const token = /name="token" value="([^"]+)"/.exec(await (await app.request(FORM_ADDRESS)).text())?.[1];
  later += 5_000;
  return token ?? "";
};
const HERE = { origin: "http://localhost", host: "localhost", "sec-fetch-site": "same-origin" };
const post = async (fields: Record<string, string>, headers: Record<string, string> = HERE): Promise<Response> =>
  app.request("/question", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  });
const kept = () => readQuestions(data).questions;

describe("a question about a figure", () => {
  it("is kept with its figure as shown, and gets a number", async () => {
    const answer = await post({ ...SUBJECT, ...WORDS, token: await tokenOf(), website: "" });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const [question] = kept();
    expect(question).toMatchObject({ ...SUBJECT, ...WORDS, receivedAt: "2026-11-22T12:00:05.000Z" });
    expect(question?.shown).toMatch(/Migrant stock, from Mexico in the United States of America, 2024: 11,\d{3},\d{3} people/);
    expect(question?.reference).toMatch(/^Q26-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(html).toContain(question!.reference);
  });

  it("sent twice is one question with one number", async () => {
    const fields = { ...SUBJECT, ...WORDS, token: await tokenOf() };
    const [first, second] = [await (await post(fields)).text(), await (await post(fields)).text()];
    expect(kept()).toHaveLength(1);
    expect(second).toContain(kept()[0]!.reference);
    expect(first).toContain(kept()[0]!.reference);
  });

  it("keeps the draft and says at each field and in a summary what is wrong", async () => {
    const answer = await post({
      ...SUBJECT,
      wrong: "",
      source: "javascript:alert(1)",
      office: "Office <x>",
      email: "me",
      language: "xx",
      token: await tokenOf(),
    });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    for (const field of ["wrong", "source", "email", "language"]) {
      expect(html, field).toContain(`<a href="#${field}">`);
      expect(html, field).toContain(`id="${field}-fault"`);
    }
    expect(html).toContain("Office &lt;x>");
    expect(html).toContain("<title>Error: ");
    expect(kept()).toEqual([]);
  });

  it.each([
    ["no origin at all", {}],
    ["another site", { origin: "https://evil.example", host: "localhost" }],
    ["a frame without origin", { origin: "null", host: "localhost" }],
    ["another site by its own word", { ...HERE, "sec-fetch-site": "cross-site" }],
  ])("from %s is refused", async (_, headers) => {
    const answer = await post({ ...SUBJECT, ...WORDS, token: await tokenOf() }, headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("see&lt;/b> table 4");
    expect(kept()).toEqual([]);
  });

  it("by a machine is refused: at once, with the hidden field filled in, with a made-up token", async () => {
    const token = await tokenOf();
    later = 100;
    expect((await post({ ...SUBJECT, ...WORDS, token })).status).toBe(400);
    later = 5_000;
    expect((await post({ ...SUBJECT, ...WORDS, token, website: "https://spam.example" })).status).toBe(400);
    expect((await post({ ...SUBJECT, ...WORDS, token: "x.y.z" })).status).toBe(400);
    expect(kept()).toEqual([]);
  });

  it("too long as a whole is refused before it is read", async () => {
    expect((await post({ ...SUBJECT, ...WORDS, wrong: "x".repeat(200_000), token: await tokenOf() })).status).toBe(413);
    expect((await post({ ...SUBJECT, ...WORDS, wrong: "x".repeat(4_001), token: await tokenOf() })).status).toBe(400);
  });

  it("is one of few: many from one network have to wait, with their words kept", async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 8; round++) statuses.push((await post({ ...SUBJECT, ...WORDS, token: await tokenOf() })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  });

  it("about an unknown data flow or release has no form", async () => {
    expect((await app.request("/question?dataflow=DF_NOPE&key=X&release=2026.1")).status).toBe(404);
    expect((await app.request("/question?dataflow=DF_MIGRANT_STOCK&key=X&release=1999.1")).status).toBe(404);
  });
});

describe("where nothing can be kept", () => {
  it("the form says so instead of being there, and a post is not pretended to be received", async () => {
    app = open();
    const html = await (await app.request(FORM_ADDRESS)).text();
    expect(html).toContain("Questions cannot be received at the moment");
    expect(html).not.toContain("<textarea");
  });

  it("a disk that refuses is told, and the words are still there", async () => {
    const file = join(data, "a-file");
    writeFileSync(file, "");
    const token = await tokenOf();
    app = open(new QuestionBook(join(file, "questions"), "test"));
    const answer = await post({ ...SUBJECT, ...WORDS, token });
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toContain("nothing was received");
    expect(html).toContain("see&lt;/b> table 4");
    expect(faults.length).toBeGreaterThan(0);
  });
});

describe("the book of questions", () => {
  it("skips a line without an end and names files with damaged ones", async () => {
    await post({ ...SUBJECT, ...WORDS, token: await tokenOf() });
    const folder = questionsFolder(data);
    const line = readFileSync(join(folder, readdirSync(folder)[0]!), "utf8");
    writeFileSync(join(folder, "half.jsonl"), line + line.slice(0, 50));
    writeFileSync(join(folder, "damaged.jsonl"), `${line}{"reference":1}\n`);
    expect(readQuestions(data).questions).toHaveLength(3);
    expect(readQuestions(data).damaged).toEqual(["damaged.jsonl"]);
  });
});
