import { shiftDay } from "../../bodies/mandate-terms.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedCases } from "./invented-cases.ts";
import { INVENTED } from "./invented-rows.ts";

/** Days between the opening of a referral and its end. */
const LASTS = 14;
const DUE_IN = 21;

/** The referrals by which invented people came into their groups, failed to, or wait: as many leading members say yes as the rule asks. */
export const inventReferrals = (cases: InventedCases, mandates: readonly InventedMandate[], today: string): void => {
  const leading = new Map<string, InventedMandate[]>();
  for (const one of mandates) if (one.runs) leading.set(one.body.id, [...(leading.get(one.body.id) ?? []), one]);
  for (const one of mandates) {
    if (!one.referred || (one.state === "active" && !one.runs)) continue;
    const referees = (leading.get(one.body.id) ?? []).filter(({ person }) => person.id !== one.person.id);
    const needed = one.body.referral!.referrals;
    if (referees.length >= needed) openReferral(cases, one, referees.slice(0, needed + 1), today);
  }
};

const OUTCOME = { active: "passed", declined: "failed" } as const;

const openReferral = (cases: InventedCases, one: InventedMandate, referees: readonly InventedMandate[], today: string): void => {
  const { body, person, role, state } = one;
  const needed = body.referral!.referrals;
  const outcome = OUTCOME[state as keyof typeof OUTCOME] as "passed" | "failed" | undefined;
  const openedOn = outcome === "passed" ? shiftDay(one.from ?? today, -30) : shiftDay(today, outcome === undefined ? -5 : -60);
  const decidedOn = shiftDay(openedOn, LASTS);
  const name = person.name;
  const asked = referees.map((referee) => referee.person.id);
  const title = `${name} for ${body.name}`;
  const [yes, no] = outcome === "passed" ? [needed, 0] : [0, asked.length];
  const id = cases.add({
    kind: "referral",
    title,
    state: outcome === undefined ? "waiting" : "decided",
    bodyId: body.id,
    subjectKind: "mandate",
    subject: one.id,
    openedBy: asked[0] ?? null,
    openedOn,
    fields: {
      mandate: one.id,
      candidate: person.id,
      candidateName: name,
      bodyName: body.name,
      needed,
      referees: asked,
      words: INVENTED,
      dueInDays: DUE_IN,
    },
    concerns: [person.id],
    ...(outcome === undefined
      ? {}
      : {
          decision: {
            by: null,
            on: decidedOn,
            outcome,
            reasons: `${yes} said yes and ${no} no; ${needed} had to say yes.`,
            basis: `Referral by ${needed} leading members`,
          },
        }),
  });
  for (const [place, by] of asked.entries()) {
    const task = {
      kind: "refer",
      title: `Refer or not: ${title}`,
      personId: by,
      role: null,
      bodyId: null,
      givenOn: openedOn,
      dueOn: shiftDay(openedOn, DUE_IN),
    };
    const vote = outcome === "failed" ? "no" : "yes";
    const words = `Knows the work of this ${role}. Invented.`;
    if (outcome === undefined ? place === 0 && needed > 1 : outcome === "failed" || place < needed)
      cases.give(id, { ...task, answered: { answer: { vote, words }, by, on: shiftDay(openedOn, 4 + place) } });
    else cases.give(id, outcome === undefined ? task : { ...task, cancelled: "The referral was settled without it." });
  }
};
