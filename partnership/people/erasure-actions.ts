import {
  inOneUnit,
  type Database,
  type Handler,
  type NewJob,
  type Surroundings,
  type UnitOfWork,
  eraseJobs,
  eraseLogDetails,
} from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { can } from "../permissions/can.ts";
import {
  closeErasure,
  emptyRecords,
  endMandates,
  findErasure,
  insertErasure,
  lockErasure,
  rememberGone,
  setListed,
  tracesOf,
  waitingErasureOf,
  type WaitingErasure,
} from "./erasure-records.ts";
import { forgetInDebate } from "../debate/erase-debate-records.ts";
import { forgetInCorrections } from "../corrections/erase-corrections-records.ts";
import { forgetSender } from "../senders/sender-records.ts";
import { forgetInUptake } from "../uptake/erase-uptake-records.ts";
import { forgetInGaps } from "../knowledge-gaps/gap-asker-records.ts";
import { forgetInCommissions } from "../commissions/erase-commissions-records.ts";
import { forgetInReviews } from "../review/erase-review-records.ts";
import { enterInLibrary, publicWorksNaming } from "../library/library-entry-records.ts";
import { noteErasures } from "../works/version-erasure-records.ts";
import { forgetReader, replaceNames } from "./erase-texts-records.ts";
import { lockPerson } from "./person-records.ts";

/** What a person types who means it. */
export const ERASURE_PHRASE = "erase my record";
/** How mandates and decisions of an erased person name them. */
export const ERASED_NAME = "A person who asked to be erased";
/** Until then it can be taken back. */
export const GRACE_DAYS = 14;

const QUEUE = "erase-person";
const END_REASON = "The person asked to be erased.";

/**
 * Asks for the own record to be erased after the days of grace. Public pages leave the person out at once.
 * @throws Problem not-allowed, erasure-not-meant, no-such-person
 */
export const askErasure = ({ database, actor, surroundings, standing }: Doing, personId: string, typed: string): Promise<WaitingErasure> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "change-own-record", { bodies: [], ownerId: personId });
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    if (typed.trim().toLowerCase() !== ERASURE_PHRASE) throw new Problem("erasure-not-meant", { phrase: ERASURE_PHRASE });
    const before = await waitingErasureOf(unit, personId);
    if (before) return before;
    const person = await lockPerson(unit, personId);
    if (person?.state !== "active") throw new Problem("no-such-person");
    const erasesAt = new Date(unit.now.getTime() + GRACE_DAYS * 86_400_000);
    const wish: WaitingErasure = { id: unit.newId(), personId, askedAt: unit.now, erasesAt, wasListed: person.listed };
    await insertErasure(unit, wish);
    await setListed(unit, personId, false);
    unit.enqueue({ queue: QUEUE, key: wish.id, payload: { request: wish.id }, runAt: erasesAt });
    unit.enqueue(mailOf(wish));
    unit.log({
      action: "ask-erasure",
      objectKind: "person",
      object: personId,
      after: { request: wish.id, erasesAt: erasesAt.toISOString() },
    });
    return wish;
  });

/** Told by mail too: whoever has got hold of a session could ask for it. */
const mailOf = ({ id, personId, erasesAt }: WaitingErasure): NewJob => ({
  queue: "send-mail",
  key: `erasure ${id}`,
  payload: {
    to: personId,
    template: "notice",
    values: {
      subject: "Your record will be erased",
      words: `You asked for your record to be erased. That happens on ${erasesAt.toISOString().slice(0, 10)}.\nIf it was not you, or you think otherwise, take it back until then.`,
      href: "/desk/me",
      text: "See my record",
    },
  },
});

/**
 * Takes the wish back: nothing was erased, and whoever was listed is listed again.
 * @throws Problem not-allowed, no-erasure
 */
export const withdrawErasure = async ({ database, actor, surroundings, standing }: Doing, personId: string): Promise<void> => {
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "change-own-record", { bodies: [], ownerId: personId });
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    const found = await waitingErasureOf(unit, personId);
    const wish = found && (await lockErasure(unit, found.id));
    if (!wish) throw new Problem("no-erasure");
    await closeErasure(unit, wish.id, "withdrawn_at");
    if (wish.wasListed) await setListed(unit, personId, true);
    unit.log({ action: "withdraw-erasure", objectKind: "person", object: personId, after: { request: wish.id } });
  });
};

/** Ends the account of each of these persons, with everything that is kept about it; accounts are not of this room. */
export type EndAccounts = (unit: UnitOfWork, people: readonly string[]) => Promise<void>;

export interface ErasureSettings {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly endAccounts: EndAccounts;
}

/** The queues of erasure with what does their jobs. */
export const erasureHandlers = (settings: ErasureSettings): Readonly<Record<string, Handler>> => ({
  [QUEUE]: ({ payload }) => erasePerson(settings, String(payload["request"])),
});

/** Carries an erasure out when its days of grace are over; nothing where it was withdrawn or is done. */
export const erasePerson = async ({ database, surroundings, endAccounts }: ErasureSettings, requestId: string): Promise<void> => {
  await inOneUnit(database, { kind: "system", id: QUEUE }, surroundings, async (unit) => {
    const found = await findErasure(unit, requestId);
    if (!found || found.erasesAt > unit.now) return;
    const wish = await lockErasure(unit, requestId);
    if (!wish) throw new Problem("no-erasure");
    const person = await lockPerson(unit, wish.personId);
    if (person?.state !== "active") return closeQuietly(unit, wish);
    const { ids, slugs, names, keys } = await tracesOf(unit, wish.personId);
    const mandates = await endMandates(unit, ids, END_REASON);
    await endAccounts(unit, ids);
    await forgetReader(unit, keys);
    await forgetInReviews(unit, { ids, names, keys }, ERASED_NAME);
    await forgetInGaps(unit, { ids, names, keys }, ERASED_NAME);
    const senders = await forgetSender(unit, keys);
    await forgetInUptake(unit, { ids, names, keys }, senders, ERASED_NAME);
    await forgetInCorrections(unit, { ids, names, keys }, senders, ERASED_NAME);
    await forgetInDebate(unit, { ids, names, keys }, senders, ERASED_NAME);
    await forgetInCommissions(unit, { ids, names, keys }, ERASED_NAME);
    await replaceNames(unit, ids, [...names, ...keys], ERASED_NAME);
    if (wish.wasListed) await rememberGone(unit, slugs);
    await emptyRecords(unit, wish.personId, ids, ERASED_NAME);
    await noteErasures(unit, ids);
    for (const workId of await publicWorksNaming(unit, ids)) await enterInLibrary(unit, workId);
    const details = await eraseLogDetails(unit, { objects: ids, texts: [...names, ...keys] });
    const jobs = await eraseJobs(unit, [...names, ...keys, ...ids]);
    await closeErasure(unit, wish.id, "done_at");
    for (const object of mandates) unit.log({ action: "end-mandate", objectKind: "mandate", object, reason: END_REASON });
    unit.log({ action: "erase-person", objectKind: "person", object: wish.personId, after: { records: ids.length, details, jobs } });
  });
};

const closeQuietly = async (unit: UnitOfWork, wish: WaitingErasure): Promise<void> => {
  await closeErasure(unit, wish.id, "done_at");
  unit.log({ action: "close-erasure", objectKind: "person", object: wish.personId, reason: "There is nothing left to erase." });
};
