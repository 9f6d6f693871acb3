import {
  bodiesById,
  bodyPath,
  dayOf,
  findMandate,
  findSeat,
  isOver,
  leadingMembers,
  personNames,
  referralReference,
  referralRuleFor,
  type Body,
  type Mandate,
} from "#partnership";
import { partnershipTexts, termWords, writtenDay, type MandateDeskData } from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";
import { mandateState } from "./bodies-desk-data.ts";

const { bodiesDesk: texts, bodies: publicTexts } = partnershipTexts;

type MandateAction = "nominate" | "confirm-mandate" | "end-mandate" | "resign-mandate";

type Facts = MandateDeskData["facts"];

/** One mandate, for its holder and whoever may do something about it. */
export const mandateDeskData = async (request: SignedInRequest, mandate: Mandate, body: Body): Promise<MandateDeskData> => {
  const { database, now } = request;
  const day = dayOf(now);
  const [path, seat, file, names, basis] = await Promise.all([
    bodyPath(database, body.id),
    mandate.seatId === null ? undefined : findSeat(database, mandate.seatId),
    referralReference(database, mandate.id),
    personNames(database, mandate.confirmedBy === null ? [] : [mandate.confirmedBy]),
    basisTitle(request, mandate),
  ]);
  const concerns = mandate.holder.kind === "person" ? [mandate.holder.id] : [];
  const allows = (action: MandateAction): boolean => request.may(action, { bodies: path, concerns, ownerId: concerns[0] }).allowed;
  const line = (label: string, value: string, href?: string): Facts =>
    value === "" ? [] : [{ label, value, ...(href === undefined ? {} : { href }) }];
  const confirmedOn = mandate.confirmedAt === null ? "" : writtenDay(dayOf(mandate.confirmedAt));
  const confirmedBy = mandate.confirmedBy === null ? "" : (names.get(mandate.confirmedBy) ?? "");
  return {
    title: texts.mandateTitle(mandate.role, body.name),
    facts: [
      ...line(texts.facts.holder, mandate.holder.name),
      ...line(texts.facts.body, body.name, `/desk/bodies/${body.slug}`),
      ...line(texts.facts.seat, seat?.label ?? ""),
      ...line(texts.facts.term, termWords(mandate.fromOn, mandate.untilOn)),
      ...line(texts.facts.state, texts.states[mandateState(mandate, day)]),
      ...line(texts.facts.basis, publicTexts.basis[mandate.basis]),
      ...(mandate.basisMandate === null ? [] : line(texts.facts.restsOn, basis, `/desk/mandates/${mandate.basisMandate}`)),
      ...(file ? line(texts.facts.case, file, `/desk/cases/${file}`) : []),
      ...line(texts.facts.confirmed, [confirmedOn, confirmedBy].filter((part) => part !== "").join(", ")),
      ...line(texts.facts.support, mandate.grantWords),
      ...line(texts.facts.ended, mandate.endReason),
    ],
    note: file || mandate.state !== "nominated" ? undefined : await tooFew(request, mandate, body),
    ways: mandateWays(mandate, day, allows, file !== undefined),
  };
};

/** The mandate that one rests on, in words; "" for none. */
const basisTitle = async ({ database, now }: SignedInRequest, { basisMandate }: Mandate): Promise<string> => {
  const basis = basisMandate === null ? undefined : await findMandate(database, basisMandate);
  const [body] = basis ? await bodiesById(database, [basis.bodyId], dayOf(now)) : [];
  return basis && body ? texts.mandateTitle(basis.role, body.name) : "";
};

const mandateWays = (
  { id, state, untilOn, endedAt, fromOn }: Mandate,
  day: string,
  allows: (action: MandateAction) => boolean,
  referred: boolean,
): MandateDeskData["ways"] => {
  const at = (path: string, name: string) => ({ name, href: `/desk/mandates/${id}/${path}` });
  if (isOver({ untilOn, endedAt, fromOn }, day) || state === "declined") return [];
  if (state === "active")
    return [
      ...(allows("confirm-mandate") && untilOn !== null ? [at("extend", texts.verbs.extend)] : []),
      ...(allows("end-mandate") ? [at("end", texts.verbs.end)] : []),
      ...(allows("resign-mandate") ? [at("resign", texts.verbs.resign)] : []),
    ];
  return [
    ...(allows("confirm-mandate") && state === "awaiting confirmation" ? [at("confirm", texts.verbs.confirm)] : []),
    ...(allows("nominate") && state === "nominated" && !referred ? [at("referral", texts.verbs.referral)] : []),
    ...(allows("confirm-mandate") ? [at("decline", texts.verbs.decline)] : []),
  ];
};

/** Why nobody was asked for a referral yet. */
const tooFew = async ({ database, now }: SignedInRequest, mandate: Mandate, body: Body): Promise<string | undefined> => {
  const on = dayOf(now);
  const rule = await referralRuleFor(database, body, mandate.role, on);
  if (!rule || mandate.holder.kind !== "person") return undefined;
  const members = await leadingMembers(database, { bodyId: body.id, candidateId: mandate.holder.id, rule, on });
  const free = members.filter(({ party }) => !party).length;
  return free < rule.referrals ? texts.tooFew(free, rule.referrals) : undefined;
};

/** The mandate of an address, if whoever asks may know of it: its holder, and whoever may do something in its body. */
export const mandateFor = async (request: SignedInRequest): Promise<{ readonly mandate: Mandate; readonly body: Body } | undefined> => {
  const { database, now, session, may, demand } = request;
  const mandate = await findMandate(database, request.part("id"));
  const [body] = mandate ? await bodiesById(database, [mandate.bodyId], dayOf(now)) : [];
  if (!mandate || !body) return undefined;
  const isHolder = mandate.holder.kind === "person" && mandate.holder.id === session.personId;
  const subject = { bodies: await bodyPath(database, body.id) };
  if (!isHolder && !may("nominate", subject).allowed) demand("see-body", subject);
  return { mandate, body };
};
