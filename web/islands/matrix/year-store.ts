import { decodeMatrix } from "../../explore/matrix/matrix-bytes.ts";
import type { MatrixYear } from "../../explore/matrix/matrix-year.ts";

/** Years of matrices by address, each fetched once. */
export class YearStore {
  readonly #years = new Map<string, Promise<MatrixYear>>();

  load(address: string): Promise<MatrixYear> {
    let year = this.#years.get(address);
    if (!year) {
      year = fetchYear(address);
      this.#years.set(address, year);
      year.catch(() => this.#years.delete(address));
    }
    return year;
  }
}

const fetchYear = async (address: string): Promise<MatrixYear> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new RangeError(`${address}: ${answer.status}`);
  return decodeMatrix(new Uint8Array(await answer.arrayBuffer()));
};
