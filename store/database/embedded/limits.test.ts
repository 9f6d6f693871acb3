import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../open-database.ts";
import { readEmptyCluster } from "./empty-cluster.ts";

let home: string;

/** Mounts a small disk in memory; false where this user may not. */
const mounted = (folder: string): boolean => {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=100m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "knomad-limits-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe("the embedded database at its limits", () => {
  it("opens the image of an empty cluster with the pinned PGlite, which is empty", async () => {
    const database = await PGlite.create({ loadDataDir: await readEmptyCluster() });
    const { rows } = await database.query<{ n: number }>(
      "select count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')",
    );
    expect(rows).toEqual([{ n: 0 }]);
    await database.close();
  }, 300_000);

  it("says so when its folder's name is too long, cannot be made, or is a file", async () => {
    await expect(openDatabase({ directory: join(home, "x".repeat(120)) })).rejects.toMatchObject({ code: "folder-name-too-long" });
    await writeFile(join(home, "file"), "");
    await expect(openDatabase({ directory: join(home, "file", "records") })).rejects.toMatchObject({ code: "not-writable" });
  });

  it.skipIf(process.getuid?.() === 0)("says so when it may not write there", async () => {
    const folder = join(home, "read-only");
    await mkdir(folder);
    await chmod(folder, 0o500);
    await expect(openDatabase({ directory: folder })).rejects.toMatchObject({ code: "not-writable" });
  });

  it("says so when what lies there is damaged, and leaves it as it is", async () => {
    const folder = join(home, "damaged");
    const made = await openDatabase({ directory: folder });
    await made.close();
    const control = join(folder, "cluster", "global", "pg_control");
    await writeFile(control, "not what was there");
    await expect(openDatabase({ directory: folder })).rejects.toMatchObject({ code: "store-damaged" });
    expect(await readFile(control, "utf8")).toBe("not what was there");
    await expect(openDatabase({ directory: folder })).rejects.toMatchObject({ code: "store-damaged" });
  }, 300_000);

  it("says that the disk is full, and opens with every row when it is not", async ({ skip }) => {
    const disk = await mkdtemp(join(home, "disk-"));
    if (!mounted(disk)) skip("this user may not mount a disk");
    try {
      const directory = join(disk, "records");
      const first = await openDatabase({ directory });
      await sql`create table public.line (number integer primary key)`.execute(first.tables());
      await sql`insert into public.line select generate_series(1, 1000)`.execute(first.tables());
      await first.close();
      await expect(writeFile(join(disk, "filling"), Buffer.alloc(100 * 1024 * 1024))).rejects.toMatchObject({ code: "ENOSPC" });
      await expect(openDatabase({ directory })).rejects.toMatchObject({ code: "disk-full" });
      await rm(join(disk, "filling"));
      const again = await openDatabase({ directory });
      const { rows } = await sql<{ n: number }>`select count(*) as n from public.line`.execute(again.tables());
      expect(rows).toEqual([{ n: 1_000 }]);
      await again.close();
    } finally {
      execFileSync("umount", [disk]);
    }
  }, 300_000);

  it("serves fifty commands at a time beside the server, and lets queries under way finish when it closes", async () => {
    const folder = join(home, "many");
    const held = await openDatabase({ directory: folder });
    await sql`create table public.line (number integer primary key)`.execute(held.tables());
    const insert = async (number: number): Promise<string> => {
      const command = await openDatabase({ directory: folder, share: true });
      await sql`insert into public.line values (${number})`.execute(command.tables());
      await command.close();
      return command.kind;
    };
    const kinds = await Promise.all(Array.from({ length: 50 }, (_, i) => insert(i)));
    expect(new Set(kinds)).toEqual(new Set(["shared"]));
    const slow = sql<{ n: number }>`select count(*) as n from public.line, generate_series(1, 200000)`.execute(held.tables());
    await new Promise((resolve) => setTimeout(resolve, 20));
    await held.close();
    expect((await slow).rows).toEqual([{ n: 10_000_000 }]);
  }, 300_000);
});
