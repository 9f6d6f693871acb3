/** An ISSN as it is written, from what somebody typed: "0317 8471" gives "0317-8471"; undefined where the check digit is wrong (ISO 3297). */
export const readIssn = (typed: string): string | undefined => {
  const signs = typed.toUpperCase().replaceAll(/^ISSN:?|[\s–-]/g, "");
  if (!/^\d{7}[\dX]$/.test(signs)) return undefined;
  const sum = [...signs].reduce((total, sign, place) => total + (sign === "X" ? 10 : Number(sign)) * (8 - place), 0);
  return sum % 11 === 0 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : undefined;
};
