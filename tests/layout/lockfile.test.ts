import { describe, expect, it } from "vitest";
import { checkout } from "./checkout.ts";
import { readJson } from "./house.ts";
import { lockfileFindings, type Lockfile } from "./lockfile.ts";

interface PackageSettings {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const settings = readJson<PackageSettings>(checkout, "package.json");
const against = (locked: object): string[] =>
  lockfileFindings({ packages: { "": {}, "node_modules/a": { integrity: "sha512-x", ...locked } } }, ">=20.19");

describe("the lockfile", () => {
  it("names no host, needs no install script and runs on the lowest Node this project names", () => {
    expect(settings.engines.node).toMatch(/^>=20\./);
    expect(lockfileFindings(readJson<Lockfile>(checkout, "package-lock.json"), settings.engines.node)).toEqual([]);
  });

  it.each([
    ["a host", { resolved: "https://example.org/a.tgz" }, "names a host"],
    ["no checksum", { integrity: undefined }, "has no checksum"],
    ["an install script", { hasInstallScript: true }, "needs an install script"],
    ["a platform package that is not locked", { optionalDependencies: { "@a/darwin-arm64": "1.0.0" } }, "npm ci will miss @a/darwin-arm64"],
    ["a newer Node", { engines: { node: "^20.20.0 || >=22" } }, "needs Node"],
    ["a Node long gone", { engines: { node: "^18" } }, "needs Node"],
  ])("is refused: %s", (_, locked, words) => {
    expect(against(locked)).toHaveLength(1);
    expect(against(locked)[0]).toContain(words);
  });

  it("may have an optional package with an install script, and ranges of any form", () => {
    expect(against({ hasInstallScript: true, optional: true, engines: { node: "^10 || ^12 || >= 14" } })).toEqual([]);
  });
});

describe("dependencies", () => {
  it("are pinned to one version each", () => {
    const ranges = Object.entries({ ...settings.dependencies, ...settings.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(ranges).toEqual([]);
  });
});
