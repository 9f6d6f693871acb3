import type { Quality, QualityRow } from "#web";
import { isCountry } from "./area-labels.ts";
import { INDICATORS, WORLD, type ReleaseReader } from "./release-reader.ts";
import { shownMethod } from "./release-words.ts";

const STOCK_TOTALS = "undesa-ims-2024-destination";

/** What the people figures of an area rest on. */
export const qualityOf = (reader: ReleaseReader, code: string, period: string): Quality => ({
  period,
  dataType: dataTypeOf(reader, code, period),
  inward: methodsOf(reader, "area", code, period),
  outward: methodsOf(reader, "counterpart", code, period),
});

const methodsOf = (reader: ReleaseReader, end: "area" | "counterpart", code: string, period: string): readonly QualityRow[] => {
  const groups = new Map<string, { corridors: number; people: number }>();
  let everyone = 0;
  for (const one of reader.cube(INDICATORS.stock)?.slice({ [end]: code, sex: "_T", period }) ?? []) {
    if (one.value === null || !isCountry(end === "area" ? one.counterpart : one.area)) continue;
    const group = groups.get(one.method) ?? { corridors: 0, people: 0 };
    groups.set(one.method, { corridors: group.corridors + 1, people: group.people + one.value });
    everyone += one.value;
  }
  return [...groups]
    .sort(([, a], [, b]) => b.people - a.people)
    .map(([method, { corridors, people }]) => ({
      ...shownMethod(reader, method),
      corridors,
      share: everyone > 0 ? (100 * people) / everyone : 0,
    }));
};

/** Letters of the United Nations' data type of an area's total; "" where the release does not keep it. */
const dataTypeOf = (reader: ReleaseReader, code: string, period: string): string => {
  if (!reader.release.reportedSources().includes(STOCK_TOTALS)) return "";
  const table = reader.release.readReported(STOCK_TOTALS);
  const row = table.find("STOCK", code, WORLD, "_T", period);
  if (row === undefined) return "";
  // "24|B R": a coverage note, then the types.
  return (table.note.at(row).split("|").at(-1) ?? "").replace(/[^A-Z]/g, "");
};
