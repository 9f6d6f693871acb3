import type { BodyAnswer, HeldAnswer, HolderAnswer } from "#contract";
import {
  bodiesById,
  chartersOf,
  childrenOf,
  findOrganisation,
  interestsIn,
  linksOf,
  mandatesOf,
  namesOfBody,
  readCompositions,
  runsOn,
  seatsOf,
  type Body,
  type BodyLink,
  type Mandate,
  type PartnerInterest,
  type Seat,
} from "#partnership";
import { saidBy, stateOn } from "../body-data.ts";
import { hrefOf, type Reader } from "./api-request.ts";

type Said = Awaited<ReturnType<typeof saidBy>>;

/** A document and a place as answers tell them; null where nothing was said. */
export const sourceOf = (said: Said, row: Parameters<Said>[0]) => said(row) ?? null;

/** A body as others name it. */
export const bodyLinkOf = ({ kind, slug, name }: Pick<Body, "kind" | "slug" | "name">) => ({
  slug,
  name,
  href: hrefOf(kind === "theme" ? "themes" : "bodies", slug),
});

export const successorOf = (link: BodyLink) => ({
  kind: link.kind,
  outward: link.outward,
  body: { slug: link.otherSlug, name: link.otherName, href: hrefOf("bodies", link.otherSlug) },
  on: link.onDay,
});

export const interestOf = (one: PartnerInterest, said: Said) => ({
  organisation: { name: one.organisation, href: hrefOf("organisations", one.slug) },
  words: one.words,
  source: sourceOf(said, one),
});

/** @param inside whoever asks sees the body at the desk, and so the names of everybody in it */
export const holderOf = ({ holder }: Pick<Mandate, "holder">, inside: boolean): HolderAnswer => {
  const { kind, name } = holder;
  if (kind === "quoted") return { kind, name };
  if (kind === "organisation") return { kind, name, id: holder.id, href: hrefOf("organisations", holder.slug) };
  if (!holder.listed && !inside) return { kind, name: null };
  return { kind, name, ...(inside ? { id: holder.id } : {}), href: hrefOf("people", holder.slug) };
};

const heldOf = (mandate: Mandate, seats: readonly Seat[], on: string, inside: boolean, said: Said): HeldAnswer => ({
  ...(inside ? { id: mandate.id, version: mandate.version } : {}),
  role: mandate.role,
  seat: seats.find(({ id }) => id === mandate.seatId)?.label ?? null,
  holder: holderOf(mandate, inside),
  state: mandate.state,
  from: mandate.fromOn,
  until: mandate.untilOn,
  endedEarly: mandate.endedAt !== null,
  basis: mandate.basis,
  runs: mandate.state === "active" && runsOn(mandate, on),
  source: sourceOf(said, mandate),
});

/** A body as of a day. @param inside whoever asks sees it at the desk */
export const bodyAnswer = async ({ database, on }: Reader, body: Body, inside: boolean): Promise<BodyAnswer> => {
  const [names, links, all, seats, compositions, charters, below, around, interests] = await Promise.all([
    namesOfBody(database, body.id),
    linksOf(database, body.id, on),
    mandatesOf(database, body.id),
    seatsOf(database, body.id),
    readCompositions(database, [body], { on, forPublic: !inside }),
    chartersOf(database, body.id),
    childrenOf(database, body.id, on),
    bodiesById(
      database,
      [body.parentId, body.themeId].filter((id) => id !== null),
      on,
    ),
    interestsIn(database, [body.id]),
  ]);
  const mandates = inside ? all : all.filter(({ state }) => state === "active");
  const said = await saidBy(database, [body, ...names, ...mandates, ...interests]);
  const around1 = (id: string | null) => around.filter((one) => one.id === id).map(bodyLinkOf)[0] ?? null;
  const organisation = body.organisationId === null ? undefined : await findOrganisation(database, { id: body.organisationId });
  const holds = (seat: Seat): boolean =>
    all.some((mandate) => mandate.state === "active" && mandate.seatId === seat.id && runsOn(mandate, on));
  return {
    ...themePartsOf(body, on),
    kind: body.kind,
    source: sourceOf(said, body),
    above: around1(body.parentId),
    theme: around1(body.themeId),
    organisation: organisation?.slug ?? null,
    below: below.filter((one) => stateOn(one, on) === "open").map(bodyLinkOf),
    names: names.map((name) => ({ name: name.name, from: name.fromOn, until: name.untilOn, source: sourceOf(said, name) })),
    mandates: mandates.map((mandate) => heldOf(mandate, seats, on, inside, said)),
    seats: seats.map((seat) => seatOf(seat, !holds(seat) && runsOn({ ...seat, endedAt: null }, on))),
    checklist: (compositions.get(body.id)?.rules ?? []).map(({ id, rule, words, effect, findings }) => ({
      id,
      rule,
      words,
      effect,
      kept: findings.length === 0,
      findings: findings.map((finding) => ({ words: finding.words, mend: finding.mend })),
    })),
    charters: charters.map(({ kind, number, fromOn }) => ({
      kind,
      number,
      from: fromOn,
      href: hrefOf("bodies", body.slug, "charters", kind.replaceAll(" ", "-"), String(number)),
    })),
    successors: links.map(successorOf),
    interests: interests.map((one) => interestOf(one, said)),
  };
};

const seatOf = (seat: Seat, vacant: boolean): BodyAnswer["seats"][number] => ({
  id: seat.id,
  version: seat.version,
  number: seat.number,
  label: seat.label,
  role: seat.role,
  rule: seat.rule,
  parameters: { ...seat.parameters },
  votes: seat.votes,
  from: seat.fromOn,
  until: seat.untilOn,
  vacant,
});

/** What a body and a theme have in common. */
export const themePartsOf = (body: Body, on: string) => ({
  id: body.id,
  slug: body.slug,
  name: body.name,
  on,
  description: body.description,
  state: stateOn(body, on),
  opened: body.openedOn,
  started: body.activatedOn,
  closed: body.closedOn,
  crossCutting: body.crossCutting,
  priority: body.priority,
  fictitious: body.fictitious,
  version: body.version,
});
