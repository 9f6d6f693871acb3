import type { ColumnType, Generated } from "kysely";
import type {
  Agreement,
  AppraisalState,
  AppraiserState,
  CauseKind,
  Certainty,
  ChoiceState,
  Cost,
  Direction,
  Equity,
  EvidenceKind,
  Feasibility,
  ForWhom,
  NotedCertainty,
  Party,
  PilotState,
  ResultBasis,
  Settling,
  Stance,
} from "./choice-words.ts";

type Json<Value> = ColumnType<Value, string, string>;

interface KindRow {
  id: string;
  slug: string;
  name: string;
  words: Generated<string>;
  position: number;
  valid_from: string | null;
  valid_until: string | null;
  fictitious: Generated<boolean>;
  version: Generated<number>;
}

/** Rows of the menu of policy choices. Days are text ("2026-11-22"), JSON is written as text. */
export interface PolicyMenuTables {
  "partnership.choice_instrument": KindRow;
  "partnership.choice_outcome": KindRow;
  "partnership.policy_choice": {
    id: string;
    reference: string;
    slug: string;
    title: string;
    problem: Generated<string>;
    instrument_id: string;
    for_whom: ForWhom;
    income_groups: Generated<readonly string[]>;
    regions: Generated<readonly string[]>;
    tried_in: Generated<readonly string[]>;
    mechanism: Generated<string>;
    cost: Generated<Cost>;
    cost_words: Generated<string>;
    equity: Generated<Equity>;
    equity_words: Generated<string>;
    feasibility: Generated<Feasibility>;
    feasibility_words: Generated<string>;
    body_id: string;
    state: ChoiceState;
    next_review_on: string | null;
    source_document: string | null;
    source_place: Generated<string>;
    public_version: string | null;
    appraisal_case: string | null;
    proposed_by: string | null;
    proposed_at: Date;
    withdrawn_reason: Generated<string>;
    fictitious: Generated<boolean>;
    version: Generated<number>;
  };
  "partnership.choice_theme": { choice_id: string; body_id: string };
  "partnership.choice_pilot": {
    id: string;
    reference: string;
    title: string;
    place: Generated<string>;
    area: string | null;
    body_id: string;
    state: PilotState;
    words: Generated<string>;
    reported_on: string | null;
    report_href: string | null;
    report_version: string | null;
    added_by: string | null;
    added_at: Date;
    fictitious: Generated<boolean>;
    version: Generated<number>;
  };
  "partnership.choice_evidence": {
    id: string;
    choice_id: string;
    position: number;
    kind: EvidenceKind;
    work_id: string | null;
    version_id: string | null;
    version_hash: string | null;
    release_id: string | null;
    dataflow: string | null;
    key: string | null;
    period: string | null;
    value: number | null;
    unit: string | null;
    tolerance: number | null;
    tolerance_kind: "absolute" | "percent" | null;
    pilot_id: string | null;
    outcome_id: string;
    direction: Direction;
    better_for: Generated<string>;
    worse_for: Generated<string>;
    certainty: NotedCertainty;
    certainty_words: Generated<string>;
    words: Generated<string>;
    appraised_by: string | null;
    added_at: Date;
    version: Generated<number>;
  };
  "partnership.choice_viewpoint": {
    id: string;
    choice_id: string;
    position: number;
    party: Party;
    stance: Stance;
    words: string;
    source_version: string | null;
    source_words: Generated<string>;
    source_href: string | null;
    version: Generated<number>;
  };
  "partnership.choice_version": {
    id: string;
    choice_id: string;
    number: number;
    hash: string;
    content: Json<Readonly<Record<string, unknown>>>;
    made_by: string | null;
    made_at: Date;
    published_at: Date | null;
    published_hash: string | null;
    judged: ColumnType<Readonly<Record<string, unknown>> | null, string | null, string | null>;
    result_id: string | null;
    case_id: string | null;
  };
  "partnership.choice_version_evidence": {
    version_id: string;
    evidence_id: string;
    kind: EvidenceKind;
    work_id: string | null;
    pilot_id: string | null;
  };
  "partnership.choice_appraisal": {
    case_id: string;
    choice_id: string;
    version_id: string;
    hash: string;
    state: AppraisalState;
    opened_at: Date;
    compared_at: Date | null;
    disagreements: ColumnType<readonly unknown[], string | undefined, string>;
  };
  "partnership.choice_appraiser": {
    id: string;
    case_id: string;
    choice_id: string;
    position: number;
    person_id: string | null;
    appointed_by: string | null;
    appointed_at: Date;
    state: AppraiserState;
    effect: "nothing found" | "disclose" | "warn" | "block";
    findings: ColumnType<readonly unknown[], string | undefined, string>;
    interest: Generated<string>;
    declared_at: Date | null;
    closing_words: Generated<string>;
  };
  "partnership.choice_judgement": {
    id: string;
    choice_id: string;
    version_id: string;
    case_id: string;
    kind: "own" | "reconciled" | "result";
    basis: Generated<ResultBasis | "">;
    person_id: string | null;
    appraiser_id: string | null;
    agreement: Agreement;
    agreement_words: string;
    cost: Cost;
    equity: Equity;
    feasibility: Feasibility;
    ratings_words: Generated<string>;
    words: Generated<string>;
    given_at: Date;
    confirmed_by: string | null;
    confirmed_at: Date | null;
  };
  "partnership.choice_judgement_outcome": {
    judgement_id: string;
    outcome_id: string;
    direction: Direction;
    better_for: Generated<string>;
    worse_for: Generated<string>;
    certainty: Certainty;
    words: string;
  };
  "partnership.choice_cause": {
    id: string;
    choice_id: string;
    version_id: string;
    kind: CauseKind;
    cause_key: string;
    evidence_id: string | null;
    work_id: string | null;
    notice_id: string | null;
    pilot_id: string | null;
    facts: Json<Readonly<Record<string, unknown>>>;
    at: Date;
    case_id: string | null;
    settled_at: Date | null;
    settled_by: string | null;
    settled_how: Generated<Settling | "">;
  };
  "partnership.choice_step": {
    id: string;
    choice_id: string;
    state: ChoiceState;
    version_id: string | null;
    at: Date;
    words: Generated<string>;
    public: Generated<boolean>;
  };
  "partnership.choice_comparison": {
    version_id: string;
    release_id: string;
    compared_at: Date;
    moved: Generated<number>;
  };
}
