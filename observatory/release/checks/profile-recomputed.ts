import { estimateProfile } from "../../estimate/profile/estimate-profile.ts";
import { ObservationTable } from "../../structure/observation-table.ts";
import type { ObservationStatus } from "#vocabulary";
import type { OpenedRelease } from "../open-release.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

const PROFILE = "DF_MIGRATION_PROFILE";

export const profileRecomputed: ReleaseCheck = {
  id: "profile-recomputed",
  words: "Every indicator of the migration profiles is what its formula gives from the release's own figures.",
  run(release) {
    const outcome = new Outcome();
    if (!release.manifest.dataflows.some(({ id }) => id === PROFILE)) return outcome;
    const { tables } = estimateProfile({ reported: { table: (source) => release.readReported(source) }, tables: inputTables(release) });
    for (const table of tables) {
      const released = tableOf(release, PROFILE, table.indicator);
      outcome.expect(released.length === table.length, () => ({
        key: `${PROFILE} ${table.indicator}`,
        message: "It has another number of figures than its formula gives.",
        figures: { released: released.length, computed: table.length },
      }));
      for (let row = 0; row < Math.min(released.length, table.length); row++) {
        outcome.expect(sameRow(released, table, row), () => ({
          key: `${PROFILE} ${table.indicator}.${table.area.at(row)}.${table.period.at(row)}`,
          message: "It is not what its formula gives.",
          figures: { released: released.values[row]!, computed: table.values[row]! },
        }));
      }
    }
    return outcome;
  },
};

const sameRow = (a: ObservationTable, b: ObservationTable, row: number): boolean =>
  a.values[row] === b.values[row] &&
  a.area.at(row) === b.area.at(row) &&
  a.period.at(row) === b.period.at(row) &&
  a.status.at(row) === b.status.at(row);

function inputTables(release: OpenedRelease): Map<string, ObservationTable> {
  const tables = new Map<string, ObservationTable>();
  for (const { id, indicators } of release.manifest.dataflows) {
    if (id === PROFILE) continue;
    for (const indicator of indicators) {
      if (indicator.id !== "STOCK_OTHER_DISTRIBUTED") tables.set(`${id}/${indicator.id}`, tableOf(release, id, indicator.id));
    }
  }
  return tables;
}

function tableOf(release: OpenedRelease, dataflow: string, indicator: string): ObservationTable {
  const { length, area, counterpart, sex, period, stored, status, method, source } = release.columns(dataflow, indicator);
  const table = new ObservationTable(dataflow, indicator);
  for (let row = 0; row < length; row++) {
    table.push(
      area.texts[area.codes[row]!]!,
      counterpart ? counterpart.texts[counterpart.codes[row]!]! : "",
      sex ? sex.texts[sex.codes[row]!]! : "_T",
      period.kind === "text" ? period.texts[period.codes[row]!]! : String(period.values[row]!),
      stored.missing?.[row] ? 0 : stored.values[row]!,
      status.texts[status.codes[row]!] as ObservationStatus,
      method.texts[method.codes[row]!]!,
      source.texts[source.codes[row]!]!,
    );
  }
  return table;
}
