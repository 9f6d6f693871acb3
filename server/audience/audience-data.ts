import type { AudienceData } from "#web";
import type { DayCounts } from "./audience-counters.ts";
import { COUNTED_KINDS } from "./counted-objects.ts";

/** Objects read less often are not named: a single reader of a rare page could be guessed. */
export const FEWEST_NAMED = 5;
const NAMED_OF_A_KIND = 20;

/** What the public page says of some days: by kind the whole, and the objects most read. */
export const audienceData = (
  days: readonly { readonly day: string; readonly counts: DayCounts }[],
  since: string,
  until: string,
  kept: boolean,
): AudienceData => {
  const totals = new Map<string, Map<string, number>>(COUNTED_KINDS.map((kind) => [kind, new Map()]));
  for (const { counts } of days)
    for (const [kind, object, count] of counts) {
      const objects = totals.get(kind);
      objects?.set(object, (objects.get(object) ?? 0) + count);
    }
  const kinds = COUNTED_KINDS.map((kind) => {
    const objects = [...(totals.get(kind) ?? [])].sort((a, b) => b[1] - a[1]);
    const named = objects.filter(([, count]) => count >= FEWEST_NAMED).slice(0, NAMED_OF_A_KIND);
    const rest = objects.filter((one) => !named.includes(one));
    const sum = (some: readonly (readonly [string, number])[]): number => some.reduce((all, [, count]) => all + count, 0);
    return {
      kind,
      total: sum(objects),
      named: named.map(([object, count]) => ({ object, count })),
      others: { objects: rest.length, count: sum(rest) },
    };
  });
  return { since, until, kinds, fewest: FEWEST_NAMED, kept };
};
