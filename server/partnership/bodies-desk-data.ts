import {
  allBodies,
  anywhere,
  bodiesBySlug,
  bodiesOn,
  bodyPath,
  BODY_KINDS,
  COMPOSITION_RULES,
  CHARTER_KINDS,
  dayOf,
  declaredGiving,
  describeRule,
  expectSeats,
  fillsItself,
  isOver,
  mandatesOf,
  readCompositions,
  rulesOf,
  rulesOfKind,
  runsOn,
  seatsOf,
  waitingMandates,
  type Body,
  type Mandate,
  type RuleRow,
  type Seat,
} from "#partnership";
import {
  partnershipTexts,
  type BodiesDeskData,
  type BodyDeskData,
  type KindRulesData,
  type DeskMandate,
  type NamedLink,
  type RuleLine,
  type SeatLine,
} from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";
import { bodyAddress } from "./bodies-data.ts";
import { checklistOf } from "./body-data.ts";
import { kindAddress, ruleAddress } from "./rule-forms.ts";
import { bodiesNamed, seatWords } from "./seat-words.ts";

const { bodiesDesk: texts, bodies: publicTexts } = partnershipTexts;

/** Where a mandate stands today, in a word. */
export const mandateState = (mandate: Mandate, day: string): DeskMandate["state"] => {
  if (mandate.state === "declined") return "declined";
  if (isOver(mandate, day)) return "over";
  if (mandate.state === "active" && !runsOn(mandate, day)) return "coming";
  return mandate.state;
};

const mandateLine = (
  mandate: Mandate,
  body: Pick<Body, "name" | "slug"> | undefined,
  seat: string | undefined,
  day: string,
): DeskMandate => ({
  href: `/desk/mandates/${mandate.id}`,
  holder: mandate.holder.name,
  role: mandate.role,
  seat,
  body: { name: body?.name ?? "", href: `/desk/bodies/${body?.slug ?? ""}` },
  from: mandate.fromOn,
  until: mandate.untilOn,
  state: mandateState(mandate, day),
  fictitious: mandate.fictitious,
});

/** What waits where whoever asks may do something, and every body that exists today. */
export const bodiesDeskData = async (request: SignedInRequest): Promise<BodiesDeskData> => {
  const { database, now, may, standing } = request;
  const day = dayOf(now);
  const [bodies, waiting, all] = await Promise.all([bodiesOn(database, day), waitingMandates(database), allBodies(database, day)]);
  const byId = new Map(all.map((body) => [body.id, body]));
  const pathOf = (id: string | null): readonly string[] => (id === null ? [] : [id, ...pathOf(byId.get(id)?.parentId ?? null)]);
  const sees = ({ bodyId, holder }: Mandate): boolean => {
    const subject = { bodies: pathOf(bodyId), concerns: holder.kind === "person" ? [holder.id] : [] };
    return (["nominate", "confirm-mandate", "end-mandate"] as const).some((action) => may(action, subject).allowed);
  };
  const seen = waiting.filter(sees);
  return {
    waiting: seen.map((mandate) => mandateLine(mandate, byId.get(mandate.bodyId), undefined, day)),
    kinds: BODY_KINDS.map((kind) => ({
      title: publicTexts.kinds[kind],
      bodies: bodies
        .filter((body) => body.kind === kind && may("see-body", { bodies: pathOf(body.id) }).allowed)
        .map(({ id, slug, name }) => ({
          name,
          href: `/desk/bodies/${slug}`,
          kind,
          waiting: seen.filter((mandate) => mandate.bodyId === id).length,
        })),
    })).filter((group) => group.bodies.length > 0),
    ways: [
      ...(may("open-body", { bodies: [] }).allowed ? [{ name: texts.open, href: "/desk/bodies/new" }] : []),
      ...(may("change-composition", anywhere(standing)).allowed ? [{ name: texts.rulesOfKinds, href: "/desk/bodies/rules" }] : []),
    ],
  };
};

/** One body with its mandates, seats and rules, and what whoever asks may do there. */
export const bodyDeskData = async (request: SignedInRequest, body: Body): Promise<BodyDeskData> => {
  const { database, now, may } = request;
  const day = dayOf(now);
  const [path, mandates, seats, rules, compositions] = await Promise.all([
    bodyPath(database, body.id),
    mandatesOf(database, body.id),
    seatsOf(database, body.id),
    rulesOf(database, body.id, body.kind),
    readCompositions(database, [body], { on: day }),
  ]);
  const seatOf = new Map(seats.map((seat) => [seat.id, seat.label]));
  const lineOf = (mandate: Mandate) => mandateLine(mandate, body, mandate.seatId === null ? undefined : seatOf.get(mandate.seatId), day);
  const isCurrent = (mandate: Mandate): boolean => mandate.state !== "declined" && !isOver(mandate, day);
  const allows = (action: Parameters<typeof may>[0]): boolean => may(action, { bodies: path }).allowed;
  return {
    name: body.name,
    publicHref: bodyAddress(body),
    ways: bodyWays(body, allows),
    current: mandates.filter(isCurrent).map(lineOf),
    past: mandates
      .filter((mandate) => !isCurrent(mandate))
      .map(lineOf)
      .toReversed(),
    seats: await seatLines(request, {
      seats,
      mandates,
      day,
      mayChange: allows("change-composition"),
      mayNominate: allows("nominate") ? body : undefined,
    }),
    rules: rules
      .filter(({ untilOn }) => untilOn === null || untilOn >= day)
      .map((rule) => ruleLine(rule, allows("change-composition"), may("change-composition", { bodies: [] }).allowed)),
    checklist: checklistOf(compositions.get(body.id)),
  };
};

const bodyWays = (
  { slug, closedOn }: Body,
  allows: (action: "nominate" | "write-charter" | "open-body" | "change-composition") => boolean,
): readonly NamedLink[] => {
  const at = (path: string, name: string): NamedLink => ({ name, href: `/desk/bodies/${slug}/${path}` });
  return [
    ...(allows("nominate") ? [at("nominate", texts.verbs.nominate)] : []),
    ...(allows("write-charter") ? CHARTER_KINDS.map((kind) => at(`charter/${kind.replaceAll(" ", "-")}`, texts.verbs.charter[kind])) : []),
    ...(allows("change-composition") ? [at("seat", texts.verbs.seat), at("rules", texts.verbs.rule)] : []),
    ...(allows("open-body")
      ? [
          at("correct", texts.verbs.correct),
          at("rename", texts.verbs.rename),
          at("link", texts.verbs.link),
          ...(closedOn === null ? [at("close", texts.verbs.close)] : []),
        ]
      : []),
  ];
};

interface SeatQuestion {
  readonly seats: readonly Seat[];
  readonly mandates: readonly Mandate[];
  readonly day: string;
  readonly mayChange: boolean;
  /** Body in which whoever asks may nominate. */
  readonly mayNominate: Body | undefined;
}

const seatLines = async ({ database }: SignedInRequest, question: SeatQuestion): Promise<readonly SeatLine[]> => {
  const { mandates, day, mayChange, mayNominate } = question;
  const seats = question.seats.filter(({ untilOn }) => untilOn === null || untilOn >= day);
  const named = await bodiesBySlug(database, bodiesNamed(seats), day);
  const nameOf = (slug: string): string => named.find((body) => body.slug === slug)?.name ?? slug;
  const expected = await expectSeats(database, {
    seats: seats.filter(({ rule }) => fillsItself(rule)),
    mandates,
    day,
    giving: declaredGiving,
  });
  return seats.map((seat) => {
    const holder = mandates.find((mandate) => mandate.seatId === seat.id && mandate.state !== "declined" && !isOver(mandate, day));
    const basis = expected.get(seat.id);
    const change = [
      { name: texts.verbs.correctSeat, href: `/desk/seats/${seat.id}/correct` },
      ...(seat.untilOn === null ? [{ name: texts.verbs.end, href: `/desk/seats/${seat.id}/end` }] : []),
    ];
    const nominate =
      mayNominate && !holder && !fillsItself(seat.rule)
        ? [{ name: texts.verbs.nominate, href: `/desk/bodies/${mayNominate.slug}/nominate` }]
        : [];
    return {
      label: seat.label,
      role: seat.role,
      votes: seat.votes,
      rule: seatWords(seat, nameOf),
      from: seat.fromOn,
      until: seat.untilOn,
      holder: holder && {
        name: `${holder.holder.name} (${texts.states[mandateState(holder, day)]})`,
        href: `/desk/mandates/${holder.id}`,
      },
      vacancy:
        basis?.kind === "unsettled" ? texts.unsettled(basis.words) : basis?.kind === "nobody" ? texts.nobodyYet(basis.words) : undefined,
      ways: [...nominate, ...(mayChange ? change : [])],
    };
  });
};

/** A rule as the desk shows it. */
export const ruleLine = (rule: RuleRow, mayOfBody: boolean, mayOfKind: boolean): RuleLine => ({
  words: describeRule(rule),
  whose: rule.bodyId === null ? texts.ruleFrom.kind : texts.ruleFrom.body,
  effect: rule.effect,
  from: rule.fromOn,
  until: rule.untilOn,
  ways:
    rule.untilOn === null && (rule.bodyId === null ? mayOfKind : mayOfBody)
      ? [{ name: texts.verbs.end, href: `/desk/rules/${rule.id}/end` }]
      : [],
});

/** Ways to set each rule below an address. */
export const ruleWays = (address: string): readonly NamedLink[] =>
  COMPOSITION_RULES.map(({ id, words }) => ({ name: words.replace(/\.$/, ""), href: `${address}/${ruleAddress(id)}` }));

/** Rules for every body of each kind, with ways to set more. */
export const kindRules = async ({ database, now }: SignedInRequest): Promise<KindRulesData["kinds"]> => {
  const day = dayOf(now);
  const kinds = BODY_KINDS.filter((kind) => kind !== "theme" && kind !== "programme");
  return Promise.all(
    kinds.map(async (kind) => ({
      title: publicTexts.kinds[kind],
      rules: (await rulesOfKind(database, kind))
        .filter(({ untilOn }) => untilOn === null || untilOn >= day)
        .map((rule) => ruleLine(rule, false, true)),
      ways: ruleWays(`/desk/bodies/rules/${kindAddress(kind)}`),
    })),
  );
};
