import { describe, expect, it } from "vitest";
import { LOOKED_AT, typeOfContents } from "./type-of-contents.ts";

describe("the type of a file", () => {
  it.each([
    ["application/pdf", Buffer.from("%PDF-1.7\n")],
    ["image/png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Buffer.from("PK\u0003\u0004....[Content_Types].xml....PK\u0003\u0004..word/document.xml"),
    ],
    ["application/zip", Buffer.from("PK\u0003\u0004....xl/workbook.xml")],
    ["text/csv", Buffer.from("area,value\nXXA,1\nXXB,2\n")],
    ["text/plain", Buffer.from("Only words.\nAnd more, of them.\n")],
    ["text/plain", Buffer.concat([Buffer.from("é".repeat(LOOKED_AT)).subarray(0, 4095)])],
    ["application/octet-stream", Buffer.from([1, 0, 2])],
    ["application/octet-stream", Buffer.from([0xc3, 0x28])],
    ["application/octet-stream", Buffer.from("")],
  ])("is told to be %s by its contents", (type, bytes) => {
    expect(typeOfContents(bytes)).toBe(type);
  });
});
