/** The part of a command's help that shows it used: command lines, each with what it does. */
export const examples = (...lines: readonly (readonly [command: string, words: string])[]): string =>
  ["", "Examples:", ...lines.map(([command, words]) => `  $ npx knomad ${command}\n      ${words}`)].join("\n");
