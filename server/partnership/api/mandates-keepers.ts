import type { MandateAnswer } from "#contract";
import {
  askForReferral,
  bodiesById,
  bodyPath,
  confirmMandate,
  declineMandate,
  endMandate,
  extendMandate,
  findMandate,
  nominate,
  referralReference,
  resignMandate,
  runsOn,
  seatsOf,
  type Body,
  type HolderChoice,
  type Mandate,
} from "#partnership";
import { Problem } from "#vocabulary";
import { saidBy } from "../body-data.ts";
import { change, type Done, type Keepers, type Reader } from "./api-request.ts";
import { bodyAt } from "./bodies-keepers.ts";
import { bodyLinkOf, holderOf, sourceOf } from "./body-answers.ts";

const done = (id: string, more: Partial<Done> = {}): Done => ({ path: `/mandates/${id}`, ...more });

/** A mandate for whoever may see it at the desk. @throws Problem no-such-mandate, not-allowed */
const seenMandate = async (request: Reader, id: string): Promise<{ readonly mandate: Mandate; readonly body: Body }> => {
  const { database, on, may, demand, personId } = request;
  const mandate = await findMandate(database, id);
  const [body] = mandate ? await bodiesById(database, [mandate.bodyId], on) : [];
  if (!mandate || !body) throw new Problem("no-such-mandate", { mandate: id });
  const isHolder = mandate.holder.kind === "person" && mandate.holder.id === personId;
  const subject = { bodies: await bodyPath(database, body.id) };
  if (!isHolder && !may("nominate", subject).allowed) demand("see-body", subject);
  return { mandate, body };
};

type MandateAction = "confirm-mandate" | "end-mandate" | "resign-mandate" | "nominate";

/**
 * Asks for permission before the version is looked at, so that others learn nothing of it.
 * @throws Problem no-such-mandate, not-allowed
 */
const demandOn = async (request: Reader & { readonly parts: { readonly mandate: string } }, action: MandateAction): Promise<string> => {
  const { mandate: id } = request.parts;
  const mandate = await findMandate(request.database, id);
  if (!mandate) throw new Problem("no-such-mandate", { mandate: id });
  const concerns = action !== "nominate" && mandate.holder.kind === "person" ? [mandate.holder.id] : [];
  request.demand(action, { bodies: await bodyPath(request.database, mandate.bodyId), concerns, ownerId: concerns[0] });
  return id;
};

const mandateAnswer = async ({ database, on }: Reader, mandate: Mandate, body: Body): Promise<MandateAnswer> => {
  const seats = await seatsOf(database, body.id);
  const said = await saidBy(database, [mandate]);
  return {
    id: mandate.id,
    version: mandate.version,
    role: mandate.role,
    seat: seats.find(({ id }) => id === mandate.seatId)?.label ?? null,
    holder: holderOf(mandate, true),
    state: mandate.state,
    from: mandate.fromOn,
    until: mandate.untilOn,
    endedEarly: mandate.endedAt !== null,
    basis: mandate.basis,
    runs: mandate.state === "active" && runsOn(mandate, on),
    source: sourceOf(said, mandate),
    body: bodyLinkOf(body),
    endReason: mandate.endReason,
    decision: mandate.grantWords,
    referral: (await referralReference(database, mandate.id)) ?? null,
  };
};

type Holder = { readonly person: string } | { readonly organisation: string } | Quoted;

interface Quoted {
  readonly quoted: string;
  readonly document: string;
  readonly place: string;
}

const choiceOf = (holder: Holder): HolderChoice => {
  if ("person" in holder) return { kind: "person", id: holder.person };
  if ("organisation" in holder) return { kind: "organisation", id: holder.organisation };
  return { kind: "quoted", name: holder.quoted, document: holder.document, place: holder.place };
};

export const MANDATE_KEEPERS: Keepers<
  "getMandate" | "nominate" | "confirmMandate" | "declineMandate" | "endMandate" | "resignMandate" | "extendMandate" | "askReferral"
> = {
  getMandate: async (request) => {
    const { mandate, body } = await seenMandate(request, request.parts.mandate);
    return { answer: await mandateAnswer(request, mandate, body), version: mandate.version };
  },
  nominate: async (request) => {
    const { id: bodyId } = await bodyAt(request, request.parts.body);
    const { seat: seatId, role, holder, from: fromOn, until: untilOn, basis, words, accept: accepted } = request.body;
    if (!("quoted" in holder) && words === "") throw new Problem("bad-field", { field: "words", reason: "say what speaks for it." });
    const nomination = { bodyId, seatId, role: role ?? "", holder: choiceOf(holder), fromOn, untilOn, basis, words, accepted };
    return change(
      () => nominate(request, nomination),
      ({ id }) => done(id, { id, added: true }),
    );
  },
  confirmMandate: async (request) => {
    const id = await demandOn(request, "confirm-mandate");
    const { words, accept: accepted } = request.body;
    return change(
      () => confirmMandate(request, { id, version: request.version }, { words, accepted }),
      () => done(id),
    );
  },
  declineMandate: async (request) => {
    const id = await demandOn(request, "confirm-mandate");
    return change(
      () => declineMandate(request, { id, version: request.version }, request.body.reason),
      () => done(id),
    );
  },
  endMandate: async (request) => {
    const id = await demandOn(request, "end-mandate");
    const { reason, accept: accepted } = request.body;
    return change(
      () => endMandate(request, { id, version: request.version }, { reason, accepted }),
      () => done(id),
    );
  },
  resignMandate: async (request) => {
    const id = await demandOn(request, "resign-mandate");
    const { reason, accept: accepted } = request.body;
    return change(
      () => resignMandate(request, { id, version: request.version }, { reason, accepted }),
      () => done(id),
    );
  },
  extendMandate: async (request) => {
    const id = await demandOn(request, "confirm-mandate");
    const { until: untilOn, words, accept: accepted } = request.body;
    return change(
      () => extendMandate(request, { id, version: request.version }, { untilOn, words, accepted }),
      () => done(id),
    );
  },
  askReferral: async (request) => {
    const id = await demandOn(request, "nominate");
    return change(
      () => askForReferral(request, { id, version: request.version }, request.body.words),
      ({ reference }) => done(id, { reference }),
    );
  },
};
