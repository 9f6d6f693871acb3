import { forgetAskers, takeInQuestion } from "#partnership";
import type { Database, Surroundings } from "#store";
import type { DailyWork } from "./keep-jobs-running.ts";
import type { KeptQuestion } from "../questions/question.ts";
import { takeInQuestions } from "../questions/take-in-questions.ts";

export interface QuestionWorkOptions {
  readonly database: () => Promise<Database>;
  readonly surroundings: Surroundings;
  /** Where the book of questions lies that came while the database was away; none when left out. */
  readonly data?: string | undefined;
  /** Told of questions that could not be taken in. */
  readonly note: (words: string) => void;
}

/** What a server with records does about readers' questions, besides answering pages. */
export interface QuestionWork {
  /** Makes a case of a question at once. Once the database is back after a while, takes in those that the book kept. */
  readonly takeIn: (question: KeptQuestion) => Promise<unknown>;
  /** When the records are open: takes in what the book kept. */
  readonly onOpen: (database: Database) => Promise<void>;
  readonly daily: readonly DailyWork[];
}

const ACTOR = { kind: "system", id: "reader" } as const;

/** Puts together what a server does about readers' questions. */
export const questionWork = ({ database, surroundings, data, note }: QuestionWorkOptions): QuestionWork => {
  let behind = false;
  const catchUp = async (open: Database): Promise<void> => {
    if (data === undefined) return;
    try {
      await takeInQuestions(open, surroundings, data);
    } catch (error) {
      note(`questions of readers wait in the book: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return {
    takeIn: async (question) => {
      try {
        const open = await database();
        await takeInQuestion(open, ACTOR, surroundings, question);
        if (behind) void catchUp(open);
        behind = false;
      } catch (error) {
        behind = true;
        throw error;
      }
    },
    onOpen: catchUp,
    daily: [
      { queue: "take-in-questions", hour: 0, work: catchUp },
      { queue: "forget-askers", hour: 2, work: (open) => forgetAskers(open, surroundings) },
    ],
  };
};
