import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import type { Subject } from "../permissions/can.ts";
import type { BodyKind } from "./body-kinds.ts";
import { allBodies } from "./body-records.ts";
import { changeComposition } from "./change-composition.ts";
import { compositionRule, type Effect } from "./check-composition.ts";
import { changeRule, findRule, insertRule, rulesWithin, type RuleRow } from "./composition-records.ts";
import { demandOn, lockedBody } from "./mandate-changes.ts";
import { dayOf, shiftDay } from "./mandate-terms.ts";

export interface NewRule {
  /** A body, or every body of a kind. */
  readonly for: { readonly bodyId: string } | { readonly bodyKind: BodyKind };
  readonly rule: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly effect: Effect;
  readonly fromOn: string;
  /** Seal of what the rule finds today, once it was read. */
  readonly accepted: string;
}

/**
 * Sets a rule for a body, or for every body of a kind, from a day on; the same rule that held there before ends the day before. What the rule
 * finds at once is asked about, never a hindrance: a rule may be set before it is kept.
 * @returns its id
 * @throws Problem not-allowed, no-such-body, no-such-rule, bad-body; CompositionProblem
 */
export const setRule = ({ database, actor, surroundings, standing }: Doing, setting: NewRule): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const bodyId = "bodyId" in setting.for ? (await lockedBody(unit, setting.for.bodyId)).id : null;
    const bodyKind = "bodyKind" in setting.for ? setting.for.bodyKind : null;
    demandOn(standing, "change-composition", await subjectOf(unit, bodyId));
    const parsed = compositionRule(setting.rule)?.parameters.safeParse(setting.parameters);
    if (!parsed) throw new Problem("no-such-rule", { rule: setting.rule });
    if (!parsed.success)
      throw new Problem("bad-body", { field: "rule", reason: parsed.error.issues[0]?.message ?? "it is not set rightly" });
    const rule: RuleRow = {
      id: unit.newId(),
      bodyId,
      bodyKind,
      rule: setting.rule,
      parameters: parsed.data,
      effect: setting.effect,
      fromOn: setting.fromOn,
      untilOn: null,
      sourceDocument: null,
      sourcePlace: "",
      version: 1,
    };
    const on = setting.fromOn < dayOf(unit.now) ? dayOf(unit.now) : setting.fromOn;
    await changeComposition(
      unit,
      { bodyIds: await bodiesUnder(unit, rule, on), on, kind: "loss", accepted: setting.accepted },
      async () => {
        for (const before of await rulesWithin(unit, rule)) {
          if (before.untilOn !== null) continue;
          if (before.fromOn !== null && before.fromOn >= setting.fromOn)
            throw new Problem("bad-body", { field: "from", reason: `the rule is set from ${before.fromOn} on already` });
          const after = await changeRule(unit, before, { untilOn: shiftDay(setting.fromOn, -1) });
          unit.log({ action: "end-rule", objectKind: "composition rule", object: before.id, before, after });
        }
        await insertRule(unit, rule);
        unit.log({ action: "set-rule", objectKind: "composition rule", object: rule.id, after: rule });
      },
    );
    return rule.id;
  });

const subjectOf = async (unit: UnitOfWork, bodyId: string | null): Promise<Subject> => ({
  bodies: bodyId === null ? [] : await bodyPath(unit, bodyId),
});

const bodiesUnder = async (unit: UnitOfWork, { bodyId, bodyKind }: RuleRow, on: string): Promise<readonly string[]> =>
  bodyId !== null
    ? [bodyId]
    : (await allBodies(unit, on))
        .filter(({ kind, closedOn }) => kind === bodyKind && (closedOn === null || closedOn >= on))
        .map(({ id }) => id);

/**
 * Ends a rule with its last day.
 * @throws Problem not-allowed, no-such-rule, changed-meanwhile, bad-body
 */
export const endRule = (
  { database, actor, surroundings, standing }: Doing,
  { id, version }: { readonly id: string; readonly version: number },
  { untilOn, reason }: { readonly untilOn: string; readonly reason: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const before = await findRule(unit, id);
    if (!before) throw new Problem("no-such-rule", { rule: id });
    demandOn(standing, "change-composition", await subjectOf(unit, before.bodyId));
    if (before.version !== version) throw new Problem("changed-meanwhile", { kind: "rule", id: before.rule });
    if (before.fromOn !== null && untilOn < before.fromOn)
      throw new Problem("bad-body", { field: "until", reason: "it would end before it began" });
    const after = await changeRule(unit, before, { untilOn });
    unit.log({ action: "end-rule", objectKind: "composition rule", object: id, before, after, reason });
  });
