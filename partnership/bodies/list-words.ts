/** "chair", "chair or co-chair", "chair, co-chair or expert". */
export const listWords = (words: readonly string[], last: "and" | "or"): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
