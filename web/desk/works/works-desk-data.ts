import type { Link } from "../../programme/people/people-data.ts";
import type { FormState, Option } from "../form.tsx";
import type { TextLanguage } from "../../library/library-data.ts";

export interface OwnWork {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly state: string;
  readonly begunOn: string;
}

/** What every page of a work at the desk shows around its own part. */
export interface WorkAround {
  readonly id: string;
  readonly title: string;
  readonly reference: string;
  readonly text: TextLanguage;
  /** Says why nobody writes here; "" where somebody does. */
  readonly closed: string;
  readonly mayWrite: boolean;
  readonly openComments: number;
}

export interface NewWorkData {
  readonly state: FormState;
  readonly kinds: readonly Option[];
  readonly bodies: readonly Option[];
  readonly languages: readonly Option[];
  readonly licences: readonly Option[];
}

export interface WorkOverviewData {
  readonly facts: readonly (readonly [string, string | Link])[];
  readonly missing: readonly Link[];
  /** Before it was submitted: whoever writes may withdraw it. */
  readonly withdraw: FormState | undefined;
  readonly wantsReadiness: boolean;
}

export interface Finding {
  readonly level: "error" | "warning";
  readonly line: number;
  readonly words: string;
}

export interface WorkTextData {
  readonly state: FormState;
  readonly version: string;
  readonly savedWords: string;
  readonly preview: { readonly html: string; readonly findings: readonly Finding[] } | undefined;
  /** What somebody else saved meanwhile, compared with what was sent: fields, then the text as `writeDifference` wrote it. */
  readonly clash: { readonly fields: readonly (readonly [name: string, before: string, now: string])[]; readonly html: string } | undefined;
}

export interface ContributorRow {
  readonly number: number;
  readonly values: Readonly<Record<"name" | "orcid" | "affiliation" | "page" | "place", string>>;
  readonly roles: readonly string[];
  readonly corresponding: boolean;
  readonly mayWrite: boolean;
  readonly known: boolean;
}

export interface ContributorsData {
  readonly rows: readonly ContributorRow[];
  readonly roles: readonly string[];
  readonly faults: Readonly<Record<string, string>>;
  readonly csrf: string;
}

export interface AboutData {
  readonly state: FormState;
  readonly languages: readonly Option[];
  readonly licences: readonly Option[];
  readonly themes: readonly Option[];
}

export interface ReferencesData {
  readonly entries: readonly { readonly key: string; readonly words: string }[];
  readonly state: FormState;
  readonly version: string;
  readonly findings: readonly Finding[];
}

export interface FilesData {
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly purpose: string;
    readonly size: string;
    readonly scan: "clean" | "not scanned";
    readonly alternative: string;
  }[];
  readonly state: FormState;
  readonly kept: boolean;
}

export interface VersionsData {
  readonly versions: readonly {
    readonly number: number;
    readonly href: string;
    readonly on: string;
    readonly by: string;
    readonly words: string;
    readonly hash: string;
    readonly compare: Link | undefined;
  }[];
  readonly state: FormState;
  readonly version: string;
}

export interface CommentsData {
  readonly comments: readonly {
    readonly id: string;
    readonly place: string;
    readonly words: string;
    readonly by: string;
    readonly on: string;
    readonly settledOn: string | undefined;
  }[];
  readonly state: FormState;
}

export interface PublishedWorksData {
  readonly waiting: readonly { readonly link: Link; readonly words: string }[];
  readonly works: readonly Link[];
  readonly mayRetract: boolean;
}

export interface PublishedWorkData {
  readonly title: string;
  readonly action: string;
  readonly publicHref: string;
  /** The change that waits for a signature. */
  readonly change:
    | { readonly fields: readonly (readonly [string, string, string])[]; readonly html: string; readonly words: string }
    | undefined;
  readonly versionId: string;
  readonly sign: FormState | undefined;
  readonly correct: FormState | undefined;
  readonly retract: FormState | undefined;
}
