import { COMMON_WORDS } from "./common-words.ts";

export const LEAST_LENGTH = 12;
/** Longer ones cost time to hash and make nobody safer. */
export const MOST_LENGTH = 256;

/** Why a password is refused; undefined for one that may be used. */
export type PasswordFault = "too short" | "too long" | "common" | "repeated" | "personal";

/**
 * Refuses passwords that are tried first. Passwords of twelve characters and more on the lists of leaked ones are a common word with
 * decoration, a word or a few characters over and over, a run on the keyboard, or the owner's own name: so these are refused by rule.
 * @param own words of the person and of the site: name, parts of e-mail addresses
 */
export const passwordFault = (password: string, own: readonly string[] = []): PasswordFault | undefined => {
  if ([...password].length < LEAST_LENGTH) return "too short";
  if (password.length > MOST_LENGTH) return "too long";
  const plain = unmask(password.toLowerCase());
  if (isRepeated(password.toLowerCase()) || isRun(password.toLowerCase())) return "repeated";
  if (madeOf(plain, COMMON_WORDS)) return "common";
  const personal = new Set(own.flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((one) => one.length >= 3));
  return madeOf(plain, new Set([...personal, ...COMMON_WORDS])) ? "personal" : undefined;
};

const MASKS: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "i"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["7", "t"],
  ["@", "a"],
  ["$", "s"],
  ["!", "i"],
]);

/** Letters for the signs that commonly stand for them, inside words only: "p4ssw0rd2024!" → "password2024!". */
const unmask = (text: string): string =>
  text.replace(/(?<=\p{L})[0134578@$!](?=\p{L})|^[@$](?=\p{L})/gu, (sign) => MASKS.get(sign) ?? sign);

/** Whether up to three words of the list, digits and punctuation make it up, with at most three letters left over. */
const madeOf = (plain: string, words: ReadonlySet<string>): boolean => {
  const parts = plain.split(/[^\p{L}]+/u).filter(Boolean);
  const covers = parts.map((part) => coverOf(part, words));
  const left = covers.reduce((sum, one) => sum + one.left, 0);
  return left <= 3 && covers.reduce((sum, one) => sum + one.words, 0) < FREE_WORDS;
};

/** So many words make a phrase that nobody tries first. */
const FREE_WORDS = 4;
const LONGEST_WORD = 14;

interface Cover {
  /** Letters that no word covers. */
  readonly left: number;
  readonly words: number;
}

/** The way to cover a run of letters by words of the list that leaves fewest letters, and takes fewest words. */
const coverOf = (text: string, words: ReadonlySet<string>): Cover => {
  const covers: Cover[] = [{ left: 0, words: 0 }];
  for (let end = 1; end <= text.length; end++) {
    const before = covers[end - 1]!;
    let best: Cover = { left: before.left + 1, words: before.words };
    for (let start = Math.max(0, end - LONGEST_WORD); start <= end - 3; start++) {
      const cover = covers[start]!;
      if (!words.has(text.slice(start, end))) continue;
      if (cover.left < best.left || (cover.left === best.left && cover.words + 1 < best.words))
        best = { left: cover.left, words: cover.words + 1 };
    }
    covers.push(best);
  }
  return covers.at(-1)!;
};

/** A piece of up to half its length over and over, cut anywhere: "abcabcabcabca". */
const isRepeated = (text: string): boolean => {
  for (let length = 1; length <= Math.floor(text.length / 2); length++)
    if ([...text].every((sign, at) => sign === text[at % length])) return true;
  return new Set(text).size < 5;
};

const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "azertyuiop",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
];
const LONGEST_FREE = 3;

/** Runs on the keyboard or in the alphabet, either way, make up all but a few of its signs. */
const isRun = (text: string): boolean => {
  let free = 0;
  for (let at = 0; at < text.length;) {
    const length = longestRun(text.slice(at));
    if (length < 3) free++;
    at += length < 3 ? 1 : length;
  }
  return free <= LONGEST_FREE;
};

const longestRun = (text: string): number => {
  for (let length = text.length; length >= 3; length--) {
    const piece = text.slice(0, length);
    if (RUNS.some((run) => run.includes(piece) || [...run].toReversed().join("").includes(piece))) return length;
  }
  return 0;
};
