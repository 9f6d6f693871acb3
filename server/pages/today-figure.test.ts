import { expect, it } from "vitest";
import { openRelease } from "#observatory";
import { PAGE_LANGUAGES } from "#web";
import { BUNDLED_RELEASE } from "../testing.ts";
import { ReleaseReader } from "./release-reader.ts";
import { todayFigure } from "./today-figure.ts";
import { todaySeries } from "./today-series.ts";

const reader = new ReleaseReader(openRelease(BUNDLED_RELEASE), PAGE_LANGUAGES[0]!.messages);

it("gives the newest value of a series, what it is of, and the page that explains it", () => {
  const migrants = todayFigure(reader, "DF_MIGRATION_PROFILE", "IMMIGRANTS.WLD")!;
  expect(migrants).toMatchObject({
    unit: "PS",
    period: "2024",
    status: "E",
    explainHref: "/explain/DF_MIGRATION_PROFILE/IMMIGRANTS.WLD.2024",
  });
  expect(migrants.value).toBeGreaterThan(300_000_000);
  expect(migrants.label).toContain("World");
  expect(todayFigure(reader, "DF_MIGRATION_PROFILE", "REM_RECEIVED.LMY")?.unit).toBe("USD");
  expect(todayFigure(reader, "DF_MIGRATION_PROFILE", "REM_RECEIVED_TO_ODA.LMY")?.value).toBeGreaterThan(1);
  expect(todayFigure(reader, "DF_MIGRANT_STOCK", "STOCK.USA.MEX._T")?.explainHref).toContain("STOCK.USA.MEX._T.");
});

it("gives nothing for a series that the release does not have", () => {
  for (const [dataflow, key] of [
    ["DF_INVENTED", "BOATS.WLD"],
    ["DF_MIGRATION_PROFILE", "BOATS.WLD"],
    ["DF_MIGRATION_PROFILE", "IMMIGRANTS.XXX"],
    ["DF_MIGRATION_PROFILE", "IMMIGRANTS"],
    ["DF_MIGRANT_STOCK", "STOCK.USA.MEX.Z"],
  ] as const)
    expect([dataflow, key, todayFigure(reader, dataflow, key)]).toEqual([dataflow, key, undefined]);
});

it("gives whole series with what they are of, their tone and their source", () => {
  const stock = todaySeries(reader, "DF_MIGRANT_STOCK", "STOCK.USA.MEX._T")!;
  expect(stock.label("1990–2024")).toBe("Migrant stock, from Mexico in the United States of America, 1990–2024");
  expect([stock.tone, stock.figures[0]?.period, stock.figures.at(-1)?.period]).toEqual(["people", "1990", "2024"]);
  expect(stock.figures.find(({ period }) => period === "2024")?.value).toBe(
    todayFigure(reader, "DF_MIGRANT_STOCK", "STOCK.USA.MEX._T")!.value,
  );
  expect(stock.source).not.toBe("");
  for (const key of ["STOCK.USA.MEX.F", "STOCK.USA.MEX", "STOCK.USA.XXX._T"])
    expect([key, todaySeries(reader, "DF_MIGRANT_STOCK", key)]).toEqual([key, undefined]);
});
