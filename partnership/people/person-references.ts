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
  /** Columns that a person is not told of: they say who else is in the row, from whom it may be hidden. */
  readonly without?: readonly string[];
  /** For the key of an export: what a row says about the person. */
  readonly words: string;
}

type More = Partial<Pick<Reference, "key" | "mayDrop" | "countedOnly" | "without">>;

/** Who wrote a work, and its hash, which is made of their names too: its review editor and its director may not know. */
const AUTHORS = ["submitted_by", "version_hash"] as const;

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
  row("work", "opened_by", "works that you began"),
  row("work_draft", "saved_by", "drafts that you saved", { key: ["work_id"] }),
  row("work_contributor", "person_id", "works that you contribute to"),
  row("work_file", "added_by", "files that you added to works"),
  row("work_version", "made_by", "versions of works that you made"),
  row("version_contributor", "person_id", "versions of works that name you"),
  row("draft_comment", "written_by", "comments that you wrote on drafts"),
  row("draft_comment", "settled_by", "comments on drafts that you settled"),
  row("work_notice", "given_by", "notices on works that you gave"),
  row("work_notice", "signed_by", "changes of works that you signed"),
  row("knowledge_gap", "asked_by", "knowledge that you asked for"),
  row("gap_literature", "added_by", "literature that you added to a knowledge gap"),
  row("gap_support", "person_id", "knowledge gaps that you need answered too", { key: ["gap_id", "person_id"], mayDrop: true }),
  row("gap_answer", "noted_by", "answers to knowledge gaps that you noted"),
  row("commission", "holder_id", "commissions that you hold"),
  row("commission", "opened_by", "commissions that you planned"),
  row("commission_milestone", "met_by", "milestones that you noted as met"),
  row("commission_application", "person_id", "your applications for commissions", { mayDrop: true }),
  row("commission_signature", "person_id", "commissions that you signed"),
  row("commission_check", "person_id", "what was looked for between you and whoever was to hold a commission", { countedOnly: true }),
  row("commission_check", "holder_id", "what was looked for before you were to hold a commission", { countedOnly: true }),
  row("policy_choice", "proposed_by", "policy choices that you proposed"),
  row("choice_pilot", "added_by", "pilots that you noted"),
  row("choice_evidence", "appraised_by", "evidence on policy choices that you judged"),
  row("choice_version", "made_by", "versions of policy choices that you made"),
  row("choice_appraiser", "person_id", "policy choices that you were asked to appraise"),
  row("choice_appraiser", "appointed_by", "appraisers whom you appointed"),
  row("choice_judgement", "person_id", "judgements on policy choices that you gave"),
  row("choice_judgement", "confirmed_by", "reconciled judgements that you confirmed"),
  row("uptake", "reported_by", "uses of works and policy choices that you reported"),
  row("uptake", "verified_by", "uses of works and policy choices that you verified"),
  row("uptake_proof", "added_by", "copies of proofs that you added"),
  row("correction_request", "requested_by", "corrections that you asked for"),
  row("response", "responder_id", "responses to works and policy choices that you wrote"),
  row("response_answer", "written_by", "answers to responses that you wrote for the authors"),
  row("submission", "editor_id", "submissions that you edited"),
  row("submission", "review_editor_id", "submissions that you certified", { without: AUTHORS }),
  row("submission", "officer_id", "submissions that you checked for use in policy"),
  row("submission", "director_id", "submissions that you released", { without: AUTHORS }),
  row("submission", "submitted_by", "works that you submitted"),
  row("review_assignment", "person_id", "reviews that you were asked for", { mayDrop: true }),
  row("review_assignment", "invited_by", "reviewers whom you invited"),
  row("interest_declaration", "person_id", "interests that you declared", { mayDrop: true }),
  row("conflict_check", "person_id", "what was looked for between you and a work", { countedOnly: true }),
  row("conflict_waiver", "person_id", "waivers given to you", { mayDrop: true }),
  row("conflict_waiver", "given_by", "waivers that you gave"),
  row("suggested_reviewer", "person_id", "works whose authors suggested or opposed you", { countedOnly: true }),
  row("point_response", "written_by", "answers to reviewers that you wrote", { key: ["point_id"] }),
  row("editorial_decision", "decided_by", "decisions on works that you made", { without: ["version_hash"] }),
  row("office_comment", "answered_by", "comments on data releases that you answered"),
  row("office_comment", "person_id", "comments on data releases that you wrote for a statistics office"),
  row("office_invitation", "invited_by", "statistics offices that you asked for comments"),
];

/** Every column that refers to an organisation; the tree of organisations is moved apart. */
export const ORGANISATION_REFERENCES: readonly Reference[] = [
  row("organisation_domain", "organisation_id", "domains", { key: ["domain"] }),
  row("tie", "organisation_id", "ties of people", { mayDrop: true }),
  row("body", "organisation_id", "bodies"),
  row("mandate", "organisation_id", "mandates"),
  row("partner_interest", "organisation_id", "bodies it asked to take part in", { key: ["organisation_id", "body_id"], mayDrop: true }),
  row("declared_contribution", "organisation_id", "declared contributions"),
  row("work_contributor", "organisation_id", "contributors of works"),
  row("version_contributor", "organisation_id", "contributors of versions"),
  row("commission", "holder_organisation", "commissions"),
  row("commission_application", "organisation_id", "applications for commissions"),
  row("commission_check", "holder_organisation", "what was looked for before it was to hold a commission"),
  row("uptake", "organisation_id", "uses of works and policy choices"),
  row("organisation", "parent_id", "organisations that belong to it"),
];
