import { minimumMigrationFlows, pseudoBayesianFlows, zeroMatrix, type FlowEstimate, type Matrix, type StocksAndEvents } from "#methods";
import type { OpenedRelease } from "#observatory";
import { timeTask, type Measurement } from "./measure.ts";

const RUNS = 9;
const AREAS = 200;
/** Stocks are of 1 July, births and deaths of calendar years: half of the first year and of the last count. */
const SHARES = { "2015": 0.5, "2016": 1, "2017": 1, "2018": 1, "2019": 1, "2020": 0.5 };

/** The most populous areas, with the foreign-born of 2015 and 2020 from each other, all other residents as native-born. */
function worldOf(release: OpenedRelease): StocksAndEvents {
  const population = release.cube("DF_POPULATION", "POPULATION");
  const stock = release.cube("DF_MIGRANT_STOCK", "STOCK");
  const residents = (area: string, year: string) => population.valueAt(area, "", "_T", year) ?? 0;
  const known = new Set(stock.areas());
  const areas = population
    .areas()
    .filter((area) => known.has(area))
    .toSorted((a, b) => residents(b, "2020") - residents(a, "2020"))
    .slice(0, AREAS);
  const tableOf = (year: string): Matrix => {
    const matrix = zeroMatrix(areas.length, areas.length);
    areas.forEach((residence, r) => {
      let foreign = 0;
      areas.forEach((birthplace, k) => {
        const persons = k === r ? 0 : (stock.valueAt(residence, birthplace, "_T", year) ?? 0);
        matrix.values[k * areas.length + r] = persons;
        foreign += persons;
      });
      matrix.values[r * (areas.length + 1)] = residents(residence, year) - foreign;
    });
    return matrix;
  };
  const added = (indicator: string) => {
    const events = release.cube("DF_POPULATION", indicator);
    return areas.map((area) =>
      Object.entries(SHARES).reduce((sum, [year, share]) => sum + share * (events.valueAt(area, "", "_T", year) ?? 0), 0),
    );
  };
  return { start: tableOf("2015"), end: tableOf("2020"), births: added("BIRTHS"), deaths: added("DEATHS") };
}

/** Flows of five years from stocks, births and deaths, in a closed world. */
export async function measureFlows(release: OpenedRelease): Promise<Measurement[]> {
  const world = worldOf(release);
  const areas = world.start.rows;
  const measure = async (name: string, fit: () => FlowEstimate): Promise<Measurement> => {
    const made = fit();
    if (!made.converged) throw new RangeError(`${name} stopped after ${made.iterations} iterations, ${made.largestDeviation} persons off`);
    const ours = await timeTask(RUNS, fit);
    const task = `${name}, ${areas} areas, closed world, to 0.0001 persons (${made.iterations} sweeps)`;
    return { task, ours, budget: 100, peers: [], runs: RUNS };
  };
  return [
    await measure("Minimum migration from stocks", () => minimumMigrationFlows(world)),
    await measure("Pseudo-Bayesian flows from stocks", () => pseudoBayesianFlows(world)),
  ];
}
