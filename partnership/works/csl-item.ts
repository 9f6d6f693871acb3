/** A name as CSL has it: of a person in its parts, or `literal` for a body or a name that is not to be taken apart. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  /** "van" of "Vincent van Gogh": part of the family name when it stands alone, not when sorted. */
  readonly "non-dropping-particle"?: string;
  readonly "dropping-particle"?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** A date as CSL has it: year, month, day, or words that are no date. */
export interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly literal?: string;
}

export const NAME_FIELDS = ["author", "editor", "translator", "collection-editor", "container-author"] as const;
export const DATE_FIELDS = ["issued", "accessed"] as const;

type Names = { readonly [Field in (typeof NAME_FIELDS)[number]]?: readonly CslName[] };
type Dates = { readonly [Field in (typeof DATE_FIELDS)[number]]?: CslDate };

/** A work of the literature in CSL-JSON, the fields that this programme reads and writes. */
export interface CslItem extends Names, Dates {
  /** The key with which texts cite it. */
  readonly id: string;
  /** CSL type: article-journal, book, chapter, report, thesis, … */
  readonly type: string;
  readonly title?: string;
  readonly "container-title"?: string;
  readonly "collection-title"?: string;
  readonly "collection-number"?: string;
  readonly publisher?: string;
  readonly "publisher-place"?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly edition?: string;
  readonly number?: string;
  readonly genre?: string;
  readonly "event-title"?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly language?: string;
  readonly note?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly URL?: string;
}
