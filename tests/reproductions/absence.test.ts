import { describe, expect, it } from "vitest";
import { OBSERVATION_STATUS } from "#vocabulary";
import { openWorkshop, type Observation } from "#observatory";
import { newestBundled } from "./bundled.ts";

const { explainObservation } = await openWorkshop();
const release = newestBundled();
const absence = (dataflow: string, key: string): string => {
  const { observation, steps, absence: words } = explainObservation(release, dataflow, key);
  expect([observation.value, steps]).toEqual([null, []]);
  return words!;
};

describe("a figure that is not there", () => {
  it.each([
    ["DF_MIGRANT_STOCK", "STOCK.USA.USA._T.2020", /^Cannot exist: nobody is a migrant/],
    ["DF_MIGRANT_STOCK", "STOCK.TUV.ALB._T.2020", /^Not listed by the source: no revision has a corridor from Albania to Tuvalu/],
    ["DF_MIGRANT_STOCK", "STOCK.USA.MEX._T.2030", /for 1990 to 2024, not for 2030/],
    ["DF_REMITTANCE_FLOW", "REM_RS3.PRK.USA.2020", /^Not reported: Korea, Dem\. People's Rep\. reports no receipts for 2020/],
    ["DF_REMITTANCE_FLOW", "REM_RS3.MEX.TUV.2020", /^Not listed by the source: no migrants from Mexico are known in Tuvalu/],
    ["DF_REMITTANCE_COST", "COST_AVERAGE.MEX.TUV.2020-Q1", /^Not listed by the source: no price was collected/],
    ["DF_REMITTANCE_TOTAL", "REM_RECEIVED.PRK.2020", /^Not reported/],
    ["DF_DISPLACEMENT", "REFUGEES.TUV.ALB.2020", /^Not listed by the source: no figure of people from Albania in Tuvalu/],
    ["DF_POPULATION", "POPULATION.XKX._T.2020", /^Not reported/],
    ["DF_MIGRATION_PROFILE", "GDP.PRK.2020", /there is no figure of GDP .* for Korea, Dem\. People's Rep\. in 2020/],
    [
      "DF_MIGRATION_PROFILE",
      "IDPS.WLD.2020",
      /only \d+ of \d+ members of the world have a figure, with \d+\.\d % of its population; at least two thirds are needed/,
    ],
    ["DF_MIGRATION_PROFILE", "INFLATION.WLD.2020", /for countries only/],
    ["DF_MIGRATION_PROFILE", "SOUTH_SOUTH_SHARE.MEX.2020", /for regions and groups only/],
    ["DF_MIGRATION_PROFILE", "REM_RECEIVED_TO_ODA.POL.2020", /^Not computed/],
  ])("says why: %s %s", (dataflow, key, words) => {
    expect(absence(dataflow, key)).toMatch(words);
  });

  it("says so of every status that carries no value and is listed", () => {
    const seen = new Set<string>();
    for (const { id, indicators, dimensions } of release.manifest.dataflows) {
      for (const indicator of indicators) {
        const cube = release.cube(id, indicator.id);
        cube.visit({}, (row, series) => {
          if (cube.value(row) !== null || seen.has(`${indicator.id} ${cube.status(row)}`)) return;
          const one = cube.observation(row, series);
          seen.add(`${indicator.id} ${one.status}`);
          const words = absence(id, dimensions.map((dimension) => partOf(one)[dimension]).join("."));
          expect(words).toContain(`lists this without a figure: ${OBSERVATION_STATUS[one.status].words}`);
        });
      }
    }
    expect(seen.size).toBeGreaterThan(0);
  });
});

const partOf = ({ indicator, area, counterpart, sex, period }: Observation) => ({
  INDICATOR: indicator,
  REF_AREA: area,
  COUNTERPART_AREA: counterpart,
  SEX: sex,
  TIME_PERIOD: period,
});
