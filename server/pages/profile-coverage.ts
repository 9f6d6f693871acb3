import type { OpenedRelease } from "#observatory";
import type { Coverage } from "#web";
import type { ReleaseReader } from "./release-reader.ts";

const TABLE = "profile-coverage";
type Table = ReadonlyMap<string, Coverage>;
const read = new WeakMap<OpenedRelease, Map<string, Table>>();

/** How many members of a group a figure of the migration profiles rests on; undefined where the release does not keep it. */
export const coverageOf = (reader: ReleaseReader, indicator: string, area: string, period: string): Coverage | undefined => {
  const tables = read.get(reader.release) ?? readTables(reader);
  read.set(reader.release, tables);
  return tables.get(indicator)?.get(`${area}.${period}`);
};

const readTables = (reader: ReleaseReader): Map<string, Table> => {
  const tables = new Map<string, Map<string, Coverage>>();
  if (!reader.release.manifest.files.some(({ path }) => path === `working/${TABLE}.parquet`)) return tables;
  const { rows, columns } = reader.release.readWorking(TABLE);
  const text = (name: string, row: number): string => {
    const column = columns[name];
    return column?.kind === "text" ? column.texts[column.codes[row]!]! : "";
  };
  const shares = columns["POPULATION_SHARE"];
  for (let row = 0; row < rows; row++) {
    const indicator = text("INDICATOR", row);
    const table = tables.get(indicator) ?? new Map<string, Coverage>();
    tables.set(indicator, table);
    table.set(`${text("REF_AREA", row)}.${text("TIME_PERIOD", row)}`, {
      members: Number(text("MEMBERS", row)),
      withFigure: Number(text("WITH_FIGURE", row)),
      share: 100 * (shares?.kind === "double" ? shares.values[row]! : 0),
    });
  }
  return tables;
};
