import { inOneUnit, type Database, type Surroundings, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { findPerson } from "../people/person-records.ts";
import {
  applicationsOf,
  findApplication,
  forgetApplicantsBefore,
  insertApplication,
  unchoose,
  updateApplication,
  type Application,
} from "./application-records.ts";
import { writeCommissionCheck, type ToHold } from "./commission-check-records.ts";
import { blockWords, checkHolder } from "./commission-conflicts.ts";
import { moveCommission, notNow, onCommission, refuseCommission, stateAfter, type CommissionAtHand } from "./commission-doing.ts";
import { askForConfirmation } from "./confirm-application.ts";
import { organisationsActedFor, organisationToHold } from "./holder-organisation-records.ts";
import { findCommission, lockCommission, personToHold, type Commission } from "./commission-records.ts";
import type { ApplicationValues, DirectValues } from "./commission-shape.ts";

/**
 * Applies for an open call, by whoever is signed in or by anybody with an address. The log says that somebody applied, not who or what they wrote.
 * @param secretHash SHA-256 of what proves that a later form comes from the same; sent again, it is one application
 * @returns the application's id
 * @throws Problem no-such-commission, commission-refused, bad-commission
 */
export const applyForCall = (
  { database, actor, surroundings, standing }: Doing,
  slug: string,
  values: ApplicationValues,
  secretHash: string,
): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const before = await findApplication(unit, { secretHash });
    if (before) return before.id;
    const commission = await openFor(unit, slug);
    const meanwhile = await findApplication(unit, { secretHash });
    if (meanwhile) {
      unit.log({ action: "apply-again", objectKind: "commission", object: commission.id, after: { application: meanwhile.id } });
      return meanwhile.id;
    }
    const person = standing.personId === undefined ? undefined : await findPerson(unit, { id: standing.personId });
    if (!person && values.address === "") return refuseCommission("address", "Write an e-mail address, such as ada@example.org.");
    const all = await applicationsOf(unit, commission.id);
    const again = all.some(({ personId, state }) => person && personId === person.id && state !== "withdrawn");
    if (again) return refuseCommission("form", "You have applied already. Withdraw that application first if you want to write another.");
    const organisation = values.organisation ?? "";
    const application = {
      id: unit.newId(),
      commissionId: commission.id,
      personId: person?.id ?? null,
      name: person?.name ?? values.name,
      address: person ? null : values.address.toLowerCase(),
      words: values.words,
      organisationId: person && organisation !== "" ? await ownOrganisation(unit, person.id, organisation) : null,
      organisationWords: person ? "" : organisation,
      secretHash,
    };
    await insertApplication(unit, application);
    if (!person) askForConfirmation(unit, { id: application.id, address: values.address.toLowerCase(), title: commission.title });
    unit.log({ action: "apply-for-call", objectKind: "commission", object: commission.id, after: { application: application.id } });
    return application.id;
  });

const NO_TIE = "Their record names no tie to this organisation that lasts: it is added to the record first.";

/** An organisation that somebody may act for, by the address of its record or its last part. @throws Problem bad-commission */
const ownOrganisation = async (unit: UnitOfWork, personId: string, page: string): Promise<string> => {
  const found = await organisationToHold(unit, page.trim().replace(/^.*\/organisations\//, ""));
  if (!found) return refuseCommission("organisation", "There is no organisation at this address.");
  const own = await organisationsActedFor(unit, personId, dayOf(unit.now));
  return own.some(({ id }) => id === found.id) ? found.id : refuseCommission("organisation", NO_TIE);
};

const organisationOf = async (unit: UnitOfWork, personId: string, page: string | undefined): Promise<string | null> =>
  page === undefined || page.trim() === "" ? null : ownOrganisation(unit, personId, page);

const openFor = async (unit: UnitOfWork, slug: string): Promise<Commission> => {
  const found = await findCommission(unit, { slug });
  const commission = found && (await lockCommission(unit, found.id));
  if (!commission || commission.callFrom === null) throw new Problem("no-such-commission");
  const today = dayOf(unit.now);
  if (commission.state !== "open call" || commission.callUntil! < today) return notNow(commission, "the call is closed");
  if (commission.callFrom > today) return notNow(commission, `the call opens on ${commission.callFrom}`);
  stateAfter(commission, "apply", "applicant");
  return commission;
};

/**
 * Takes an application back, by whoever sent it: known by their account, or by the secret that they were given.
 * @throws Problem no-such-commission, commission-refused
 */
export const withdrawApplication = (
  { database, actor, surroundings, standing }: Doing,
  key: { readonly id: string } | { readonly secretHash: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const application = await findApplication(unit, key);
    if (application?.state === "withdrawn" && "secretHash" in key) return;
    const isOwn = application && ("secretHash" in key || (application.personId !== null && application.personId === standing.personId));
    const commission = isOwn && (await lockCommission(unit, application.commissionId));
    if (!commission) throw new Problem("no-such-commission");
    stateAfter(commission, "withdraw application", "applicant");
    const now = (await findApplication(unit, { id: application.id }))!;
    if (now.state === "withdrawn") throw new Problem("changed-meanwhile", { kind: "application for", id: commission.reference });
    await updateApplication(unit, now, { state: "withdrawn", settled_at: unit.now });
    if (now.state === "chosen")
      await moveCommission({ unit, commission, next: commission.state }, "lose-holder", {
        changed: { holder_id: null, holder_organisation: null },
        after: { application: now.id },
      });
    unit.log({ action: "withdraw-application", objectKind: "commission", object: commission.id, after: { application: now.id } });
  });

/**
 * Says whose record somebody has who applied without an account, and which organisation they apply for.
 * @param organisation the address of its record; none for who applies alone
 * @throws Problem bad-commission, and those of `onCommission`
 */
export const sayWhoApplied = (
  doing: Doing,
  at: CommissionAtHand,
  applicationId: string,
  page: string,
  organisation?: string,
): Promise<void> =>
  onCommission(doing, at, { event: "say who applies", role: "leader" }, async (change) => {
    const { unit, commission } = change;
    const application = await ownApplication(unit, commission, applicationId);
    if (application.personId !== null) notNow(commission, "it is known already whose application this is");
    const personId = await recordAt(unit, commission, page);
    const others = await applicationsOf(unit, commission.id);
    if (others.some((one) => one.personId === personId && one.state !== "withdrawn"))
      refuseCommission("person", "There is an application by this person already.");
    const organisationId = await organisationOf(unit, personId, organisation);
    await updateApplication(unit, application, { person_id: personId, organisation_id: organisationId });
    await moveCommission(change, "say-who-applied", {
      after: { application: application.id, person: personId, organisation: organisationId },
    });
  });

const ownApplication = async (unit: UnitOfWork, commission: Commission, id: string): Promise<Application> => {
  const application = await findApplication(unit, { id });
  if (!application || application.commissionId !== commission.id) throw new Problem("no-such-commission");
  if (application.state !== "received" && application.state !== "chosen") notNow(commission, "the application was withdrawn or settled");
  return application;
};

const recordAt = async (unit: UnitOfWork, commission: Commission, page: string): Promise<string> => {
  const slug = page.trim().replace(/^.*\/people\//, "");
  return (await personToHold(unit, slug, commission.bodyId)) ?? refuseCommission("person", "There is no listed person at this address.");
};

/**
 * Chooses who is to hold a commission, from those who applied. What lies between them and those who decide is looked for and kept.
 * @throws Problem conflict-blocks, bad-commission, and those of `onCommission`
 */
export const chooseApplicant = (doing: Doing, at: CommissionAtHand, applicationId: string, reasons: string): Promise<void> =>
  onCommission(doing, at, { event: "choose", role: "leader" }, async (change) => {
    const { unit, commission } = change;
    const application = await ownApplication(unit, commission, applicationId);
    if (application.personId === null) return notNow(commission, "say first which record in the directory is theirs");
    const { personId, organisationId } = application;
    if (organisationId !== null && !(await organisationsActedFor(unit, personId, dayOf(unit.now))).some(({ id }) => id === organisationId))
      notNow(commission, "the record of whoever applied names no tie to their organisation any more");
    await keepChecks(doing, unit, commission, { personId, organisationId });
    await unchoose(unit, commission.id);
    const now = (await findApplication(unit, { id: application.id }))!;
    await updateApplication(unit, now, { state: "chosen", reasons });
    await moveCommission(change, "choose-holder", {
      changed: { holder_id: personId, holder_organisation: organisationId, direct_reason: "" },
      after: { application: application.id, person: personId, organisation: organisationId },
      reason: reasons,
    });
  });

/**
 * Names who is to hold a commission without a call, or beside it, and says why nobody else was asked: a person, or an organisation by a person who
 * belongs to it and signs for it.
 * @throws Problem conflict-blocks, bad-commission, and those of `onCommission`
 */
export const nameHolder = (doing: Doing, at: CommissionAtHand, { person, organisation, reason }: DirectValues): Promise<void> =>
  onCommission(doing, at, { event: "name directly", role: "leader" }, async (change) => {
    const { unit, commission } = change;
    const personId = await recordAt(unit, commission, person);
    if (personId === doing.standing.personId) refuseCommission("person", "Nobody names themselves.");
    const organisationId = await organisationOf(unit, personId, organisation);
    await keepChecks(doing, unit, commission, { personId, organisationId });
    await unchoose(unit, commission.id);
    await moveCommission(change, "name-holder", {
      changed: { holder_id: personId, holder_organisation: organisationId, direct_reason: reason },
      after: { person: personId, organisation: organisationId },
      reason,
    });
  });

/** Looks for what lies between somebody and those who decide, and keeps it. @throws Problem conflict-blocks */
export const keepChecks = async (
  { standing }: Pick<Doing, "standing">,
  unit: UnitOfWork,
  commission: Commission,
  toHold: ToHold,
): Promise<{ readonly notBy: readonly string[]; readonly found: readonly string[] }> => {
  const { holder, deciders } = await checkHolder(unit, commission, toHold);
  if (holder.effect === "block") throw new Problem("conflict-blocks", { reason: blockWords(holder) });
  const own = deciders.find(
    ({ personId, capacity, effect }) => personId === standing.personId && capacity !== "director" && effect === "block",
  );
  if (own) throw new Problem("conflict-blocks", { reason: blockWords(own) });
  for (const check of [holder, ...deciders]) await writeCommissionCheck(unit, commission.id, toHold, check);
  const blocked = deciders.filter(({ capacity, effect }) => capacity === "director" && effect === "block");
  return {
    notBy: [...new Set(blocked.map(({ personId }) => personId))],
    found: [...new Set([holder, ...deciders].flatMap(({ findings }) => findings.map(({ path }) => path)))],
  };
};

const KEEP_DAYS = 90;
const FORGOTTEN = "Applicant";

/** Forgets those who applied without a record, ninety days after the choice. Run daily; gives how many. */
export const forgetApplicants = (database: Database, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, { kind: "system", id: "forget-applicants" }, surroundings, async (unit) => {
    const gone = await forgetApplicantsBefore(unit, new Date(unit.now.getTime() - KEEP_DAYS * 24 * 60 * 60 * 1000), FORGOTTEN);
    for (const id of gone) unit.log({ action: "forget-applicant", objectKind: "application", object: id });
    return gone.length;
  });
