import { shiftDay } from "../../bodies/mandate-terms.ts";
import { fictitiousId } from "./fictitious-id.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { between, inventedWord, pick } from "./invented-names.ts";
import { INVENTED, type InventedRows, type Row } from "./invented-rows.ts";

const WORK = [
  ["output", "Review of the literature"],
  ["activity", "Workshop"],
  ["output", "Short note"],
  ["milestone", "Draft goes to review"],
  ["activity", "Training week"],
] as const;
const STATES = ["approved", "approved", "proposed", "draft"] as const;

/** Work programmes of groups for this year and the one before, but for years that have one. */
export const inventWork = (
  { chance, today, bodies }: InventedFacts,
  mandates: readonly InventedMandate[],
  taken: ReadonlySet<string>,
): InventedRows[] => {
  const programmes: Row[] = [];
  const items: Row[] = [];
  const thisYear = Number(today.slice(0, 4));
  for (const [place, body] of bodies.filter(({ kind }) => kind === "group").entries())
    for (const year of [thisYear - 1, thisYear]) {
      if (taken.has(`${body.id} ${year}`)) continue;
      const state = year < thisYear ? "closed" : STATES[place % STATES.length]!;
      const id = fictitiousId("work programme", programmes.length + 1);
      const approved = state === "closed" || state === "approved" ? `${year}-01-20` : null;
      programmes.push({ id, body_id: body.id, year, state, summary: INVENTED, approved_on: approved });
      const people = mandates.filter(({ body: { id: of }, runs }) => of === body.id && runs).map(({ person }) => person.id);
      for (let number = 1; number <= between(chance, 3, WORK.length); number++)
        items.push({
          id: fictitiousId("work item", items.length + 1),
          programme_id: id,
          number,
          ...plannedWork(chance, { year, today, state, number }),
          responsible_id: people.length === 0 ? null : pick(chance, people),
        });
    }
  return [
    { table: "partnership.work_programme", action: "begin-work-programme", objectKind: "work programme", rows: programmes },
    { table: "partnership.work_item", action: "plan-work", objectKind: "work item", rows: items },
  ];
};

const plannedWork = (
  chance: () => number,
  { year, today, state, number }: { readonly year: number; readonly today: string; readonly state: string; readonly number: number },
): Row => {
  const [kind, title] = WORK[(number - 1) % WORK.length]!;
  const planned = shiftDay(`${year}-02-01`, between(chance, 0, 320));
  const done = shiftDay(planned, between(chance, -10, 20));
  const how =
    state === "closed"
      ? pick(chance, ["done", "done", "dropped"])
      : state !== "approved"
        ? "planned"
        : done < today
          ? pick(chance, ["done", "under way"])
          : "planned";
  return {
    kind,
    title: `${title} ${inventedWord(chance)} (invented)`,
    planned_on: planned,
    state: how,
    done_on: how === "done" ? done : null,
    note: how === "dropped" ? "Put off for want of time. Invented." : "",
  };
};
