import { choiceRows } from "./choice-rows.ts";
import type { PartnershipTables } from "../tables.ts";
import type { CheckedConfiguration } from "./configuration-shape.ts";

type Row = Readonly<Record<string, unknown>>;
type TableRows = readonly [table: keyof PartnershipTables, rows: readonly Row[]];
type Source = readonly [document: string, place: string];

const sourced = ([document, place]: Source): Row => ({ source_document: document, source_place: place });
const dated = ({ from, until, source }: { from?: string | undefined; until?: string | undefined; source: Source }): Row => ({
  from_on: from ?? null,
  until_on: until ?? null,
  ...sourced(source),
});

/** Ids of the things that other rows refer to. */
interface Ids {
  readonly newId: () => string;
  readonly body: (slug: string | undefined) => string | null;
  readonly organisation: (slug: string | undefined) => string | null;
  readonly seat: (body: string, number: number | undefined) => string | null;
}

/**
 * A partnership as rows of the tables, in an order in which each finds what it refers to.
 * @param root id of the body that is there already and becomes the first one of kind "programme"
 */
export const rowsOfConfiguration = (
  all: CheckedConfiguration,
  { newId, now }: { readonly newId: () => string; readonly now: Date },
  root: string | undefined,
): readonly TableRows[] => {
  const top = all.bodies.find(({ kind, parent }) => kind === "programme" && parent === undefined)?.slug;
  const bodies = new Map(all.bodies.map(({ slug }) => [slug, slug === top && root !== undefined ? root : newId()]));
  const organisations = new Map(all.organisations.map(({ slug }) => [slug, newId()]));
  const seats = new Map(all.seats.map(({ body, number }) => [`${body} ${number}`, newId()]));
  const ids: Ids = {
    newId,
    body: (slug) => (slug === undefined ? null : (bodies.get(slug) ?? null)),
    organisation: (slug) => (slug === undefined ? null : (organisations.get(slug) ?? null)),
    seat: (body, number) => (number === undefined ? null : (seats.get(`${body} ${number}`) ?? null)),
  };
  return [
    ["partnership.document", documentRows(all)],
    ["partnership.organisation", organisationRows(all, ids)],
    ["partnership.body", bodyRows(all, ids)],
    ["partnership.body_name", nameRows(all, ids)],
    ["partnership.body_link", linkRows(all, ids)],
    ["partnership.seat", seatRows(all, ids)],
    ["partnership.composition_rule", ruleRows(all, ids)],
    ["partnership.mandate", mandateRows(all, ids)],
    ["partnership.partner_interest", interestRows(all, ids)],
    ["partnership.setting", settingRows(all, ids)],
    ["partnership.phase", phaseRows(all, ids)],
    ["partnership.milestone", milestoneRows(all, ids)],
    ["partnership.statement", statementRows(all, ids)],
    ...riskRows(all, ids),
    ["partnership.declared_contribution", contributionRows(all, ids)],
    ["partnership.past_event", eventRows(all, ids)],
    ["partnership.obligation_rule", obligationRows(all, ids)],
    ...choiceRows(all, { newId, now, body: (slug) => bodies.get(slug)! }),
  ];
};

export const documentRows = ({ documents }: CheckedConfiguration): readonly Row[] =>
  documents.map(({ href, ...document }) => ({ ...document, href: href ?? null }));

/** Parents before children: a row refers only to rows above it. */
const parentsFirst = <One extends { readonly slug: string }>(
  rows: readonly One[],
  needs: (row: One) => readonly (string | undefined)[],
): readonly One[] => {
  const done = new Set<string>();
  const ordered: One[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const ready = waiting.filter((row) => needs(row).every((slug) => slug === undefined || done.has(slug)));
    const next = ready.length > 0 ? ready : waiting;
    for (const row of next) done.add(row.slug);
    ordered.push(...next);
    waiting = waiting.filter((row) => !next.includes(row));
  }
  return ordered;
};

const organisationRows = ({ organisations }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  parentsFirst(organisations, ({ parent }) => [parent]).map(({ slug, name, acronym, kind, country, parent, source }) => ({
    id: ids.organisation(slug),
    slug,
    name,
    acronym: acronym ?? null,
    kind,
    country: country ?? null,
    parent_id: ids.organisation(parent),
    ...sourced(source),
  }));

const bodyRows = ({ bodies }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  parentsFirst(bodies, ({ parent, theme }) => [parent, theme]).map((body) => ({
    id: ids.body(body.slug),
    slug: body.slug,
    kind: body.kind,
    parent_id: ids.body(body.parent),
    theme_id: ids.body(body.theme),
    organisation_id: ids.organisation(body.organisation),
    cross_cutting: body.crossCutting,
    opened_on: body.openedOn ?? null,
    activated_on: body.activatedOn ?? null,
    closed_on: body.closedOn ?? null,
    priority: body.priority ?? null,
    description: body.description,
    ...sourced(body.source),
  }));

const nameRows = ({ bodies }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  bodies.flatMap(({ slug, names }) => names.map((one) => ({ id: ids.newId(), body_id: ids.body(slug), name: one.name, ...dated(one) })));

const linkRows = ({ links }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  links.map(({ from, to, kind, on, source }) => ({
    id: ids.newId(),
    from_id: ids.body(from),
    to_id: ids.body(to),
    kind,
    on_day: on ?? null,
    ...sourced(source),
  }));

const seatRows = ({ seats }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  seats.map((seat) => ({
    id: ids.seat(seat.body, seat.number),
    body_id: ids.body(seat.body),
    number: seat.number,
    label: seat.label,
    rule: seat.rule,
    role: seat.role,
    parameters: JSON.stringify(seat.parameters),
    votes: seat.votes,
    ...dated(seat),
  }));

const ruleRows = ({ compositionRules }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  compositionRules.map((rule) => ({
    id: ids.newId(),
    body_id: ids.body(rule.body),
    body_kind: rule.kind ?? null,
    rule: rule.rule,
    parameters: JSON.stringify(rule.parameters),
    effect: rule.effect,
    ...dated(rule),
  }));

const mandateRows = ({ holders }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  holders.map((holder) => ({
    id: ids.newId(),
    body_id: ids.body(holder.body),
    seat_id: ids.seat(holder.body, holder.seat),
    role: holder.role,
    quoted_holder: holder.quoted ?? null,
    organisation_id: ids.organisation(holder.organisation),
    state: "active",
    basis: "document",
    grant_words: holder.words,
    ...dated(holder),
  }));

const interestRows = ({ interests }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  interests.map(({ organisation, body, words, source }) => ({
    organisation_id: ids.organisation(organisation),
    body_id: ids.body(body),
    words,
    ...sourced(source),
  }));

export const settingRows = ({ settings }: CheckedConfiguration, ids: Pick<Ids, "newId">): readonly Row[] =>
  settings.map((setting) => ({
    id: ids.newId(),
    key: setting.key,
    value: JSON.stringify(setting.value),
    words: setting.words,
    ...dated(setting),
  }));

const phaseRows = ({ phases }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  phases.map(({ slug, name, planned, actual, note, source }) => ({
    id: ids.newId(),
    slug,
    name,
    planned_from: planned.from ?? null,
    planned_until: planned.until ?? null,
    actual_from: actual.from ?? null,
    actual_until: actual.until ?? null,
    note,
    ...sourced(source),
  }));

const milestoneRows = ({ milestones }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  milestones.map(({ slug, name, phase, countsFrom, offsetMonths, fixedOn, words, source }) => ({
    id: ids.newId(),
    slug,
    name,
    phase,
    counts_from: countsFrom,
    offset_months: offsetMonths,
    fixed_on: fixedOn ?? null,
    words,
    ...sourced(source),
  }));

const statementRows = ({ statements }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  statements.map(({ topic, words, value, unit, aboutPeriod, today, source }) => ({
    id: ids.newId(),
    topic,
    words,
    value: value ?? null,
    unit,
    about_period: aboutPeriod,
    dataflow: today?.dataflow ?? null,
    key: today?.key ?? null,
    ...sourced(source),
  }));

const riskRows = ({ risks }: CheckedConfiguration, ids: Ids): readonly TableRows[] => {
  const withIds = risks.map((risk) => ({ id: ids.newId(), risk }));
  return [
    [
      "partnership.risk",
      withIds.map(({ id, risk: { slug, area, dimension, mitigation, ownerRole, source } }) => ({
        id,
        slug,
        area,
        dimension,
        mitigation,
        owner_role: ownerRole ?? "",
        ...sourced(source),
      })),
    ],
    [
      "partnership.risk_assessment",
      withIds.flatMap(({ id, risk }) =>
        risk.assessments.map(({ rating, words, on, source }) => ({
          id: ids.newId(),
          risk_id: id,
          rating,
          words,
          assessed_on: on ?? null,
          ...sourced(source),
        })),
      ),
    ],
  ];
};

const contributionRows = ({ contributions }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  contributions.map(({ organisation, amountMinor, currency, declaredOn, words, source }) => ({
    id: ids.newId(),
    organisation_id: ids.organisation(organisation),
    amount_minor: amountMinor,
    currency,
    declared_on: declaredOn ?? null,
    words,
    ...sourced(source),
  }));

const eventRows = ({ events }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  events.map(({ name, kind, city, country, from, until, when, body, source }) => ({
    id: ids.newId(),
    name,
    kind,
    city,
    country: country ?? null,
    from_on: from ?? null,
    until_on: until ?? null,
    when_words: when,
    body_id: ids.body(body),
    ...sourced(source),
  }));

const obligationRows = ({ obligationRules }: CheckedConfiguration, ids: Ids): readonly Row[] =>
  obligationRules.map((rule) => ({
    id: ids.newId(),
    slug: rule.slug,
    name: rule.name,
    rule: rule.rule,
    parameters: JSON.stringify(rule.parameters),
    body_id: ids.body(rule.body),
    body_kind: rule.kind ?? null,
    responsible_role: rule.responsibleRole,
    ...dated(rule),
  }));
