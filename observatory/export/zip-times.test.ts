import { read } from "@e965/xlsx";
import { afterEach, describe, expect, it, vi } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { zipWithTimes } from "./zip-times.ts";

const workbookAt = async (time: string): Promise<Uint8Array> => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(time) });
  return writeExcelFile([{ data: [[{ value: "here" }]], sheet: "Data" }]).toBuffer();
};
afterEach(() => vi.useRealTimers());

describe("a workbook, which is a zip", () => {
  it("is the same whenever it was written, and still opens", async () => {
    const [first, second] = [await workbookAt("2026-11-22T06:16:08Z"), await workbookAt("1999-01-01T12:00:00Z")];
    expect(Buffer.from(first).equals(second)).toBe(false);
    const [one, other] = [zipWithTimes(first, "2099-01-31"), zipWithTimes(second, "2099-01-31")];
    expect(Buffer.from(one).equals(other)).toBe(true);
    expect(Buffer.from(zipWithTimes(first, "2099-02-01")).equals(one)).toBe(false);
    expect(read(one).Sheets["Data"]!["A1"]).toMatchObject({ v: "here" });
  });

  it("is told from other bytes", () => {
    for (const size of [3, 100]) expect(() => zipWithTimes(new Uint8Array(size), "2099-01-31")).toThrow("do not end as a zip does");
  });
});
