import type { Problem, ProblemCode } from "#vocabulary";
import type { CslItem } from "../csl-item.ts";

/** Something about a list as a thread can hand it over: the code of a problem with its values. */
export interface CodedFinding {
  readonly level: "error" | "warning";
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
  /** Line of the file, from 1; 0 where the format has no lines to speak of. */
  readonly line: number;
}

/** Something to know about an entry of a list: an error where it was left out, else a warning. */
export interface LiteratureFinding extends Pick<CodedFinding, "level" | "line"> {
  readonly problem: Problem;
}

/** An entry as a reader of a format found it, not yet looked over. */
export interface FoundEntry {
  /** Its id may be empty. */
  readonly item: CslItem;
  readonly line: number;
}

/** What a reader of a format makes of a text. */
export interface FoundEntries {
  readonly entries: readonly FoundEntry[];
  readonly findings: readonly CodedFinding[];
}
