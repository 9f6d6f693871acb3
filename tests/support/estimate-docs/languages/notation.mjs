const isMissing = (value) => value === null || value === undefined || Number.isNaN(value);

/**
 * How a language writes numbers; a dash stands for a figure that is not there.
 * @param notation turns a number as English writes it ("-1,234.5") into the language's
 * @param space what stands before the sign of percent
 */
export const numbersIn = (notation, space) => {
  const whole = (value) => (isMissing(value) ? "–" : notation(Math.round(value).toLocaleString("en-GB")));
  const decimals = (value, places) => (isMissing(value) ? "–" : notation(value.toFixed(places)));
  return {
    whole,
    decimals,
    percent: (share, places = 1) => `${decimals(100 * share, places)}${space}%`,
    /** Thousand million US dollars. */
    billion: (dollars, places = 2) => (isMissing(dollars) ? "–" : decimals(dollars / 1e9, places)),
    /** A setting as it is, text or number. */
    setting: (value) => (typeof value === "number" ? notation(String(value)) : String(value)),
  };
};
