import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openRelease, recordState, writeRelease } from "#observatory";
import { openDatabase, type Database } from "#store";
import { fictitiousRelease } from "../../observatory/release/samples/fictitious-release.ts";
import { run, temporaryFolder, type Ran } from "../testing.ts";

let home: string;
let held: Database;
const knomad = (...argv: readonly string[]): Promise<Ran> => run(argv, { home });
const folder = (): string => join(home, "releases", "2099-1");

beforeAll(async () => {
  home = temporaryFolder();
  mkdirSync(join(home, "records"));
  held = await openDatabase({ directory: join(home, "records") });
  await writeRelease(fictitiousRelease("2099-1"), folder(), "2099-01-01");
  await recordState(folder(), { state: "frozen", on: "2099-02-01" });
}, 300_000);
afterAll(async () => {
  await held.close();
  rmSync(home, { recursive: true, force: true });
});

it("a release is not published past its review where there are records, unless a reason is given, which the log keeps", async () => {
  const refused = await knomad("release", "publish", "2099-1", "--on", "2099-03-01");
  expect([refused.code, refused.err]).toEqual([3, expect.stringMatching(/^release-not-reviewed: /)]);
  expect(openRelease(folder()).states()).toHaveLength(2);
  const told = await knomad("release", "publish", "2099-1", "--on", "2099-03-01", "--without-review", "Reviewed on paper. Invented.");
  expect([told.code, told.out]).toEqual([0, "release 2099-1 is now published without its review here: Reviewed on paper. Invented.\n"]);
  expect(openRelease(folder()).states().at(-1)).toEqual({ state: "published", on: "2099-03-01", reason: "Reviewed on paper. Invented." });
  const { rows } = await sql<{ action: string; object: string }>`
    select action, object from store.log where action = 'publish-without-review'`.execute(held.tables());
  expect(rows).toEqual([{ action: "publish-without-review", object: "2099-1" }]);
}, 300_000);
