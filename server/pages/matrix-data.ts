import {
  liesIn,
  NO_VALUE,
  orderAreas,
  sumBlocks,
  type MatrixAddresses,
  type MatrixArea,
  type MatrixData,
  type MatrixIndicatorId,
  type MatrixState,
  type MatrixYear,
  type Ordering,
  type PageLinks,
} from "#web";
import { shownMethod } from "./release-words.ts";
import { compareNames } from "./area-labels.ts";
import { matrixAreas, matrixRegions } from "./matrix-areas.ts";
import { isMatrixIndicator, MATRIX_INDICATORS, SEX_CODES } from "./matrix-indicators.ts";
import { matrixYearsOf } from "./matrix-years.ts";
import { corridorHref, type ReleaseReader } from "./release-reader.ts";

/** The indicators that a release has a matrix of. */
export const matrixIndicatorsOf = (reader: ReleaseReader): readonly MatrixIndicatorId[] =>
  Object.keys(MATRIX_INDICATORS)
    .filter(isMatrixIndicator)
    .filter((id) => reader.cube(MATRIX_INDICATORS[id].indicator) !== undefined);

/** The periods of an indicator, ascending. */
export const matrixPeriods = (reader: ReleaseReader, indicator: MatrixIndicatorId): readonly string[] =>
  reader.cube(MATRIX_INDICATORS[indicator].indicator)?.periods() ?? [];

/**
 * The matrix page's figures from the release, for a state that the release has; undefined where it has not.
 * @param links of the page, since its script is handed addresses
 */
export const matrixData = (reader: ReleaseReader, state: MatrixState, lookedFor: string, { onward }: PageLinks): MatrixData | undefined => {
  const { tone, publisher, bySex } = MATRIX_INDICATORS[state.indicator];
  const year = matrixYearsOf(reader).find(state);
  if (!year) return undefined;
  const areas = matrixAreas(year.areas, reader.locale, publisher);
  const regions = matrixRegions(areas, reader.locale);
  const { sources } = reader.release.manifest;
  const [rows, columns] = orders(state, year, areas, {
    compare: compareNames(reader.locale),
    regionName: (code) => regions.find((region) => region.code === code)?.name ?? "",
  });
  const level = (code: string): "continent" | "region" => (code === "" ? "continent" : "region");
  return {
    state,
    tone,
    bySex,
    areas,
    regions,
    year,
    rows,
    columns,
    indicators: matrixIndicatorsOf(reader),
    years: matrixPeriods(reader, state.indicator),
    blocks: sumBlocks(year, areas, { places: rows, level: level(state.origins) }, { places: columns, level: level(state.destinations) }),
    cell: cellOf(state.at, year, rows, columns),
    addresses: addressesOf(reader, state.indicator, onward),
    sources: Object.fromEntries(sources.map(({ id, title }) => [id, title])),
    methods: Object.fromEntries(year.provenances.flatMap(({ method }) => (method === "" ? [] : [[method, shownMethod(reader, method)]]))),
    credit: reader.credit(year.provenances.map(({ source }) => source)),
    ...(lookedFor === "" ? {} : { lookedFor }),
  };
};

const orders = (
  { sort, origins, destinations }: MatrixState,
  { rowTotals, columnTotals }: MatrixYear,
  areas: readonly MatrixArea[],
  { compare, regionName }: Pick<Ordering, "compare" | "regionName">,
): readonly [rows: readonly number[], columns: readonly number[]] => {
  const order = (within: string, totals: Int32Array): readonly number[] => {
    const known = areas.some((area) => liesIn(area, within)) ? within : "";
    return orderAreas(areas, { sort, within: known, totals, compare, regionName });
  };
  return [order(origins, rowTotals), order(destinations, columnTotals)];
};

/** The cell an address names; where it names one area or none, the largest cell of it, or of all that are shown. */
const cellOf = (at: string, year: MatrixYear, rows: readonly number[], columns: readonly number[]): MatrixData["cell"] => {
  const [one = "", other = ""] = at.split("-");
  const [row, column] = [year.areas.indexOf(one), year.areas.indexOf(other)];
  if (row >= 0 && column >= 0) return { row, column };
  let best = { row: rows[0]!, column: columns[0]!, stored: NO_VALUE };
  for (const r of row >= 0 ? [row] : rows)
    for (const c of columns) {
      const stored = year.stored[r * year.areas.length + c]!;
      if (stored > best.stored) best = { row: r, column: c, stored };
    }
  return { row: best.row, column: best.column };
};

const addressesOf = (reader: ReleaseReader, id: MatrixIndicatorId, onward: PageLinks["onward"]): MatrixAddresses => {
  const { indicator, keyOf, bySex } = MATRIX_INDICATORS[id];
  const pair = { origin: "{row}", destination: "{column}" };
  const { REF_AREA: area, COUNTERPART_AREA: counterpart } = keyOf(pair);
  const explain = (sex: keyof typeof SEX_CODES): string =>
    onward(
      reader.explainHref(indicator, {
        ...{ indicator: indicator.id, area, counterpart, sex: SEX_CODES[sex], period: "{year}" },
        ...{ value: null, status: "O", method: "", source: "" },
      }),
    );
  const bytes = (sex: string): string => `/r/${reader.release.id}/matrix/${id}/{year}${sex}.bin`;
  return {
    bytes: { all: bytes(""), women: bytes(bySex ? "-women" : ""), men: bytes(bySex ? "-men" : "") },
    page: onward("/matrix"),
    corridor: onward(corridorHref(pair)),
    explain: { all: explain("all"), women: explain("women"), men: explain("men") },
  };
};
