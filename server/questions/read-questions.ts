import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { keptQuestion, type KeptQuestion } from "./question.ts";

/** Where questions stand below the data folder. */
export const questionsFolder = (data: string): string => join(data, "questions");

/** A file of the book: its questions, and whether a line of it is none. A line without an end does not count. */
export interface QuestionFile {
  readonly name: string;
  readonly questions: readonly KeptQuestion[];
  readonly damaged: boolean;
}

/** The files of the book in a data folder. */
export const readQuestionFiles = (data: string): readonly QuestionFile[] => {
  const folder = questionsFolder(data);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".jsonl")) : [];
  return names.map((name) => {
    const lines = readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1).map(parsed);
    const questions = lines.filter((question) => question !== undefined);
    return { name, questions, damaged: questions.length < lines.length };
  });
};

/** Every question kept in a data folder, oldest first, and the names of files with lines that are none. */
export const readQuestions = (data: string): { readonly questions: readonly KeptQuestion[]; readonly damaged: readonly string[] } => {
  const files = readQuestionFiles(data);
  const questions = files.flatMap((file) => file.questions);
  return {
    questions: questions.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)),
    damaged: files.flatMap(({ name, damaged }) => (damaged ? [name] : [])),
  };
};

const parsed = (line: string): KeptQuestion | undefined => {
  try {
    return keptQuestion.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
};
