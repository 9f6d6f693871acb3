/** Where a choice stands. A published one stays current or stale while it is appraised again. */
export const CHOICE_STATES = ["not yet appraised", "draft", "in appraisal", "current", "stale", "withdrawn"] as const;
export type ChoiceState = (typeof CHOICE_STATES)[number];

/** Countries that migrants leave, countries that they come to, or both. */
export const FOR_WHOM = ["sending", "receiving", "both"] as const;
export type ForWhom = (typeof FOR_WHOM)[number];

/** What happens to an outcome. */
export const DIRECTIONS = ["increases", "decreases", "no clear effect", "mixed", "not known yet"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How sure one can be of an effect. Never a number, and never one with agreement. */
export const CERTAINTIES = ["very low", "low", "moderate", "high"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Of a line of evidence nobody has to have judged it. */
export const NOTED_CERTAINTIES = ["not judged", ...CERTAINTIES] as const;
export type NotedCertainty = (typeof NOTED_CERTAINTIES)[number];

/** How far those who know the subject agree. */
export const AGREEMENTS = ["low", "medium", "high"] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export const COSTS = ["not judged", "low", "medium", "high"] as const;
export type Cost = (typeof COSTS)[number];

export const EQUITIES = ["not judged", "narrows gaps", "no clear effect", "mixed", "widens gaps"] as const;
export type Equity = (typeof EQUITIES)[number];

export const FEASIBILITIES = ["not judged", "low", "medium", "high"] as const;
export type Feasibility = (typeof FEASIBILITIES)[number];

/** Whose view is noted. */
export const PARTIES = ["government", "employers", "unions", "recruiters", "migrants and diaspora", "civil society"] as const;
export type Party = (typeof PARTIES)[number];

export const STANCES = ["for", "for, with conditions", "divided", "against"] as const;
export type Stance = (typeof STANCES)[number];

export const EVIDENCE_KINDS = ["work", "figure", "pilot"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const PILOT_STATES = ["planned", "running", "reported", "stopped"] as const;
export type PilotState = (typeof PILOT_STATES)[number];

/** Why a published choice may hold no longer. */
export const CAUSE_KINDS = ["work corrected", "work retracted", "figure moved", "pilot reported", "review due"] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** How a cause was settled, always by a case. */
export type Settling = "confirmed unchanged" | "appraised again";

export type AppraisalState = "judging" | "comparing" | "published" | "sent back" | "withdrawn";
export type AppraiserState = "appointed" | "declared" | "judged" | "declined" | "replaced";

/** Where a published judgement comes from. */
export type ResultBasis = "both said the same" | "reconciled" | "decided";
