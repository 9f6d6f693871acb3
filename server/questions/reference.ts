const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A number to ask after a question by, without letters that are taken for one another: "Q26-7K3M-Q9TD". */
export const newReference = (now: Date, randomBytes: (count: number) => Uint8Array): string => {
  const letters = [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  return `Q${String(now.getUTCFullYear()).slice(2)}-${letters.slice(0, 4)}-${letters.slice(4)}`;
};
