import type { CslItem } from "../works/csl-item.ts";
import type { Licence } from "../works/licences.ts";

/** Somebody, or an organisation, who made a work, as records name them. */
export interface RecordedContributor {
  readonly kind: "person" | "organisation" | "erased";
  /** As it stands in the work; never taken apart where a format has a place for the whole. */
  readonly name: string;
  readonly orcid: string | null;
  /** Of an organisation that is the author itself. */
  readonly ror: string | null;
  readonly affiliation: { readonly name: string; readonly ror: string | null } | null;
  readonly roles: readonly string[];
  readonly corresponding: boolean;
}

/** A body or theme by its word in addresses and its name of today. */
export interface RecordedBody {
  readonly slug: string;
  readonly name: string;
}

/** What became of the work in public. */
export interface RecordedNotice {
  readonly kind: "correction" | "retraction";
  readonly words: string;
  /** 2026-11-22. */
  readonly on: string;
  /** The version that the notice brought; undefined where it brought none. */
  readonly version: number | undefined;
}

/** A version that readers see. */
export interface RecordedVersion {
  readonly number: number;
  readonly address: string;
  /** When it became public: 2026-11-22. */
  readonly on: string;
}

/** A file that readers can take away. */
export interface RecordedFile {
  readonly name: string;
  readonly address: string;
  readonly type: string;
  /** Undefined for a print, which is made when it is asked for. */
  readonly bytes: number | undefined;
  /** True for the work itself in another form, not an annex of it. */
  readonly isText: boolean;
}

/** A review whose reviewer agreed to have it published. */
export interface RecordedReview {
  readonly reference: string;
  readonly address: string;
  /** From 1. */
  readonly round: number;
  /** "Reviewer 2", the same in every round. */
  readonly reviewerNumber: number;
  /** When the round was decided: 2026-11-22. */
  readonly on: string;
  /** Only of a reviewer who signed. */
  readonly reviewer: { readonly name: string; readonly orcid: string | null } | undefined;
}

/** A series that numbers its works. */
export interface RecordedSeries {
  readonly slug: string;
  readonly name: string;
  readonly number: string;
  readonly issn: string | null;
}

/** Everything that is public of a work, as every format of its record is written from it. */
export interface PublicWork {
  readonly id: string;
  /** "W-12": for good. */
  readonly reference: string;
  readonly slug: string;
  /** Its landing page, which always shows the newest version. */
  readonly address: string;
  readonly state: "published" | "retracted";
  readonly kind: string;
  readonly kindName: string;
  /** An invented work says so in its title, in every format. */
  readonly fictitious: boolean;
  readonly title: string;
  readonly abstract: string;
  readonly summary: string;
  readonly language: string;
  readonly licence: Licence | undefined;
  readonly contributors: readonly RecordedContributor[];
  /** Who runs the site. */
  readonly publisher: string;
  readonly body: RecordedBody;
  readonly themes: readonly RecordedBody[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly series: RecordedSeries | undefined;
  /** "10.5555/w-12"; undefined where no agency has registered one. */
  readonly doi: string | undefined;
  /** The version that is public now. */
  readonly version: RecordedVersion & { readonly hash: string };
  /** Newest first. */
  readonly versions: readonly RecordedVersion[];
  /** 2026-11-22. */
  readonly firstPublicOn: string;
  /** When anything of the record changed last. */
  readonly changedAt: Date;
  /** Oldest first. */
  readonly notices: readonly RecordedNotice[];
  readonly files: readonly RecordedFile[];
  readonly bibliography: readonly CslItem[];
  readonly reviewAddress: string | undefined;
}

/** Without a DOI, a work is known by the address of its page. */
export const lastingAddress = ({ doi, address }: Pick<PublicWork, "doi" | "address">): string =>
  doi === undefined ? address : `https://doi.org/${doi}`;

/** The file of the work itself that readers should be given, a PDF before anything else. */
export const textFile = ({ files }: Pick<PublicWork, "files">): RecordedFile | undefined =>
  files.find(({ isText, type }) => isText && type === "application/pdf") ?? files.find(({ isText }) => isText);

/** The title as lists of literature have it: that a work was retracted is said before anything else of it. */
export const titleAsItStands = ({ state, title }: Pick<PublicWork, "state" | "title">): string =>
  state === "retracted" ? `Retracted: ${title}` : title;

const NOTICE_WORDS = { correction: "Corrected", retraction: "Retracted" } as const;

/** "Retracted on 2026-11-22: the sample was wrong." */
export const noticeSentence = ({ kind, on, words }: RecordedNotice): string =>
  `${NOTICE_WORDS[kind]} on ${on}${words.trim() === "" ? "" : `: ${words.trim()}`}`;
