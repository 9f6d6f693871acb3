import type { PartnershipTables } from "../../tables.ts";
import { fictitiousId, type InventedKind } from "./fictitious-id.ts";
import type { InventedRows, Row } from "./invented-rows.ts";

type Table = keyof PartnershipTables;

/** Tables of works and reviews, in an order in which nothing refers to what comes later, with what the log calls a row of each. */
const TABLES: readonly (readonly [table: Table, action: string])[] = [
  ["partnership.work", "open-work"],
  ["partnership.work_draft", "save-work-draft"],
  ["partnership.work_contributor", "name-contributors"],
  ["partnership.work_version", "freeze-version"],
  ["partnership.version_contributor", "name-contributors"],
  ["partnership.submission", "submit-work"],
  ["partnership.review_round", "begin-round"],
  ["partnership.review_assignment", "invite-reviewer"],
  ["partnership.interest_declaration", "declare-interests"],
  ["partnership.conflict_check", "check-conflicts"],
  ["partnership.review", "submit-review"],
  ["partnership.review_point", "submit-review"],
  ["partnership.point_response", "respond-to-point"],
  ["partnership.editorial_decision", "decide-round"],
  ["partnership.office_comment", "comment-as-office"],
];

/** Collects rows of invented works in review. Whatever belongs to a submission stands in the log under it, behind its wall. */
export class ReviewRows {
  readonly #rows = new Map<Table, Row[]>();
  readonly #objects = new WeakMap<Row, string>();
  readonly #counts = new Map<InventedKind, number>();

  /** The next id of a kind. */
  id(kind: InventedKind): string {
    const number = (this.#counts.get(kind) ?? (kind === "work" || kind === "work version" ? 1 : 0)) + 1;
    this.#counts.set(kind, number);
    return fictitiousId(kind, number);
  }

  /** @param object id of the work or the submission that the row belongs to */
  add(table: Table, object: string, row: Row): void {
    const rows = this.#rows.get(table) ?? [];
    this.#rows.set(table, rows);
    rows.push(row);
    this.#objects.set(row, object);
  }

  get rows(): readonly InventedRows[] {
    return TABLES.flatMap(([table, action]) => {
      const rows = this.#rows.get(table);
      const objectKind = /work|version/.test(table) ? "work" : "submission";
      return rows ? [{ table, action, objectKind, rows, objectOf: (row: Row) => this.#objects.get(row)! }] : [];
    });
  }
}
