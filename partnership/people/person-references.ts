/** A column that holds a person's or an organisation's id, what it says, and what becomes of its rows when two records are merged. */
export interface Reference {
  readonly table: string;
  readonly column: string;
  /** The columns that tell rows apart. */
  readonly key: readonly string[];
  /** A row that the kept record has already is dropped, and comes back when the merge is undone. */
  readonly mayDrop?: true;
  /** A person is told how many there are, not what is in them: they are also about others. */
  readonly countedOnly?: true;
  /** For the key of an export: what a row says about the person. */
  readonly words: string;
}

type More = Partial<Pick<Reference, "key" | "mayDrop" | "countedOnly">>;

const row = (table: string, column: string, words: string, more: More = {}): Reference => ({
  table: `partnership.${table}`,
  column,
  words,
  key: ["id"],
  ...more,
});

const TWO_PEOPLE = { key: ["person_id", "other_person_id"] } as const;

/** Every column that refers to a person. A test holds this list against the database, so that a new table is not forgotten. */
export const PERSON_REFERENCES: readonly Reference[] = [
  row("email_address", "person_id", "your e-mail addresses", { mayDrop: true }),
  row("tie", "person_id", "your ties to people and organisations", { mayDrop: true }),
  row("tie", "other_person_id", "ties that others declared to you", { mayDrop: true }),
  row("kept_apart", "person_id", "records that look like yours and are not", { ...TWO_PEOPLE, mayDrop: true, countedOnly: true }),
  row("kept_apart", "other_person_id", "records that look like yours and are not", { ...TWO_PEOPLE, mayDrop: true, countedOnly: true }),
  row("erasure_request", "person_id", "when you asked for your record to be erased", { mayDrop: true }),
  row("expertise", "person_id", "themes you know about", { key: ["person_id", "theme_id"], mayDrop: true }),
  row("mandate", "person_id", "your mandates"),
  row("mandate", "confirmed_by", "mandates that you confirmed"),
  row("charter", "written_by", "charters that you filed"),
  row("case_file", "opened_by", "cases that you brought"),
  row("case_concern", "person_id", "cases that concern you", { key: ["case_id", "person_id"], mayDrop: true, countedOnly: true }),
  row("task", "person_id", "tasks that were given to you"),
  row("task", "answered_by", "tasks that you answered"),
  row("decision", "decider_id", "cases that you decided"),
  row("case_note", "written_by", "notes that you wrote"),
  row("obligation_met", "noted_by", "what you noted as meeting an obligation"),
  row("reminder", "person_id", "reminders to you", { mayDrop: true }),
  row("calendar_feed", "person_id", "the address of your own calendar", { key: ["person_id"], mayDrop: true }),
  row("risk_assessment", "assessed_by", "risks that you assessed"),
  row("work_item", "responsible_id", "planned work that you answer for"),
  row("work_amendment", "made_by", "changes that you made to approved work programmes"),
  row("notice", "person_id", "notices on your desk"),
  row("draft", "person_id", "forms that you have not finished", { key: ["person_id", "form", "key"], mayDrop: true }),
];

/** Every column that refers to an organisation; the tree of organisations is moved apart. */
export const ORGANISATION_REFERENCES: readonly Reference[] = [
  row("organisation_domain", "organisation_id", "domains", { key: ["domain"] }),
  row("tie", "organisation_id", "ties of people", { mayDrop: true }),
  row("body", "organisation_id", "bodies"),
  row("mandate", "organisation_id", "mandates"),
  row("partner_interest", "organisation_id", "bodies it asked to take part in", { key: ["organisation_id", "body_id"], mayDrop: true }),
  row("declared_contribution", "organisation_id", "declared contributions"),
  row("organisation", "parent_id", "organisations that belong to it"),
];
