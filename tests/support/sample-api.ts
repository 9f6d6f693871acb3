import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { listReleases, openRelease, recordState, writeRelease, type OpenedRelease } from "#observatory";
import { createApp, type AppOptions } from "#server";
import { fictitiousRelease } from "../../observatory/release/samples/fictitious-release.ts";

export interface SampleApi {
  readonly app: ReturnType<typeof createApp>;
  readonly release: OpenedRelease;
  /** Folder of each release, by id. */
  readonly folders: Readonly<Record<string, string>>;
  /** What no code names. */
  readonly faults: unknown[];
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly remove: () => void;
}

/** A site over invented releases: 2099-1 frozen and shown, 2099-2 a draft, 2098-1 withdrawn. Without a limit for clients, unless told. */
export const sampleApi = async (options: Partial<AppOptions> = {}): Promise<SampleApi> => {
  const home = mkdtempSync(join(tmpdir(), "api-"));
  const folders: Record<string, string> = {};
  for (const id of ["2098-1", "2099-1", "2099-2"]) {
    const folder = (folders[id] = join(home, "releases", id));
    await writeRelease(fictitiousRelease(id, id === "2098-1" ? 5 : 0), folder, "2099-01-31");
    if (id !== "2099-2") await recordState(folder, { state: "frozen", on: "2099-02-01" });
  }
  await recordState(folders["2098-1"]!, { state: "withdrawn", on: "2099-03-01", reason: "a wrong table" });
  const release = openRelease(folders["2099-1"]!);
  const faults: unknown[] = [];
  const app = createApp({
    release,
    releases: () => listReleases([join(home, "releases")]),
    clients: { rate: { perMinute: 0, burst: 1 }, proxies: 0 },
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  return {
    app,
    release,
    folders,
    faults,
    get: async (path, headers = {}) => app.request(path, { headers }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
};

/** The same site for all tests of a file, removed after the last; none of them may have met what no code names. */
export const sampleApiOfFile = async (): Promise<SampleApi> => {
  const api = await sampleApi();
  afterAll(() => {
    expect(api.faults).toEqual([]);
    api.remove();
  });
  return api;
};
