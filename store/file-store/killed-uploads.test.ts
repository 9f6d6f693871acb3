import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { openBucketServer } from "../../tests/support/bucket-server.ts";
import { settingsOf, unfinishedIn } from "../../tests/support/file-places.ts";
import { newStore, STORE_KINDS, type StoreKind } from "../../tests/support/test-store.ts";
import { openDatabase } from "../database/open-database.ts";
import { checkFiles } from "./check-files.ts";
import { openFiles, type FilesPlace } from "./open-files.ts";

const UPLOADER = new URL("../../tests/support/uploader.ts", import.meta.url);
const KILLS = 3;

/** Uploads go on in a process until it is killed. @returns checksums of what it acknowledged */
const uploadAndKill = async (store: string, place: FilesPlace, after: number): Promise<readonly string[]> => {
  const child = fork(UPLOADER, [store, JSON.stringify(place)], { execArgv: ["--import", "tsx"] });
  const acknowledged: string[] = [];
  child.on("message", (sha256: string) => acknowledged.push(sha256));
  await Promise.race([once(child, "message"), once(child, "exit")]);
  await wait(after);
  expect(child.exitCode).toBeNull();
  child.kill("SIGKILL");
  await once(child, "exit");
  return acknowledged;
};

const PLACES: readonly (readonly [kind: StoreKind, where: "on disk" | "in a bucket"])[] = STORE_KINDS.flatMap((kind) => [
  [kind, "on disk"] as const,
  [kind, "in a bucket"] as const,
]);

it.each(PLACES)(
  "with records on %s and files %s, no record names a missing or wrong file when the process is killed again and again",
  async (kind, where) => {
    const store = await newStore(kind);
    const folder = await mkdtemp(join(tmpdir(), "knomad-killed-"));
    const server = await openBucketServer();
    const place: FilesPlace = where === "on disk" ? { folder } : { bucket: settingsOf(server, folder) };
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill++)
      acknowledged.push(...(await uploadAndKill(store.settings.url ?? store.settings.directory!, place, 100 + 130 * kill)));
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);

    const database = await openDatabase(store.settings);
    const files = openFiles(place);
    const { rows } = await sql<{ sha256: string }>`select sha256 from store.file`.execute(database.tables());
    expect(rows.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(acknowledged));
    expect(await checkFiles(files, database)).toEqual({ whole: rows.length, missing: [], damaged: [] });
    // Also what no record names yet is whole.
    for (const [name, { contents }] of server.objects)
      expect(name.replace(/^some\/site|\//g, "")).toBe(createHash("sha256").update(contents).digest("hex"));
    const unfinished = await unfinishedIn(folder);
    await files.removeUnfinished(new Date(Date.now() + 60_000));
    expect([unfinished.length > 0, await unfinishedIn(folder)]).toEqual([true, []]);
    await database.close();
    await server.close();
    await store.remove();
    await rm(folder, { recursive: true, force: true });
  },
  400_000,
);
