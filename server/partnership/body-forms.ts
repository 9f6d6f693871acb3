import {
  allBodies,
  bodyPath,
  BODY_KINDS,
  chartersOf,
  closeBody,
  correctBody,
  dayOf,
  findBodyBySlug,
  findOrganisation,
  linkBodies,
  openBody,
  renameBody,
  writeCharter,
  type Action,
  type Body,
  type BodyKind,
  type Charter,
  type LinkKind,
} from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, type FieldSpec } from "#web";
import * as z from "zod";
import type { DeskRoute, PartnershipRequest, SignedInRequest } from "../desk/desk-route.ts";
import { bodiesForm } from "./bodies-form.ts";
import { charterKind } from "./charter-data.ts";
import { dayOrNothing, dayShape, idOrNothing, wordsOrNone, wordsShape, yesShape } from "./form-shapes.ts";

const { bodiesDesk: texts, bodies: publicTexts } = partnershipTexts;
const { fields, faults, verbs, done } = texts;

/** The body of an address, if whoever asks may do this there. */
export const bodyFor = async (request: SignedInRequest, action: Action): Promise<Body | undefined> => {
  const body = await findBodyBySlug(request.database, request.part("slug"), dayOf(request.now));
  if (body) request.demand(action, { bodies: await bodyPath(request.database, body.id) });
  return body;
};

/** Where the desk shows a body. */
export const deskOf = ({ slug, name }: Pick<Body, "slug" | "name">) => ({ name, href: `/desk/bodies/${slug}` });

const bodyOptions = async ({ database, now }: PartnershipRequest, fits: (body: Body) => boolean): Promise<FieldSpec["options"]> =>
  (await allBodies(database, dayOf(now))).filter(fits).map(({ id, name }) => ({ value: id, label: name }));

const detailFields = async (request: SignedInRequest, self?: Body): Promise<readonly FieldSpec[]> => [
  { name: "openedOn", label: fields.opened, kind: "date" },
  {
    name: "parentId",
    label: fields.parent,
    kind: "choice",
    options: (await bodyOptions(request, ({ id, kind }) => id !== self?.id && kind !== "theme")) ?? [],
  },
  { name: "themeId", label: fields.theme, kind: "choice", options: (await bodyOptions(request, ({ kind }) => kind === "theme")) ?? [] },
  { name: "organisation", label: fields.organisation, help: fields.organisationHelp, kind: "text", longest: 200 },
  { name: "crossCutting", label: fields.crossCutting, kind: "yes" },
  { name: "description", label: fields.description, help: fields.descriptionHelp, kind: "long text", longest: 8_000 },
];

const details = {
  openedOn: dayOrNothing,
  parentId: idOrNothing,
  themeId: idOrNothing,
  organisation: wordsOrNone(200),
  crossCutting: yesShape,
  description: wordsOrNone(8_000),
};

const FIELD_OF = { name: "name", parent: "parentId", theme: "themeId", organisation: "organisation", opened: "openedOn" };

/** @throws Problem bad-body for an address at which there is no organisation */
const organisationId = async (database: PartnershipRequest["database"], slug: string): Promise<string | null> => {
  if (slug === "") return null;
  const found = await findOrganisation(database, { slug });
  if (!found) throw new Problem("bad-body", { field: "organisation", reason: faults.noOrganisation.replace(/\.$/, "") });
  return found.id;
};

const opening = bodiesForm({
  path: "/desk/bodies/new",
  open: async (request) => {
    request.demand("open-body", { bodies: [] });
    return {};
  },
  versionOf: () => 0,
  look: async (request) => ({
    title: texts.newTitle,
    back: { name: texts.title, href: "/desk/bodies" },
    submit: verbs.openIt,
    fields: [
      {
        name: "kind",
        label: fields.kind,
        kind: "choice",
        required: true,
        options: BODY_KINDS.map((kind) => ({ value: kind, label: publicTexts.kind[kind] })),
      },
      { name: "name", label: fields.name, help: fields.nameHelp, kind: "text", required: true, longest: 300 },
      ...(await detailFields(request)),
    ],
  }),
  start: (request) => ({ kind: request.query("kind"), openedOn: dayOf(request.now) }),
  shape: z.object({
    kind: z.enum(BODY_KINDS as unknown as readonly [BodyKind, ...BodyKind[]], faults.choose),
    name: wordsShape(300),
    ...details,
  }),
  fieldOf: FIELD_OF,
  send: async (doing, _, { organisation, ...values }) => {
    const body = await openBody(doing, { ...values, organisationId: await organisationId(doing.database, organisation) });
    return { redirect: deskOf(body).href, notice: done.opened(body.name) };
  },
});

const correcting = bodiesForm({
  path: "/desk/bodies/:slug/correct",
  open: async (request) => {
    const body = await bodyFor(request, "open-body");
    const organisation = body?.organisationId == null ? undefined : await findOrganisation(request.database, { id: body.organisationId });
    return body && { body, organisation: organisation?.slug ?? "" };
  },
  versionOf: ({ body }) => body.version,
  look: async (request, { body }) => ({
    title: texts.correctTitle(body.name),
    back: deskOf(body),
    submit: verbs.correct,
    fields: await detailFields(request, body),
  }),
  start: (_, { body, organisation }) => ({
    openedOn: body.openedOn ?? "",
    parentId: body.parentId ?? "",
    themeId: body.themeId ?? "",
    organisation,
    crossCutting: body.crossCutting ? "yes" : "",
    description: body.description,
  }),
  shape: z.object(details),
  fieldOf: FIELD_OF,
  send: async (doing, { body }, { organisation, ...values }, { version }) => {
    await correctBody(doing, { id: body.id, version }, { ...values, organisationId: await organisationId(doing.database, organisation) });
    return { redirect: deskOf(body).href, notice: done.corrected };
  },
});

const renaming = bodiesForm({
  path: "/desk/bodies/:slug/rename",
  open: (request) => bodyFor(request, "open-body"),
  versionOf: (body) => body.version,
  look: async (_, body) => ({
    title: texts.renameTitle(body.name),
    back: deskOf(body),
    submit: verbs.rename,
    fields: [
      { name: "name", label: fields.name, kind: "text", required: true, longest: 300 },
      { name: "fromOn", label: fields.from, kind: "date", required: true },
      { name: "reason", label: fields.reason, kind: "text", longest: 500 },
    ],
  }),
  start: (request, body) => ({ name: body.name, fromOn: dayOf(request.now) }),
  shape: z.object({ name: wordsShape(300), fromOn: dayShape, reason: wordsOrNone(500) }),
  fieldOf: { name: "name", from: "fromOn" },
  send: async (doing, body, values, { version }) => {
    await renameBody(doing, { id: body.id, version }, values);
    return { redirect: deskOf(body).href, notice: done.renamed(values.name) };
  },
});

const LINK_KINDS = Object.keys(texts.linkKinds) as [LinkKind, ...LinkKind[]];

const linking = bodiesForm({
  path: "/desk/bodies/:slug/link",
  open: (request) => bodyFor(request, "open-body"),
  versionOf: (body) => body.version,
  look: async (request, body) => ({
    title: texts.linkTitle(body.name),
    back: deskOf(body),
    submit: verbs.link,
    fields: [
      {
        name: "kind",
        label: fields.linkKind,
        kind: "choice",
        required: true,
        options: LINK_KINDS.map((kind) => ({ value: kind, label: texts.linkKinds[kind] })),
      },
      {
        name: "toId",
        label: fields.other,
        kind: "choice",
        required: true,
        options: (await bodyOptions(request, ({ id, kind }) => id !== body.id && kind === body.kind)) ?? [],
      },
      { name: "onDay", label: fields.onDay, kind: "date" },
    ],
  }),
  start: () => ({}),
  shape: z.object({ kind: z.enum(LINK_KINDS, faults.choose), toId: z.uuid(faults.choose), onDay: dayOrNothing }),
  fieldOf: { other: "toId" },
  send: async (doing, body, values, { version }) => {
    await linkBodies(doing, { id: body.id, version }, values);
    return { redirect: deskOf(body).href, notice: done.linked };
  },
});

const closing = bodiesForm({
  path: "/desk/bodies/:slug/close",
  open: (request) => bodyFor(request, "open-body"),
  versionOf: (body) => body.version,
  look: async (_, body) => ({
    title: texts.closeTitle(body.name),
    back: deskOf(body),
    submit: verbs.close,
    danger: true,
    fields: [
      { name: "closedOn", label: fields.until, kind: "date", required: true },
      { name: "reason", label: fields.reason, kind: "text", required: true, longest: 500 },
    ],
  }),
  start: (request) => ({ closedOn: dayOf(request.now) }),
  shape: z.object({ closedOn: dayShape, reason: wordsShape(500) }),
  sure: (body, { closedOn }) => texts.closeSure(body.name, closedOn),
  fieldOf: { closed: "closedOn" },
  send: async (doing, body, values, { version }) => {
    await closeBody(doing, { id: body.id, version }, values);
    return { redirect: deskOf(body).href, notice: done.closed };
  },
});

interface CharterSubject {
  readonly body: Body;
  readonly kind: Charter["kind"];
  readonly newest: Charter | undefined;
}

const chartering = bodiesForm({
  path: "/desk/bodies/:slug/charter/:charter",
  open: async (request): Promise<CharterSubject | undefined> => {
    const kind = charterKind(request.part("charter"));
    const body = await bodyFor(request, "write-charter");
    if (!body || !kind) return undefined;
    return { body, kind, newest: (await chartersOf(request.database, body.id)).findLast((charter) => charter.kind === kind) };
  },
  versionOf: ({ newest }) => newest?.number ?? 0,
  look: async (_, { body, kind }) => ({
    title: texts.charterTitle(publicTexts.charterKinds[kind], body.name),
    back: deskOf(body),
    submit: verbs.file,
    fields: [
      { name: "words", label: fields.words, help: fields.wordsHelp, kind: "long text", required: true, longest: 100_000, rows: 24 },
      { name: "fromOn", label: fields.inForceFrom, kind: "date", required: true },
    ],
  }),
  start: (request, { newest }) => ({ words: newest?.words ?? "", fromOn: dayOf(request.now) }),
  shape: z.object({ words: wordsShape(100_000), fromOn: dayShape }),
  fieldOf: { words: "words" },
  send: async (doing, { body, kind }, values, { version }) => {
    await writeCharter(doing, { bodyId: body.id, kind, ...values, after: version });
    return { redirect: deskOf(body).href, notice: done.charter };
  },
});

/** Forms about bodies themselves. */
export const BODY_FORMS: readonly DeskRoute[] = [...opening, ...correcting, ...renaming, ...linking, ...closing, ...chartering];
