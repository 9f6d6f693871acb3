import type { Figure } from "../../figures/figure.ts";
import type { AsOf, Lane, SaidIn } from "../bodies/bodies-data.ts";

export interface PhaseRow {
  readonly name: string;
  readonly planned: DayRange;
  readonly actual: DayRange;
  readonly note: string;
  readonly saidIn: SaidIn | undefined;
}

export interface DayRange {
  readonly from: string | null;
  readonly until: string | null;
}

export interface MilestoneRow {
  readonly name: string;
  readonly phase: string;
  readonly countsFrom: "start" | "end";
  readonly offsetMonths: number;
  readonly days: readonly { readonly on: string; readonly from: "planned" | "actual" | "fixed"; readonly document: string | null }[];
  readonly words: string;
  readonly saidIn: SaidIn | undefined;
}

/** Something said, in a sentence. */
export interface SaidRow {
  readonly words: string;
  readonly more: string;
  readonly saidIn: SaidIn | undefined;
}

/** A figure, with what it is of in words. */
export interface LabelledFigure extends Figure {
  readonly label?: string;
}

export interface StatementRow {
  readonly topic: string;
  readonly words: string;
  readonly aboutPeriod: string;
  readonly today: LabelledFigure | undefined;
  readonly saidIn: SaidIn | undefined;
}

export interface RiskRow {
  readonly area: string;
  readonly dimension: string;
  readonly mitigation: string;
  /** The newest assessment of the day. */
  readonly rating: "low" | "medium" | "high" | undefined;
  readonly words: string;
  /** Called the main risk while rated low. */
  readonly flagged: boolean;
  readonly saidIn: SaidIn | undefined;
}

/** The partnership as a whole, as of a day. */
export interface PartnershipData {
  readonly asOf: AsOf;
  readonly name: string;
  readonly description: string;
  readonly saidIn: SaidIn | undefined;
  readonly bodies: readonly {
    readonly href: string;
    readonly name: string;
    readonly description: string;
    readonly saidIn: SaidIn | undefined;
  }[];
  readonly counts: { readonly groups: number; readonly themes: number; readonly crossCutting: number };
  readonly lanes: readonly Lane[];
  readonly today: string;
  readonly phases: readonly PhaseRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly decides: readonly {
    readonly matter: string;
    readonly who: string;
    readonly more: string;
    readonly saidIn: SaidIn | undefined;
  }[];
  readonly settings: readonly { readonly label: string; readonly rows: readonly SaidRow[] }[];
  readonly statements: readonly StatementRow[];
  readonly risks: readonly RiskRow[];
  readonly donors: readonly {
    readonly name: string;
    readonly amount: string;
    readonly words: string;
    readonly saidIn: SaidIn | undefined;
  }[];
  readonly events: readonly {
    readonly name: string;
    readonly kind: string;
    readonly when: string;
    readonly where: string;
    readonly saidIn: SaidIn | undefined;
  }[];
  readonly documents: readonly { readonly code: string; readonly title: string; readonly citation: string; readonly href: string | null }[];
}
