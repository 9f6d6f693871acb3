import { shiftDay } from "../../bodies/mandate-terms.ts";
import { fictitiousId } from "./fictitious-id.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { between } from "./invented-names.ts";
import type { InventedRows } from "./invented-rows.ts";

/** A notice or two on the desk of everybody who holds a place; no mail goes with them. */
export const inventNotices = ({ chance, today }: InventedFacts, mandates: readonly InventedMandate[]): InventedRows => {
  const told = mandates.filter(({ runs }) => runs);
  const rows = told.flatMap(({ person, body, id }) => {
    const at = shiftDay(today, -between(chance, 1, 90));
    const one = { person_id: person.id, words: `You have a place in ${body.name}. Invented.`, href: `/desk/mandates/${id}` };
    const two = { person_id: person.id, words: "The calendar of the year is out. Invented.", href: "/desk/due" };
    return [
      { ...one, at: `${at}T08:00:00Z`, read_at: `${at}T17:00:00Z` },
      { ...two, at: `${today}T06:00:00Z`, read_at: null },
    ];
  });
  return {
    table: "partnership.notice",
    action: "tell",
    objectKind: "notice",
    rows: rows.map((row, place) => ({ id: fictitiousId("notice", place + 1), ...row })),
  };
};
