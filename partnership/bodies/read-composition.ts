import type { Body } from "./body-records.ts";
import { checkComposition, type CheckedRule } from "./check-composition.ts";
import { heldElsewhere, heldOn, partnersAmong, partnersOf, rulesOn, seatsOn, type HeldRow, type RuleRow } from "./composition-records.ts";
import type { Readable } from "./readable.ts";
import type { CompositionFacts, HolderFacts } from "./rules/composition-rule.ts";

/** What stands for a person who did not consent to be listed. */
export const UNNAMED = "A member who is not listed";

interface CompositionQuestion {
  readonly on: string;
  /** Readers without an account: people who did not consent are not named, small numbers not told. */
  readonly forPublic?: boolean;
  /** A mandate that counts although it is not active yet. */
  readonly counting?: string;
}

/** A body held against its rules, and what they looked at. */
export interface Composition {
  readonly facts: CompositionFacts;
  readonly rules: readonly CheckedRule[];
}

/** Holds bodies against their rules on a day. A rule of the body itself stands in place of the same rule of its kind. */
export const readCompositions = async (
  from: Readable,
  bodies: readonly Body[],
  question: CompositionQuestion,
): Promise<ReadonlyMap<string, Composition>> => {
  const { on, forPublic = false, counting } = question;
  const ids = bodies.map(({ id }) => id);
  const rows = await heldOn(from, ids, on, counting);
  const persons = [...new Set(rows.flatMap(({ person_id: id }) => (id === null ? [] : [id])))];
  const organisations = [...new Set(rows.flatMap(({ organisation_id: id }) => (id === null ? [] : [id])))];
  const elsewhere = await heldElsewhere(from, persons, on, counting);
  const ties = await partnersOf(from, persons, on);
  const partners = await partnersAmong(from, organisations, on);
  const seats = await seatsOn(from, ids, on);
  const rules = await rulesOn(from, ids, [...new Set(bodies.map(({ kind }) => kind))], on);
  const asHolder = (row: HeldRow): HolderFacts => ({
    ...identityOf(row, forPublic),
    mandateId: row.mandate_id,
    role: row.role,
    seatId: row.seat_id,
    votes: row.votes,
    basis: row.basis,
    referrals: row.referrals ?? undefined,
    country: row.country,
    sex: row.sex,
    partners:
      row.person_id !== null
        ? (ties.get(row.person_id) ?? [])
        : row.organisation_id !== null && partners.has(row.organisation_id)
          ? [{ name: row.organisation_name ?? "", tie: "itself" }]
          : [],
    elsewhere: (row.person_id === null ? undefined : elsewhere.get(row.person_id)) ?? [],
  });
  return new Map(
    bodies.map((body) => {
      const facts: CompositionFacts = {
        on,
        body: { id: body.id, kind: body.kind, name: body.name },
        holders: rows.filter(({ body_id: id }) => id === body.id).map(asHolder),
        seats: seats.filter(({ body_id: id }) => id === body.id),
        forPublic,
      };
      return [body.id, { facts, rules: checkComposition(rulesFor(body, rules), facts) }];
    }),
  );
};

/** Rules that hold for a body among those read for several. */
export const rulesFor = ({ id, kind }: Pick<Body, "id" | "kind">, rules: readonly RuleRow[]): readonly RuleRow[] => {
  const own = rules.filter(({ bodyId }) => bodyId === id);
  const names = new Set(own.map(({ rule }) => rule));
  return [...own, ...rules.filter(({ bodyKind, rule }) => bodyKind === kind && !names.has(rule))];
};

const identityOf = (row: HeldRow, forPublic: boolean): Pick<HolderFacts, "kind" | "id" | "name"> => {
  if (row.person_id !== null)
    return { kind: "person", id: row.person_id, name: forPublic && row.listed !== true ? UNNAMED : (row.display_name ?? "") };
  if (row.organisation_id !== null) return { kind: "organisation", id: row.organisation_id, name: row.organisation_name ?? "" };
  return { kind: "quoted", id: row.quoted_holder ?? "", name: row.quoted_holder ?? "" };
};
