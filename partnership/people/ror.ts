/** Crockford's base 32, without the letters i, l, o and u. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A ROR id as it is kept, "03yrm5c26"; undefined where it is none or its checksum (ISO 7064, MOD 97-10, over the number in Crockford's
 * base 32) is wrong.
 * @example readRor("https://ror.org/03yrm5c26")
 */
export const readRor = (written: string): string | undefined => {
  const bare = written
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?ror\.org\//, "");
  if (!/^0[0-9a-hj-km-np-tv-z]{6}\d{2}$/.test(bare)) return undefined;
  let number = 0;
  for (const letter of bare.slice(0, 7)) number = number * 32 + ALPHABET.indexOf(letter);
  const checksum = 98 - ((number * 100) % 97);
  return checksum === Number(bare.slice(7)) ? bare : undefined;
};
