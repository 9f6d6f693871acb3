import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { keptQuestion, type KeptQuestion } from "./question.ts";

/** Where questions stand below the data folder. */
export const questionsFolder = (data: string): string => join(data, "questions");

/** Every question kept in a data folder, oldest first, and the names of files with lines that are none. A line without an end does not count. */
export const readQuestions = (data: string): { readonly questions: readonly KeptQuestion[]; readonly damaged: readonly string[] } => {
  const folder = questionsFolder(data);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".jsonl")) : [];
  const damaged = new Set<string>();
  const questions = names.flatMap((name) => {
    const lines = readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1);
    return lines.flatMap((line) => {
      const question = parsed(line);
      if (!question) damaged.add(name);
      return question ? [question] : [];
    });
  });
  return { questions: questions.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)), damaged: [...damaged] };
};

const parsed = (line: string): KeptQuestion | undefined => {
  try {
    return keptQuestion.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
};
