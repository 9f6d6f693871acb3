import { shiftDay } from "../bodies/mandate-terms.ts";
import { common, type Period } from "./days.ts";
import type { Occurrence } from "./rules/due-rule.ts";

/** An obligation as it was planned before. */
export interface PlannedRow extends Occurrence {
  readonly id: string;
  readonly waived: boolean;
  /** Something that meets it was noted. */
  readonly noted: boolean;
}

/** What a plan changes for one body. */
export interface PlanOfBody {
  readonly add: readonly Occurrence[];
  readonly change: readonly (Occurrence & { readonly id: string })[];
  readonly remove: readonly string[];
}

/**
 * What has to change so that the obligations of a body are what its rule asks now. What was due before today stays as it was, and so does
 * what was waived, or met by something and is asked no more: a changed rule changes what is still to come. New obligations begin after those.
 * The first time, with nothing planned yet, past ones come too.
 */
export const reconcile = (planned: readonly PlannedRow[], asked: readonly Occurrence[], today: string): PlanOfBody => {
  if (planned.length === 0) return { add: asked, change: [], remove: [] };
  const toCome = asked.filter(({ dueOn }) => dueOn >= today);
  const stays = ({ dueOn, waived, noted, from }: PlannedRow): boolean =>
    dueOn < today || waived || (noted && !toCome.some((one) => one.from === from));
  const frozen = planned.filter(stays);
  const open = planned.filter((row) => !stays(row));
  const wanted = toCome.flatMap((one) => after(frozen, one));
  const found = (from: string): Occurrence | undefined => wanted.find((one) => one.from === from);
  return {
    add: wanted.filter(({ from }) => !open.some((row) => row.from === from)),
    change: open.flatMap((row) => {
      const now = found(row.from);
      return now && (now.until !== row.until || now.dueOn !== row.dueOn || now.needed !== row.needed) ? [{ ...now, id: row.id }] : [];
    }),
    remove: open.filter(({ from }) => !found(from)).map(({ id }) => id),
  };
};

/** The part of an occurrence after those that stay; none where one of them covers its end. */
const after = (frozen: readonly Period[], one: Occurrence): readonly Occurrence[] => {
  let from = one.from;
  for (const row of frozen) {
    if (!common(row, { from, until: one.until })) continue;
    if (row.until >= one.until) return [];
    from = shiftDay(row.until, 1);
  }
  return [{ ...one, from }];
};
