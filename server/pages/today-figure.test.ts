import { expect, it } from "vitest";
import { openRelease } from "#observatory";
import { PAGE_LANGUAGES } from "#web";
import { BUNDLED_RELEASE } from "../testing.ts";
import { ReleaseReader } from "./release-reader.ts";
import { todayFigure } from "./today-figure.ts";

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
