import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import type { Action } from "../permissions/actions.ts";
import type { BodyKind } from "./body-kinds.ts";
import {
  changeBody,
  childrenOf,
  findBody,
  findBodyBySlug,
  insertBody,
  insertLink,
  insertName,
  namesOfBody,
  type Body,
  type LinkKind,
} from "./body-records.ts";
import { hasOrganisation } from "./holder-records.ts";
import { demandOn, lastUntil, lockedBody } from "./mandate-changes.ts";
import { mandatesOf } from "./mandate-records.ts";
import { dayOf, shiftDay } from "./mandate-terms.ts";
import { slugOfName } from "./slug-of-name.ts";

/** A body that is to be opened. */
export interface NewBody {
  readonly kind: BodyKind;
  readonly name: string;
  readonly openedOn: string | null;
  readonly parentId: string | null;
  readonly themeId: string | null;
  readonly organisationId: string | null;
  readonly crossCutting: boolean;
  readonly description: string;
}

/**
 * Opens a body under its first name, which gives its address for ever.
 * @throws Problem not-allowed, bad-body
 */
export const openBody = ({ database, actor, surroundings, standing }: Doing, opening: NewBody): Promise<Body> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandOn(standing, "open-body", { bodies: opening.parentId === null ? [] : await bodyPath(unit, opening.parentId) });
    const { name, ...rest } = opening;
    await demandParts(unit, rest);
    const body: Body = {
      ...rest,
      id: unit.newId(),
      slug: await freeSlug(unit, name),
      name,
      activatedOn: null,
      closedOn: null,
      priority: null,
      fictitious: false,
      sourceDocument: null,
      sourcePlace: "",
      version: 1,
    };
    await insertBody(unit, body);
    await insertName(unit, body.id, { name, fromOn: opening.openedOn, untilOn: null, sourceDocument: null, sourcePlace: "" }, null);
    unit.log({ action: "open-body", objectKind: "body", object: body.id, after: body });
    return body;
  });

/** Words that addresses of the desk have of their own. */
const TAKEN: readonly string[] = ["new", "rules"];

const freeSlug = async (unit: UnitOfWork, name: string): Promise<string> => {
  const wanted = slugOfName(name);
  if (wanted === "") throw new Problem("bad-body", { field: "name", reason: "it has no letter" });
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!TAKEN.includes(slug) && !(await findBodyBySlug(unit, slug, dayOf(unit.now)))) return slug;
  }
};

/** @throws Problem bad-body for a parent, theme or organisation that is not there */
const demandParts = async (
  unit: UnitOfWork,
  { parentId, themeId, organisationId }: Pick<NewBody, "parentId" | "themeId" | "organisationId">,
): Promise<void> => {
  const day = dayOf(unit.now);
  if (parentId !== null && !(await findBody(unit, parentId, day)))
    throw new Problem("bad-body", { field: "parent", reason: "there is no such body" });
  const theme = themeId === null ? undefined : await findBody(unit, themeId, day);
  if (themeId !== null && theme?.kind !== "theme") throw new Problem("bad-body", { field: "theme", reason: "there is no such theme" });
  if (organisationId !== null && !(await hasOrganisation(unit, organisationId)))
    throw new Problem("bad-body", { field: "organisation", reason: "there is no such organisation" });
};

/** A body with its version as it was when the page was opened. */
export interface BodyAtHand {
  readonly id: string;
  readonly version: number;
}

/**
 * A body as it was shown, held back from other changes, if the standing allows the action in it.
 * @throws Problem no-such-body, not-allowed, changed-meanwhile
 */
export const bodyToChange = async (
  unit: UnitOfWork,
  standing: Doing["standing"],
  action: Action,
  { id, version }: BodyAtHand,
): Promise<Body> => {
  await lockedBody(unit, id);
  const body = (await findBody(unit, id, dayOf(unit.now)))!;
  demandOn(standing, action, { bodies: await bodyPath(unit, id) });
  if (body.version !== version) throw new Problem("changed-meanwhile", { kind: "body", id: body.slug });
  return body;
};

/** Words and places of a body that may be corrected; its names and its address are kept apart. */
export type BodyCorrection = Pick<Body, "description" | "parentId" | "themeId" | "organisationId" | "crossCutting" | "openedOn">;

/**
 * Corrects what is said of a body.
 * @throws Problem not-allowed, no-such-body, changed-meanwhile, bad-body
 */
export const correctBody = (
  { database, actor, surroundings, standing }: Doing,
  at: BodyAtHand,
  correction: BodyCorrection,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const before = await bodyToChange(unit, standing, "open-body", at);
    await demandParts(unit, correction);
    if (correction.parentId !== null && (await bodyPath(unit, correction.parentId)).includes(before.id))
      throw new Problem("bad-body", { field: "parent", reason: "a body cannot lie below itself" });
    if (correction.openedOn !== null && before.closedOn !== null && correction.openedOn > before.closedOn)
      throw new Problem("bad-body", { field: "opened", reason: "it would open after it was closed" });
    noteBody(unit, "correct-body", before, await changeBody(unit, before, correction));
  });

/**
 * Gives a body a new name from a day on. The address stays, and the addresses of all its names lead to it.
 * @throws Problem not-allowed, no-such-body, changed-meanwhile, bad-body
 */
export const renameBody = (
  { database, actor, surroundings, standing }: Doing,
  at: BodyAtHand,
  { name, fromOn, reason }: { readonly name: string; readonly fromOn: string; readonly reason: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const before = await bodyToChange(unit, standing, "open-body", at);
    if (slugOfName(name) === "") throw new Problem("bad-body", { field: "name", reason: "it has no letter" });
    const names = await namesOfBody(unit, before.id);
    const newest = names.findLast(({ untilOn }) => untilOn === null);
    if (names.some((one) => one.fromOn !== null && one.fromOn >= fromOn))
      throw new Problem("bad-body", { field: "from", reason: "it has a name from that day, or from a later one, already" });
    await insertName(unit, before.id, { name, fromOn, untilOn: null, sourceDocument: null, sourcePlace: "" }, shiftDay(fromOn, -1));
    await changeBody(unit, before, {});
    unit.log({
      action: "rename-body",
      objectKind: "body",
      object: before.id,
      before: { name: newest?.name ?? null },
      after: { name, fromOn },
      reason,
    });
  });

/**
 * Says what became of a body: merged into another, split into it, renamed to it, or the same group under another roof.
 * @throws Problem not-allowed, no-such-body, changed-meanwhile, bad-body
 */
export const linkBodies = (
  { database, actor, surroundings, standing }: Doing,
  at: BodyAtHand,
  { toId, kind, onDay }: { readonly toId: string; readonly kind: LinkKind; readonly onDay: string | null },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const before = await bodyToChange(unit, standing, "open-body", at);
    const other = await findBody(unit, toId, dayOf(unit.now));
    if (!other || other.id === before.id) throw new Problem("bad-body", { field: "other", reason: "choose another body" });
    if (!(await insertLink(unit, { fromId: before.id, toId, kind, onDay })))
      throw new Problem("bad-body", { field: "other", reason: "the two are linked so already" });
    await changeBody(unit, before, {});
    unit.log({ action: "link-bodies", objectKind: "body", object: before.id, after: { kind, to: toId, onDay } });
  });

/**
 * Closes a body with its last day. Its mandates end with it; what they opened closes then.
 * @throws Problem not-allowed, no-such-body, changed-meanwhile, bad-body
 */
export const closeBody = (
  { database, actor, surroundings, standing }: Doing,
  at: BodyAtHand,
  { closedOn, reason }: { readonly closedOn: string; readonly reason: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const before = await bodyToChange(unit, standing, "open-body", at);
    if (before.closedOn !== null) throw new Problem("bad-body", { field: "closed", reason: `it is closed since ${before.closedOn}` });
    if (before.openedOn !== null && closedOn < before.openedOn)
      throw new Problem("bad-body", { field: "closed", reason: "it would close before it was opened" });
    const below = (await childrenOf(unit, before.id, closedOn)).filter((child) => child.closedOn === null || child.closedOn > closedOn);
    if (below.length > 0)
      throw new Problem("bad-body", { field: "closed", reason: `${below.length} below it would still be open: ${below[0]!.name}` });
    for (const mandate of await mandatesOf(unit, before.id)) await lastUntil(unit, mandate, closedOn, "The body was closed.");
    noteBody(unit, "close-body", before, await changeBody(unit, before, { closedOn }), reason);
  });

const noteBody = (unit: UnitOfWork, action: string, before: Body, after: Body, reason?: string): void =>
  unit.log({ action, objectKind: "body", object: before.id, before, after, ...(reason === undefined ? {} : { reason }) });
