import {
  addSeat,
  allBodies,
  bodiesById,
  bodyPath,
  correctSeat,
  dayOf,
  endSeat,
  findSeat,
  ROLE_NAMES,
  ROLES,
  SEAT_RULES,
  type Body,
  type Role,
  type Seat,
  type SeatRule,
} from "#partnership";
import { partnershipTexts, type FieldSpec } from "#web";
import * as z from "zod";
import type { DeskRoute, SignedInRequest } from "../desk/desk-route.ts";
import { bodiesForm } from "./bodies-form.ts";
import { bodyFor, deskOf } from "./body-forms.ts";
import { dayShape, wordsOrNone, wordsShape, yesShape } from "./form-shapes.ts";

const { bodiesDesk: texts } = partnershipTexts;
const { fields, faults, verbs, done } = texts;

/** Roles that somebody can hold in a body of a kind, for a field. */
export const roleOptions = (kind: string): NonNullable<FieldSpec["options"]> =>
  ROLE_NAMES.filter((role) => (ROLES[role].heldIn as readonly string[]).includes(kind)).map((role) => ({ value: role, label: role }));

const WHICH = Object.keys(texts.which) as ["current", "past", "next"];

const adding = bodiesForm({
  path: "/desk/bodies/:slug/seat",
  open: (request) => bodyFor(request, "change-composition"),
  versionOf: (body) => body.version,
  look: async (request, body) => {
    const bodies = await allBodies(request.database, dayOf(request.now));
    return {
      title: texts.seatTitle(body.name),
      back: deskOf(body),
      submit: verbs.seat,
      fields: [
        { name: "label", label: fields.label, kind: "text", required: true, longest: 200 },
        { name: "role", label: fields.role, help: fields.roleHelp, kind: "choice", required: true, options: roleOptions(body.kind) },
        { name: "fromOn", label: fields.from, kind: "date", required: true },
        { name: "votes", label: fields.votes, kind: "yes" },
        {
          name: "rule",
          label: fields.seatRule,
          kind: "choice",
          required: true,
          options: SEAT_RULES.map((rule) => ({ value: rule, label: texts.seatRules[rule] })),
        },
        { name: "constraint", label: fields.constraint, help: fields.constraintHelp, kind: "text", longest: 500 },
        {
          name: "body",
          label: fields.otherBody,
          help: fields.otherBodyHelp,
          kind: "choice",
          options: bodies
            .filter(({ id, kind }) => id !== body.id && kind !== "theme")
            .map(({ slug, name }) => ({ value: slug, label: name })),
        },
        { name: "otherRole", label: fields.otherRole, kind: "choice", options: ROLE_NAMES.map((role) => ({ value: role, label: role })) },
        {
          name: "which",
          label: fields.which,
          help: fields.whichHelp,
          kind: "choice",
          options: WHICH.map((which) => ({ value: which, label: texts.which[which] })),
        },
        { name: "place", label: fields.place, kind: "number" },
        { name: "currency", label: fields.currency, help: fields.currencyHelp, kind: "text", longest: 3 },
      ],
    };
  },
  start: (request) => ({ fromOn: dayOf(request.now), votes: "yes", which: "current", place: "1" }),
  shape: z.object({
    label: wordsShape(200),
    role: z.enum(ROLE_NAMES as unknown as readonly [Role, ...Role[]], faults.choose),
    fromOn: dayShape,
    votes: yesShape,
    rule: z.enum(SEAT_RULES as unknown as readonly [SeatRule, ...SeatRule[]], faults.choose),
    constraint: wordsOrNone(500),
    body: z.string(),
    otherRole: z.string(),
    which: z.string(),
    place: z.string(),
    currency: z.string(),
  }),
  fieldOf: { role: "role", rule: "rule" },
  send: async (doing, body, values, { version }) => {
    const { label, role, fromOn, votes, rule } = values;
    await addSeat(doing, { id: body.id, version }, { label, role, fromOn, votes, rule, parameters: parametersOf(values) });
    return { redirect: `${deskOf(body).href}#seats`, notice: done.seat };
  },
});

interface SeatValues {
  readonly rule: SeatRule;
  readonly constraint: string;
  readonly body: string;
  readonly otherRole: string;
  readonly which: string;
  readonly place: string;
  readonly currency: string;
}

const parametersOf = ({ rule, constraint, body, otherRole: role, which, place, currency }: SeatValues): Readonly<Record<string, unknown>> =>
  ({
    appointed: {},
    open: { constraint },
    "role holder": { body, role },
    "ex officio": { body, role, which },
    "top donor": { place: Number(place), currency: currency.toUpperCase() },
  })[rule];

interface SeatSubject {
  readonly seat: Seat;
  readonly body: Body;
}

const openSeat = async (request: SignedInRequest): Promise<SeatSubject | undefined> => {
  const seat = await findSeat(request.database, request.part("id"));
  const [body] = seat ? await bodiesById(request.database, [seat.bodyId], dayOf(request.now)) : [];
  if (!seat || !body) return undefined;
  request.demand("change-composition", { bodies: await bodyPath(request.database, body.id) });
  return { seat, body };
};

const correcting = bodiesForm({
  path: "/desk/seats/:id/correct",
  open: openSeat,
  versionOf: ({ seat }) => seat.version,
  look: async (_, { seat, body }) => ({
    title: texts.correctSeatTitle(seat.label),
    back: deskOf(body),
    submit: verbs.correctSeat,
    fields: [
      { name: "label", label: fields.label, kind: "text", required: true, longest: 200 },
      { name: "votes", label: fields.votes, kind: "yes" },
    ],
  }),
  start: (_, { seat }) => ({ label: seat.label, votes: seat.votes ? "yes" : "" }),
  shape: z.object({ label: wordsShape(200), votes: yesShape }),
  send: async (doing, { seat, body }, values, { version, accepted }) => {
    await correctSeat(doing, { id: seat.id, version }, { ...values, accepted });
    return { redirect: `${deskOf(body).href}#seats`, notice: done.corrected };
  },
});

const ending = bodiesForm({
  path: "/desk/seats/:id/end",
  open: openSeat,
  versionOf: ({ seat }) => seat.version,
  look: async (_, { seat, body }) => ({
    title: texts.endSeatTitle(seat.label),
    back: deskOf(body),
    submit: verbs.end,
    danger: true,
    fields: [
      { name: "untilOn", label: fields.until, kind: "date", required: true },
      { name: "reason", label: fields.reason, kind: "text", required: true, longest: 500 },
    ],
  }),
  start: (request) => ({ untilOn: dayOf(request.now) }),
  shape: z.object({ untilOn: dayShape, reason: wordsShape(500) }),
  sure: ({ seat }, { untilOn }) => texts.endSeatSure(seat.label, untilOn),
  fieldOf: { until: "untilOn" },
  send: async (doing, { seat, body }, values, { version, accepted }) => {
    await endSeat(doing, { id: seat.id, version }, { ...values, accepted });
    return { redirect: `${deskOf(body).href}#seats`, notice: done.seatEnded };
  },
});

/** Forms about seats. */
export const SEAT_FORMS: readonly DeskRoute[] = [...adding, ...correcting, ...ending];
