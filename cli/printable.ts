/** Lines of what a stranger wrote, without what a terminal would take for a command. */
export const printable = (text: string): readonly string[] => text.split("\n").map((line) => line.replace(/\p{Cc}/gu, " "));
