/** What the number a command ends with means; the table in the help and in the readme. */
export const EXIT = { ok: 0, findings: 1, usage: 2, problem: 3, unexpected: 4 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const WORDS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: "done; nothing wrong was found",
  findings: "done; a source has errors, a check of a release fails, or the log does not hold",
  usage: "the command was not understood; nothing was done",
  problem: "a coded problem, printed as `code: what happened` with the way out",
  unexpected: "an error nobody foresaw; --debug shows where",
};

/** The table, a line a code. */
export const exitCodeTable = (): string =>
  Object.entries(EXIT)
    .map(([name, code]) => `  ${code}  ${WORDS[name as keyof typeof EXIT]}`)
    .join("\n");
