import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { contentHash, hashedBytes, type VersionParts } from "./content-hash.ts";

const RECIPE = readFileSync(resolve(import.meta.dirname, "../../../docs/how-to/recompute-a-version-hash.md"), "utf8");

const parts: VersionParts = {
  title: "A fictitious note",
  language: "en",
  licence: "CC-BY-4.0",
  abstract: "Line one\r\nline two",
  summary: "Plain \u2028 words & <signs> “ ” 😀",
  source: "# One\n\n{{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024@2026.1}}\n",
  bibliography: [
    { id: "b", type: "book", title: "B", issued: { "date-parts": [[2020, 1]] } },
    { id: "a", type: "book", title: "A" },
  ],
  contributors: [
    { name: "Ann Fictitious", orcid: "0000-0002-1825-0097", roles: ["Writing – original draft"] },
    { name: "Bea", roles: [] },
  ],
  files: [
    { name: "map.png", type: "image/png", sha256: "b".repeat(64) },
    { name: "data.csv", type: "text/csv", sha256: "a".repeat(64) },
  ],
};

describe("the hash of a version", () => {
  const folder = mkdtempSync(join(tmpdir(), "knomad-hash-"));
  const script = join(folder, "recompute.mjs");
  writeFileSync(script, /```js\n([\s\S]*?)```/.exec(RECIPE)![1]!);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const recompute = (version: unknown): string => {
    const file = join(folder, "version.json");
    writeFileSync(file, JSON.stringify(version, null, 3));
    return execFileSync(process.execPath, [script, file], { encoding: "utf8" }).trim();
  };

  it("is what the published recipe makes of it", () => {
    expect(recompute({ format: "knomad-work-version/1", ...parts })).toBe(contentHash(parts));
    expect(recompute(JSON.parse(new TextDecoder().decode(hashedBytes(parts))))).toBe(contentHash(parts));
    const ofRelease = { ...parts, release: { id: "2099.1", manifest: "d".repeat(64) } };
    expect(recompute({ format: "knomad-work-version/1", ...ofRelease })).toBe(contentHash(ofRelease));
  });

  it("is the recipe's example", () => {
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(RECIPE)![1]!) as VersionParts;
    expect(RECIPE).toContain(`has the hash \`${contentHash(example)}\``);
    expect(recompute(example)).toBe(contentHash(example));
  });

  it("does not change with the order of keys, files and literature, or with line ends", () => {
    const { title, ...others } = parts;
    const turned = { ...others, title, bibliography: parts.bibliography.toReversed(), files: parts.files.toReversed() };
    expect(contentHash(turned)).toBe(contentHash(parts));
    expect(contentHash({ ...parts, abstract: parts.abstract.replace("\r\n", "\n") })).toBe(contentHash(parts));
  });

  it("changes with everything that is read", () => {
    const others: Partial<VersionParts>[] = [
      ...(["title", "language", "licence", "abstract", "summary", "source"] as const).map((part) => ({ [part]: `${parts[part]}.` })),
      { contributors: parts.contributors.toReversed() },
      { contributors: parts.contributors.map((one) => ({ ...one, roles: ["Software"] })) },
      { bibliography: parts.bibliography.slice(1) },
      { files: parts.files.map((file) => ({ ...file, sha256: "c".repeat(64) })) },
      { files: parts.files.map((file) => ({ ...file, name: `x${file.name}` })) },
      { release: { id: "2099.1", manifest: "d".repeat(64) } },
      { release: { id: "2099.1", manifest: "e".repeat(64) } },
    ];
    const hashes = others.map((other) => contentHash({ ...parts, ...other }));
    expect(new Set([contentHash(parts), ...hashes]).size).toBe(others.length + 1);
  });

  it("says the same for whatever text, and refuses half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (title, source) => {
        const one = { ...parts, title, source };
        expect(contentHash(structuredClone(one))).toBe(contentHash(one));
        expect(JSON.parse(new TextDecoder().decode(hashedBytes(one)))).toMatchObject({ title, source: source.replace(/\r\n?/g, "\n") });
      }),
    );
    expect(() => contentHash({ ...parts, title: "\ud800" })).toThrow(
      expect.objectContaining({ code: "work-text-broken", values: { part: "title" } }),
    );
  });

  it("leaves its parts as they are", () => {
    const frozen = structuredClone(parts);
    contentHash(parts);
    expect(parts).toEqual(frozen);
  });
});
