import {
  askForReferral,
  bodiesById,
  bodyPath,
  confirmMandate,
  dayOf,
  declineMandate,
  endMandate,
  extendMandate,
  fillsItself,
  findHolders,
  findMandate,
  holderById,
  nominate,
  resignMandate,
  seatsOf,
  type Action,
  type Body,
  type HolderChoice,
  type Mandate,
  type Seat,
} from "#partnership";
import { choosePage, partnershipTexts, type FieldSpec } from "#web";
import * as z from "zod";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../desk/desk-route.ts";
import { bodiesForm } from "./bodies-form.ts";
import { bodyFor, deskOf } from "./body-forms.ts";
import { deskSides } from "./desk-ways.ts";
import { dayOrNothing, dayShape, wordsOrNone, wordsShape } from "./form-shapes.ts";
import { roleOptions } from "./seat-forms.ts";

const { bodiesDesk: texts } = partnershipTexts;
const { fields, faults, verbs, done } = texts;

/** "seat:…" or "role:…": a place of a body as one choice. */
const placeShape = z.string().regex(/^(seat|role):.+$/, faults.choose);

const placeOf = (chosen: string): { readonly seatId: string | null; readonly role: string } =>
  chosen.startsWith("seat:") ? { seatId: chosen.slice(5), role: "" } : { seatId: null, role: chosen.slice(5) };

const placeField = (body: Body, seats: readonly Seat[], day: string, quoted: boolean): FieldSpec => ({
  name: "place",
  label: fields.role,
  help: fields.roleHelp,
  kind: "choice",
  required: true,
  options: [
    ...seats
      .filter((seat) => quoted || (!fillsItself(seat.rule) && (seat.untilOn === null || seat.untilOn >= day)))
      .map((seat) => ({ value: `seat:${seat.id}`, label: `${fields.seat}: ${seat.label} (${seat.role})` })),
    ...roleOptions(body.kind).map(({ value, label }) => ({ value: `role:${value}`, label })),
  ],
});

interface NominationSubject {
  readonly body: Body;
  readonly seats: readonly Seat[];
  readonly holder: HolderChoice;
  readonly name: string;
}

const openNomination = async (request: SignedInRequest): Promise<NominationSubject | undefined> => {
  const body = await bodyFor(request, "nominate");
  const [, kind, id = ""] = /^(person|organisation):(.+)$/.exec(request.query("holder")) ?? [];
  if (!body || kind === undefined) return undefined;
  const holder = { kind: kind as "person" | "organisation", id };
  const { holder: known } = await holderById(request.database, holder);
  return { body, seats: await seatsOf(request.database, body.id), holder, name: known.name };
};

const nominating = bodiesForm({
  path: "/desk/bodies/:slug/nominate/for",
  open: openNomination,
  versionOf: () => 0,
  look: async (request, { body, seats, name }) => ({
    title: texts.nominateTitle(body.name),
    lead: name,
    back: deskOf(body),
    submit: verbs.nominate,
    fields: [
      placeField(body, seats, dayOf(request.now), false),
      { name: "fromOn", label: fields.from, kind: "date", required: true },
      { name: "untilOn", label: fields.until, help: fields.untilHelp, kind: "date" },
      {
        name: "basis",
        label: fields.basis,
        kind: "choice",
        required: true,
        options: Object.entries(texts.bases).map(([value, label]) => ({ value, label })),
      },
      { name: "words", label: fields.support, kind: "long text", required: true, longest: 4_000 },
    ],
  }),
  start: (request) => ({ fromOn: dayOf(request.now), basis: "appointment", place: request.query("place") }),
  shape: z.object({
    place: placeShape,
    fromOn: dayShape,
    untilOn: dayOrNothing,
    basis: z.enum(["appointment", "application"], faults.choose),
    words: wordsShape(4_000),
  }),
  fieldOf: { role: "place", seat: "place", from: "fromOn", until: "untilOn" },
  send: async (doing, { body, holder }, { place, ...values }, { accepted }) => {
    const { id } = await nominate(doing, { bodyId: body.id, ...placeOf(place), holder, ...values, accepted });
    return { redirect: `/desk/mandates/${id}`, notice: done.nominated };
  },
});

const quoting = bodiesForm({
  path: "/desk/bodies/:slug/quote",
  open: async (request) => {
    const body = await bodyFor(request, "nominate");
    return body && { body, seats: await seatsOf(request.database, body.id) };
  },
  versionOf: () => 0,
  look: async (request, { body, seats }) => ({
    title: texts.quoteTitle(body.name),
    lead: texts.quoteLead,
    back: deskOf(body),
    submit: verbs.quote,
    fields: [
      { name: "name", label: fields.quotedName, kind: "text", required: true, longest: 200 },
      { name: "document", label: fields.document, help: fields.documentHelp, kind: "text", required: true, longest: 100 },
      { name: "documentPlace", label: fields.documentPlace, kind: "text", longest: 200 },
      placeField(body, seats, dayOf(request.now), true),
      { name: "fromOn", label: fields.from, kind: "date", required: true },
      { name: "untilOn", label: fields.until, help: fields.untilHelp, kind: "date" },
    ],
  }),
  start: () => ({}),
  shape: z.object({
    name: wordsShape(200),
    document: wordsShape(100),
    documentPlace: wordsOrNone(200),
    place: placeShape,
    fromOn: dayShape,
    untilOn: dayOrNothing,
  }),
  fieldOf: { role: "place", seat: "place", from: "fromOn", until: "untilOn", document: "document" },
  send: async (doing, { body }, { place, name, document, documentPlace, ...values }, { accepted }) => {
    const holder = { kind: "quoted", name, document, place: documentPlace } as const;
    const { id } = await nominate(doing, {
      bodyId: body.id,
      ...placeOf(place),
      holder,
      ...values,
      basis: "appointment",
      words: "",
      accepted,
    });
    return { redirect: `/desk/mandates/${id}`, notice: done.quoted };
  },
});

/** Looks for whom to nominate. */
const searching: DeskRoute = {
  kind: "desk",
  method: "get",
  path: "/desk/bodies/:slug/nominate",
  answer: async (request): Promise<PartnershipAnswer> => {
    const body = await bodyFor(request, "nominate");
    if (!body) return { nothing: texts.none };
    const text = request.query("q");
    const address = `/desk/bodies/${body.slug}/nominate`;
    const found = text === "" ? undefined : await findHolders(request.database, text);
    const data = {
      title: texts.nominateTitle(body.name),
      back: deskOf(body),
      action: address,
      label: fields.who,
      help: fields.whoHelp,
      text,
      found: found?.map(({ kind, id, name, note }) => ({ href: `${address}/for?holder=${kind}:${id}`, name, note })),
      nothing: texts.nobodyFound,
      ways: [{ href: `/desk/bodies/${body.slug}/quote`, name: verbs.quote }],
    };
    return { page: choosePage(data, await deskSides(request, "/desk/bodies")) };
  },
};

/** A mandate with its body, as a form needs them. */
interface MandateSubject {
  readonly mandate: Mandate;
  readonly body: Body;
}

const openMandate =
  (action: Action, concerns: boolean) =>
  async (request: SignedInRequest): Promise<MandateSubject | undefined> => {
    const mandate = await findMandate(request.database, request.part("id"));
    const [body] = mandate ? await bodiesById(request.database, [mandate.bodyId], dayOf(request.now)) : [];
    if (!mandate || !body) return undefined;
    const { holder } = mandate;
    request.demand(action, {
      bodies: await bodyPath(request.database, body.id),
      concerns: concerns && holder.kind === "person" ? [holder.id] : [],
    });
    return { mandate, body };
  };

const backTo = ({ mandate, body }: MandateSubject) => ({
  name: texts.mandateTitle(mandate.role, body.name),
  href: `/desk/mandates/${mandate.id}`,
});

const leadOf = ({ mandate, body }: MandateSubject): string => `${mandate.holder.name}: ${texts.mandateTitle(mandate.role, body.name)}`;

const reasonShape = z.object({ reason: wordsShape(2_000) });
const reasonField: FieldSpec = { name: "reason", label: fields.reason, kind: "long text", required: true, longest: 2_000, rows: 3 };

const confirming = bodiesForm({
  path: "/desk/mandates/:id/confirm",
  open: openMandate("confirm-mandate", true),
  versionOf: ({ mandate }) => mandate.version,
  look: async (_, subject) => ({
    title: texts.confirmTitle,
    lead: leadOf(subject),
    back: backTo(subject),
    submit: verbs.confirm,
    fields: [{ name: "words", label: fields.decision, kind: "long text", required: true, longest: 2_000, rows: 3 }],
  }),
  start: () => ({}),
  shape: z.object({ words: wordsShape(2_000) }),
  send: async (doing, { mandate }, { words }, { version, accepted }) => {
    await confirmMandate(doing, { id: mandate.id, version }, { words, accepted });
    return { redirect: `/desk/mandates/${mandate.id}`, notice: done.confirmed };
  },
});

const declining = bodiesForm({
  path: "/desk/mandates/:id/decline",
  open: openMandate("confirm-mandate", true),
  versionOf: ({ mandate }) => mandate.version,
  look: async (_, subject) => ({
    title: texts.declineTitle,
    lead: leadOf(subject),
    back: backTo(subject),
    submit: verbs.decline,
    danger: true,
    fields: [reasonField],
  }),
  start: () => ({}),
  shape: reasonShape,
  sure: ({ mandate }) => texts.declineSure(mandate.holder.name, mandate.role),
  send: async (doing, { mandate }, { reason }, { version }) => {
    await declineMandate(doing, { id: mandate.id, version }, reason);
    return { redirect: `/desk/mandates/${mandate.id}`, notice: done.declined };
  },
});

const ending = bodiesForm({
  path: "/desk/mandates/:id/end",
  open: openMandate("end-mandate", true),
  versionOf: ({ mandate }) => mandate.version,
  look: async (_, subject) => ({
    title: texts.endTitle,
    lead: leadOf(subject),
    back: backTo(subject),
    submit: verbs.end,
    danger: true,
    fields: [reasonField],
  }),
  start: () => ({}),
  shape: reasonShape,
  sure: ({ mandate, body }) => texts.endSure(mandate.holder.name, mandate.role, body.name),
  send: async (doing, { mandate, body }, { reason }, { version, accepted }) => {
    await endMandate(doing, { id: mandate.id, version }, { reason, accepted });
    return { redirect: deskOf(body).href, notice: done.ended };
  },
});

const resigning = bodiesForm({
  path: "/desk/mandates/:id/resign",
  open: async (request) => {
    const mandate = await findMandate(request.database, request.part("id"));
    const [body] = mandate ? await bodiesById(request.database, [mandate.bodyId], dayOf(request.now)) : [];
    if (!mandate || !body) return undefined;
    request.demand("resign-mandate", { bodies: [], ownerId: mandate.holder.kind === "person" ? mandate.holder.id : undefined });
    return { mandate, body };
  },
  versionOf: ({ mandate }) => mandate.version,
  look: async (_, subject) => ({
    title: texts.resignTitle,
    lead: leadOf(subject),
    back: backTo(subject),
    submit: verbs.resign,
    danger: true,
    fields: [reasonField],
  }),
  start: () => ({}),
  shape: reasonShape,
  sure: ({ mandate, body }) => texts.resignSure(mandate.role, body.name),
  send: async (doing, { mandate }, { reason }, { version, accepted }) => {
    await resignMandate(doing, { id: mandate.id, version }, { reason, accepted });
    return { redirect: "/desk", notice: done.resigned };
  },
});

const extending = bodiesForm({
  path: "/desk/mandates/:id/extend",
  open: openMandate("confirm-mandate", true),
  versionOf: ({ mandate }) => mandate.version,
  look: async (_, subject) => ({
    title: texts.extendTitle,
    lead: leadOf(subject),
    back: backTo(subject),
    submit: verbs.extend,
    fields: [
      { name: "untilOn", label: fields.until, help: fields.untilHelp, kind: "date" },
      { name: "words", label: fields.decision, kind: "long text", required: true, longest: 2_000, rows: 3 },
    ],
  }),
  start: (_, { mandate }) => ({ untilOn: mandate.untilOn ?? "" }),
  shape: z.object({ untilOn: dayOrNothing, words: wordsShape(2_000) }),
  fieldOf: { until: "untilOn" },
  send: async (doing, { mandate }, values, { version, accepted }) => {
    await extendMandate(doing, { id: mandate.id, version }, { ...values, accepted });
    return { redirect: `/desk/mandates/${mandate.id}`, notice: done.extended };
  },
});

const asking = bodiesForm({
  path: "/desk/mandates/:id/referral",
  open: openMandate("nominate", false),
  versionOf: ({ mandate }) => mandate.version,
  look: async (_, subject) => ({
    title: texts.referralTitle,
    lead: leadOf(subject),
    back: backTo(subject),
    submit: verbs.referral,
    fields: [{ name: "words", label: fields.support, kind: "long text", required: true, longest: 4_000 }],
  }),
  start: () => ({}),
  shape: z.object({ words: wordsShape(4_000) }),
  send: async (doing, { mandate }, { words }, { version }) => {
    await askForReferral(doing, { id: mandate.id, version }, words);
    return { redirect: `/desk/mandates/${mandate.id}`, notice: done.asked };
  },
});

/** Forms about mandates. */
export const MANDATE_FORMS: readonly DeskRoute[] = [
  searching,
  ...nominating,
  ...quoting,
  ...confirming,
  ...declining,
  ...ending,
  ...resigning,
  ...extending,
  ...asking,
];
