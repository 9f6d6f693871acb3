import { shiftDay } from "../../bodies/mandate-terms.ts";
import { fictitiousId } from "./fictitious-id.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedCases } from "./invented-cases.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { between, pick } from "./invented-names.ts";
import type { InventedRows } from "./invented-rows.ts";

interface Owed {
  readonly id: string;
  readonly bodyId: string;
  readonly dueOn: string;
  readonly needed: number;
}

/** Of what fell due long ago nearly all is met, of what fell due lately most, and of what comes up soon little. */
const shareMet = (dueOn: string, today: string): number => (dueOn >= today ? 0.15 : dueOn < shiftDay(today, -400) ? 0.97 : 0.7);

/** Notes that meet a part of what was and is due. */
export const inventMet = ({ chance, today }: InventedFacts, mandates: readonly InventedMandate[], owed: readonly Owed[]): InventedRows => {
  const running = mandates.filter(({ runs }) => runs);
  const rows = owed
    .filter(({ dueOn }) => chance() < shareMet(dueOn, today))
    .flatMap(({ id, bodyId, dueOn, needed }) => {
      const noter = running.find(({ body }) => body.id === bodyId) ?? running[0];
      return Array.from({ length: needed }, (_, place) => {
        const day = shiftDay(dueOn, -between(chance, 0, 20));
        return {
          obligation_id: id,
          record_kind: "other",
          record: `invented ${place + 1}`,
          words: "Invented record.",
          on_day: day < today ? day : today,
          noted_by: noter?.person.id ?? null,
        };
      });
    });
  return {
    table: "partnership.obligation_met",
    action: "note-met",
    objectKind: "obligation met",
    rows: rows.map((row, place) => ({ id: fictitiousId("met", place + 1), ...row })),
  };
};

/** So many further notes in cases, by those who take part in them. */
export const inventNotes = (
  { chance, today }: InventedFacts,
  mandates: readonly InventedMandate[],
  cases: InventedCases,
  number: number,
): InventedRows => {
  const running = mandates.filter(({ runs }) => runs);
  const before = cases.notes;
  const rows = Array.from({ length: running.length === 0 || cases.ids.length === 0 ? 0 : number }, (_, place) => ({
    id: fictitiousId("note", before + place + 1),
    case_id: cases.ids[place % cases.ids.length],
    written_by: pick(chance, running).person.id,
    words: `Note ${place + 1} on how it goes. Invented.`,
    internal: true,
    written_at: `${shiftDay(today, -between(chance, 1, 300))}T10:00:00Z`,
  }));
  return { table: "partnership.case_note", action: "write-note", objectKind: "case", rows };
};
