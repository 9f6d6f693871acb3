import { readPeriod } from "./period-coding.ts";
import { readFigure, type FigureCoding } from "./figure-coding.ts";
import { reportOffence } from "./offence.ts";
import type { ReadingCollector } from "./reading-collector.ts";

interface ApiContext {
  readonly indicators: Readonly<Record<string, Pick<FigureCoding, "negative">>>;
  readonly readArea: (text: string) => string | undefined;
  readonly collector: ReadingCollector;
}

/** What is read of a row; anything may be missing. */
interface ApiRow {
  readonly indicator?: { readonly id?: unknown } | null;
  readonly country?: { readonly id?: unknown } | null;
  readonly countryiso3code?: unknown;
  readonly date?: unknown;
  readonly value?: unknown;
  readonly obs_status?: unknown;
}

/** A text or number as text; anything else is no answer the API gives, and shows as what it is. */
const text = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
};

/** Reads one row of an answer; rows count from 1 over all pages, and the column is 0, since there is none. */
export const readApiRow = (parsed: unknown, row: number, { indicators, readArea, collector }: ApiContext): void => {
  const said = (typeof parsed === "object" && parsed !== null ? parsed : {}) as ApiRow;
  const indicator = text(said.indicator?.id);
  const rule = Object.hasOwn(indicators, indicator) ? indicators[indicator] : undefined;
  if (!rule) {
    return collector.report(
      "warning",
      "row-skipped",
      { row, value: indicator },
      `The indicator "${indicator}" is not declared; the row is left out.`,
    );
  }
  const areaText = text(said.countryiso3code) || text(said.country?.id);
  const area = readArea(areaText);
  const period = readPeriod(text(said.date), "year");
  if (area === undefined) collector.reportUnknownArea({ row, value: areaText }, "alpha-3");
  if (period === undefined) {
    collector.report("error", "bad-period", { row, value: text(said.date) }, `"${text(said.date)}" is not a year; the row is left out.`);
  }
  if (area === undefined || period === undefined) return;
  const value = text(said.value);
  const figure = readFigure(value, { ...rule, empty: "leave-out" });
  if (figure.kind === "offence") return reportOffence(collector, "error", figure.code, { row, value });
  if (figure.kind !== "figure") return collector.count("rows without a figure are not listed.");
  if (figure.remark) reportOffence(collector, "note", figure.remark, { row, value });
  const status = said.obs_status === "E" || said.obs_status === "F" ? said.obs_status : "A";
  collector.add({
    ...{ indicator, area, counterpart: "", sex: "_T", period, value: figure.value, status, note: "" },
    ...{ sheet: "", row, column: 0 },
  });
};
