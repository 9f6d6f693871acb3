import type * as z from "zod";
import type { Database, UnitOfWork } from "#store";
import type { Problem } from "#vocabulary";
import type { Action } from "../permissions/actions.ts";
import type { Role } from "../permissions/roles.ts";
import type { Standing } from "../permissions/standing.ts";
import type { CaseState, TaskState } from "./case-states.ts";

/** A field of a form, as pages show it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly kind: "text" | "email" | "url" | "number" | "date" | "long text" | "choice" | "several" | "yes";
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly required?: boolean;
  readonly longest?: number;
  readonly rows?: number;
}

/** A form: what it takes, and how it asks. Every field that a person fills in stands in both. */
export interface CaseForm<Shape extends z.ZodObject = z.ZodObject> {
  readonly shape: Shape;
  readonly fields: readonly FormField[];
}

export type Answers = Readonly<Record<string, unknown>>;

/** What a kind knows of one of its cases. */
export interface CaseFacts<Fields = Answers> {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly title: string;
  readonly state: CaseState;
  readonly bodyId: string | null;
  readonly openedBy: string | null;
  readonly fields: Fields;
  /** Whom a decision favours or harms. */
  readonly concerns: readonly string[];
}

/** What a kind knows of a task of one of its cases. */
export interface TaskFacts {
  readonly kind: string;
  readonly personId: string | null;
  readonly state: TaskState;
  readonly answer: Answers | null;
  readonly answeredBy: string | null;
}

/** Who is asked: a person, or whoever holds a role in a body: the first of the roles that anybody holds. */
export type Assignee =
  | { readonly person: string }
  | { readonly roles: readonly [Role, ...Role[]]; readonly body: "of the case" | "management" };

export interface NewTask {
  /** One of the kind's `taskKinds`. */
  readonly kind: string;
  readonly title: string;
  readonly to: Assignee;
  readonly dueInDays: number;
}

export interface Outcome {
  readonly id: string;
  /** "right as it is" */
  readonly words: string;
}

export interface Decision<Fields = Answers> {
  readonly outcome: string;
  readonly reasons: string;
  /** What it rests on: a document, a rule, figures. */
  readonly basis: string;
  /** The kind's own fields of a decision. */
  readonly fields: Fields;
}

/** A decision as it was written down. */
export interface NotedDecision<Fields = Answers> extends Decision<Fields> {
  readonly id: string;
  /** Undefined where the answers decided by themselves. */
  readonly deciderId: string | undefined;
}

/** One kind of case: data and small hooks. Adding one is a file in `kinds/` and a line in its index. */
export interface CaseKind<Fields = Answers, DecisionFields = Answers> {
  readonly id: string;
  /** "Waiver" */
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly words: string;
  /** May be opened from the desk's list of kinds; else only by the action that needs it. */
  readonly onDesk: boolean;
  /** It is decided in a body of the opener, or belongs to the programme. */
  readonly belongsTo: "a body" | "the programme";
  /** Who may open it, in its body. */
  readonly openedWith: Action;
  readonly form: CaseForm;
  /** Task kinds by name, with the form of their answer. */
  readonly taskKinds: Readonly<Record<string, CaseForm>>;
  readonly decision: {
    /** Who decides, in its body; whoever it concerns never does. A verb of decisions, so that the wall stands before it. */
    readonly action: Action;
    readonly outcomes: readonly Outcome[];
    readonly form?: CaseForm;
    /** Choices of its fields that stand in the records, by field, on a day. */
    choices?(from: Pick<Database, "tables">, day: string): Promise<Readonly<Record<string, NonNullable<FormField["options"]>>>>;
  };
  title(fields: Fields): string;
  /** What it is about, for finding it again from there. */
  subject?(fields: Fields): { readonly kind: string; readonly id: string };
  /** Ids of those whom it concerns. */
  concerns(fields: Fields, openedBy: string | null): readonly string[];
  tasks(facts: CaseFacts<Fields>): readonly NewTask[];
  /** Whether it can be decided with these answers. */
  ready(facts: CaseFacts<Fields>, tasks: readonly TaskFacts[]): boolean;
  /** The decision that the answers make by themselves, once they do. */
  decidesItself?(facts: CaseFacts<Fields>, tasks: readonly TaskFacts[]): Decision<DecisionFields> | undefined;
  /** Why somebody who may decide it does not yet, such as interests that are to be declared first; pages and actions ask it. */
  heldBack?(from: Pick<Database, "tables">, facts: CaseFacts<Fields>, standing: Standing): Promise<Problem | undefined>;
  /** Words for whoever decides, beside that it waits for them. */
  forDecider?(facts: CaseFacts<Fields> & { readonly openedAt: Date }): string;
  /** Whoever brought it is named to nobody else. */
  readonly hidesOpener?: true;
  /** Fields that no page and no programme shows. */
  readonly withheld?: readonly string[];
  /** Whether readers may see the decision; nobody else's words are shown. Never when left out. */
  isPublic?(decision: Decision<DecisionFields>): boolean;
  /** What else happens, in the same unit of work. */
  onDecided?(unit: UnitOfWork, facts: CaseFacts<Fields>, decision: NotedDecision<DecisionFields>): Promise<void>;
  /** What else happens when it is taken back, in the same unit of work. */
  onWithdrawn?(unit: UnitOfWork, facts: CaseFacts<Fields>): Promise<void>;
}
