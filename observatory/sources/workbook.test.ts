import { expect, it } from "vitest";
import { sampleArchive } from "./testing-archive.ts";
import { sampleWorkbook } from "./testing-workbook.ts";
import { openWorkbook } from "./workbook.ts";

const parts = (sheet: string) => [
  {
    name: "[Content_Types].xml",
    content:
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  },
  {
    name: "xl/workbook.xml",
    content:
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Isles &amp; seas" sheetId="1" r:id="rId1"/></sheets></workbook>',
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    content:
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  },
  { name: "xl/worksheets/sheet1.xml", content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
];

it("gives raw values with the addresses a spreadsheet shows", async () => {
  const file = sampleWorkbook({ Notes: [["n"]], Flows: [[], ["  Atlantis ", null, 1234.5, true, "  "], ["", 0]] });
  const { workbook, findings } = await openWorkbook(file, { sheets: ["Flows"] });
  expect(findings).toEqual([]);
  expect(workbook?.sheetNames).toEqual(["Notes", "Flows"]);
  expect(workbook?.sheet("Notes")).toBeUndefined();
  const sheet = workbook!.sheet("Flows")!;
  expect(sheet.rowCount).toBe(3);
  expect([...sheet.cells(2)]).toEqual([
    { value: "  Atlantis ", text: "Atlantis", row: 2, column: 1 },
    { value: 1234.5, text: "1234.5", row: 2, column: 3 },
    { value: true, text: "true", row: 2, column: 4 },
  ]);
  expect(sheet.cell(3, 1)).toBeUndefined();
  expect(sheet.cell(3, 2)?.value).toBe(0);
  expect([sheet.text(1, 1), sheet.text(99, 99)]).toEqual(["", ""]);
});

it("reads a legacy workbook where it is declared", async () => {
  const { workbook } = await openWorkbook(sampleWorkbook({ Flows: [["Atlantis", 7]] }, "biff8"), { legacy: true });
  expect(workbook?.sheet("Flows")?.cell(1, 2)?.value).toBe(7);
});

it("reports a formula without a computed value instead of dropping it or reading 0", async () => {
  const sheet =
    '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>A1*3</f><v>15</v></c></row><row r="2"><c r="AB2" s="1"><f t="shared" si="0"/><v></v></c></row>';
  const { workbook, findings } = await openWorkbook(sampleArchive(parts(sheet)));
  expect(workbook?.sheet("Isles & seas")?.cell(1, 3)?.value).toBe(15);
  expect(findings).toMatchObject([
    { level: "error", code: "not-a-number", sheet: "Isles & seas", row: 1, column: 2 },
    { level: "error", code: "not-a-number", sheet: "Isles & seas", row: 2, column: 28 },
  ]);
});

it("shows a spreadsheet error as a text that is no number", async () => {
  const { workbook } = await openWorkbook(sampleArchive(parts('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>')));
  expect(workbook?.sheet("Isles & seas")?.text(1, 1)).toBe("#error");
});

it("turns what the parser throws into a finding", async () => {
  const { workbook, findings } = await openWorkbook(sampleArchive([{ name: "xl/nothing.xml", content: "<a/>" }]));
  expect(workbook).toBeUndefined();
  expect(findings).toMatchObject([{ level: "error", code: "not-readable" }]);
});

it("refuses cells where no spreadsheet has any, at once", async () => {
  for (const far of ["A2000000000", "ZZZZ1"]) {
    const { workbook, findings } = await openWorkbook(sampleArchive(parts(`<row r="1"><c r="${far}"><v>1</v></c></row>`)));
    expect(workbook).toBeUndefined();
    expect(findings).toMatchObject([{ level: "error", code: "not-readable" }]);
  }
});

it("does not follow a hyperlink over all cells of a sheet", async () => {
  const link = '</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" r:id="rId1"/></hyperlinks><sheetData>';
  const { workbook } = await openWorkbook(sampleArchive(parts(`<row r="1"><c r="A1"><v>1</v></c></row>${link}`)));
  expect(workbook?.sheet("Isles & seas")?.rowCount).toBe(1);
});
