import type { ChoiceLine } from "../../policy-menu/choice-list-records.ts";
import type { EvidenceCell } from "../../policy-menu/evidence-map-records.ts";
import type { ThemeGap } from "../theme-gaps-records.ts";
import type { ThemeSeries } from "../theme-settings.ts";
import type { ThemeWork, ThemeWorks } from "../theme-works-records.ts";

/** How many there are, and some of them. */
interface Some<One> {
  readonly count: number;
  readonly lines: readonly One[];
}

/** A body that works on the theme, with what it has too little of. */
export interface ThemeBody {
  readonly slug: string;
  readonly name: string;
  /** Seats that nobody holds. */
  readonly vacant: readonly string[];
  /** What breaks its rules, in sentences. */
  readonly broken: readonly string[];
}

/** Everything that the rules on what is missing look at, as it stands today. */
export interface ThemeFacts {
  /** Days a question may wait; undefined where nobody set it. */
  readonly longestWait: number | undefined;
  readonly waiting: Some<ThemeGap>;
  /** How many questions on the theme are accepted, and wait for an answer. */
  readonly accepted: number;
  /** Public policy choices on it, without those that were withdrawn. */
  readonly choices: readonly ChoiceLine[];
  /** Outcomes that may be chosen today. */
  readonly outcomes: readonly { readonly slug: string; readonly name: string }[];
  readonly cells: readonly EvidenceCell[];
  readonly works: ThemeWorks;
  readonly withoutPlainWords: Some<ThemeWork>;
  /** Undefined where no release is there to look into. */
  readonly series: readonly (ThemeSeries & { readonly found: boolean })[] | undefined;
  readonly bodies: readonly ThemeBody[];
}

/** Something that is missing. */
export interface MissingLine {
  /** What it is about. */
  readonly name: string;
  /** Last part of the address of what it is about; "" where there is none. */
  readonly slug: string;
  /** Language of the name, where it is not that of the page. */
  readonly language?: string;
  /** What exactly is missing of it, such as outcomes. */
  readonly parts: readonly string[];
  /** A day to be told with it. */
  readonly since?: Date;
}

/** What a rule found. That there was nothing to look at is not the same as that nothing is missing. */
export type MissingFinding =
  | {
      readonly kind: "not computed";
      readonly because: "no choices" | "no works" | "no wait set" | "no gaps" | "no figures set" | "no release" | "no bodies";
    }
  | { readonly kind: "nothing" }
  | { readonly kind: "found"; readonly count: number; readonly lines: readonly MissingLine[] };

/** One thing that a theme may lack. Pure. */
export interface MissingRule {
  readonly id: string;
  readonly look: (facts: ThemeFacts) => MissingFinding;
}

/** What was found of so many. */
export const found = (lines: readonly MissingLine[], count = lines.length): MissingFinding =>
  count === 0 ? { kind: "nothing" } : { kind: "found", count, lines };
