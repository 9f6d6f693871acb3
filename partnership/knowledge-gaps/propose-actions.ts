import { sql } from "kysely";
import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { partnersOf } from "../bodies/composition-records.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import { roleHolders } from "../cases/assignee-records.ts";
import { openCaseInUnit, type Doing } from "../cases/case-actions.ts";
import { findCase } from "../cases/case-records.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { findPerson } from "../people/person-records.ts";
import { anywhere } from "../permissions/anywhere.ts";
import { can } from "../permissions/can.ts";
import { gapReceiptKey, insertGapLink } from "./gap-asker-records.ts";
import { refuseGap } from "./gap-doing.ts";
import {
  findGap,
  groupsOfThemes,
  insertGap,
  nextGapReference,
  replaceGapTags,
  updateGap,
  type GapTags,
  type NewGap,
} from "./gap-records.ts";
import type { GapProposal, PublicGap } from "./gap-shape.ts";

/**
 * Asks for knowledge, by somebody with an account: a member, partner staff by their tie, or out of a consultation by whoever may hold one. The group of
 * its theme decides on it; without one the programme's officers do.
 * @returns its id
 * @throws Problem not-allowed, bad-gap
 */
export const proposeGap = ({ database, actor, surroundings, standing }: Doing, values: GapProposal): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "propose-gap", { bodies: [] });
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    const { title, question, purpose, language, consultation, shown, ...tags } = values;
    if (consultation !== "" && !can(standing, "take-stock", anywhere(standing)).allowed)
      refuseGap("consultation", "Those who work in a group or run the programme bring questions out of consultations.");
    const person = standing.personId === undefined ? undefined : await findPerson(unit, { id: standing.personId });
    if (!person) return refuseGap("form", "A question is asked by a person.");
    const ties = (await partnersOf(unit, [person.id], dayOf(unit.now))).get(person.id) ?? [];
    const isStaff = ties.some(({ tie }) => tie === "employed by" || tie === "seconded to");
    const origin = consultation !== "" ? "consultation" : isStaff ? "partner staff" : "member";
    return openGap(unit, tags, {
      ...{ title, question, purpose, language, origin },
      originWords: consultation,
      askedBy: person.id,
      askerName: "",
      askerShown: shown === "yes",
      address: null,
      fictitious: person.fictitious,
    });
  });

/** What a reader's question comes with. */
export interface PublicAsking {
  /** The same key opens one question, however often its form is sent. */
  readonly key: string;
  /** SHA-256 of the secret by which whoever asked follows it. */
  readonly secretHash: string;
}

/**
 * Takes a question of a reader without an account. Name and address stay out of its case and of the log; a receipt goes to the address, which is used
 * for nothing before it is confirmed.
 */
export const proposePublicly = (
  { database, actor, surroundings }: Pick<Doing, "database" | "actor" | "surroundings">,
  { title, question, purpose, language, name, shown, email, ...tags }: PublicGap,
  { key, secretHash }: PublicAsking,
): Promise<{ readonly reference: string }> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`gap ${key}`}, 0))`.execute(unit.tables());
    const before = await findCase(unit, { openingKey: key });
    const known = before && (await findGap(unit, { caseId: before.id }));
    const id =
      known?.id ??
      (await openGap(
        unit,
        tags,
        {
          ...{ title, question, purpose, language },
          origin: "public form",
          originWords: "",
          askedBy: null,
          askerName: name,
          askerShown: shown === "yes" && name !== "",
          address: email === "" ? null : email.toLowerCase(),
          fictitious: false,
        },
        key,
      ));
    const { reference } = (await findGap(unit, { id }))!;
    await insertGapLink(unit, { hash: secretHash, gap_id: id, by_mail: false });
    unit.log({ action: "make-gap-link", objectKind: "knowledge gap", object: id });
    if (email !== "")
      unit.enqueue({
        queue: "send-mail",
        key: gapReceiptKey(id),
        payload: { to: email.toLowerCase(), template: "gap-receipt", values: { reference, gap: id } },
      });
    return { reference };
  });

/** How a question came, as its case says it. */
const ORIGINS: Readonly<Record<NewGap["origin"], string>> = {
  member: "By somebody who takes part in the partnership",
  "partner staff": "By staff of a partner organisation",
  "public form": "By a reader",
  consultation: "In a consultation",
};

/** Writes a question down, and opens the case in which it is decided on. */
const openGap = async (
  unit: UnitOfWork,
  tags: GapTags,
  asked: Omit<NewGap, "id" | "reference" | "bodyId">,
  key?: string,
): Promise<string> => {
  const groups = await groupsOfThemes(unit, tags.themes, dayOf(unit.now));
  const { deciding, others } = await whoDecides(unit, groups, asked.askedBy);
  const gap = { ...asked, id: unit.newId(), reference: await nextGapReference(unit), bodyId: deciding ?? null };
  await insertGap(unit, gap);
  await replaceGapTags(unit, gap.id, tags);
  const { id, reference, origin, bodyId, title, question, purpose, originWords } = gap;
  unit.log({ action: "propose-gap", objectKind: "knowledge gap", object: id, after: { reference, origin, bodyId, ...tags } });
  const file = await openCaseInUnit(unit, {
    kind: "gap-triage",
    fields: {
      gap: id,
      reference,
      title,
      question,
      purpose,
      origin: originWords === "" ? ORIGINS[origin] : `${ORIGINS[origin]}: ${originWords}`,
    },
    bodyId,
    openedBy: gap.askedBy ?? undefined,
    ...(key === undefined ? {} : { key }),
  });
  await updateGap(unit, id, { case_id: file.id });
  await tellPeople(unit, {
    people: others,
    words: `A question on your theme too, which another group decides on: ${title}`,
    href: `/desk/gaps/${id}`,
  });
  return id;
};

/** The first group in which somebody besides the asker can decide, and the leads of the others, who are told. */
const whoDecides = async (
  unit: UnitOfWork,
  groups: readonly string[],
  askedBy: string | null,
): Promise<{ readonly deciding: string | undefined; readonly others: readonly string[] }> => {
  const leads = await Promise.all(
    groups.map(async (id) => ({
      id,
      people: (await roleHolders(unit, id, ["chair", "co-chair"], unit.now))
        .map(({ personId }) => personId)
        .filter((one) => one !== askedBy),
    })),
  );
  const deciding = leads.find(({ people }) => people.length > 0);
  return { deciding: deciding?.id, others: leads.filter((one) => one !== deciding).flatMap(({ people }) => people) };
};
