import type { ChoicesOfThemeData, ChoiceStateName } from "../../choices/choices-data.ts";
import type { GapStateName } from "../../knowledge-gaps/gaps-data.ts";
import type { TextLanguage } from "../../library/library-data.ts";
import type { themesTexts } from "../../messages/partnership/english/themes.ts";
import type { Fact } from "../../parts/facts.tsx";
import type { BodyData, MemberRow, NamedLink } from "../bodies/bodies-data.ts";
import type { CalendarLine } from "../obligations/calendar-data.ts";
import type { Link } from "../people/people-data.ts";

/** Figures of a theme, in the release that the site shows. */
export interface ThemeFigures {
  readonly facts: readonly Fact[];
  /** What is to be known and no series tells. */
  readonly absent: readonly string[];
  readonly release: Link;
  /** The page is about another day than today: figures stay those of the release. */
  readonly past: boolean;
}

export interface ThemeGapGroup {
  readonly state: GapStateName;
  readonly count: number;
  readonly lines: readonly {
    readonly title: string;
    readonly href: string;
    readonly text: TextLanguage;
    readonly on: string;
    readonly fictitious: boolean;
  }[];
  /** All of that state, where the list has them as they stand today. */
  readonly href: string | undefined;
}

export interface ThemeWorksData {
  readonly total: number;
  readonly href: string;
  readonly feedHref: string;
  readonly kinds: readonly Link[];
  readonly lines: readonly {
    readonly title: string;
    readonly href: string;
    readonly kind: string;
    readonly text: TextLanguage;
    readonly language: string;
    readonly authors: string;
    readonly on: string;
    readonly retracted: boolean;
    readonly fictitious: boolean;
  }[];
}

/** Policy choices as the menu had them on a day that is past. */
export interface PastChoiceLine {
  readonly title: string;
  readonly href: string;
  readonly state: ChoiceStateName | undefined;
  readonly fictitious: boolean;
}

export interface ThemeGroup extends NamedLink {
  readonly slug: string;
  readonly members: readonly MemberRow[];
  readonly vacant: number;
}

type MissingName = keyof typeof themesTexts.missing.rules;

/** Something that is missing, with a way to do something about it. */
export interface MissingItem {
  readonly name: string;
  readonly href: string | undefined;
  readonly text: TextLanguage | undefined;
  /** What exactly; in words, with a way where there is one. */
  readonly parts: readonly Link[];
  readonly since: string | undefined;
  readonly act: Link | undefined;
}

export interface MissingPart {
  readonly rule: MissingName;
  /** Why nothing could be worked out; "" where it was. */
  readonly notComputed: string;
  /** How many; 0 is only told where it was worked out. */
  readonly count: number;
  readonly lead: string;
  readonly items: readonly MissingItem[];
  /** How many were found beyond those that are named. */
  readonly more: number;
  readonly act: Link | undefined;
}

export interface ThemeData extends Pick<
  BodyData,
  | "asOf"
  | "name"
  | "slug"
  | "description"
  | "fictitious"
  | "opened"
  | "started"
  | "closed"
  | "state"
  | "names"
  | "links"
  | "interests"
  | "saidIn"
> {
  /** Undefined where no release is shown, or nobody named figures of this theme. */
  readonly figures: ThemeFigures | undefined;
  readonly gaps: { readonly groups: readonly ThemeGapGroup[]; readonly allHref: string; readonly askHref: string };
  readonly works: ThemeWorksData;
  /** Policy choices as the menu has them; for a day that is past as it had them then. */
  readonly choices: ChoicesOfThemeData | { readonly past: readonly PastChoiceLine[] };
  readonly groups: readonly ThemeGroup[];
  readonly events: {
    readonly coming: readonly CalendarLine[];
    readonly past: readonly CalendarLine[];
    readonly calendars: readonly Link[];
  };
  /** What is missing is worked out for today alone. */
  readonly missing: readonly MissingPart[] | undefined;
}
