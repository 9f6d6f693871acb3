import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { dayOf } from "../bodies/mandate-terms.ts";
import { daysIn } from "./days.ts";
import { openObligations, type OpenObligation } from "./open-records.ts";
import { insertMet } from "./obligation-records.ts";
import type { RecordSupplier, SuppliedRecord } from "./record-supplier.ts";
import { dueRule } from "./rules/index.ts";
import type { Asked } from "./rules/due-rule.ts";

/**
 * Notes the records that meet obligations by themselves; doing it again notes nothing twice.
 * @returns how many were noted
 */
export const meetByRecords = (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  suppliers: readonly RecordSupplier[],
): Promise<number> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const open = (await openObligations(unit, dayOf(unit.now))).flatMap((one) => {
      const asked = asksOf(one);
      return asked ? [{ ...one, asked }] : [];
    });
    if (open.length === 0) return 0;
    const kinds = [...new Set(open.map(({ asked }) => asked.kind))];
    const since = open.reduce((first, { from }) => (from < first ? from : first), open[0]!.from);
    const records = (await Promise.all(suppliers.map((supplier) => supplier(unit, { kinds, since })))).flat();
    const met = open.flatMap((one) =>
      records
        .filter((record) => meets(record, one))
        .map((record) => ({
          obligationId: one.id,
          recordKind: record.recordKind,
          record: record.record,
          words: record.words,
          onDay: record.days.until,
          notedBy: null,
        })),
    );
    const noted = await insertMet(unit, met);
    if (noted > 0) unit.log({ action: "meet-obligations", objectKind: "obligation", object: "all", after: { noted } });
    return noted;
  });

const asksOf = ({ rule, parameters }: OpenObligation): Asked | undefined => {
  const kind = dueRule(rule);
  const parsed = kind?.parameters.safeParse(parameters);
  return kind && parsed?.success ? kind.asks(parsed.data) : undefined;
};

/** Whether a record is of the body and of the kind, long enough, and of the period. */
export const meets = (
  record: SuppliedRecord,
  one: Pick<OpenObligation, "bodyId" | "from" | "until"> & { readonly asked: Asked },
): boolean => {
  const { from, until } = record.covers ?? record.days;
  return (
    record.bodyId === one.bodyId &&
    record.kind === one.asked.kind &&
    daysIn(record.days) >= one.asked.leastDays &&
    (record.covers ? from <= one.from && until >= one.until : from >= one.from && from <= one.until)
  );
};
