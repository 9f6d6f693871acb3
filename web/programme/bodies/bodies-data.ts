import type { CalendarLine } from "../obligations/calendar-data.ts";
import type { bodiesTexts } from "../../messages/partnership/english/bodies.ts";

export type BodyKindName = keyof typeof bodiesTexts.kinds;

/** The day that is shown, and ways to others. */
export interface AsOf {
  /** "2012-06-01" */
  readonly on: string;
  readonly today: boolean;
  /** The day that was asked for could not be read. */
  readonly unread: boolean;
  readonly years: readonly { readonly year: string; readonly href: string; readonly current: boolean }[];
}

/** A body in a list. */
export interface BodyCard {
  readonly href: string;
  readonly name: string;
  readonly above: string | undefined;
  /** It cuts across all themes. */
  readonly across: boolean;
  /** Undefined for kinds of body in which nobody holds anything. */
  readonly members: number | undefined;
  readonly vacant: number;
  readonly started: boolean;
  readonly fictitious: boolean;
}

export interface BodiesData {
  readonly asOf: AsOf;
  readonly kinds: readonly { readonly kind: BodyKindName; readonly bodies: readonly BodyCard[] }[];
  /** Counts by year, for the kinds that ever were. */
  /** Names over time of bodies that were renamed, merged, split or closed. */
  readonly courses: readonly { readonly kind: BodyKindName; readonly lanes: readonly Lane[] }[];
  readonly counts: {
    readonly kinds: readonly BodyKindName[];
    readonly years: readonly { readonly year: string; readonly counts: readonly { readonly bodies: number; readonly across: number }[] }[];
  };
}

/** Where something was said. */
export interface SaidIn {
  readonly document: string;
  readonly place: string;
}

export interface MemberRow {
  /** Undefined for somebody who did not consent to be named. */
  readonly name: string | undefined;
  readonly href: string | undefined;
  readonly quotedFrom: SaidIn | undefined;
  readonly role: string;
  readonly seat: string | undefined;
  readonly votes: boolean;
  readonly from: string | null;
  readonly until: string | null;
  readonly basis: keyof typeof bodiesTexts.basis;
}

export interface VacantSeat {
  readonly label: string;
  readonly words: string;
}

export interface ChecklistLine {
  readonly words: string;
  readonly effect: "block" | "warn" | "show";
  readonly findings: readonly { readonly words: string; readonly mend: string }[];
  readonly shown: readonly {
    readonly label: string;
    readonly parts: readonly { readonly name: string; readonly people: number | undefined }[];
  }[];
}

export interface CharterVersion {
  readonly number: number;
  readonly from: string;
  readonly inForce: boolean;
  readonly href: string;
  readonly compareHref: string | undefined;
}

/** A bar of the time line. */
export interface Lane {
  readonly label: string;
  readonly tone: "evidence" | "people" | "people-soft";
  readonly from: string | null;
  readonly until: string | null;
}

export interface NamedLink {
  readonly name: string;
  readonly href: string;
}

export interface BodyData {
  readonly asOf: AsOf;
  readonly slug: string;
  readonly name: string;
  readonly kind: BodyKindName;
  readonly description: string;
  readonly fictitious: boolean;
  readonly opened: string | null;
  readonly started: string | null;
  readonly closed: string | null;
  readonly state: "not yet" | "open" | "closed";
  readonly above: NamedLink | undefined;
  readonly theme: NamedLink | undefined;
  readonly below: readonly NamedLink[];
  readonly saidIn: SaidIn | undefined;
  readonly members: readonly MemberRow[];
  readonly vacant: readonly VacantSeat[];
  readonly checklist: readonly ChecklistLine[];
  readonly charters: readonly {
    readonly kind: keyof typeof bodiesTexts.charterKinds;
    readonly words: string;
    readonly versions: readonly CharterVersion[];
  }[];
  readonly links: readonly { readonly words: string; readonly to: NamedLink; readonly day: string | null }[];
  readonly names: readonly {
    readonly name: string;
    readonly from: string | null;
    readonly until: string | null;
    readonly saidIn: SaidIn | undefined;
  }[];
  readonly interests: readonly { readonly organisation: NamedLink; readonly words: string; readonly saidIn: SaidIn | undefined }[];
  readonly lanes: readonly Lane[];
  readonly ahead: BodyAhead;
  /** Desk page of the body, for those who may change something there. */
  readonly deskHref: string | undefined;
  /** Questions that were asked of it, where there are any. */
  readonly gaps: { readonly href: string; readonly count: number } | undefined;
  /** Its public works, and their feed. */
  readonly works: { readonly href: string; readonly feedHref: string; readonly count: number };
}

/** What a body owes and plans, and where the rest of it is. */
export interface BodyAhead {
  /** What comes next; nothing for a day that is past. */
  readonly lines: readonly CalendarLine[];
  /** How many are late, and the day on which the oldest was due. */
  readonly late: { readonly count: number; readonly since: string; readonly href: string } | undefined;
  readonly calendarHref: string;
  readonly icsHref: string;
  readonly programmes: readonly { readonly year: number; readonly href: string }[];
}

export interface CharterData {
  readonly body: NamedLink;
  readonly kind: keyof typeof bodiesTexts.charterKinds;
  readonly number: number;
  readonly from: string;
  readonly words: string;
  readonly versions: readonly CharterVersion[];
  readonly compared:
    | { readonly with: number; readonly pieces: readonly { readonly kind: "same" | "added" | "removed"; readonly text: string }[] }
    | undefined;
}

export interface ThemeCard extends NamedLink {
  readonly description: string;
  readonly started: boolean;
  readonly groups: readonly NamedLink[];
}

export interface ThemesData extends Pick<BodiesData, "courses"> {
  readonly asOf: AsOf;
  readonly themes: readonly ThemeCard[];
  readonly crossCutting: readonly ThemeCard[];
}
