import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { isId } from "../bodies/is-id.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { can, THE_PROGRAMME } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { findOrganisation } from "./organisation-records.ts";
import { readOrcid } from "./orcid.ts";
import { findPerson, type Person } from "./person-records.ts";
import { deleteTie, endTieOn, findTie, insertTie, type NamedTie, type Tie } from "./tie-records.ts";
import { TIE_KINDS } from "./tie-kinds.ts";
import type { TieValues } from "./tie-shape.ts";

/**
 * Declares a tie of a person: the person's own, or another's by whoever keeps people's records.
 * @returns the tie's id
 * @throws Problem not-allowed, no-such-person, bad-tie
 */
export const declareTie = ({ database, actor, surroundings, standing }: Doing, personId: string, values: TieValues): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandRecord(standing, personId);
    const person = await findPerson(unit, { id: personId });
    if (person?.state !== "active") throw new Problem("no-such-person");
    if (values.from !== null && values.until !== null && values.until < values.from)
      throw new Problem("bad-tie", { field: "until", reason: "It ends before it begins." });
    const end = await otherEnd(unit, standing, values);
    if (end.otherPersonId === personId) throw new Problem("bad-tie", { field: "person", reason: "This is the person's own record." });
    const tie: Tie = {
      id: unit.newId(),
      personId,
      kind: values.kind,
      ...end,
      role: values.role,
      fromOn: values.from,
      untilOn: values.until,
      origin: "declared",
      sourceDocument: null,
      sourcePlace: "",
      version: 1,
    };
    await insertTie(unit, tie);
    tellLog(unit, "declare-tie", tie, { after: detailsOf(tie) });
    const people = tie.otherPersonId === null ? [personId] : [personId, tie.otherPersonId];
    await tellPeople(unit, { people, words: "Somebody declared a tie of yours. See whether it is right.", href: "/desk/me#ties" });
    return tie.id;
  });

/** A tie as it was when the page was opened. */
export interface TieAtHand {
  readonly id: string;
  readonly version: number;
}

/**
 * Ends a tie today, or takes out one that was written by mistake. Either person may.
 * @throws Problem not-allowed, no-such-tie, changed-meanwhile, bad-tie
 */
export const endTie = async (
  { database, actor, surroundings, standing }: Doing,
  { id, version }: TieAtHand,
  how: "today" | "mistake",
): Promise<void> => {
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const tie = isId(id) ? await findTie(unit, id) : undefined;
    if (!tie) throw new Problem("no-such-tie");
    demandRecord(standing, tie.otherPersonId !== null && tie.otherPersonId === standing.personId ? tie.otherPersonId : tie.personId);
    if (TIE_KINDS[tie.kind].derived) throw new Problem("bad-tie", { field: "form", reason: "It follows from other records." });
    const today = dayOf(unit.now);
    if (how === "today" && tie.fromOn !== null && tie.fromOn > today)
      throw new Problem("bad-tie", { field: "form", reason: "It has not begun yet: take it out instead." });
    const done = how === "today" ? await endTieOn(unit, id, version, today) : await deleteTie(unit, id, version);
    if (!done) throw new Problem("changed-meanwhile", { kind: "the tie", id: "" });
    const after = how === "today" ? { after: detailsOf({ ...tie, untilOn: today }) } : {};
    tellLog(unit, how === "today" ? "end-tie" : "remove-tie", tie, { before: detailsOf(tie), ...after });
  });
};

/** @throws Problem not-allowed */
const demandRecord = (standing: Standing, personId: string): void => {
  if (can(standing, "change-own-record", { bodies: [], ownerId: personId }).allowed) return;
  const { allowed, because } = can(standing, "change-person", THE_PROGRAMME);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

type End = Pick<Tie, "otherPersonId" | "organisationId">;

const otherEnd = async (unit: UnitOfWork, standing: Standing, { kind, organisation, person }: TieValues): Promise<End> => {
  const { with: between } = TIE_KINDS[kind];
  const wantsPerson = between === "person" || (between === "either" && organisation === "");
  if (!wantsPerson && person !== "")
    throw new Problem("bad-tie", { field: "person", reason: "Name an organisation or a person, not both." });
  if (wantsPerson && organisation !== "")
    throw new Problem("bad-tie", { field: "organisation", reason: "This kind of tie is with a person." });
  if (wantsPerson) {
    const found = await personNamed(unit, standing, person);
    if (!found) throw new Problem("bad-tie", { field: "person", reason: "No record that you can see has this address or ORCID iD." });
    return { otherPersonId: found.id, organisationId: null };
  }
  const found = organisation === "" ? undefined : await findOrganisation(unit, { id: organisation });
  if (found?.state !== "active") throw new Problem("bad-tie", { field: "organisation", reason: "Choose the organisation." });
  return { otherPersonId: null, organisationId: found.id };
};

/** Only who is listed can be named by everybody: who is not stays unknown to others. */
const personNamed = async (unit: UnitOfWork, standing: Standing, written: string): Promise<Person | undefined> => {
  const orcid = readOrcid(written);
  const slug = written.trim().replace(/^.*\/people\//, "");
  const found = slug === "" ? undefined : await findPerson(unit, orcid === undefined ? { slug } : { orcid });
  if (found?.state !== "active") return undefined;
  return found.listed || can(standing, "change-person", THE_PROGRAMME).allowed ? found : undefined;
};

/** Of a private tie the log keeps no more than that there is one: more people read the log. */
const detailsOf = ({ id, kind, organisationId, otherPersonId, role, fromOn, untilOn }: Tie | NamedTie) =>
  TIE_KINDS[kind].isPrivate ? { tie: id, kind: "private" } : { tie: id, kind, organisationId, otherPersonId, role, fromOn, untilOn };

const tellLog = (unit: UnitOfWork, action: string, tie: Tie, change: { readonly before?: unknown; readonly after?: unknown }): void => {
  const people = tie.otherPersonId === null ? [tie.personId] : [tie.personId, tie.otherPersonId];
  for (const object of people) unit.log({ action, objectKind: "person", object, ...change });
};
