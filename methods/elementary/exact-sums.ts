/** A number kept as an unevaluated sum of two, about 31 significant digits; Dekker (1971), Numerische Mathematik 18. */
export interface Pair {
  high: number;
  low: number;
}

const SPLITTER = 134217729; // 2^27 + 1

/** The rounding error of `product = a × b`, exactly, for factors below 1e290. */
export function productError(a: number, b: number, product: number): number {
  const bigA = SPLITTER * a;
  const highA = bigA - (bigA - a);
  const lowA = a - highA;
  const bigB = SPLITTER * b;
  const highB = bigB - (bigB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}

/** The rounding error of `sum = a + b`, exactly, whatever their sizes (Knuth). */
export function sumError(a: number, b: number, sum: number): number {
  const partB = sum - a;
  return a - (sum - partB) + (b - partB);
}

/** Sum of two pairs. */
export function addPairs(a: Pair, b: Pair): Pair {
  const sum = a.high + b.high;
  const rest = sumError(a.high, b.high, sum) + a.low + b.low;
  const high = sum + rest;
  return { high, low: rest - (high - sum) };
}

/** Product of two pairs. */
export function multiplyPairs(a: Pair, b: Pair): Pair {
  const product = a.high * b.high;
  const rest = productError(a.high, b.high, product) + a.high * b.low + a.low * b.high;
  const high = product + rest;
  return { high, low: rest - (high - product) };
}

/** Quotient of two whole numbers as a pair. */
export function quotientPair(numerator: number, denominator: number): Pair {
  const high = numerator / denominator;
  const product = high * denominator;
  const low = (numerator - product - productError(high, denominator, product)) / denominator;
  return { high, low };
}
