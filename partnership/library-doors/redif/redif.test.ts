import { describe, expect, it } from "vitest";
import { HOSTILE_WORK, LARGEST, SAMPLES, SMALLEST } from "../../../tests/support/sample-works.ts";
import { writeRedifArchive, writeRedifSeries, type RedifArchive } from "./redif-archive.ts";
import { isRedifPaper, writeRedifPaper, writeRedifPapers } from "./redif-paper.ts";

const ARCHIVE: RedifArchive = {
  ...{ code: "abc", series: "wpaper", name: "Invented observatory", mail: "desk@figures.example" },
  ...{ address: "https://figures.example/repec/abc/", homepage: "https://figures.example/library" },
};

interface Template {
  readonly type: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Fields that a template takes and needs, by the rules of ReDIF 1.0. */
const RULES: Readonly<Record<string, { readonly needs: readonly string[]; readonly takes: RegExp }>> = {
  "ReDIF-Paper 1.0": {
    needs: ["Author-Name", "Title", "Handle"],
    takes:
      /^(?:Author-(?:Name|Workplace-Name)|Title|Abstract|Keywords|Note|Language|Creation-Date|Revision-Date|Number|DOI|File-(?:URL|Format|Function)|Handle)$/,
  },
  "ReDIF-Series 1.0": {
    needs: ["Name", "Provider-Name", "Maintainer-Name", "Maintainer-Email", "Type", "Handle"],
    takes: /^(?:Name|Provider-(?:Name|Homepage)|Maintainer-(?:Name|Email)|Type|Handle)$/,
  },
  "ReDIF-Archive 1.0": {
    needs: ["Name", "Maintainer-Email", "URL", "Handle"],
    takes: /^(?:Name|Maintainer-Email|Description|URL|Handle)$/,
  },
};

/** Reads ReDIF: a line of a word and a colon begins a field, any other goes on with it, Template-Type begins a template. */
const readRedif = (text: string): Template[] => {
  const templates: { type: string; fields: [string, string][] }[] = [];
  for (const line of text.split("\n")) {
    const [, name, value = ""] = /^([A-Za-z][A-Za-z0-9-]*):\s*(.*)$/.exec(line) ?? [];
    if (name === "Template-Type") templates.push({ type: value, fields: [] });
    else if (name !== undefined) templates.at(-1)!.fields.push([name, value]);
    else if (line.trim() !== "" && !line.startsWith("#")) {
      const last = templates.at(-1)!.fields.at(-1)!;
      last[1] += `\n${line.trim()}`;
    }
  }
  return templates;
};

/** What is against the rules. */
const faultsIn = (text: string): string[] => {
  if (Buffer.from(text, "utf8").toString("utf8") !== text) return ["no UTF-8"];
  const faults: string[] = [];
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029\u0085]/.test(text)) faults.push("a sign that ends or breaks lines");
  const templates = readRedif(text);
  if (templates.length === 0) faults.push("no template");
  for (const { type, fields } of templates) {
    const rules = RULES[type];
    if (!rules) {
      faults.push(`no template ${type}`);
      continue;
    }
    const names = fields.map(([name]) => name);
    for (const name of rules.needs) if (!names.includes(name)) faults.push(`${name} is missing`);
    for (const name of names) if (!rules.takes.test(name)) faults.push(`no field ${name}`);
    if (names.filter((name) => name === "Handle").length > 1) faults.push("two handles");
    if (names.at(-1) !== "Handle" && type === "ReDIF-Paper 1.0") faults.push("the handle does not end the paper");
    names.forEach((name, place) => {
      if (name === "Author-Workplace-Name" && !names[place - 1]?.startsWith("Author-")) faults.push("a workplace of nobody");
      if (/^File-(?:Format|Function)$/.test(name) && !names[place - 1]?.startsWith("File-")) faults.push("a format of no file");
    });
    for (const [name, value] of fields) {
      if (value === "") faults.push(`${name} says nothing`);
      if (name.endsWith("-Date") && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) faults.push(`${name} is no date`);
      if (name === "Language" && !/^[a-z]{2}$/.test(value)) faults.push("a language without a code");
      if (name === "Handle" && !/^RePEc:[a-z]{3}(?::[a-z0-9]{6}(?::[^\s]+)?)?$/.test(value)) faults.push("no handle");
      if (/URL$|Homepage$/.test(name) && !/^https:\/\/[!-~]+$/.test(value)) faults.push(`${name} is no address`);
      if (name.endsWith("Email") && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) faults.push("no mail");
      if (name === "File-Format" && !/^[a-z]+\/[a-z0-9.+-]+$/.test(value)) faults.push("no format");
    }
  }
  return faults;
};

describe("files for RePEc, by the rules of ReDIF", () => {
  it.each(SAMPLES.filter(([name]) => !/empty|by nobody$/.test(name)))("a paper %s follows them", (_, work) => {
    expect(faultsIn(writeRedifPaper(work, ARCHIVE))).toEqual([]);
  });

  it("the archive and its series follow them", () => {
    expect(faultsIn(writeRedifArchive(ARCHIVE))).toEqual([]);
    expect(faultsIn(writeRedifSeries(ARCHIVE))).toEqual([]);
    expect(faultsIn(writeRedifArchive({ ...ARCHIVE, name: HOSTILE_WORK.publisher }))).toEqual([]);
  });

  it("a paper reads back as it was written, with its authors, notices and files in their order", () => {
    const [paper] = readRedif(writeRedifPaper(LARGEST, ARCHIVE));
    const all = (name: string): string[] => paper!.fields.filter(([one]) => one === name).map(([, value]) => value);
    expect(all("Author-Name")).toEqual(LARGEST.contributors.map(({ name }) => name));
    expect(all("Title")).toEqual([`Retracted: ${LARGEST.title}`]);
    expect(all("Abstract")).toEqual(["One paragraph.\nTitle: another, which begins as a field of a template does."]);
    expect(all("Note")[0]).toContain("Retracted on 2099-05-06: The sample was wrong.");
    expect(all("File-Format")).toEqual(["application/pdf", "text/html"]);
    expect(all("Creation-Date")).toEqual(["2099-01-02"]);
    expect(all("Revision-Date")).toEqual(["2099-03-04"]);
    expect(all("Handle")).toEqual(["RePEc:abc:wpaper:W-2"]);
    expect(all("DOI")).toEqual(["10.5072/knomad.w-2"]);
  });

  it("no text begins a field, a template or a comment of its own, whatever it says", () => {
    const text = writeRedifPaper(
      { ...HOSTILE_WORK, abstract: "a\nHandle: RePEc:evil:evil00:1\r\nTemplate-Type: ReDIF-Paper 1.0\r#x\u2028Title: y" },
      ARCHIVE,
    );
    const templates = readRedif(text);
    expect(templates).toHaveLength(1);
    expect(templates[0]!.fields.filter(([name]) => name === "Handle")).toEqual([["Handle", "RePEc:abc:wpaper:W-2"]]);
    expect(text).toContain("\n Handle: RePEc:evil:evil00:1\n Template-Type: ReDIF-Paper 1.0\n #x\n Title: y\n");
  });

  it("papers alone are listed, each its own template", () => {
    expect(isRedifPaper({ kind: "blog-post" })).toBe(false);
    const papers = readRedif(writeRedifPapers([SMALLEST, { ...LARGEST, kind: "terms-of-reference" }, LARGEST], ARCHIVE));
    expect(papers.map(({ fields }) => fields.at(-1)![1])).toEqual(["RePEc:abc:wpaper:W-1", "RePEc:abc:wpaper:W-2"]);
  });

  it.each([
    ["a handle with a space", "Handle: RePEc:abc:wpaper:W-2", "Handle: RePEc:abc:wpaper:W 2"],
    ["no title", /^Title: .*\n/m, ""],
    ["a date in words", "Creation-Date: 2099-01-02", "Creation-Date: January 2099"],
    ["an unknown field", "Number: 7", "Numero: 7"],
    ["a text at the beginning of a line", "\n Title: another", "\nTitel: another"],
    ["a file's format before its address", "File-URL: https://figures.example/library/large/v/2/work.pdf\n", ""],
    ["a control sign", "Number: 7", "Number: \u00007"],
  ])("a paper that was broken is refused: %s", (_, part, instead) => {
    const whole = writeRedifPaper(LARGEST, ARCHIVE);
    const broken = whole.replace(part, instead);
    expect(broken).not.toBe(whole);
    expect(faultsIn(broken)).not.toEqual([]);
  });
});
