import { describe, expect, it } from "vitest";
import { TextColumn } from "./text-column.ts";

describe("TextColumn", () => {
  it("keeps each text once, and gives it back by row", () => {
    const column = new TextColumn();
    for (const text of ["AAA", "BBB", "AAA", ""]) column.push(text);
    expect([column.length, column.texts, [...column.codesByRow()]]).toEqual([4, ["AAA", "BBB", ""], [0, 1, 0, 2]]);
    expect([column.at(2), column.find("BBB"), column.find("CCC")]).toEqual(["AAA", 1, undefined]);
  });

  it("holds more rows and more texts than it began with room for", () => {
    const column = new TextColumn();
    for (let row = 0; row < 70_000; row++) column.push(`text ${row}`);
    column.push("text 3");
    expect([column.length, column.at(69_999), column.at(70_000), column.codesByRow().length]).toEqual([
      70_001,
      "text 69999",
      "text 3",
      70_001,
    ]);
  });
});
