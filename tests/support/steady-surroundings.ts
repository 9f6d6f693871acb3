import { createHash } from "node:crypto";
import { testSurroundings } from "./test-store.ts";

/** Surroundings that begin anew where they are told. */
export interface SteadySurroundings extends ReturnType<typeof testSurroundings> {
  /** From now on everything that is made is made from this seed, whatever was made before. */
  readonly begin: (seed: string) => void;
}

/**
 * Surroundings without chance: whoever does the same in the same order gets the same ids, secrets and moments, so that two worlds can be held
 * against each other byte by byte.
 */
export const steadySurroundings = (first: string, start?: string): SteadySurroundings => {
  let [seed, made] = [first, 0];
  const some = (): Buffer => createHash("sha512").update(`${seed} ${made++}`).digest();
  return {
    ...testSurroundings(start),
    begin: (other) => {
      [seed, made] = [other, 0];
    },
    newId: () => {
      const digits = some().toString("hex");
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
    },
    randomBytes: (count) => Buffer.concat(Array.from({ length: Math.ceil(count / 64) }, some)).subarray(0, count),
  };
};
