import { addPairs, multiplyPairs, quotientPair, sumError, type Pair } from "./exact-sums.ts";
import { LN2_HIGH, LN2_LOW } from "./exponential.ts";

const TWO_TO_54 = 18014398509481984;
const GRID = 128;
const FIRST = 89;
const LAST = 183;

// −ln(n/128) for n = 89…183, by the series 2·artanh(z), z = (128 − n) / (128 + n), |z| < 0.19.
function tabulate(): Float64Array {
  const table = new Float64Array(2 * (LAST - FIRST + 1));
  for (let n = FIRST; n <= LAST; n++) {
    const z = quotientPair(GRID - n, GRID + n);
    const square = multiplyPairs(z, z);
    let sum: Pair = { high: 0, low: 0 };
    for (let term = 45; term >= 1; term -= 2) sum = addPairs(multiplyPairs(sum, square), quotientPair(2, term));
    const value = multiplyPairs(sum, z);
    table[2 * (n - FIRST)] = value.high;
    table[2 * (n - FIRST) + 1] = value.low;
  }
  return table;
}

const TABLE = /* @__PURE__ */ tabulate();

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
number[0] = 1;
const TOP = words[1] === 0 ? 0 : 1;
const BOTTOM = 1 - TOP;

/**
 * Natural logarithm, the same bits on every machine.
 *
 * @param x a positive number, or 0
 * @returns ln x within 1 unit in the last place; −Infinity for 0, Infinity for Infinity
 * @throws RangeError when `x` is negative or NaN
 * @see exponential for when to prefer this over Math.log; method of Tang (1990), ACM TOMS 16(4)
 * @example logarithm(10) // 2.302585092994046
 */
export function logarithm(x: number): number {
  if (!(x >= 0)) throw new RangeError(`logarithm: ${x} is not a number at or above 0`);
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  return logarithmHigh(x) + residue;
}

// The second part of the last logarithm: a module variable, because ten million small objects cost more than the sums.
let residue = 0;

/** The low part that belongs to the latest `logarithmHigh`; read it before any other call of this module. */
export function logarithmLow(): number {
  return residue;
}

/** The high part of ln x for a finite positive x; `logarithmLow` then gives what rounding left out. */
export function logarithmHigh(x: number): number {
  let doublings = 0;
  let mantissa = x;
  if (mantissa < 2.2250738585072014e-308) {
    mantissa *= TWO_TO_54;
    doublings = -54;
  }
  number[0] = mantissa;
  const top = words[TOP]!;
  doublings += (top >>> 20) - 1023;
  words[TOP] = (top & 0x000fffff) | 0x3ff00000;
  mantissa = number[0];
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    doublings += 1;
  }
  const n = Math.floor(GRID / mantissa + 0.5);
  // mantissa × n/128 − 1 as an exact sum: n has few digits, and so has each half of the mantissa.
  number[0] = mantissa;
  words[BOTTOM] = 0;
  const upper = number[0];
  const inverse = n / GRID;
  const partOne = upper * inverse - 1;
  const partTwo = (mantissa - upper) * inverse;
  const f = partOne + partTwo;
  return gather(doublings, n, f, partTwo - (f - partOne));
}

function gather(doublings: number, n: number, f: number, fLow: number): number {
  // f²/2 in two parts: the upper half of f squares exactly.
  number[0] = f;
  words[BOTTOM] = 0;
  const upper = number[0];
  const square = 0.5 * upper * upper;
  const squareLow = 0.5 * (f - upper) * (f + upper);
  const tail = f * f * f * (1 / 3 - f * (1 / 4 - f * (1 / 5 - f * (1 / 6 - f * (1 / 7 - f * (1 / 8 - f / 9))))));
  const start = doublings * LN2_HIGH;
  const table = TABLE[2 * (n - FIRST)]!;
  const one = start + table;
  const two = one + f;
  const three = two - square;
  const rest =
    sumError(start, table, one) +
    sumError(one, f, two) +
    sumError(two, -square, three) +
    (doublings * LN2_LOW + (TABLE[2 * (n - FIRST) + 1]! + (fLow - squareLow - f * fLow + tail)));
  const high = three + rest;
  residue = rest - (high - three);
  return high;
}
