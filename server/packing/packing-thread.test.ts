import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS, findExportFormat, type Gathered } from "#observatory";
import { ClientGone } from "./client-gone.ts";
import { PackingThread } from "./packing-thread.ts";

const never = new AbortController().signal;
const gathered = (rows: number): Gathered => ({
  columns: {
    AREA: { kind: "text", texts: ["XAA", "XBB"], codes: Uint16Array.from({ length: rows }, (_, row) => row % 2) },
    VALUE: { kind: "double", values: Float64Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? Number.NaN : row / 7)) },
  },
  notes: [["LICENCE", "none"]],
  frozenOn: "2099-01-31",
  locale: "en",
});

describe("the thread that packs", () => {
  const thread = new PackingThread();

  it.each(EXPORT_FORMATS.filter(({ packed }) => packed).map(({ id }) => id))("makes the bytes that are made here: %s", async (format) => {
    const here = await findExportFormat(format).packed!.pack(gathered(300));
    expect(Buffer.from(await thread.pack({ format, gathered: gathered(300) }, never)).equals(here)).toBe(true);
  });

  it("stops what nobody waits for, and packs the next", async () => {
    const client = new AbortController();
    const long = thread.pack({ format: "xlsx", gathered: gathered(90_000) }, client.signal);
    setTimeout(() => client.abort(), 50);
    await expect(long).rejects.toThrow(ClientGone);
    expect((await thread.pack({ format: "xlsx", gathered: gathered(3) }, never)).length).toBeGreaterThan(1_000);
    expect(() => thread.pack({ format: "xlsx", gathered: gathered(3) }, client.signal)).toThrow(ClientGone);
  });

  it("says what went wrong in it, and packs the next", async () => {
    const uneven: Gathered = { ...gathered(2), columns: { ...gathered(2).columns, ODD: { kind: "integer", values: [1] } } };
    await expect(thread.pack({ format: "parquet", gathered: uneven }, never)).rejects.toThrow(/column ODD has 1 rows, others 2/);
    expect((await thread.pack({ format: "parquet", gathered: gathered(3) }, never)).length).toBeGreaterThan(100);
  });
});
