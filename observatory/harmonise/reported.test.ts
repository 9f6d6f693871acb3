import { expect, it } from "vitest";
import { reportedFrom } from "./reported.ts";
import { sampleTable } from "./samples/fictitious-reported.ts";

it("gives the table of a source, and says which one is not there", () => {
  const table = sampleTable("invented", []);
  const reported = reportedFrom(new Map([["invented", table]]));
  expect(reported.table("invented")).toBe(table);
  expect(() => reported.table("another")).toThrow("the reported table of another is not there");
});
