import type { Option } from "../../desk/form.tsx";
import type { Link, MandateLine } from "../people/people-data.ts";

/** A line of a list of organisations. */
export interface OrganisationLine {
  readonly name: string;
  readonly href: string;
  readonly kind: string;
  readonly country: string;
  readonly parent: Link | undefined;
  readonly fictitious: boolean;
}

export interface OrganisationsFilter {
  readonly words: string;
  readonly kind: string;
  readonly region: string;
  readonly half: string;
  readonly kinds: readonly Option[];
  readonly regions: readonly Option[];
}

export interface OrganisationsPageData {
  readonly filter: OrganisationsFilter;
  readonly organisations: readonly OrganisationLine[];
  readonly total: number;
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

/** An organisation in a tree, with those that belong to it. */
export interface TreeNode extends Link {
  readonly children: readonly TreeNode[];
}

export interface PublicOrganisation {
  readonly name: string;
  readonly fictitious: boolean;
  readonly facts: readonly (readonly [string, string])[];
  readonly ror: string | null;
  readonly above: readonly Link[];
  readonly below: readonly TreeNode[];
  readonly bodies: readonly Link[];
  readonly mandates: readonly MandateLine[];
  readonly interests: readonly { readonly body: Link; readonly words: string }[];
  readonly people: readonly { readonly link: Link; readonly words: string }[];
  readonly source: string;
}
