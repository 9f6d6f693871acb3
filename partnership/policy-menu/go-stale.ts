import type { UnitOfWork } from "#store";
import { dayOf } from "../bodies/mandate-terms.ts";
import { roleHolders } from "../cases/assignee-records.ts";
import { insertCase, moveCase, nextReference } from "../cases/case-changes-records.ts";
import { lockCase, type CaseFile } from "../cases/case-records.ts";
import type { RecheckFields } from "../cases/kinds/choice-recheck.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { whoMay } from "../permissions/who-may.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { bindCauses, causesOf, insertCause, type FoundCause } from "./cause-records.ts";
import { causeWords } from "./cause-words.ts";
import { readCauseFacts } from "./cause-facts-records.ts";
import { CHOICE, peopleBehind } from "./choice-doing.ts";
import { insertChoiceStep, lockChoice, updateChoice, type Choice } from "./choice-records.ts";
import { findChoiceVersion } from "./choice-version-records.ts";
import { findCauses, type CauseFactsNow } from "./find-causes.ts";
import { openRecheck } from "./recheck-records.ts";

/**
 * Looks whether a published choice still holds, as part of whatever may have changed that: new causes are written down, it becomes stale in public,
 * its body is told once, and a case asks what is to be done.
 * @param figures its figures in a newer release, where that is what may have changed
 * @returns how many causes are new
 */
export const lookAgain = async (unit: UnitOfWork, choiceId: string, figures: CauseFactsNow["figures"] = new Map()): Promise<number> => {
  const choice = await lockChoice(unit, choiceId);
  if (!choice || choice.publicVersion === null || (choice.state !== "current" && choice.state !== "stale")) return 0;
  const version = await findChoiceVersion(unit, { id: choice.publicVersion });
  if (!version || version.resultId === null) return 0;
  const known = (await causesOf(unit, choice.id, "all")).filter(({ versionId }) => versionId === version.id);
  const found = findCauses({
    content: version.content,
    ...(await readCauseFacts(unit, version.id)),
    ...{ figures, known, nextReviewOn: choice.nextReviewOn, today: dayOf(unit.now) },
  });
  const fresh: FoundCause[] = [];
  for (const cause of found)
    if ((await insertCause(unit, { choiceId: choice.id, versionId: version.id }, cause)) === "recorded") fresh.push(cause);
  if (fresh.length > 0) await becomeStale(unit, choice, fresh);
  return fresh.length;
};

const becomeStale = async (unit: UnitOfWork, choice: Choice, causes: readonly FoundCause[]): Promise<void> => {
  const words = causes.map(causeWords).join(" ");
  await updateChoice(unit, choice.id, { state: "stale" });
  await insertChoiceStep(unit, choice.id, { state: "stale", versionId: choice.publicVersion, words, public: true });
  const after = { state: "stale", causes: causes.map(({ kind, key }) => ({ kind, key })) };
  unit.log({ action: "go-stale", objectKind: CHOICE, object: choice.id, before: { state: choice.state }, after, reason: words });
  const caseId = await askWhether(unit, choice, words);
  if (caseId !== undefined) await bindCauses(unit, choice.id, caseId);
  const leads = await roleHolders(unit, choice.bodyId, ["chair", "co-chair"], unit.now);
  await tellPeople(unit, {
    people: leads.map(({ personId }) => personId),
    words: `“${choice.title}” is stale. ${words}`,
    href: `/desk/choices/${choice.id}`,
  });
};

/**
 * The case that asks whether it still holds: the one that is open, which then has changed for whoever is about to decide it; else a new one where it was
 * current until now. Those who decide are told of a new one by mail, and so once.
 */
const askWhether = async (unit: UnitOfWork, choice: Choice, words: string): Promise<string | undefined> => {
  const open = await openRecheck(unit, choice.id);
  if (open) {
    const file = (await lockCase(unit, open.id))!;
    await moveCase(unit, file, { state: file.state });
    return file.id;
  }
  if (choice.state !== "current" || choice.appraisalCase !== null) return undefined;
  const notBy = [...(await peopleBehind(unit, choice.id))];
  const fields = { choice: choice.id, reference: choice.reference, title: choice.title, causes: words.slice(0, 8_000), notBy };
  return openRecheckCase(unit, choice, fields);
};

/** Written here by its records, since what cases do when they are decided needs what is in this file. */
const openRecheckCase = async (unit: UnitOfWork, { id: subject, bodyId, title: name }: Choice, fields: RecheckFields): Promise<string> => {
  const file: CaseFile = {
    ...{
      id: unit.newId(),
      reference: await nextReference(unit),
      kind: "choice-recheck",
      title: `May hold no longer: ${name}`.slice(0, 300),
    },
    ...{ state: "open", bodyId, subjectKind: CHOICE, subject, openedBy: null, openedAt: unit.now, fields, concerns: fields.notBy },
    ...{ outcome: null, decidedAt: null, public: false, version: 1 },
  };
  await insertCase(unit, file, null);
  const { id, reference, kind, title } = file;
  unit.log({ action: "open-case", objectKind: "case", object: id, after: { reference, kind, title, bodyId, fields } });
  const deciders = await whoMay(unit, "decide-case", { bodies: await bodyPath(unit, bodyId), concerns: fields.notBy }, unit.now);
  const directed = deciders.some(({ roles }) => roles.includes("director"));
  await tellPeople(unit, {
    people: deciders.filter(({ roles }) => !directed || roles.some((role) => role !== "alternate")).map(({ personId }) => personId),
    words: `${reference} waits for a decision: ${title}`,
    href: `/desk/cases/${reference}`,
    mail: { key: `case ${id} version 1 to be decided`, subject: `${reference} waits for your decision` },
  });
  return id;
};
