import { expect, it } from "vitest";
import { ReportedTable } from "../observations/reported-table.ts";
import { filledPayments } from "./filled-payments.ts";
import { reportedFrom } from "./reported.ts";
import { SOURCE_OF } from "./source-ids.ts";

const YEARS = ["2001", "2002", "2003", "2004", "2005", "2006", "2007", "2008", "2009"];

/** Made-up payments in millions of US dollars. */
const payments = (figures: Readonly<Record<string, number>>) => {
  const table = new ReportedTable(SOURCE_OF.remittances);
  Object.entries(figures).forEach(([year, value], index) =>
    table.push({
      indicator: "REM_PAID",
      area: "AAA",
      counterpart: "",
      sex: "_T",
      period: year,
      value,
      status: "A",
      note: "",
      sheet: "",
      row: index + 2,
      column: 4,
    }),
  );
  const years = filledPayments(reportedFrom(new Map([[SOURCE_OF.remittances, table]])), YEARS, (area) => area === "AAA");
  return YEARS.map((year) => {
    const payment = years.get(year)!.get("AAA");
    return payment && `${payment.dollars / 1e6}${payment.filled ? " filled" : ""}`;
  });
};

it("keeps reports, lays missing years and lone zeros between two of them, and carries the ends three years", () => {
  expect(payments({ "2002": 10, "2003": 0, "2004": 30 })).toEqual([
    "10 filled",
    "10",
    "20 filled",
    "30",
    "30 filled",
    "30 filled",
    "30 filled",
    undefined,
    undefined,
  ]);
});

it("has nothing for a sender that never reports", () => {
  expect(payments({ "2003": 0 })).toEqual(YEARS.map(() => undefined));
});
