import type { ObservationStatus } from "#vocabulary";
import type { TextValues } from "#store/columns";

/** Status, method and source of an observation; few combinations occur, so a row keeps only its combination's number. */
export interface Provenance {
  readonly status: ObservationStatus;
  readonly method: string;
  readonly source: string;
  /** True when the observation has no value. */
  readonly missing: boolean;
}

/** The combinations that occur, and which one each row has. */
export const combineProvenance = (
  length: number,
  columns: { readonly status: TextValues; readonly method: TextValues; readonly source: TextValues },
  missing: Uint8Array | undefined,
): { readonly combinations: readonly Provenance[]; readonly codes: Uint16Array } => {
  const { status, method, source } = columns;
  const numberOf = new Map<number, number>();
  const combinations: Provenance[] = [];
  const codes = new Uint16Array(length);
  let last = -1;
  let code = 0;
  for (let row = 0; row < length; row++) {
    const [s, m, o, none] = [status.codes[row]!, method.codes[row]!, source.codes[row]!, missing ? missing[row]! : 0];
    const combination = ((s * method.texts.length + m) * source.texts.length + o) * 2 + none;
    if (combination !== last) {
      last = combination;
      const known = numberOf.get(combination);
      code = known ?? combinations.length;
      if (known === undefined) {
        numberOf.set(combination, code);
        combinations.push({
          status: status.texts[s] as ObservationStatus,
          method: method.texts[m]!,
          source: source.texts[o]!,
          missing: none === 1,
        });
      }
    }
    codes[row] = code;
  }
  if (combinations.length > 0x10000) throw new RangeError(`${combinations.length} combinations of status, method and source`);
  return { combinations, codes };
};
