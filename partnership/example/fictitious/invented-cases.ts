import type { InventedKind } from "./fictitious-id.ts";
import { fictitiousId } from "./fictitious-id.ts";
import type { InventedRows, Row } from "./invented-rows.ts";

/** An invented case with what belongs to it; days are days, moments are made of them. */
export interface NewInventedCase {
  readonly kind: "approval" | "waiver" | "referral" | "figure-question" | "review-appeal" | "body-approval";
  readonly title: string;
  readonly state: "open" | "waiting" | "decided" | "withdrawn";
  readonly bodyId: string | null;
  readonly subjectKind: string;
  readonly subject: string;
  readonly openedBy: string | null;
  readonly openedOn: string;
  readonly fields: Row;
  readonly concerns: readonly string[];
  readonly public?: boolean;
  readonly decision?: {
    readonly by: string | null;
    readonly on: string;
    readonly outcome: string;
    readonly reasons: string;
    readonly basis: string;
    readonly fields?: Row;
  };
}

interface NewInventedTask {
  readonly kind: string;
  readonly title: string;
  readonly personId: string | null;
  readonly role: string | null;
  readonly bodyId: string | null;
  readonly givenOn: string;
  readonly dueOn: string;
  /** Open when left out. */
  readonly answered?: { readonly answer: Row; readonly by: string; readonly on: string };
  /** Why nobody does it any more. */
  readonly cancelled?: string;
}

/** Collects invented cases, their tasks, notes and decisions, as rows. */
export class InventedCases {
  readonly #cases: Row[] = [];
  readonly #concerns: Row[] = [];
  readonly #tasks: Row[] = [];
  readonly #decisions: Row[] = [];
  readonly #notes: Row[] = [];
  readonly #questions: Row[] = [];

  /** Adds a case; gives its id. */
  add(one: NewInventedCase): string {
    const number = this.#cases.length + 1;
    const id = fictitiousId("case", number);
    this.#cases.push({
      id,
      reference: `F-${one.openedOn.slice(0, 4)}-${String(number).padStart(4, "0")}`,
      opening_key: `fictitious ${number}`,
      kind: one.kind,
      title: one.title.slice(0, 300),
      state: one.state,
      body_id: one.bodyId,
      subject_kind: one.subjectKind,
      subject: one.subject,
      opened_by: one.openedBy,
      opened_at: `${one.openedOn}T09:00:00Z`,
      data: one.fields,
      outcome: one.decision?.outcome ?? null,
      decided_at: one.decision ? `${one.decision.on}T15:00:00Z` : null,
      public: one.public ?? false,
    });
    for (const person of new Set(one.concerns)) this.#concerns.push({ case_id: id, person_id: person });
    if (one.decision)
      this.#decisions.push({
        id: this.#idOf("decision", this.#decisions),
        case_id: id,
        decider_id: one.decision.by,
        outcome: one.decision.outcome,
        reasons: one.decision.reasons,
        basis: one.decision.basis,
        data: one.decision.fields ?? {},
        decided_at: `${one.decision.on}T15:00:00Z`,
      });
    return id;
  }

  /** Adds a task; gives its id. */
  give(caseId: string, task: NewInventedTask): string {
    const id = this.#idOf("task", this.#tasks);
    this.#tasks.push({
      id,
      case_id: caseId,
      kind: task.kind,
      title: task.title.slice(0, 300),
      person_id: task.personId,
      role: task.role,
      body_id: task.bodyId,
      state: task.answered ? "done" : task.cancelled === undefined ? "open" : "cancelled",
      due_on: task.dueOn,
      given_at: `${task.givenOn}T09:00:00Z`,
      answer: task.answered?.answer ?? null,
      answered_by: task.answered?.by ?? null,
      answered_at: task.answered ? `${task.answered.on}T11:00:00Z` : null,
      closing_words: task.cancelled ?? "",
    });
    return id;
  }

  note(caseId: string, by: string, on: string, words: string): void {
    const row = { case_id: caseId, written_by: by, words, internal: true, written_at: `${on}T10:00:00Z` };
    this.#notes.push({ id: this.#idOf("note", this.#notes), ...row });
  }

  /** What a reader asked, of whom nothing is known. */
  ask(
    caseId: string,
    question: { readonly reference: string; readonly release: string; readonly dataflow: string; readonly key: string },
    on: string,
  ): void {
    this.#questions.push({ case_id: caseId, ...question, received_at: `${on}T08:30:00Z` });
  }

  get ids(): readonly string[] {
    return this.#cases.map(({ id }) => String(id));
  }

  /** How many notes there are. */
  get notes(): number {
    return this.#notes.length;
  }

  get rows(): InventedRows[] {
    return [
      { table: "partnership.case_file", action: "open-case", objectKind: "case", rows: this.#cases },
      { table: "partnership.case_concern", action: "note-concern", objectKind: "case", rows: this.#concerns },
      { table: "partnership.reader_question", action: "take-in-question", objectKind: "case", rows: this.#questions },
      { table: "partnership.task", action: "give-task", objectKind: "task", rows: this.#tasks },
      { table: "partnership.decision", action: "decide-case", objectKind: "case", rows: this.#decisions },
      { table: "partnership.case_note", action: "write-note", objectKind: "case", rows: this.#notes },
    ];
  }

  #idOf(kind: InventedKind, before: readonly Row[]): string {
    return fictitiousId(kind, before.length + 1);
  }
}
