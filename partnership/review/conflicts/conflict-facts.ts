/** In which capacity somebody has to do with a work, or with a commission. */
export type Capacity = "reviewer" | "editor" | "review editor" | "programme officer" | "director" | "appeal" | "chair" | "holder";

/** Those of them that commissions have. */
export type CommissionCapacity = Exclude<Capacity, "appeal">;

/** First and last day of something; null where it is not known or has no end. */
export interface Course {
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** How somebody belongs to an organisation. */
export interface OrganisationLink extends Course {
  /** "works at" counts employment, secondment and the affiliation a version states; "address at" is no more than the domain of an e-mail address. */
  readonly how: "works at" | "serves" | "is funded by" | "address at";
  /** The organisation and those above it, the nearest first. */
  readonly chain: readonly NamedOrganisation[];
}

/** A declared tie between two people, seen from one of them. */
export interface PersonLink extends Course {
  readonly kind: string;
  readonly otherId: string;
}

/** A place in a small body, or in a commission. */
export interface SharedPlace extends Course {
  readonly id: string;
  readonly name: string;
}

/** A work of one person with another. */
export interface SharedWork {
  readonly otherId: string;
  /** Day of the newest version, or of the last saving of a draft. */
  readonly on: string;
  readonly title: string;
  /** It is published. */
  readonly isPublic: boolean;
}

/** Somebody as far as rules ask. Days are text. */
export interface PartyFacts {
  /** Undefined for a contributor without a record. */
  readonly id: string | undefined;
  readonly name: string;
  readonly orcid: string | null;
  readonly addresses: readonly string[];
  readonly organisations: readonly OrganisationLink[];
  readonly places: readonly SharedPlace[];
  readonly commissions: readonly SharedPlace[];
}

export interface CandidateFacts extends PartyFacts {
  readonly id: string;
  readonly ties: readonly PersonLink[];
  readonly works: readonly SharedWork[];
  /** Records that were said to be somebody else's, though they look alike. */
  readonly keptApart: readonly string[];
  /** Countries whose government the person works for. */
  readonly governments: readonly string[];
  /** Committees in which the person holds a mandate on the day. */
  readonly committees: readonly SharedPlace[];
}

/**
 * What somebody is held against: a submitted work with its authors, a commission with its holder, a policy choice with those behind it, or a response
 * with whoever wrote it and those whom it answers.
 */
export interface MatterFacts {
  readonly kind: "submission" | "commission" | "choice" | "response";
  readonly parties: readonly PartyFacts[];
  /** Organisations that paid for the work, or earmarked what they gave for it. */
  readonly funders: readonly OrganisationLink[];
  /** The unit that hosts the partnership, and the organisations above it. */
  readonly hosts: readonly string[];
  readonly areas: readonly string[];
  /** People who make another current submission, or hold another commission, on the same knowledge gap. */
  readonly onSameGap: readonly { readonly personId: string; readonly reference: string }[];
  /** Whom the authors named as reviewers, and whom they did not want. */
  readonly named: readonly {
    readonly personId: string | null;
    readonly address: string | null;
    readonly wish: "suggested" | "opposed";
  }[];
  readonly bodyKind: string;
}

/** Everything that rules ask of one person and one matter on a day. */
export interface ConflictFacts {
  readonly on: string;
  readonly capacity: Capacity;
  readonly person: CandidateFacts;
  readonly matter: MatterFacts;
}
