/**
 * A table of numbers kept row after row.
 *
 * In migration matrices rows are origins (or birthplaces) and columns destinations (or residences); in remittance
 * matrices rows receive and columns send. No method changes a matrix that it is given.
 */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Cell (i, j) is `values[i * columns + j]`. */
  readonly values: Float64Array;
}

/**
 * A matrix from values kept row after row.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param values rows × columns numbers; copied
 * @throws RangeError when a size is not a whole number at or above 0, or the number of values is not rows × columns
 * @example matrixOf(2, 2, [5, 2, 1, 7])
 */
export function matrixOf(rows: number, columns: number, values: ArrayLike<number>): Matrix {
  requireSize(rows, columns);
  if (values.length !== rows * columns) {
    throw new RangeError(`matrixOf: ${values.length} values do not fill ${rows} × ${columns} cells`);
  }
  return { rows, columns, values: Float64Array.from(values) };
}

/**
 * A matrix from an array of rows.
 *
 * @throws RangeError when the rows differ in length
 * @example matrixFromRows([[5, 2], [1, 7]])
 */
export function matrixFromRows(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (row.length !== columns) throw new RangeError(`matrixFromRows: row ${i} has ${row.length} cells, row 0 has ${columns}`);
    values.set(row, i * columns);
  });
  return { rows: rows.length, columns, values };
}

/** A matrix of zeros. */
export function zeroMatrix(rows: number, columns: number): Matrix {
  requireSize(rows, columns);
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** The rows of a matrix as plain arrays, for printing and for tests. */
export function toRows(matrix: Matrix): number[][] {
  return Array.from({ length: matrix.rows }, (_, i) => Array.from(matrix.values.subarray(i * matrix.columns, (i + 1) * matrix.columns)));
}

/** The value of one cell. @throws RangeError when the cell is outside the matrix */
export function cellOf(matrix: Matrix, row: number, column: number): number {
  if (!(row >= 0 && row < matrix.rows && column >= 0 && column < matrix.columns)) {
    throw new RangeError(`cellOf: cell (${row}, ${column}) is outside ${matrix.rows} × ${matrix.columns}`);
  }
  return matrix.values[row * matrix.columns + column]!;
}

/** The matrix with rows and columns exchanged. */
export function transpose(matrix: Matrix): Matrix {
  const { rows, columns, values } = matrix;
  const turned = new Float64Array(values.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) turned[j * rows + i] = values[i * columns + j]!;
  return { rows: columns, columns: rows, values: turned };
}

function requireSize(rows: number, columns: number): void {
  if (!(Number.isInteger(rows) && Number.isInteger(columns) && rows >= 0 && columns >= 0)) {
    throw new RangeError(`a matrix cannot have ${rows} rows and ${columns} columns`);
  }
}
