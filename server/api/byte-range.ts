import { Problem } from "#vocabulary";

/** Bytes from the first to the last, both sent. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The one range that a Range header asks for; undefined for the whole: no header, another unit, or several ranges, which may be answered so.
 * @throws Problem range-not-satisfiable for a range that lies outside the file
 */
export const byteRange = (header: string | undefined, bytes: number): ByteRange | undefined => {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.replaceAll(" ", "") ?? "") ?? [];
  if (from === undefined || (from === "" && to === "")) return undefined;
  if (from !== "" && to !== "" && Number(to) < Number(from!)) return undefined;
  const first = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const last = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (first > last) throw new Problem("range-not-satisfiable", { range: header!.slice(0, 60), bytes, last: bytes - 1 });
  return { first, last };
};
