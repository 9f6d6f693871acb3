import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { can, THE_PROGRAMME } from "../permissions/can.ts";
import { plainName } from "./plain-name.ts";
import {
  expertiseOf,
  freeSlug,
  holderOfOrcid,
  insertPerson,
  lockPerson,
  setExpertise,
  updatePerson,
  type Person,
  type PersonFields,
} from "./person-records.ts";
import type { PersonValues } from "./person-shape.ts";

const fieldsOf = (values: PersonValues): PersonFields => ({
  name: values.name.trim(),
  sortName: plainName(values.sortedUnder) || plainName(values.name),
  orcid: values.orcid,
  country: values.country,
  sex: values.sex,
  sector: values.sector,
  about: values.about,
  languages: values.languages,
  listed: values.listed,
});

/**
 * Adds the record of a person, who gets no account by it.
 * @returns the new record's id
 * @throws Problem not-allowed, orcid-taken, consent-missing
 */
export const addPerson = ({ database, actor, surroundings, standing }: Doing, values: PersonValues): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "change-person", THE_PROGRAMME);
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    const fields = fieldsOf(values);
    if (fields.listed && values.reason.trim() === "") throw new Problem("consent-missing");
    const id = unit.newId();
    if (fields.orcid !== null && (await holderOfOrcid(unit, fields.orcid, id)) !== undefined)
      throw new Problem("orcid-taken", { orcid: fields.orcid });
    await insertPerson(unit, id, await freeSlug(unit, "person", fields.name), fields);
    await setExpertise(unit, id, values.expertise);
    const after = { ...fields, expertise: values.expertise };
    unit.log({ action: "add-person", objectKind: "person", object: id, after, reason: values.reason });
    return id;
  });

/** A record as it was when the form was opened. */
export interface PersonAtHand {
  readonly id: string;
  readonly version: number;
}

/**
 * Corrects a person's record: the own one, or another's by whoever keeps them. Nobody but the person consents to being listed, unless it
 * is noted where they did.
 * @throws Problem not-allowed, no-such-person, changed-meanwhile, orcid-taken, consent-missing
 */
export const correctPerson = async (
  { database, actor, surroundings, standing }: Doing,
  { id, version }: PersonAtHand,
  values: PersonValues,
): Promise<void> => {
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const own = can(standing, "change-own-record", { bodies: [], ownerId: id });
    const answer = own.allowed ? own : can(standing, "change-person", THE_PROGRAMME);
    if (!answer.allowed) throw new Problem("not-allowed", { reason: answer.because });
    const before = await lockPerson(unit, id);
    if (before?.state !== "active") throw new Problem("no-such-person");
    if (before.version !== version) throw new Problem("changed-meanwhile", { kind: "the record of", id: before.name });
    const fields = fieldsOf(values);
    if (!own.allowed && fields.listed && !before.listed && values.reason.trim() === "") throw new Problem("consent-missing");
    if (fields.orcid !== null && (await holderOfOrcid(unit, fields.orcid, id)) !== undefined)
      throw new Problem("orcid-taken", { orcid: fields.orcid });
    const themes = (await expertiseOf(unit, id)).map(({ themeId }) => themeId);
    await updatePerson(unit, id, version, fields);
    await setExpertise(unit, id, values.expertise);
    unit.log({
      action: "correct-person",
      objectKind: "person",
      object: id,
      before: { ...keptFields(before), expertise: themes },
      after: { ...fields, expertise: values.expertise },
      reason: values.reason,
    });
    await tellPeople(unit, { people: [id], words: "Your record was corrected by whoever keeps people's records.", href: "/desk/me" });
  });
};

const keptFields = ({ name, sortName, orcid, country, sex, sector, about, languages, listed }: Person): PersonFields => ({
  name,
  sortName,
  orcid,
  country,
  sex,
  sector,
  about,
  languages,
  listed,
});
