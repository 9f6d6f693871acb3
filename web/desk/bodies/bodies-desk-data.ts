import type { RuleObjections } from "./objections.tsx";
import type { NamedLink } from "../../programme/bodies/bodies-data.ts";
import type { FieldSpec, FormState } from "../form.tsx";

/** A mandate in a list of the desk. */
export interface DeskMandate {
  readonly href: string;
  readonly holder: string;
  readonly role: string;
  readonly seat: string | undefined;
  readonly body: NamedLink;
  readonly from: string | null;
  readonly until: string | null;
  readonly state: "nominated" | "awaiting confirmation" | "active" | "declined" | "over" | "coming";
  readonly fictitious: boolean;
}

export interface DeskBodyLine extends NamedLink {
  readonly kind: string;
  readonly waiting: number;
}

export interface BodiesDeskData {
  readonly waiting: readonly DeskMandate[];
  readonly kinds: readonly { readonly title: string; readonly bodies: readonly DeskBodyLine[] }[];
  readonly ways: readonly NamedLink[];
}

export interface SeatLine {
  readonly label: string;
  readonly role: string;
  readonly votes: boolean;
  readonly rule: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly holder: NamedLink | undefined;
  /** Why nobody is in it, where it follows a rule. */
  readonly vacancy: string | undefined;
  readonly ways: readonly NamedLink[];
}

export interface RuleLine {
  readonly words: string;
  readonly whose: string;
  readonly effect: "block" | "warn" | "show";
  readonly from: string | null;
  readonly until: string | null;
  readonly ways: readonly NamedLink[];
}

export interface BodyDeskData {
  readonly name: string;
  readonly publicHref: string;
  readonly ways: readonly NamedLink[];
  readonly current: readonly DeskMandate[];
  readonly past: readonly DeskMandate[];
  readonly seats: readonly SeatLine[];
  readonly rules: readonly RuleLine[];
  readonly checklist: readonly {
    readonly words: string;
    readonly effect: "block" | "warn" | "show";
    readonly findings: readonly { readonly words: string; readonly mend: string }[];
    readonly shown: readonly {
      readonly label: string;
      readonly parts: readonly { readonly name: string; readonly people: number | undefined }[];
    }[];
  }[];
}

export interface KindRulesData {
  readonly kinds: readonly { readonly title: string; readonly rules: readonly RuleLine[]; readonly ways: readonly NamedLink[] }[];
}

export interface MandateDeskData {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly href?: string }[];
  readonly note: string | undefined;
  readonly ways: readonly NamedLink[];
}

/** A form of the desk about a body, a seat, a rule or a mandate. */
export interface BodiesFormData {
  readonly title: string;
  readonly lead: string | undefined;
  readonly back: NamedLink;
  readonly action: string;
  readonly fields: readonly FieldSpec[];
  readonly state: FormState;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly danger: boolean;
  /** What rules have to say of it. */
  readonly objections: RuleObjections | undefined;
  /** Asked once more before it is done; the fields are then only carried on. */
  readonly sure: string | undefined;
  /** It can be kept for later. */
  readonly keeps: boolean;
  /** Day on which the draft that is shown was kept. */
  readonly savedOn: string | undefined;
}

export interface ChooseData {
  readonly title: string;
  readonly back: NamedLink;
  readonly action: string;
  readonly label: string;
  readonly help: string;
  readonly text: string;
  /** Undefined before anything was looked for. */
  readonly found: readonly (NamedLink & { readonly note: string })[] | undefined;
  readonly nothing: string;
  /** Ways for whom the search is of no use. */
  readonly ways: readonly NamedLink[];
}
