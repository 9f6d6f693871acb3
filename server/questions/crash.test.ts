import { randomBytes } from "node:crypto";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { knownReferences } from "#partnership";
import { migrate, openDatabase } from "#store";
import { checkoutFolder } from "../http/checkout-folder.ts";
import { SITE_MIGRATIONS } from "../records-door.ts";
import { FormTokens } from "./form-token.ts";
import { questionsFolder, readQuestions } from "./read-questions.ts";

const SECRET = "a secret of the crash test";
const ROUNDS = 4;
let server: ChildProcess | undefined;
afterEach(() => void server?.kill("SIGKILL"));

/** The site as a process of its own. */
const start = async (data: string): Promise<string> => {
  const checkout = checkoutFolder();
  server = spawn(process.execPath, [join(checkout, "bin", "knomad.js"), "serve", "--port", "0"], {
    cwd: checkout,
    env: { ...process.env, KNOMAD_DATA: data, KNOMAD_FORM_SECRET: SECRET, KNOMAD_PROXIES: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  return new Promise((found, failed) => {
    server?.stderr?.on("data", (words: Buffer) => {
      said += words.toString();
      const address = /listening on (\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    server?.once("exit", (code) => failed(new Error(`it ended with ${code}: ${said}`)));
  });
};

/** Sends a question as a browser would; gives its number when the server said that it is kept. */
const ask = async (url: string, number: number): Promise<string | undefined> => {
  const tokens = new FormTokens({ secret: Buffer.from(SECRET), now: () => new Date(Date.now() - 10_000), randomBytes });
  const fields = {
    release: "2026.1",
    dataflow: "DF_MIGRANT_STOCK",
    key: "STOCK.USA.MEX._T.2024",
    wrong: `Question ${number}: ${"words ".repeat(400)}`,
    language: "en",
    token: tokens.issue(),
  };
  const { origin } = new URL(url);
  const answer = await fetch(`${url}/question`, {
    method: "POST",
    headers: { origin, "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": `10.0.${number >> 8}.${number & 255}` },
    body: new URLSearchParams(fields),
  });
  const html = await answer.text();
  return answer.status === 200 ? /Q\d\d-\w{4}-\w{4}/.exec(html)?.[0] : undefined;
};

it("every question that was acknowledged survives kill -9, and no line is a half one", { timeout: 120_000 }, async () => {
  const data = mkdtempSync(join(tmpdir(), "crash-"));
  const acknowledged: string[] = [];
  let asked = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const url = await start(data);
    // Every second time the records are open before anybody asks; otherwise questions meet a site that is still opening them.
    if (round % 2 === 1) expect((await fetch(`${url}/partnership`)).status).toBe(200);
    const before = acknowledged.length;
    let alive = true;
    const askers = Array.from({ length: 6 }, async () => {
      while (alive) {
        const reference = await ask(url, asked++).catch(() => undefined);
        if (reference) acknowledged.push(reference);
      }
    });
    while (acknowledged.length < before + 10) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    server?.kill("SIGKILL");
    await once(server!, "exit");
    alive = false;
    await Promise.all(askers);
  }
  const { questions, damaged } = readQuestions(data);
  expect(damaged).toEqual([]);
  // A question is in the records, or in the book while those were not open.
  const database = await openDatabase({ directory: join(data, "records") });
  await migrate(database, SITE_MIGRATIONS, new Date());
  const references = new Set([...questions.map(({ reference }) => reference), ...(await knownReferences(database, acknowledged))]);
  await database.close();
  expect(acknowledged.filter((reference) => !references.has(reference))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(10 * ROUNDS);
  for (const name of existsSync(questionsFolder(data)) ? readdirSync(questionsFolder(data)) : [])
    expect(readFileSync(join(questionsFolder(data), name), "utf8").endsWith("\n"), name).toBe(true);
});
