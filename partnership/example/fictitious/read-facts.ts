import { rulesOn, type RuleRow } from "../../bodies/composition-records.ts";
import { rulesFor } from "../../bodies/read-composition.ts";
import type { Readable } from "../../bodies/readable.ts";
import { enteredByReferral } from "../../bodies/rules/entered-by-referral.ts";
import { places } from "../../bodies/rules/places.ts";
import { bodiesOpenOn, vacantSeats, type OpenBody } from "./fictitious-records.ts";
import type { BodyToFill, Places } from "./invented-facts.ts";

/** What a store has that people can be invented for. */
export interface FactsOfStore {
  readonly bodies: readonly BodyToFill[];
  readonly themes: readonly string[];
  readonly management: string | undefined;
  /** The body above all others. */
  readonly root: string | undefined;
  /** What an invented group takes. */
  readonly group: Pick<BodyToFill, "places" | "referral">;
}

const FILLED = ["programme", "management", "committee", "donors", "panel", "group"] as const;
/** A group takes so many of those that its rules do not limit. */
const MORE_THAN_LEAST = 2;

/** Reads which bodies there are, and what their own rules let them take. */
export const readFacts = async (from: Readable, today: string): Promise<FactsOfStore> => {
  const open = await bodiesOpenOn(from, today);
  const filled = FILLED.flatMap((kind) => open.filter((body) => body.kind === kind));
  const rules = await rulesOn(
    from,
    filled.map(({ id }) => id),
    [...new Set([...FILLED])],
    today,
  );
  const seats = await vacantSeats(from, today);
  const management = filled.find(({ kind }) => kind === "management")?.id;
  return {
    themes: open.filter(({ kind }) => kind === "theme").map(({ id }) => id),
    management,
    root: open.find(({ kind, parentId }) => kind === "programme" && parentId === null)?.id,
    group: ofRules(rulesFor({ id: "", kind: "group" }, rules)),
    bodies: filled.map((body) => {
      const own = seats.filter(({ bodyId }) => bodyId === body.id).map(({ id, role }) => ({ id, role }));
      const { places: byRule, referral } = ofRules(rulesFor(body, rules));
      return {
        id: body.id,
        name: body.name,
        kind: body.kind,
        seats: own,
        places: body.kind === "group" ? byRule : placesBeside(body, own.length > 0, management === body.id),
        referral,
      };
    }),
  };
};

const USUAL_GROUP: readonly Places[] = [
  { role: "chair", least: 1, most: 1 },
  { role: "co-chair", least: 1, most: 1 },
  { role: "expert", least: 3, most: 5 },
];

const ofRules = (rules: readonly RuleRow[]): Pick<BodyToFill, "places" | "referral"> => {
  const set = (id: string): RuleRow["parameters"] | undefined => rules.find(({ rule }) => rule === id)?.parameters;
  const byRule = places.parameters.safeParse(set(places.id));
  const referral = enteredByReferral.parameters.safeParse(set(enteredByReferral.id));
  return {
    places: byRule.success
      ? byRule.data.places.map(({ role, least, most }) => ({ role, least, most: Math.min(most ?? Infinity, least + MORE_THAN_LEAST) }))
      : USUAL_GROUP,
    referral: referral.success ? { roles: referral.data.roles, referrals: referral.data.referrals } : undefined,
  };
};

const one = (role: Places["role"], most = 1): Places => ({ role, least: 1, most });

/** What a body that is no group takes besides its seats. Where a director is there already, another may decide in their place. */
const placesBeside = ({ kind, parentId, hasDirector }: OpenBody, hasSeats: boolean, isManagement: boolean): readonly Places[] => {
  if (kind === "programme") return parentId === null ? [one("auditor")] : [];
  if (kind === "donors") return [one("donor representative", 3)];
  if (kind === "management")
    return !isManagement
      ? []
      : [
          one(hasDirector || hasSeats ? "alternate" : "director"),
          ...(hasSeats ? [] : [one("programme officer", 2), one("administrative officer")]),
        ];
  if (hasSeats) return [];
  return kind === "committee" ? [one("chair"), one("member", 4)] : [one("chair"), one("expert", 3)];
};
