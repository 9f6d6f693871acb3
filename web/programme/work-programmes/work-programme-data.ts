import type { DueForm } from "../../desk/obligations/due-data.ts";

/** Something planned, as pages show it. */
export interface WorkRow {
  readonly key: string;
  /** Where it is changed; undefined for readers. */
  readonly href: string | undefined;
  readonly title: string;
  readonly kind: "output" | "activity" | "milestone";
  readonly plannedOn: string;
  readonly state: "planned" | "under way" | "done" | "dropped" | "late";
  readonly doneOn: string | null;
  /** "" where nobody is named, or not to readers. */
  readonly responsible: string;
  readonly note: string;
}

/** The work programme of a body for a year. */
export interface WorkProgrammeData {
  readonly bodyName: string;
  readonly bodyHref: string;
  /** The body's calendar of that year, where what is planned stands too. */
  readonly calendarHref: string;
  readonly year: number;
  readonly state: "draft" | "proposed" | "approved" | "closed";
  readonly summary: string;
  readonly approvedOn: string | null;
  readonly rows: readonly WorkRow[];
  readonly amendments: readonly { readonly number: number; readonly words: string; readonly reason: string; readonly on: string }[];
}

/** The same at the desk, with what can be done. */
export interface WorkDeskData extends WorkProgrammeData {
  readonly csvHref: string;
  readonly publicHref: string | undefined;
  readonly steps: readonly { readonly step: "propose" | "return" | "approve" | "close"; readonly form: DueForm }[];
  readonly summaryForm: DueForm | undefined;
  readonly addForm: DueForm | undefined;
}

export interface WorkOverviewData {
  readonly year: number;
  readonly csrf: string;
  readonly rows: readonly {
    readonly bodyId: string;
    readonly bodyName: string;
    readonly href: string | undefined;
    readonly state: "draft" | "proposed" | "approved" | "closed" | null;
    readonly items: number;
    readonly done: number;
    readonly late: number;
    readonly mayBegin: boolean;
  }[];
}

export interface WorkItemData {
  readonly title: string;
  readonly backHref: string;
  readonly change: DueForm | undefined;
  readonly monitor: DueForm | undefined;
}
