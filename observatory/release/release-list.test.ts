import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { latestRelease, listReleases, openListedRelease, recordState, releaseFolders } from "./release-list.ts";
import { fictitiousRelease } from "./samples/fictitious-release.ts";
import { writeRelease } from "./write-release.ts";

let home: string;
let folders: readonly string[];
const write = async (folder: string, id: string, frozenOn: string): Promise<void> => {
  const contents = fictitiousRelease(id);
  await writeRelease({ ...contents, manifest: { ...contents.manifest, frozenOn } }, join(folder, id), frozenOn);
};

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "list-"));
  folders = releaseFolders(join(home, "checkout"), join(home, "data"));
  await write(folders[0]!, "2099-1", "2099-01-31");
  await write(folders[1]!, "2099-2", "2099-06-30");
  await write(folders[1]!, "2099-1", "2099-12-31");
  mkdirSync(join(folders[1]!, "scraps"));
  mkdirSync(join(folders[1]!, "torn"));
  writeFileSync(join(folders[1]!, "torn", "manifest.json"), "{");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("listReleases", () => {
  it("lists the newest first, and sets apart what cannot be read", () => {
    const { releases, unreadable } = listReleases(folders);
    expect(releases.map(({ id, words }) => [id, words])).toEqual([
      ["2099-2", "draft, may still change"],
      ["2099-1", "draft, may still change"],
    ]);
    expect(releases[1]!.folder).toBe(join(folders[0]!, "2099-1"));
    expect(unreadable.map(({ problem }) => problem.code).sort()).toEqual(["release-damaged", "unknown-release"]);
    expect(listReleases([join(home, "nowhere")]).releases).toEqual([]);
  });

  it("shows the newest frozen release, and opens one by its id", async () => {
    expect(latestRelease(listReleases(folders))).toBeUndefined();
    await recordState(join(folders[0]!, "2099-1"), { state: "frozen", on: "2099-02-01" });
    const list = listReleases(folders);
    expect(latestRelease(list)).toMatchObject({ id: "2099-1", words: "frozen, not yet peer reviewed" });
    expect(openListedRelease(list, "2099-1").states()).toHaveLength(2);
    expect(() => openListedRelease(list, "1900-1")).toThrowError(
      expect.objectContaining({ code: "unknown-release", remedy: "Releases here: 2099-2, 2099-1." }),
    );
  });

  it("records only states that may follow", async () => {
    await expect(recordState(join(folders[1]!, "2099-2"), { state: "published", on: "2099-07-01" })).rejects.toMatchObject({
      code: "release-state-refused",
    });
  });
});
