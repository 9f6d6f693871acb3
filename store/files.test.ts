import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recoverFolder, standingFolders, writeAside, writeFolderAside } from "./files.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "files-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe("writeAside", () => {
  it("replaces a file and leaves nothing beside it", async () => {
    const path = join(home, "note.txt");
    await writeAside(path, "one");
    await writeAside(path, new TextEncoder().encode("two"));
    expect(readFileSync(path, "utf8")).toBe("two");
    expect(readdirSync(home)).toEqual(["note.txt"]);
  });

  it.skipIf(process.getuid?.() === 0)("says when the folder may not be written", async () => {
    chmodSync(home, 0o500);
    await expect(writeAside(join(home, "note.txt"), "x")).rejects.toMatchObject({ code: "not-writable" });
    chmodSync(home, 0o700);
  });

  it.skipIf(!existsSync("/dev/full"))("says when the disk is full, and keeps what was there", async () => {
    const path = join(home, "note.txt");
    await writeAside(path, "old");
    symlinkSync("/dev/full", join(home, `.note.txt.aside-${process.pid}`));
    await expect(writeAside(path, "new")).rejects.toMatchObject({ code: "disk-full" });
    expect(readFileSync(path, "utf8")).toBe("old");
  });
});

describe("writeFolderAside", () => {
  const fill = (text: string) => (aside: string) => writeAside(join(aside, "a.txt"), text);

  it("replaces a whole folder", async () => {
    const folder = join(home, "release");
    await writeFolderAside(folder, fill("one"));
    await writeFolderAside(folder, fill("two"));
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("two");
    expect(readdirSync(home)).toEqual(["release"]);
  });

  it("leaves the old folder when filling fails, and clears what a killed writer left", async () => {
    const folder = join(home, "release");
    await writeFolderAside(folder, fill("one"));
    mkdirSync(join(home, ".release.aside-999999999"));
    await expect(writeFolderAside(folder, () => Promise.reject(new Error("killed")))).rejects.toThrow("killed");
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("one");
    expect(readdirSync(home)).toEqual(["release"]);
  });

  it("mends a kill between the two renames", async () => {
    const folder = join(home, "release");
    mkdirSync(join(home, ".release.replaced"));
    writeFileSync(join(home, ".release.replaced", "a.txt"), "old");
    mkdirSync(join(home, ".other.aside-1"));
    expect(standingFolders(home)).toEqual([join(home, ".release.replaced")]);
    await recoverFolder(folder);
    expect(standingFolders(home)).toEqual([folder]);
    expect(standingFolders(join(home, "nowhere"))).toEqual([]);
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("old");
  });

  it("leaves the old folder when the writer is killed, and the next writer clears up", async () => {
    const folder = join(home, "release");
    await writeFolderAside(folder, fill("one"));
    const files = pathToFileURL(join(import.meta.dirname, "files.ts")).href;
    const script = `import { writeFileSync } from "node:fs";
      const { writeFolderAside } = await import(${JSON.stringify(files)});
      await writeFolderAside(${JSON.stringify(folder)}, async (aside) => {
        writeFileSync(aside + "/a.txt", "half");
        console.log("half written");
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      });`;
    const writer = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(writer.stdout, "data");
    writer.kill("SIGKILL");
    await once(writer, "exit");
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("one");
    expect(readdirSync(home)).toHaveLength(2);
    await writeFolderAside(folder, fill("two"));
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("two");
    expect(readdirSync(home)).toEqual(["release"]);
  });
});
