const STEPS = 1e9;

/**
 * The whole number at or below `value`; a value within a billionth of a whole number (or its own rounding error) is
 * that number.
 */
export function snappedFloor(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= Math.max(1e-9, value * 1e-15) ? nearest : Math.floor(value);
}

/** What is above the snapped floor, in whole billionths so that equal fractions compare equal; 0 for a whole number. */
export function fractionInSteps(value: number, floor: number): number {
  return value <= floor ? 0 : Math.max(0, Math.round((value - floor) * STEPS));
}
