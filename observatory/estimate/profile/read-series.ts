import type { ObservationStatus } from "#vocabulary";
import type { ObservationTable } from "../../structure/observation-table.ts";
import type { BaseOf } from "./base.ts";
import { emptyPanel, type Panel, setFigure } from "./panel.ts";
import { placesOf } from "./profile-frame.ts";
import { carryingCodes, type ReadingContext, tableOf } from "./profile-inputs.ts";
import { releasedUnit } from "./released-unit.ts";

/** A reported series of countries, in the base unit; method REPORTED. */
export function readReported({ source, indicator, multiplier }: BaseOf<"reported">, context: ReadingContext): Panel {
  const { frame, reported, sets } = context;
  const table = reported.table(source);
  const panel = emptyPanel(frame);
  const wanted = table.indicator.find(indicator);
  const places = placesOf(table.area.texts, frame.countryIndex);
  const years = placesOf(table.period.texts, frame.yearIndex);
  const sources = sets.setOf(source);
  for (let row = 0; row < table.length; row++) {
    if (table.indicator.codes[row] !== wanted) continue;
    const area = places[table.area.codes[row]!]!;
    const year = years[table.period.codes[row]!]!;
    const value = table.valueAt(row);
    if (area < 0 || year < 0 || value === null) continue;
    const status = table.status.at(row) as ObservationStatus;
    setFigure(panel, area * frame.years.length + year, value * multiplier, status, "REPORTED", sources);
  }
  return panel;
}

/** A released series of countries, both sexes, with the status and method it was released with. */
export const readReleased = ({ key }: BaseOf<"released">, context: ReadingContext): Panel =>
  readRows(tableOf(context, key), "area", "_T", () => true, context);

/** A released table's totals: the rows whose other end is the world. */
export function readTotal({ key, side, sex }: BaseOf<"total">, context: ReadingContext): Panel {
  const table = tableOf(context, key);
  const partner = side === "area" ? table.counterpart : table.area;
  const world = partner.find("WLD");
  return readRows(table, side, sex, (row) => partner.codes[row] === world, context);
}

function readRows(
  table: ObservationTable,
  side: "area" | "counterpart",
  sex: string,
  isWanted: (row: number) => boolean,
  { frame, sets }: ReadingContext,
): Panel {
  const panel = emptyPanel(frame);
  const unit = releasedUnit(table);
  const places = placesOf(table[side].texts, frame.countryIndex);
  const years = placesOf(table.period.texts, frame.yearIndex);
  const sources = table.source.texts.map((text) => sets.setOf(text));
  const carrying = carryingCodes(table.status.texts);
  const sexCode = table.sex.find(sex);
  for (let row = 0; row < table.length; row++) {
    const area = places[table[side].codes[row]!]!;
    if (area < 0 || table.sex.codes[row] !== sexCode || !isWanted(row)) continue;
    const year = years[table.period.codes[row]!]!;
    if (year < 0 || !carrying[table.status.codes[row]!]) continue;
    const cell = area * frame.years.length + year;
    setFigure(
      panel,
      cell,
      table.values[row]! * unit,
      table.status.at(row) as ObservationStatus,
      table.method.at(row),
      sources[table.source.codes[row]!]!,
    );
  }
  return panel;
}
