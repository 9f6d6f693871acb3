/** What the open export holds of a table. */
export type ExportRule =
  /** Not in the open export. */
  | { readonly open: false }
  | {
      readonly open: true;
      /** Columns that are never in it: empty there, so they must be allowed to be. */
      readonly without?: readonly string[];
      /** `true`: the whole table is about persons, and left out of an export without personal data. */
      readonly personal?: true | PersonalColumns;
    };

/**
 * Columns that tell about a person, with what stands in their place in an export without personal data, in SQL over the table's columns:
 * `null`, `id::text`, `case when listed then name else 'Name withheld' end`.
 */
export type PersonalColumns = Readonly<Record<string, string>>;

/** Rules for tables by their names with the schema. Every table of the rooms has one: what is not declared is not exported by mistake. */
export type ExportRules = Readonly<Record<string, ExportRule>>;
