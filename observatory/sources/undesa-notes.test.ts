import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { hasFile } from "./testing.ts";
import { sampleWorkbook } from "./testing-workbook.ts";
import { undesaIms2024Destination } from "./undesa-ims-2024-destination/source.ts";
import { readNotes } from "./undesa-notes.ts";

it("reads numbers and letters with their texts", async () => {
  const file = sampleWorkbook({
    Notes: [
      [null, "Notes"],
      [1, "Including the isles."],
      ["(a)", "Made up."],
      ["b", ""],
    ],
  });
  const { notes, findings } = await readNotes(file, "Notes");
  expect([...notes]).toEqual([
    ["1", "Including the isles."],
    ["a", "Made up."],
  ]);
  expect(findings).toEqual([]);
  expect((await readNotes(file, "Other notes")).findings).toMatchObject([{ level: "error", code: "sheet-missing" }]);
});

it.skipIf(!hasFile(undesaIms2024Destination))("reads the publisher's notes (skipped where the file is not at hand)", async () => {
  const folder = process.env["KNOMAD_SOURCES"] ?? resolve(import.meta.dirname, "../../../shared/data");
  const { path } = undesaIms2024Destination.file;
  const { notes } = await readNotes({ name: path, bytes: await readFile(resolve(folder, path)) }, "Migrant notes");
  expect(notes.size).toBe(44);
  expect(notes.get("3")).toBe("The estimates for 1990 to 2005 refer to Sudan and South Sudan.");
});
