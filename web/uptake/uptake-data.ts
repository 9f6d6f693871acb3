import type { FormState, Option } from "../desk/form.tsx";
import type { TextLanguage } from "../library/library-data.ts";
import type { Link } from "../programme/people/people-data.ts";

/** A work or policy choice with a way to it. */
export interface ThingLink extends Link {
  readonly language: TextLanguage;
}

/** A verified use in a list. */
export interface UseItem {
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly when: string;
  readonly area: string;
  readonly usedBy: string;
  readonly of: ThingLink;
  readonly fictitious: boolean;
}

/** Verified uses of one work or policy choice, beside it. */
export interface UsesBesideData {
  readonly uses: readonly UseItem[];
  readonly total: number;
  readonly allHref: string;
  readonly reportHref: string;
}

export interface UsesPageData {
  readonly chosen: Readonly<Record<"kind" | "area" | "year", string>>;
  readonly options: Readonly<Record<"kind" | "area" | "year", readonly Option[]>>;
  /** The one work or policy choice that the list is of, kept while it is narrowed down. */
  readonly only: (Link & { readonly name: "work" | "choice"; readonly value: string }) | undefined;
  readonly filtered: boolean;
  readonly uses: readonly UseItem[];
  readonly total: number;
  readonly csvHref: string;
  readonly feedHref: string;
  readonly reportHref: string;
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

export type UseStepName = "reported" | "completed" | "needs more" | "verified" | "not shown" | "corrected" | "withdrawn";

/** Something that happened to a report. */
export interface UseStepLine {
  readonly kind: UseStepName;
  readonly on: string;
  readonly words: string;
  /** Fields that were corrected, in words. */
  readonly changed: string;
}

/** A copy of a document that proves a use. */
export interface ProofCopy {
  readonly name: string;
  readonly href: string;
  readonly bytes: number;
  readonly hash: string;
}

export interface UsePageData extends UseItem {
  readonly reference: string;
  readonly words: string;
  readonly proof: {
    readonly href: string | null;
    readonly archive: string | null;
    readonly hash: string | null;
    readonly words: string;
  };
  /** Copies that readers may take. */
  readonly copies: readonly ProofCopy[];
  readonly verifiedOn: string | undefined;
  readonly withdrawn: boolean;
  /** What led to it. */
  readonly chainHref: string;
  readonly steps: readonly UseStepLine[];
}

/** The form of a report: of a reader, or of somebody with an account, who is asked for neither name nor address. */
export interface ReportUseData {
  readonly state: FormState;
  readonly token: string;
  readonly kinds: readonly Option[];
  readonly signedIn: boolean;
}
