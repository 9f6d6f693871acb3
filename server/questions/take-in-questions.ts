import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { knownReferences, takeInQuestion } from "#partnership";
import type { Database, Surroundings } from "#store";
import { questionsFolder, readQuestionFiles, type QuestionFile } from "./read-questions.ts";

/** A file so long untouched, with all its questions taken in, is removed: addresses of readers stand in it. */
const REST_DAYS = 7;
const ACTOR = { kind: "system", id: "take-in-questions" } as const;

/**
 * Makes cases of the questions that the book kept while the database was away: each once, by its number, however often this runs.
 * @throws AggregateError when some could not be taken in, after all others were
 */
export const takeInQuestions = async (database: Database, surroundings: Surroundings, data: string): Promise<number> => {
  const files = readQuestionFiles(data);
  const questions = files.flatMap((file) => file.questions);
  const known = new Set(
    await knownReferences(
      database,
      questions.map(({ reference }) => reference),
    ),
  );
  const faults: unknown[] = [];
  let taken = 0;
  for (const question of questions) {
    if (known.has(question.reference)) continue;
    try {
      await takeInQuestion(database, ACTOR, surroundings, question);
      known.add(question.reference);
      taken++;
    } catch (fault) {
      faults.push(fault);
    }
  }
  for (const file of files) await removeWhenDone(file, known, join(questionsFolder(data), file.name), surroundings.now());
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} questions were not taken in`);
  return taken;
};

const removeWhenDone = async ({ questions, damaged }: QuestionFile, known: ReadonlySet<string>, path: string, now: Date): Promise<void> => {
  if (damaged || questions.some(({ reference }) => !known.has(reference))) return;
  // Another process may have removed it meanwhile.
  const file = await stat(path).catch(() => undefined);
  if (file && now.getTime() - file.mtimeMs > REST_DAYS * 24 * 60 * 60 * 1000) await rm(path, { force: true });
};
