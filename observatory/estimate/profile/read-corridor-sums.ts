import type { ObservationStatus } from "#vocabulary";
import { findArea } from "#vocabulary";
import type { BaseOf } from "./base.ts";
import { emptyPanel, hasFigure, type Panel, setFigure } from "./panel.ts";
import { placesOf } from "./profile-frame.ts";
import { carryingCodes, type ReadingContext, tableOf } from "./profile-inputs.ts";
import { releasedUnit } from "./released-unit.ts";

/** A country's sum over its corridors, unnamed partners included. A single corridor keeps its status and method; a sum is an estimate. */
export function readCorridorSums({ key, side }: BaseOf<"corridors">, context: ReadingContext): Panel {
  const { frame, sets } = context;
  const table = tableOf(context, key);
  const panel = emptyPanel(frame);
  const unit = releasedUnit(table);
  const partner = side === "area" ? table.counterpart : table.area;
  const isPlace = partner.texts.map((code) => findArea(code)?.kind !== "aggregate");
  const places = placesOf(table[side].texts, frame.countryIndex);
  const years = placesOf(table.period.texts, frame.yearIndex);
  const carrying = carryingCodes(table.status.texts);
  const bothSexes = table.sex.find("_T");
  for (let row = 0; row < table.length; row++) {
    const area = places[table[side].codes[row]!]!;
    const year = years[table.period.codes[row]!]!;
    if (area < 0 || year < 0 || !isPlace[partner.codes[row]!] || table.sex.codes[row] !== bothSexes) continue;
    if (!carrying[table.status.codes[row]!]) continue;
    const cell = area * frame.years.length + year;
    const value = table.values[row]! * unit;
    const sources = sets.setOf(table.source.at(row));
    if (hasFigure(panel, cell)) setFigure(panel, cell, panel.values[cell]! + value, "E", "SUM", panel.sources[cell]! | sources);
    else setFigure(panel, cell, value, table.status.at(row) as ObservationStatus, table.method.at(row), sources);
  }
  return panel;
}
