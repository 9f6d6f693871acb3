import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { hasDocument } from "../bodies/holder-records.ts";
import type { Doing } from "../cases/case-actions.ts";
import { demandProgramme, refuse, sourceOf, tellOfChange, type FactAtHand, type SaidAt } from "./programme-doing.ts";
import { allStatements } from "./programme-records.ts";
import { insertDocument, insertStatement, updateStatement, type StatementColumns } from "./statement-records.ts";

/** A statement as a form gives it: a dated fact with the document that says it. */
export interface WrittenStatement extends SaidAt {
  readonly topic: string;
  readonly words: string;
  readonly aboutPeriod: string;
  readonly saidOn: string | null;
  /** The series of our own that tells of the same thing: "DF_MIGRATION_PROFILE/IMMIGRANTS.WLD"; empty for none. */
  readonly series: string;
}

const HREF = "/desk/programme/statements";
const SERIES = /^(DF_[A-Z0-9_]+)\/([A-Z0-9_]+(?:\.[A-Za-z0-9_]*)+)$/;

/**
 * Notes a statement.
 * @throws Problem not-allowed, bad-programme-fact
 */
export const addStatement = ({ database, actor, surroundings, standing }: Doing, written: WrittenStatement): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "change-programme");
    const columns = await checked(unit, written);
    const id = unit.newId();
    await insertStatement(unit, { id, ...columns });
    unit.log({ action: "add-statement", objectKind: "statement", object: id, after: columns });
    await tellOfChange(unit, `A statement was noted: ${written.topic}.`, HREF);
    return id;
  });

/**
 * Corrects a statement; what it was stays in the log.
 * @throws Problem not-allowed, bad-programme-fact, changed-meanwhile
 */
export const correctStatement = (
  { database, actor, surroundings, standing }: Doing,
  at: FactAtHand,
  written: WrittenStatement,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "change-programme");
    await change(unit, at, await checked(unit, written), { action: "correct-statement" });
    await tellOfChange(unit, `A statement was corrected: ${written.topic}.`, HREF);
  });

/**
 * Takes a statement off the pages, with the reason; it stays as a record.
 * @throws Problem not-allowed, bad-programme-fact, changed-meanwhile
 */
export const withdrawStatement = ({ database, actor, surroundings, standing }: Doing, at: FactAtHand, reason: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "change-programme");
    const withdrawn_on = unit.now.toISOString().slice(0, 10);
    const topic = await change(unit, at, { withdrawn_on }, { action: "withdraw-statement", reason });
    await tellOfChange(unit, `A statement was withdrawn: ${topic}. ${reason}`, HREF);
  });

const change = async (
  unit: UnitOfWork,
  at: FactAtHand,
  columns: Partial<StatementColumns>,
  noted: { readonly action: string; readonly reason?: string },
): Promise<string> => {
  const before = (await allStatements(unit)).find(({ id }) => id === at.id) ?? refuse("form", "there is no such statement");
  if (!(await updateStatement(unit, at, columns))) throw new Problem("changed-meanwhile", { kind: "the statement", id: before.topic });
  unit.log({ ...noted, objectKind: "statement", object: at.id, before, after: columns });
  return before.topic;
};

const checked = async (
  unit: UnitOfWork,
  { topic, words, aboutPeriod, saidOn, series, ...said }: WrittenStatement,
): Promise<StatementColumns> => {
  const source = await sourceOf(unit, said);
  const document = source.source_document ?? refuse("document", "a statement is quoted from a document");
  const [, dataflow = null, key = null] = SERIES.exec(series) ?? [];
  if (series !== "" && key === null) refuse("series", "write a dataflow and a key, such as DF_MIGRATION_PROFILE/IMMIGRANTS.WLD");
  return {
    topic,
    words,
    about_period: aboutPeriod,
    said_on: saidOn,
    dataflow,
    key,
    source_document: document,
    source_place: source.source_place,
  };
};

/** A document that facts are quoted from. */
export interface WrittenDocument {
  readonly code: string;
  readonly title: string;
  readonly citation: string;
  readonly href: string;
}

/**
 * Adds a document to those that facts are quoted from.
 * @throws Problem not-allowed, bad-programme-fact
 */
export const addDocument = ({ database, actor, surroundings, standing }: Doing, { href, ...document }: WrittenDocument): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "change-programme");
    if (await hasDocument(unit, document.code)) refuse("code", "another document has these letters");
    await insertDocument(unit, { ...document, href: href === "" ? null : href });
    unit.log({ action: "add-document", objectKind: "document", object: document.code, after: { ...document, href } });
  });
