import {
  bodiesById,
  bodiesBySlug,
  bodyPath,
  chartersOf,
  childrenOf,
  countPublicGaps,
  countWorks,
  documentTitles,
  interestsIn,
  linksOf,
  mandatesOf,
  namesOfBody,
  readCompositions,
  roleTitles,
  runsOn,
  seatsOf,
  type Action,
  type Body,
  type BodyLink,
  type Composition,
  type Mandate,
  type PartnerInterest,
  type Seat,
} from "#partnership";
import { partnershipTexts, type BodyData, type Lane, type MemberRow, type SaidIn, type VacantSeat } from "#web";
import type { PartnershipRequest } from "../desk/desk-route.ts";
import { askedDay, onDay, yearWays } from "./as-of.ts";
import { bodyAddress } from "./bodies-data.ts";
import { bodyAhead } from "./body-ahead.ts";
import { charterLines } from "./charter-data.ts";
import { bodiesNamed, seatWords } from "./seat-words.ts";

const texts = partnershipTexts.bodies;

type Asked = ReturnType<typeof askedDay>;

/** Whatever lets somebody do something on the desk page of a body. */
const AT_DESK: readonly Action[] = ["open-body", "change-composition", "nominate", "write-charter", "confirm-mandate", "end-mandate"];

/** One body as of the day that is asked for. */
export const bodyData = async (request: PartnershipRequest, body: Body): Promise<BodyData> => {
  const asked = askedDay(request.query("on"), request.now);
  const { on } = asked;
  const rows = await rowsOf(request, body, on);
  const { names, mandates, seats, interests } = rows;
  const said = await saidBy(request.database, [body, ...names, ...mandates, ...interests]);
  const held = mandates.filter(({ state }) => state === "active");
  const days = [
    body.openedOn,
    body.closedOn,
    ...names.map(({ fromOn }) => fromOn),
    ...held.flatMap(({ fromOn, untilOn }) => [fromOn, untilOn]),
  ];
  const known = days.filter((day) => day !== null);
  return {
    ...partsOf(body, rows, asked),
    asOf: { ...asked, years: yearWays(known, `/bodies/${body.slug}`, on, request.now) },
    saidIn: said(body),
    members: titled(membersOn(held, seats, on, said), await roleTitles(request.database, on)),
    vacant: await vacantOn(request, seats, held, on),
    checklist: checklistOf(rows.compositions.get(body.id)),
    charters: charterLines(body.slug, rows.charters, on),
    links: linkLines(rows.links, asked),
    names: names.map((name) => ({ name: name.name, from: name.fromOn, until: name.untilOn, saidIn: said(name) })),
    interests: interests.map((one) => interestLine(one, said)),
    lanes: [...nameLanes(body, names), ...held.map(laneOf)],
    ahead: await bodyAhead(request.database, body, asked),
    gaps: gapsWay(`/gaps?body=${body.slug}`, await countPublicGaps(request.database, { bodyId: body.id })),
    works: worksWay("body", body.slug, await countWorks(request.database, { bodyId: body.id })),
    deskHref: (await mayAtDesk(request, body)) ? `/desk/bodies/${body.slug}` : undefined,
  };
};

/** Who holds a place in a body on a day, what is vacant, and the rules it is held against. */
export const placesOf = async (
  request: PartnershipRequest,
  body: Body,
  on: string,
): Promise<Pick<BodyData, "members" | "vacant" | "checklist">> => {
  const { database } = request;
  const [mandates, seats, compositions, titleOf] = await Promise.all([
    mandatesOf(database, body.id),
    seatsOf(database, body.id),
    readCompositions(database, [body], { on, forPublic: true }),
    roleTitles(database, on),
  ]);
  const held = mandates.filter(({ state }) => state === "active");
  return {
    members: titled(membersOn(held, seats, on, await saidBy(database, held)), titleOf),
    vacant: await vacantOn(request, seats, held, on),
    checklist: checklistOf(compositions.get(body.id)),
  };
};

const rowsOf = async ({ database }: PartnershipRequest, body: Body, on: string) => {
  const [names, links, mandates, seats, compositions, charters, below, around, interests] = await Promise.all([
    namesOfBody(database, body.id),
    linksOf(database, body.id, on),
    mandatesOf(database, body.id),
    seatsOf(database, body.id),
    readCompositions(database, [body], { on, forPublic: true }),
    chartersOf(database, body.id),
    childrenOf(database, body.id, on),
    bodiesById(
      database,
      [body.parentId, body.themeId].filter((id) => id !== null),
      on,
    ),
    interestsIn(database, [body.id]),
  ]);
  return { names, links, mandates, seats, compositions, charters, below, around, interests };
};

type Parts = Pick<
  BodyData,
  "slug" | "name" | "kind" | "description" | "fictitious" | "opened" | "started" | "closed" | "state" | "above" | "theme" | "below"
>;

const partsOf = (body: Body, { around, below }: Awaited<ReturnType<typeof rowsOf>>, asked: Asked): Parts => {
  const { on } = asked;
  const linkTo = (one: Body) => ({ name: one.name, href: onDay(bodyAddress(one), asked) });
  const find = (id: string | null) => around.filter((one) => one.id === id).map(linkTo)[0];
  return {
    slug: body.slug,
    name: body.name,
    kind: body.kind,
    description: body.description,
    fictitious: body.fictitious,
    opened: body.openedOn,
    started: body.activatedOn,
    closed: body.closedOn,
    state: stateOn(body, on),
    above: find(body.parentId),
    theme: find(body.themeId),
    below: below.filter((one) => stateOn(one, on) === "open").map(linkTo),
  };
};

/** The way to questions that were asked; undefined where there are none. */
export const gapsWay = (href: string, count: number): BodyData["gaps"] => (count === 0 ? undefined : { href, count });

/** The way to the works of a body or on a theme. */
export const worksWay = (facet: "body" | "theme", slug: string, count: number): BodyData["works"] => ({
  href: `/library?${facet}=${slug}`,
  feedHref: `/library/feed.atom?${facet}=${slug}`,
  count,
});

/** An organisation that asked to join, with what it said. */
export const interestLine = (one: PartnerInterest, said: (row: Sourced) => SaidIn | undefined): BodyData["interests"][number] => ({
  organisation: { name: one.organisation, href: `/organisations/${one.slug}` },
  words: one.words,
  saidIn: said(one),
});

/** Where a body stands on a day. */
export const stateOn = ({ openedOn, closedOn }: Pick<Body, "openedOn" | "closedOn">, on: string): BodyData["state"] =>
  openedOn !== null && openedOn > on ? "not yet" : closedOn !== null && closedOn < on ? "closed" : "open";

interface Sourced {
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
}

/** Reads the titles of the documents that rows name. */
export const saidBy = async (
  database: PartnershipRequest["database"],
  rows: readonly Sourced[],
): Promise<(row: Sourced) => SaidIn | undefined> => {
  const codes = [...new Set(rows.flatMap(({ sourceDocument: code }) => (code === null ? [] : [code])))];
  const titles = await documentTitles(database, codes);
  return ({ sourceDocument: code, sourcePlace: place }) => (code === null ? undefined : { document: titles.get(code) ?? code, place });
};

/** Members by the titles of their roles. */
const titled = (members: readonly MemberRow[], titleOf: (role: string) => string): readonly MemberRow[] =>
  members.map((member) => ({ ...member, role: titleOf(member.role) }));

const membersOn = (
  held: readonly Mandate[],
  seats: readonly Seat[],
  on: string,
  said: (row: Sourced) => SaidIn | undefined,
): readonly MemberRow[] => {
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]));
  const order = (mandate: Mandate): number => (mandate.seatId === null ? 1_000 : (seatOf.get(mandate.seatId)?.number ?? 1_000));
  const rank = (role: string): number => ["director", "chair", "co-chair"].indexOf(role) + 1 || 9;
  return held
    .filter((mandate) => runsOn(mandate, on))
    .toSorted((a, b) => rank(a.role) - rank(b.role) || order(a) - order(b))
    .map((mandate) => {
      const seat = mandate.seatId === null ? undefined : seatOf.get(mandate.seatId);
      return {
        ...shownHolder(mandate, said),
        role: mandate.role,
        seat: seat?.label,
        votes: seat?.votes ?? true,
        from: mandate.fromOn,
        until: mandate.untilOn,
        basis: mandate.basis,
      };
    });
};

const shownHolder = (mandate: Mandate, said: (row: Sourced) => SaidIn | undefined): Pick<MemberRow, "name" | "href" | "quotedFrom"> => {
  const { holder } = mandate;
  if (holder.kind === "quoted") return { name: holder.name, href: undefined, quotedFrom: said(mandate) };
  if (holder.kind === "organisation") return { name: holder.name, href: `/organisations/${holder.slug}`, quotedFrom: undefined };
  return holder.listed
    ? { name: holder.name, href: `/people/${holder.slug}`, quotedFrom: undefined }
    : { name: undefined, href: undefined, quotedFrom: undefined };
};

const vacantOn = async (
  { database }: PartnershipRequest,
  seats: readonly Seat[],
  held: readonly Mandate[],
  on: string,
): Promise<readonly VacantSeat[]> => {
  const vacant = seats.filter(
    (seat) => runsOn({ ...seat, endedAt: null }, on) && !held.some((mandate) => mandate.seatId === seat.id && runsOn(mandate, on)),
  );
  const named = await bodiesBySlug(database, bodiesNamed(vacant), on);
  const nameOf = (slug: string): string => named.find((body) => body.slug === slug)?.name ?? slug;
  return vacant.map((seat) => ({ label: seat.label, words: seatWords(seat, nameOf) }));
};

/** Rules of a body as its checklist shows them. */
export const checklistOf = (composition: Composition | undefined): BodyData["checklist"] =>
  (composition?.rules ?? []).map(({ words, effect, findings, shown }) => ({
    words,
    effect,
    findings: findings.map((finding) => ({ words: finding.words, mend: finding.mend })),
    shown,
  }));

/** What became of a body, with addresses of the others. */
export const linkLines = (links: readonly BodyLink[], asked: Pick<Asked, "on" | "today">): BodyData["links"] =>
  links.map((link) => ({
    words: texts.linkWords[link.kind][link.outward ? "outward" : "inward"],
    to: { name: link.otherName, href: onDay(`/bodies/${link.otherSlug}`, asked) },
    day: link.onDay,
  }));

const nameLanes = (
  { openedOn, closedOn }: Body,
  names: readonly { readonly name: string; readonly fromOn: string | null; readonly untilOn: string | null }[],
): readonly Lane[] =>
  names.map(({ name, fromOn, untilOn }) => ({
    label: texts.nameLane(name),
    tone: "evidence",
    from: fromOn ?? openedOn,
    until: untilOn ?? closedOn,
  }));

const laneOf = (mandate: Mandate): Lane => {
  const { holder, role } = mandate;
  const name = holder.kind === "person" && !holder.listed ? texts.unnamed : holder.name;
  return {
    label: texts.mandateLane(role, name),
    tone: holder.kind === "quoted" ? "people-soft" : "people",
    from: mandate.fromOn,
    until: mandate.untilOn,
  };
};

const mayAtDesk = async ({ database, session, may }: PartnershipRequest, body: Body): Promise<boolean> => {
  if (!session) return false;
  const subject = { bodies: await bodyPath(database, body.id) };
  return AT_DESK.some((action) => may(action, subject).allowed);
};
