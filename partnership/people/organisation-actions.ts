import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { can, THE_PROGRAMME } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import {
  domainsOf,
  domainsOfOthers,
  findOrganisation,
  holdTree,
  holderOfRor,
  insertOrganisation,
  lockOrganisation,
  organisationsAbove,
  setDomains,
  updateOrganisation,
  type OrganisationFields,
} from "./organisation-records.ts";
import type { OrganisationValues } from "./organisation-shape.ts";
import { freeSlug } from "./person-records.ts";

const fieldsOf = ({ name, acronym, otherNames, kind, ror, country, parent }: OrganisationValues): OrganisationFields => ({
  name,
  acronym,
  otherNames,
  kind,
  ror,
  country,
  parentId: parent,
});

/**
 * Adds an organisation.
 * @returns its id
 * @throws Problem not-allowed, bad-organisation
 */
export const addOrganisation = ({ database, actor, surroundings, standing }: Doing, values: OrganisationValues): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandOrganisations(standing);
    const id = unit.newId();
    await checkAgainstOthers(unit, id, values);
    await insertOrganisation(unit, id, await freeSlug(unit, "organisation", values.name), fieldsOf(values));
    await setDomains(unit, id, values.domains);
    unit.log({ action: "add-organisation", objectKind: "organisation", object: id, after: values });
    return id;
  });

/** An organisation as it was when the form was opened. */
export interface OrganisationAtHand {
  readonly id: string;
  readonly version: number;
}

/**
 * Corrects an organisation's record, its place in the tree and its domains.
 * @throws Problem not-allowed, no-such-organisation, changed-meanwhile, bad-organisation
 */
export const correctOrganisation = async (
  { database, actor, surroundings, standing }: Doing,
  { id, version }: OrganisationAtHand,
  values: OrganisationValues,
): Promise<void> => {
  await inOneUnit(database, actor, surroundings, async (unit) => {
    demandOrganisations(standing);
    const before = await lockOrganisation(unit, id);
    if (before?.state !== "active") throw new Problem("no-such-organisation");
    if (before.version !== version) throw new Problem("changed-meanwhile", { kind: "the record of", id: before.name });
    await checkAgainstOthers(unit, id, values);
    const domains = await domainsOf(unit, id);
    await updateOrganisation(unit, id, version, fieldsOf(values));
    await setDomains(unit, id, values.domains);
    const { name, acronym, otherNames, kind, ror, country, parentId: parent } = before;
    unit.log({
      action: "correct-organisation",
      objectKind: "organisation",
      object: id,
      before: { name, acronym, otherNames, kind, ror, country, parent, domains },
      after: values,
    });
  });
};

/** @throws Problem not-allowed */
const demandOrganisations = (standing: Standing): void => {
  const { allowed, because } = can(standing, "change-organisation", THE_PROGRAMME);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

const checkAgainstOthers = async (unit: UnitOfWork, id: string, { ror, parent, domains }: OrganisationValues): Promise<void> => {
  const holder = ror === null ? undefined : await holderOfRor(unit, ror, id);
  if (holder !== undefined) throw new Problem("bad-organisation", { field: "ror", reason: `${holder} has this ROR id.` });
  const [taken] = await domainsOfOthers(unit, id, domains);
  if (taken !== undefined) throw new Problem("bad-organisation", { field: "domains", reason: `${taken} belongs to another organisation.` });
  if (parent !== null) await checkParent(unit, id, parent);
};

const checkParent = async (unit: UnitOfWork, id: string, parentId: string): Promise<void> => {
  await holdTree(unit);
  const parent = await findOrganisation(unit, { id: parentId });
  if (parent?.state !== "active") throw new Problem("bad-organisation", { field: "parent", reason: "There is no such organisation." });
  const above = [parent, ...(await organisationsAbove(unit, parentId))];
  if (above.some((one) => one.id === id))
    throw new Problem("bad-organisation", { field: "parent", reason: `${parent.name} belongs to this organisation itself.` });
};
