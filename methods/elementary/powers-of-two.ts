const LOWEST = -1074;
const HIGHEST = 1023;

function tabulate(): Float64Array {
  const table = new Float64Array(HIGHEST - LOWEST + 1);
  table[-LOWEST] = 1;
  for (let e = 1; e <= HIGHEST; e++) table[e - LOWEST] = table[e - 1 - LOWEST]! * 2;
  for (let e = -1; e >= LOWEST; e--) table[e - LOWEST] = table[e + 1 - LOWEST]! / 2;
  return table;
}

const POWERS = /* @__PURE__ */ tabulate();

/** 2 to a whole exponent between −1074 and 1023, exactly. */
export function powerOfTwo(exponent: number): number {
  return POWERS[exponent - LOWEST]!;
}

/**
 * `value` × 2^`exponent` for |value| in [0.5, 4) and exponents in [−1500, 1500]: overflows to Infinity, underflows to
 * 0.
 * The first factor is exact, so that a result below the normal range is rounded only once.
 */
export function scaleByPowerOfTwo(value: number, exponent: number): number {
  if (exponent >= -1021 && exponent <= 1021) return value * powerOfTwo(exponent);
  const first = exponent > 0 ? 1021 : -500;
  const rest = exponent - first;
  return rest < LOWEST ? 0 : value * powerOfTwo(first) * powerOfTwo(rest);
}
