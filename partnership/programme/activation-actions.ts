import { inOneUnit, type UnitOfWork } from "#store";
import { bodyToChange, type BodyAtHand } from "../bodies/body-actions.ts";
import { allBodies, changeBody, type Body } from "../bodies/body-records.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import { peopleOfBody } from "./work-programme-records.ts";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { activationFindings, canStart, gateOn, type ActivationFinding } from "./activation-check.ts";
import { refuse, tellOfChange } from "./programme-doing.ts";
import { allSettings } from "./programme-records.ts";

/**
 * Starts work on a theme or in a group, as a decision with its reason. Where the setting says so, it is refused as long as the money at hand does
 * not suffice; else what stands against it is logged with the decision.
 * @throws Problem not-allowed, no-such-body, changed-meanwhile, bad-programme-fact
 */
export const activateBody = (
  { database, actor, surroundings, standing }: Doing,
  at: BodyAtHand,
  { on, reason }: { readonly on: string; readonly reason: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const before = await bodyToChange(unit, standing, "activate-theme", at);
    if (!canStart(before, on)) refuse("form", "work was begun there already, or it is closed");
    if (before.openedOn !== null && on < before.openedOn) refuse("on", `it was opened on ${before.openedOn}`);
    const [bodies, settings] = [await allBodies(unit, on), await allSettings(unit)];
    const findings = activationFindings(before, { bodies, settings, day: on });
    if (gateOn(settings, on) === "refuse") refuseForMoney(findings);
    const after = await changeBody(unit, before, { activatedOn: on, openedOn: before.openedOn ?? on });
    unit.log({
      action: "activate-body",
      objectKind: "body",
      object: before.id,
      before: { activatedOn: null, openedOn: before.openedOn },
      after: { activatedOn: on, openedOn: after.openedOn, against: findings.map(({ words }) => words) },
      reason,
    });
    await tellOfStart(unit, before, on, reason);
  });

const refuseForMoney = (findings: readonly ActivationFinding[]): void => {
  const money = findings.find(({ about }) => about === "money");
  if (money) refuse("form", `${money.words.replace(/\.$/, "")}; a setting of the programme makes that a condition`);
};

const tellOfStart = async (unit: UnitOfWork, { id, name, slug, kind }: Body, on: string, reason: string): Promise<void> => {
  const words = `Work begins on ${on}: ${name}. ${reason}`;
  const people = await peopleOfBody(unit, id, dayOf(unit.now));
  const href = `/${kind === "theme" ? "themes" : "bodies"}/${slug}`;
  await tellPeople(unit, {
    people: people.map((person) => person.id),
    words,
    href,
    mail: { key: `body ${id} begins`, subject: `Work begins: ${name}` },
  });
  await tellOfChange(unit, words, href);
};
