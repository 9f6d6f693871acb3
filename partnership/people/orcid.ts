/** The sixteen digits of an ORCID iD, however it was written: with or without address, hyphens and spaces. Undefined for anything else. */
const digitsOf = (written: string): string | undefined => {
  const bare = written
    .trim()
    .replace(/^(https?:\/\/)?(www\.)?(sandbox\.)?orcid\.org\//i, "")
    .replaceAll(/[\s-]/g, "")
    .toUpperCase();
  return /^\d{15}[\dX]$/.test(bare) ? bare : undefined;
};

/** Check digit by ISO 7064, MOD 11-2, over the fifteen digits before it. */
const checkDigit = (digits: string): string => {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const rest = (12 - (total % 11)) % 11;
  return rest === 10 ? "X" : String(rest);
};

/**
 * An ORCID iD as it is kept, "0000-0002-1825-0097"; undefined where it is none or its check digit is wrong.
 * @example readOrcid("https://orcid.org/0000-0002-1825-0097")
 */
export const readOrcid = (written: string): string | undefined => {
  const digits = digitsOf(written);
  if (digits === undefined || checkDigit(digits.slice(0, 15)) !== digits[15]) return undefined;
  return (digits.match(/.{4}/g) ?? []).join("-");
};
