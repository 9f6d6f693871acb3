import type { Cube } from "../../query/cube.ts";
import type { OpenedRelease } from "../open-release.ts";
import { indicatorCubes, keyOfRow } from "./indicator-cubes.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

/** Units in which publishers count: ones, thousands, millions. */
const MULTIPLIERS = [1, 1e3, 1e6];

export const reportedFiguresStand: ReleaseCheck = {
  id: "reported-figures-stand",
  words:
    "Every figure released as reported is in the reported figures of its source under the same key, rounded to the unit of the release.",
  run(release) {
    const outcome = new Outcome();
    const reported = new ReportedValues(release);
    for (const cube of indicatorCubes(release)) {
      if (cube.dataflow.id === "DF_MIGRATION_PROFILE") continue; // carried from the other dataflows: see profile-recomputed
      cube.visit({}, (row, series) => {
        const value = cube.value(row);
        if (cube.method(row) !== "REPORTED" || value === null) return;
        const { index } = cube;
        const given = reported.of(cube.source(row), index.area(series), index.counterpart(series), index.sex(series), cube.period(row));
        outcome.expect(
          given.some((figure) => standsFor(cube, value, figure)),
          () => ({
            key: keyOfRow(cube, row, series),
            message: `${cube.source(row)} does not report this figure.`,
            figures: { value, reported: given.join(", ") || null },
          }),
        );
      });
    }
    return outcome;
  },
};

const standsFor = ({ indicator }: Cube, value: number, figure: number): boolean => {
  const unit = 10 ** (indicator.unitMultiplier - indicator.decimals);
  return MULTIPLIERS.some((multiplier) => Math.abs(figure * multiplier - value) <= unit * 0.5 + Math.abs(value) * 1e-12);
};

/** What sources report under a key, whatever the indicator; a source's table is read once. */
class ReportedValues {
  readonly #release: OpenedRelease;
  readonly #values = new Map<string, ReadonlyMap<string, readonly number[]>>();

  constructor(release: OpenedRelease) {
    this.#release = release;
  }

  of(source: string, area: string, counterpart: string, sex: string, period: string): readonly number[] {
    let values = this.#values.get(source);
    if (!values) this.#values.set(source, (values = this.#index(source)));
    const exact = values.get(`${area}.${counterpart}.${sex}.${period}`) ?? [];
    // A total without a counterpart in the source stands under the world in a dataflow that has counterparts.
    return counterpart === "WLD" ? [...exact, ...(values.get(`${area}..${sex}.${period}`) ?? [])] : exact;
  }

  #index(source: string): ReadonlyMap<string, readonly number[]> {
    const values = new Map<string, number[]>();
    if (!this.#release.reportedSources().includes(source)) return values;
    const table = this.#release.readReported(source);
    for (let row = 0; row < table.length; row++) {
      const value = table.valueAt(row);
      if (value === null) continue;
      const key = `${table.area.at(row)}.${table.counterpart.at(row)}.${table.sex.at(row)}.${table.period.at(row)}`;
      const known = values.get(key);
      if (known) known.push(value);
      else values.set(key, [value]);
    }
    return values;
  }
}
