import type { Link } from "../../programme/people/people-data.ts";
import type { FormState, Option } from "../form.tsx";

/** A release in the desk's list. */
export interface DeskRelease {
  readonly id: string;
  readonly href: string;
  readonly frozenOn: string;
  readonly state: string;
  readonly review: string;
}

/** A release at the desk: what its manifest says and where its review stands. */
export interface DeskReleaseData {
  readonly id: string;
  readonly facts: readonly (readonly [name: string, value: string | Link])[];
  /** The release's bytes are not those that are or were reviewed. */
  readonly altered: boolean;
  readonly before: { readonly id: string; readonly changes: readonly string[] } | undefined;
  readonly checks: readonly { readonly words: string; readonly looked: string }[];
  readonly sources: readonly string[];
  /** The form that begins its review, for whoever may. */
  readonly begin: { readonly state: FormState; readonly bodies: readonly Option[] } | undefined;
  /** The form that invites offices, for the editor while they comment. */
  readonly invite: { readonly state: FormState; readonly areas: readonly Option[] } | undefined;
  readonly invited: readonly { readonly office: string; readonly area: string; readonly on: string }[];
}

/** The public page of a release's comments. */
export interface ReleaseCommentsData {
  readonly id: string;
  readonly fictitious: boolean;
  readonly period:
    | { readonly kind: "none" }
    | { readonly kind: "open"; readonly until: string; readonly daysLeft: number; readonly count: number }
    | { readonly kind: "over"; readonly on: string; readonly comments: readonly ShownOfficeComment[] };
  /** The release's bytes are not those that are reviewed. */
  readonly altered: boolean;
  readonly form:
    | {
        readonly action: string;
        readonly state: FormState;
        /** Offices that whoever asks may speak for; none for an invited one. */
        readonly offices: readonly Option[];
        /** By a link: the office's name. */
        readonly invited: string;
        readonly hidden: Readonly<Record<string, string>>;
      }
    | undefined;
  readonly signedIn: boolean;
}

export interface ShownOfficeComment {
  readonly id: string;
  readonly office: string;
  readonly area: string;
  readonly on: string;
  readonly words: string;
  readonly answer: { readonly words: string; readonly on: string } | undefined;
}
