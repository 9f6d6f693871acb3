import type { Matrix } from "#methods";
import { OTHER_ORIGIN, type StockFrame } from "../../harmonise/stock-frame.ts";

/** For each origin (row) and destination (column), the indices of the areas of its subregion, itself left out. */
export interface Comparables {
  readonly ofOrigin: readonly (readonly number[])[];
  readonly ofDestination: readonly (readonly number[])[];
}

/** Areas are comparable when they share an M49 subregion. */
export function comparablesBySubregion(frame: StockFrame, subregionOf: (area: string) => string): Comparables {
  const subregions = new Map([...frame.origins, ...frame.destinations].map((area) => [area, subregionOf(area)]));
  const peers =
    (codes: readonly string[]) =>
    (area: string): number[] => {
      const subregion = subregions.get(area);
      if (!subregion || area === OTHER_ORIGIN) return [];
      return codes.flatMap((code, index) => (code !== area && code !== OTHER_ORIGIN && subregions.get(code) === subregion ? [index] : []));
    };
  return { ofOrigin: frame.origins.map(peers(frame.origins)), ofDestination: frame.destinations.map(peers(frame.destinations)) };
}

/** Mean composition by origin of a destination's comparable areas, each counting once. */
export const comparableColumn = (comparables: Comparables, stock: Matrix, destination: number): Float64Array =>
  meanShares(comparables.ofDestination[destination]!, stock.rows, (peer, i) => stock.values[i * stock.columns + peer]!);

/** Composition by origin of a destination's comparable areas taken together, so that a large one counts for more than a small one. */
export function pooledColumn(comparables: Comparables, stock: Matrix, destination: number): Float64Array {
  const pooled = new Float64Array(stock.rows);
  let total = 0;
  for (const peer of comparables.ofDestination[destination]!) {
    for (let i = 0; i < stock.rows; i++) {
      const persons = stock.values[i * stock.columns + peer]!;
      pooled[i]! += persons;
      total += persons;
    }
  }
  return total > 0 ? pooled.map((persons) => persons / total) : pooled;
}

/** Mean spread over destinations of an origin's comparable areas, each counting once. */
export const comparableRow = (comparables: Comparables, stock: Matrix, origin: number): Float64Array =>
  meanShares(comparables.ofOrigin[origin]!, stock.columns, (peer, j) => stock.values[peer * stock.columns + j]!);

function meanShares(peers: readonly number[], length: number, cell: (peer: number, index: number) => number): Float64Array {
  const shares = new Float64Array(length);
  let counted = 0;
  for (const peer of peers) {
    let total = 0;
    for (let k = 0; k < length; k++) total += cell(peer, k);
    if (total <= 0) continue;
    counted++;
    for (let k = 0; k < length; k++) shares[k]! += cell(peer, k) / total;
  }
  return counted > 0 ? shares.map((share) => share / counted) : shares;
}
