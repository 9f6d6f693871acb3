/** The feed in which the head of the log is published. */
export const logFeed = {
  title: "heads of the log",
  /** What a day's entry says; its contents are the hash. */
  entry: ({ day, seq }: { readonly day: string; readonly seq: number }): string =>
    `On ${day} the log had ${seq} ${seq === 1 ? "row" : "rows"}. The text of this entry is the hash of the last one. Keep it: with it anybody can show later that nothing before it was changed.`,
};
