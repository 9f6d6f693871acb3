import type { Option } from "../../desk/form.tsx";

/** A way to a page, by its text. */
export interface Link {
  readonly text: string;
  /** Undefined for what has no page. */
  readonly href?: string | undefined;
}

/** A line of the public list of people. */
export interface ListedPerson {
  readonly name: string;
  readonly href: string;
  readonly country: string;
  readonly works: readonly Link[];
  readonly mandates: readonly string[];
  readonly fictitious: boolean;
}

/** What a list is narrowed down by, as it stands in its form. */
export interface PeopleFilter {
  readonly words: string;
  readonly body: string;
  readonly region: string;
  readonly half: string;
  readonly bodies: readonly Option[];
  readonly regions: readonly Option[];
}

export interface PeoplePageData {
  readonly filter: PeopleFilter;
  readonly people: readonly ListedPerson[];
  readonly total: number;
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

/** A mandate with its term. */
export interface MandateLine {
  readonly role: string;
  readonly body: Link;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

/** A person who agreed to be listed, with nothing else. */
export interface PublicPerson {
  readonly name: string;
  readonly fictitious: boolean;
  readonly about: string;
  readonly orcid: string | null;
  /** Country with its groups, in words. */
  readonly country: string;
  readonly groups: string;
  readonly sector: string;
  readonly languages: string;
  readonly works: readonly { readonly link: Link; readonly role: string }[];
  readonly mandates: readonly MandateLine[];
  readonly expertise: readonly Link[];
}
