/** A coordinate with one decimal: a tenth of a pixel is finer than any eye. */
export const coordinate = (value: number): number => Math.round(value * 10) / 10 + 0;

/** "12.3,45" for paths. */
export const point = (x: number, y: number): string => `${coordinate(x)},${coordinate(y)}`;
