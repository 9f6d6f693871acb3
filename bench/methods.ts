import { allocateByIncomeGap, fitMargins, type Matrix, zeroMatrix } from "#methods";
import type { OpenedRelease } from "#observatory";
import { timeTask, type Measurement } from "./measure.ts";

const RUNS = 9;
const YEARS = Array.from({ length: 24 }, (_, at) => String(2000 + at));

/** Stock of a year, both sexes; rows = origins, columns = destinations. */
function stockOf(release: OpenedRelease, year: string, rows: readonly string[], columns: readonly string[]): Matrix {
  const cube = release.cube("DF_MIGRANT_STOCK", "STOCK");
  const matrix = zeroMatrix(rows.length, columns.length);
  columns.forEach((destination, j) => {
    rows.forEach((origin, i) => {
      matrix.values[i * columns.length + j] = cube.valueAt(destination, origin, "_T", year) ?? 0;
    });
  });
  return matrix;
}

/** The fit of 2020's corridors to the totals of 2024 by origin and by destination, to a millionth of a person. */
export async function measureFit(release: OpenedRelease): Promise<Measurement> {
  const cube = release.cube("DF_MIGRANT_STOCK", "STOCK");
  const [rows, columns] = [cube.counterparts(), cube.areas()];
  const [seed, target] = [stockOf(release, "2020", rows, columns), stockOf(release, "2024", rows, columns)];
  const [origins, destinations] = [new Float64Array(rows.length), new Float64Array(columns.length)];
  target.values.forEach((persons, at) => {
    const [i, j] = [Math.floor(at / columns.length), at % columns.length];
    origins[i]! += persons;
    destinations[j]! += persons;
    if (persons > 0 && seed.values[at] === 0) seed.values[at] = 1;
  });
  const fit = fitMargins(seed, origins, destinations, { tolerance: 1e-6 });
  if (!fit.converged) throw new RangeError(`the fit stopped after ${fit.iterations} iterations, ${fit.largestDeviation} persons off`);
  const ours = await timeTask(RUNS, () => fitMargins(seed, origins, destinations, { tolerance: 1e-6 }));
  const task = `Two-way fit, ${rows.length} × ${columns.length}, to 0.000001 persons (${fit.iterations} sweeps)`;
  return { task, ours, budget: 50, peers: [], runs: RUNS };
}

/** Ratha–Shaw rule 3 for every corridor of 24 years. */
export async function measureAllocation(release: OpenedRelease): Promise<Measurement> {
  const stock = release.cube("DF_MIGRANT_STOCK", "STOCK");
  const areas = [...new Set([...stock.areas(), ...stock.counterparts()])].filter((area) => area !== "OTH").toSorted();
  const received = release.cube("DF_REMITTANCE_TOTAL", "REM_RECEIVED");
  const income = release.cube("DF_MIGRATION_PROFILE", "GDP_PPP_PER_CAPITA");
  const years = YEARS.map((year) => ({
    stock: stockOf(release, year, areas, areas),
    received: areas.map((area) => received.valueAt(area, "", "_T", year) ?? 0),
    income: areas.map((area) => income.valueAt(area, "", "_T", year) ?? 10_000),
  }));
  const ours = await timeTask(RUNS, () => years.map((year) => allocateByIncomeGap(year.received, year.stock, year.income).weightTotals));
  const task = `Allocation of remittances, ${areas.length} × ${areas.length} corridors, ${YEARS.length} years`;
  return { task, ours, budget: 300, peers: [], runs: RUNS };
}
