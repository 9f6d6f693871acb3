import { describe, expect, it } from "vitest";
import { ARCHIVE_LIMITS, type ArchiveLimits, guardWorkbook } from "./archive-guard.ts";
import type { SourceFile } from "./layouts/layout.ts";
import { sampleArchive } from "./testing-archive.ts";
import { sampleWorkbook } from "./testing-workbook.ts";

const small = { name: "xl/workbook.xml", content: "<workbook/>" };
const rows = [["Atlantis", 1]];

const refusal = async (file: SourceFile, limits: Partial<ArchiveLimits> = {}, legacy = false) => {
  const guarded = await guardWorkbook(file, { limits, legacy });
  return guarded.kind === "refused" ? `${guarded.finding.level} ${guarded.finding.code}: ${guarded.finding.message}` : guarded.kind;
};

describe("a workbook that passes", () => {
  it("is handed on as inflated parts, without drawings and media", async () => {
    const guarded = await guardWorkbook(
      sampleArchive([small, { name: "xl/media/logo.xml", content: "x" }, { name: "readme.txt", content: "x" }]),
    );
    expect(guarded.kind === "xlsx" && [...guarded.parts.keys()]).toEqual(["xl/workbook.xml"]);
  });

  it("may pack very well as long as it stays small", async () => {
    const content = Buffer.alloc(10_000_000);
    expect(await refusal(sampleArchive([{ name: "xl/a.xml", content }]))).toBe("xlsx");
  });

  it("may be a legacy .xls where the declaration says so", async () => {
    const legacy = sampleWorkbook({ Flows: rows }, "biff8");
    expect(await refusal(legacy, {}, true)).toBe("xls");
    expect(await refusal(legacy)).toContain("archive-refused: sample.xls is a legacy .xls");
    expect(await refusal(legacy, { legacyBytes: 100 }, true)).toContain("archive-refused: It is larger than 100");
    expect(await refusal(sampleWorkbook({ Flows: rows }), {}, true)).toContain("not-readable: It is declared as a legacy");
  });
});

describe("sizes", () => {
  it("refuses a small file that declares two thousand million bytes, without inflating it", async () => {
    const bomb = sampleArchive([{ name: "xl/a.xml", content: Buffer.alloc(1_000), declaredSize: 2_000_000_000 }]);
    expect(bomb.bytes.length).toBeLessThan(300);
    expect(await refusal(bomb)).toContain("error archive-refused: It would inflate to 2000000000 bytes");
  });

  it("refuses a file that inflates to more than it declares", async () => {
    const liar = sampleArchive([{ name: "xl/a.xml", content: Buffer.alloc(50_000_000), declaredSize: 1_000 }]);
    const before = process.memoryUsage().rss;
    expect(await refusal(liar)).toContain("error archive-refused: Its directory does not describe its content (too many bytes");
    expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  });

  it("refuses an honest bomb by its ratio, and by its size", async () => {
    const honest = sampleArchive([{ name: "xl/a.xml", content: Buffer.alloc(30_000_000) }]);
    expect(await refusal(honest)).toContain("times its size; the limit is 100 times");
    expect(await refusal(honest, { ratio: 10_000, inflatedBytes: 1_000_000 })).toContain("the limit is 1000000");
  });

  it("adds up the parts", async () => {
    const parts = Array.from({ length: 30 }, (_, index) => ({ name: `xl/${index}.xml`, content: Buffer.alloc(1_000_000) }));
    expect(await refusal(sampleArchive(parts), { ratio: 10_000, inflatedBytes: 25_000_000 })).toContain("archive-refused");
  });

  it("refuses too many parts and too many tags", async () => {
    const parts = Array.from({ length: ARCHIVE_LIMITS.entries + 1 }, (_, index) => ({ name: `xl/${index}.xml`, content: "" }));
    expect(await refusal(sampleArchive(parts))).toContain("It has more than 1000 parts");
    const tags = sampleArchive([{ name: "xl/a.xml", content: "<row/>".repeat(1_001) }]);
    expect(await refusal(tags, { tags: 1_000 })).toContain("It has more than 1000 tags");
  });
});

describe("names and wrapping", () => {
  it("refuses names that lead out of the archive, come twice or nest without end", async () => {
    expect(await refusal(sampleArchive([{ name: "../xl/a.xml", content: "" }]))).toContain("archive-refused");
    expect(await refusal(sampleArchive([{ name: "/etc/a.xml", content: "" }]))).toContain("archive-refused");
    expect(await refusal(sampleArchive([small, { ...small, name: "XL/workbook.xml" }]))).toContain("stands twice");
    expect(await refusal(sampleArchive([{ name: "a/".repeat(20), content: "" }]))).toContain("nested too deep");
  });

  it("goes by the directory, as the parser will: another name before the content changes nothing", async () => {
    const guarded = await guardWorkbook(sampleArchive([{ ...small, localName: "xl/evil.xml" }]));
    expect(guarded.kind === "xlsx" && [...guarded.parts.keys()]).toEqual(["xl/workbook.xml"]);
  });

  it("tells encryption apart, in the zip and around it", async () => {
    expect(await refusal(sampleArchive([{ ...small, encrypted: true }]))).toContain("error encrypted");
    const wrapped = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusal({ name: "locked.xlsx", bytes: wrapped })).toContain("error encrypted");
    expect(await refusal({ name: "locked.xlsx", bytes: wrapped }, {}, true)).toContain("error encrypted");
  });

  it("calls everything else not readable", async () => {
    expect(await refusal({ name: "empty.xlsx", bytes: new Uint8Array() })).toContain("error not-readable");
    expect(await refusal({ name: "page.xlsx", bytes: Buffer.from("<html>Not found</html>") })).toContain("error not-readable");
    const whole = sampleWorkbook({ Flows: rows });
    expect(await refusal({ ...whole, bytes: whole.bytes.subarray(0, 900) })).toContain("error not-readable");
  });
});
