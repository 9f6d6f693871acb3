import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { bodiesById, type Body } from "./body-records.ts";
import { compositionRule, objectionsTo, type CheckedRule, type Objection } from "./check-composition.ts";
import { readCompositions } from "./read-composition.ts";
import { useWaiver, waiversOf, type HeldWaiver } from "./waiver-records.ts";

/** A change that rules object to: refused, or done once somebody says that it is meant. */
export class CompositionProblem extends Problem {
  readonly objections: readonly Objection[];
  /** Handed back with the change to say that these objections were read and it is meant. */
  readonly seal: string;

  constructor(code: "composition-refused" | "composition-asks", objections: readonly Objection[], seal: string) {
    super(code, { findings: objections.map(({ words }) => words).join(" ") });
    this.objections = objections;
    this.seal = seal;
  }
}

interface ComposedChange {
  /** Bodies whose rules may object. */
  readonly bodyIds: readonly string[];
  readonly on: string;
  /**
   * `activation` of a mandate, and its `ending` by somebody else: what a rule blocks is refused, unless it was waived for the body.
   * `nomination`, and two records that turn out to be one person: the same, for rules that ask already then. `loss` of a seat, or of a mandate
   * that its holder lays down: can always be done, since nobody is kept in a place; it only asks.
   */
  readonly kind: "nomination" | "activation" | "ending" | "loss";
  /** A mandate that counts after the change although it is not active. */
  readonly counting?: string;
  /** Seal of objections that were read; "" when none were shown yet. */
  readonly accepted: string;
}

/**
 * Makes a change and holds the bodies against their rules before and after: what it makes worse is an objection.
 * @returns what the change gave, and the objections that were read and accepted
 * @throws CompositionProblem, after which nothing has changed: the unit of work may go on without it
 */
export const changeComposition = async <Result>(
  unit: UnitOfWork,
  change: ComposedChange,
  make: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly accepted: readonly Objection[] }> => {
  const { on, kind, counting, accepted } = change;
  const bodies = await bodiesById(unit, [...new Set(change.bodyIds)], on);
  const before = await checked(unit, bodies, on);
  await sql`savepoint composition`.execute(unit.tables());
  const result = await make();
  const after = await checked(unit, bodies, on, counting);
  const objections = objectionsTo(before, after).filter(
    ({ rule }) => kind !== "nomination" || compositionRule(rule)?.fromNomination === true,
  );
  const seal = sealOf(objections);
  const blocking = kind === "loss" ? [] : objections.filter(({ effect }) => effect === "block");
  const waivers = await waiversFor(unit, blocking, on);
  const refused = blocking.some((objection) => !waivers.some((waiver) => covers(waiver, objection)));
  if (refused || (objections.length > 0 && accepted !== seal)) {
    await sql`rollback to savepoint composition`.execute(unit.tables());
    throw new CompositionProblem(refused ? "composition-refused" : "composition-asks", objections, seal);
  }
  await noteUse(unit, blocking, waivers);
  return { result, accepted: objections };
};

/** Waivers of what stands in the way. */
const waiversFor = (unit: UnitOfWork, blocking: readonly Objection[], on: string): Promise<readonly HeldWaiver[]> =>
  waiversOf(unit, {
    ruleIds: [...new Set(blocking.map(({ ruleId }) => ruleId))],
    bodyIds: [...new Set(blocking.map(bodyOf))],
    on,
  });

/** Keys of findings begin with the body they are about. */
export const bodyOf = ({ key }: Pick<Objection, "key">): string => key.slice(0, key.indexOf(" "));

const covers = ({ ruleId, bodyId }: HeldWaiver, objection: Objection): boolean =>
  ruleId === objection.ruleId && bodyId === bodyOf(objection);

/** A waiver for one time is used up; one with a last day comes before it. */
const noteUse = async (unit: UnitOfWork, blocking: readonly Objection[], waivers: readonly HeldWaiver[]): Promise<void> => {
  const used = new Set<HeldWaiver>();
  for (const objection of blocking) {
    const fitting = waivers.filter((waiver) => covers(waiver, objection));
    const waiver = fitting.find(({ once }) => !once) ?? fitting[0]!;
    if (waiver.once && !used.has(waiver)) await useWaiver(unit, waiver);
    if (!used.has(waiver))
      unit.log({
        action: "use-waiver",
        objectKind: "case",
        object: waiver.caseId,
        after: { waiver: waiver.reference, words: objection.words },
      });
    used.add(waiver);
  }
};

const checked = async (unit: UnitOfWork, bodies: readonly Body[], on: string, counting?: string): Promise<readonly CheckedRule[]> => {
  const compositions = await readCompositions(unit, bodies, { on, ...(counting === undefined ? {} : { counting }) });
  const named = (bodyId: string): string => (bodies.length < 2 ? "" : `${bodies.find(({ id }) => id === bodyId)!.name}: `);
  return [...compositions].flatMap(([bodyId, { rules }]) =>
    rules.map((rule) => ({
      ...rule,
      findings: rule.findings.map((finding) => ({ ...finding, key: `${bodyId} ${finding.key}`, words: named(bodyId) + finding.words })),
    })),
  );
};

const sealOf = (objections: readonly Objection[]): string =>
  createHash("sha256")
    .update(
      objections
        .map(({ rule, key, by }) => `${rule} ${key} ${by}`)
        .toSorted()
        .join("\n"),
    )
    .digest("base64url")
    .slice(0, 22);
