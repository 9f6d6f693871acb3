import { carriesValue, type ObservationStatus } from "#vocabulary";
import type { ColumnFile, Columns, IntegerValues, ReadColumn, TextValues } from "#store/columns";
import type { Dataflow, Indicator } from "../structure/dataflow.ts";
import type { TextColumn } from "../observations/text-column.ts";
import type { ObservationTable } from "../structure/observation-table.ts";

/** Released observations of one indicator as they stand in their file: sorted by area, counterpart, sex and period. */
export interface ObservationColumns {
  readonly length: number;
  readonly area: TextValues;
  /** Absent where the dataflow has no counterpart. */
  readonly counterpart?: TextValues;
  /** Absent where the dataflow has no sex. */
  readonly sex?: TextValues;
  readonly period: TextValues | IntegerValues;
  /** Stored integers: value × 10^decimals in units of 10^unitMultiplier. */
  readonly stored: IntegerValues;
  readonly status: TextValues;
  readonly method: TextValues;
  readonly source: TextValues;
}

/** The columns of an indicator's file: dimensions of the dataflow, then OBS_VALUE, OBS_STATUS, METHOD and SOURCE. */
export const observationColumns = (table: ObservationTable, dataflow: Dataflow): Columns => {
  const text = (column: TextColumn): TextValues => ({ kind: "text", texts: column.texts, codes: column.codesByRow() });
  return {
    REF_AREA: text(table.area),
    ...(dataflow.dimensions.includes("COUNTERPART_AREA") ? { COUNTERPART_AREA: text(table.counterpart) } : {}),
    ...(dataflow.dimensions.includes("SEX") ? { SEX: text(table.sex) } : {}),
    TIME_PERIOD: dataflow.frequency === "A" ? yearsOf(table) : text(table.period),
    OBS_VALUE: storedOf(table),
    OBS_STATUS: text(table.status),
    METHOD: text(table.method),
    SOURCE: text(table.source),
  };
};

/** What the notes of an indicator's file say, so that the file is understood away from its release. */
export const observationNotes = (release: string, dataflow: Dataflow, indicator: Indicator): Readonly<Record<string, string>> => ({
  DATAFLOW: dataflow.id,
  DECIMALS: String(indicator.decimals),
  INDICATOR: indicator.id,
  RELEASE: release,
  UNIT_MEASURE: indicator.unit,
  UNIT_MULT: String(indicator.unitMultiplier),
});

/** The columns of an indicator's file, by role. Throws RangeError when one is missing or of another kind. */
export const parseObservationColumns = (file: ColumnFile): ObservationColumns => {
  const { columns, rows } = file;
  const counterpart = columns["COUNTERPART_AREA"];
  const sex = columns["SEX"];
  const period = columns["TIME_PERIOD"];
  const stored = columns["OBS_VALUE"];
  if (!period || period.kind === "double") throw new RangeError("TIME_PERIOD must be years or texts");
  if (stored?.kind !== "integer") throw new RangeError("OBS_VALUE must be integers");
  return {
    length: rows,
    area: asText("REF_AREA", columns["REF_AREA"]),
    ...(counterpart ? { counterpart: asText("COUNTERPART_AREA", counterpart) } : {}),
    ...(sex ? { sex: asText("SEX", sex) } : {}),
    period,
    stored,
    status: asText("OBS_STATUS", columns["OBS_STATUS"]),
    method: asText("METHOD", columns["METHOD"]),
    source: asText("SOURCE", columns["SOURCE"]),
  };
};

const asText = (name: string, column: ReadColumn | undefined): TextValues => {
  if (column?.kind !== "text") throw new RangeError(`${name} must be text`);
  return column;
};

const yearsOf = (table: ObservationTable): IntegerValues => {
  const years = table.period.texts.map((text) => {
    if (!/^\d{4}$/.test(text)) throw new RangeError(`${table.dataflow} ${table.indicator} is yearly, ${text} is no year`);
    return Number(text);
  });
  return { kind: "integer", values: Int32Array.from(table.period.codesByRow(), (code) => years[code]!) };
};

const storedOf = (table: ObservationTable): IntegerValues => {
  const valueless = table.status.texts.map((status) => !carriesValue(status as ObservationStatus));
  const missing = Uint8Array.from(table.status.codesByRow(), (code) => (valueless[code] ? 1 : 0));
  return { kind: "integer", values: table.values, missing };
};
