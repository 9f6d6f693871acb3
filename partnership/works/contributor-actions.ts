import * as z from "zod";
import { inOneUnit, type UnitOfWork } from "#store";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { readOrcid } from "../people/orcid.ts";
import { findPerson } from "../people/person-records.ts";
import { contributorsOf, replaceContributors, type WorkContributor } from "./contributor-records.ts";
import { CREDIT_ROLES } from "./credit-roles.ts";
import { demandVersion, refuseWork, workInHand } from "./work-doing.ts";
import { updateWork } from "./work-records.ts";

/** A contributor as a form gives it. */
export const contributorShape = z.object({
  name: z.string().min(1, "Write the name.").max(200, "At most 200 characters."),
  orcid: z
    .string()
    .refine((written) => written === "" || readOrcid(written) !== undefined, "This is no ORCID iD: a digit of it seems wrong.")
    .transform((written) => readOrcid(written) ?? null),
  affiliation: z.string().max(300, "At most 300 characters."),
  /** Last part of the address of the person's public page. */
  page: z.string().max(200, "At most 200 characters."),
  roles: z.array(z.enum(CREDIT_ROLES, "Choose roles from the list.")).min(1, "Choose one role at least."),
  corresponding: z.string().transform((word) => word === "yes"),
  mayWrite: z.string().transform((word) => word === "yes"),
});

export type ContributorValues = z.infer<typeof contributorShape>;

const MOST = 60;

/**
 * Makes these the contributors of a work, in this order. Somebody with a record here is known by their ORCID iD or the address of their public page, or
 * because they are a contributor already; they are told when they are added.
 * @param version of the work, where whoever asks names the one they read
 * @throws Problem no-such-work, not-allowed, work-closed, changed-meanwhile, bad-work with the field as "name-2"
 */
export const setContributors = (
  { database, actor, surroundings, standing }: Doing,
  workId: string,
  values: readonly ContributorValues[],
  version?: number,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const work = await workInHand(unit, standing, "write-work", workId);
    demandVersion(work, version);
    if (values.length > MOST) refuseWork("form", `At most ${MOST} contributors.`);
    const before = await contributorsOf(unit, workId);
    const all: WorkContributor[] = [];
    for (const [place, one] of values.entries()) all.push(await withRecord(unit, before, one, place + 1));
    const people = all.flatMap(({ personId }) => personId ?? []);
    const twice = all.findIndex(
      ({ personId }, place) => personId !== null && people.indexOf(personId) !== people.lastIndexOf(personId) && place > 0,
    );
    if (new Set(people).size < people.length) refuseWork(`name-${twice + 1}`, "This person stands here twice.");
    if (!all.some(({ personId, mayWrite }) => personId !== null && mayWrite))
      refuseWork("form", "Somebody who has a record here must be able to write.");
    await replaceContributors(unit, workId, all);
    await updateWork(unit, workId, {});
    unit.log({ action: "set-contributors", objectKind: "work", object: workId, before, after: all });
    const known = new Set(before.map(({ personId }) => personId));
    await tellPeople(unit, {
      people: people.filter((id) => !known.has(id)),
      words: `You were named as a contributor of ${work.reference}, “${work.title}”.`,
      href: `/desk/works/${workId}`,
    });
  });

const withRecord = async (
  unit: UnitOfWork,
  before: readonly WorkContributor[],
  { page, ...values }: ContributorValues,
  place: number,
): Promise<WorkContributor> => {
  const person = await recordOf(unit, values.orcid, page);
  if (page !== "" && !person) refuseWork(`page-${place}`, "There is no listed person at this address.");
  const kept = before.find((one) => one.personId !== null && one.name === values.name);
  return {
    ...values,
    orcid: values.orcid ?? person?.orcid ?? null,
    personId: person?.id ?? kept?.personId ?? null,
    organisationId: kept?.affiliation === values.affiliation ? (kept.organisationId ?? null) : null,
  };
};

const recordOf = async (unit: UnitOfWork, orcid: string | null, page: string) => {
  const slug = page.trim().replace(/^.*\/people\//, "");
  const bySlug = slug === "" ? undefined : await findPerson(unit, { slug });
  if (bySlug?.state === "active" && bySlug.listed) return bySlug;
  const byOrcid = orcid === null ? undefined : await findPerson(unit, { orcid });
  return byOrcid?.state === "active" ? byOrcid : undefined;
};
