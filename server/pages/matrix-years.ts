import type { OpenedRelease } from "#observatory";
import { encodeMatrix, MATRIX_MEDIA_TYPE, type MatrixIndicatorId, type MatrixYear } from "#web";
import { Encoded } from "../http/encoded.ts";
import { MATRIX_INDICATORS, SEX_CODES } from "./matrix-indicators.ts";
import { matrixYear } from "./matrix-year.ts";
import type { ReleaseReader } from "./release-reader.ts";

/** Which year of a matrix. */
export interface YearKey {
  readonly indicator: MatrixIndicatorId;
  readonly sex: keyof typeof SEX_CODES;
  readonly year: string;
}

/** Years kept in memory, about 400 KB each as numbers, 100 KB as bytes. */
const KEPT = 24;

/** Matrices by year, made when first asked for and kept while they are asked for. */
export class MatrixYears {
  readonly #reader: ReleaseReader;
  readonly #years = new Map<string, { readonly numbers: MatrixYear; bytes?: Encoded }>();

  constructor(reader: ReleaseReader) {
    this.#reader = reader;
  }

  /** Undefined where the release does not have it. */
  find(key: YearKey): MatrixYear | undefined {
    return this.#find(key)?.numbers;
  }

  /** The same as bytes, for a browser. */
  bytes(key: YearKey): Encoded | undefined {
    const kept = this.#find(key);
    return kept && (kept.bytes ??= new Encoded(encodeMatrix(kept.numbers), MATRIX_MEDIA_TYPE, 9));
  }

  #find({ indicator, sex, year }: YearKey): { readonly numbers: MatrixYear; bytes?: Encoded } | undefined {
    const matrix = MATRIX_INDICATORS[indicator];
    const cube = this.#reader.cube(matrix.indicator);
    if (!cube?.periods().includes(year) || (sex !== "all" && !matrix.bySex)) return undefined;
    const name = `${indicator} ${sex} ${year}`;
    const kept = this.#years.get(name) ?? { numbers: matrixYear(cube, matrix, SEX_CODES[sex], year) };
    this.#years.delete(name);
    this.#years.set(name, kept);
    for (const oldest of this.#years.keys()) {
      if (this.#years.size <= KEPT) break;
      this.#years.delete(oldest);
    }
    return kept;
  }
}

const known = new WeakMap<OpenedRelease, MatrixYears>();

/** The matrices of a release, the same in every language. */
export const matrixYearsOf = (reader: ReleaseReader): MatrixYears => {
  let years = known.get(reader.release);
  if (!years) known.set(reader.release, (years = new MatrixYears(reader)));
  return years;
};
