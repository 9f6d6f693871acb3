import { expect, it } from "vitest";
import { readUndesaNote, writeUndesaNote } from "./undesa-note.ts";

it("writes coverage and types of data, and reads them back", () => {
  for (const note of [
    { coverage: "", dataType: "" },
    { coverage: "", dataType: "C B R" },
    { coverage: "24", dataType: "B R" },
    { coverage: "B2", dataType: "" },
  ]) {
    expect(readUndesaNote(writeUndesaNote(note))).toEqual(note);
  }
  expect(writeUndesaNote({ coverage: "24", dataType: "B R" })).toBe("24|B R");
});
