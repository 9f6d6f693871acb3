/** An area of the matrix: names and regions come with the page. */
export interface MatrixArea {
  readonly code: string;
  readonly name: string;
  /** M49 code of its region, such as Africa. */
  readonly continent: string;
  /** M49 code of the smallest region it lies in, such as Eastern Africa. */
  readonly region: string;
}

/** True for an area of a region, of its smaller parts, or of the world (""). */
export const liesIn = (area: MatrixArea, region: string): boolean => region === "" || area.continent === region || area.region === region;
