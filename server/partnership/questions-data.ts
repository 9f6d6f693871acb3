import {
  answeredQuestion,
  answeredQuestions,
  countAnswered,
  questionOutcome,
  questionsOf,
  type AnsweredQuestion,
  type FollowedQuestion,
} from "#partnership";
import type { Database } from "#store";
import type { AnsweredCard, FollowedData, QuestionsPageData } from "#web";

const PART = 25;

/** Answered questions, a part at a time; `page` counts from 1. */
export const questionsData = async (database: Database, page: number): Promise<QuestionsPageData> => {
  const from = (page - 1) * PART;
  const [questions, total] = await Promise.all([answeredQuestions(database, { from, most: PART }), countAnswered(database)]);
  return {
    questions: questions.map(cardOf),
    total,
    laterHref: page > 1 ? `/questions${page > 2 ? `?page=${page - 1}` : ""}` : undefined,
    earlierHref: from + PART < total ? `/questions?page=${page + 1}` : undefined,
  };
};

/** Answered questions about one figure; undefined where there are none. */
export const questionsOfFigure = async (database: Database, dataflow: string, key: string): Promise<QuestionsPageData | undefined> => {
  const questions = (await questionsOf(database, dataflow, key)).map(cardOf);
  const [first] = questions;
  return first && { about: first.shown, questions, total: questions.length, laterHref: undefined, earlierHref: undefined };
};

/** One answered question; undefined where there is none that readers may see. */
export const answeredData = async (database: Database, reference: string): Promise<AnsweredCard | undefined> => {
  const question = await answeredQuestion(database, reference);
  return question && cardOf(question);
};

const explainHref = (dataflow: string, key: string): string => `/explain/${dataflow}/${encodeURIComponent(key)}`;

const cardOf = (question: AnsweredQuestion): AnsweredCard => ({
  reference: question.reference,
  href: `/questions/${question.reference}`,
  shown: question.shown,
  explainHref: explainHref(question.dataflow, question.key),
  release: question.release,
  summary: question.summary,
  outcome: questionOutcome(question.outcome),
  answer: question.answer,
  answeredOn: question.decidedAt.toISOString().slice(0, 10),
});

/** A question for whoever asked it. */
export const followedData = ({ question, file, notes, decision, byMail }: FollowedQuestion, secret: string): FollowedData => ({
  reference: question.reference,
  shown: file.title,
  explainHref: explainHref(String(file.fields["dataflow"]), String(file.fields["key"])),
  release: String(file.fields["release"]),
  state: file.state,
  answer: decision && {
    outcome: questionOutcome(decision.outcome),
    words: decision.reasons,
    on: decision.decidedAt.toISOString().slice(0, 10),
  },
  notes: notes.map(({ words, writtenAt }) => ({ words, on: writtenAt.toISOString().slice(0, 10) })),
  confirm:
    byMail && question.address !== null && !question.confirmed ? { action: `/questions/${question.reference}/confirm`, secret } : undefined,
  confirmed: question.confirmed,
});
