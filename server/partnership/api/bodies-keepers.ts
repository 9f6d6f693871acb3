import {
  addSeat,
  bodiesOfTheme,
  bodiesOn,
  bodyPath,
  allBodies,
  chartersOf,
  closeBody,
  correctBody,
  correctSeat,
  endRule,
  endSeat,
  findBodyBySlug,
  findRule,
  findSeat,
  findOrganisation,
  interestsIn,
  linkBodies,
  linksOf,
  namesOfBody,
  openBody,
  renameBody,
  setRule,
  slugOfOldName,
  themeGroups,
  writeCharter,
  type Body,
} from "#partnership";
import { Problem } from "#vocabulary";
import { hasStarted } from "../bodies-data.ts";
import { saidBy, stateOn } from "../body-data.ts";
import { change, hrefOf, type Done, type Keepers, type Reader } from "./api-request.ts";
import { bodyAnswer, bodyLinkOf, interestOf, sourceOf, successorOf, themePartsOf } from "./body-answers.ts";
import { shortListAnswer, sortable } from "./list-answer.ts";

/** A body by its address, or by that of a name it once had. @throws Problem no-such-body */
export const bodyAt = async ({ database, on }: Pick<Reader, "database" | "on">, slug: string): Promise<Body> => {
  const found = await findBodyBySlug(database, slug, on);
  if (found) return found;
  const named = await slugOfOldName(database, slug);
  const renamed = named === undefined ? undefined : await findBodyBySlug(database, named, on);
  if (!renamed) throw new Problem("no-such-body", { body: slug.slice(0, 100) });
  return renamed;
};

/** Whether somebody sees a body at the desk. */
export const seesInside = async (reader: Reader, bodyId: string): Promise<boolean> =>
  reader.personId !== undefined && reader.may("see-body", { bodies: await bodyPath(reader.database, bodyId) }).allowed;

const done = (slug: string, more: Partial<Done> = {}): Done => ({ path: `/bodies/${slug}`, ...more });

const idOfBody = async (reader: Pick<Reader, "database" | "on">, slug: string | null, field: string): Promise<string | null> => {
  if (slug === null) return null;
  const found = await findBodyBySlug(reader.database, slug, reader.on);
  if (!found) throw new Problem("bad-field", { field, reason: "there is no such body." });
  return found.id;
};

const idOfOrganisation = async ({ database }: Pick<Reader, "database">, slug: string | null): Promise<string | null> => {
  if (slug === null) return null;
  const found = await findOrganisation(database, { slug });
  if (!found) throw new Problem("bad-field", { field: "organisation", reason: "there is no such organisation." });
  return found.id;
};

interface Details {
  readonly opened: string | null;
  readonly parent: string | null;
  readonly theme: string | null;
  readonly organisation: string | null;
  readonly crossCutting: boolean;
  readonly description: string;
}

const detailsOf = async (
  reader: Pick<Reader, "database" | "on">,
  { opened, parent, theme, organisation, crossCutting, description }: Details,
) => ({
  openedOn: opened,
  parentId: await idOfBody(reader, parent, "parent"),
  themeId: await idOfBody(reader, theme, "theme"),
  organisationId: await idOfOrganisation(reader, organisation),
  crossCutting,
  description,
});

/** Bodies that are open on a day come with counts; the others are listed as they are. */
const listedBodies = async ({ database, on }: Reader, state: string) => {
  const [open, all] = await Promise.all([bodiesOn(database, on), state === "open" ? [] : allBodies(database, on)]);
  const counted = new Map(open.map((body) => [body.id, body]));
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const rows = (state === "open" ? open : all).map((body) => {
    const row = counted.get(body.id);
    const above = "parentName" in body ? (body.parentName ?? null) : (names.get(body.parentId ?? "") ?? null);
    return { ...body, above, members: row?.members ?? 0, vacant: row?.vacant ?? 0, state: stateOn(body, on) };
  });
  return state === "every" ? rows : rows.filter((row) => row.state === state);
};

export const BODY_READ_KEEPERS: Keepers<"listBodies" | "getBody" | "getCharter" | "listThemes" | "getTheme"> = {
  listBodies: async (request) => {
    const { kind, state } = request.query;
    const bodies = await listedBodies(request, state);
    const answer = shortListAnswer(request.part, {
      rows: kind === undefined ? bodies : bodies.filter((body) => body.kind === kind),
      keyOf: (body) => [sortable(body.priority), body.slug],
      itemOf: (body) => ({
        id: body.id,
        slug: body.slug,
        href: bodyLinkOf(body).href,
        kind: body.kind,
        name: body.name,
        above: body.above,
        crossCutting: body.crossCutting,
        opened: body.openedOn,
        started: body.activatedOn,
        closed: body.closedOn,
        state: body.state,
        priority: body.priority,
        members: body.members,
        vacant: body.vacant,
        fictitious: body.fictitious,
      }),
    });
    return { answer };
  },
  getBody: async (request) => {
    const body = await bodyAt(request, request.parts.body);
    return { answer: await bodyAnswer(request, body, await seesInside(request, body.id)), version: body.version };
  },
  getCharter: async (request) => {
    const { kind, number } = request.parts;
    const body = await bodyAt(request, request.parts.body);
    const charters = await chartersOf(request.database, body.id);
    const found = charters.find((one) => one.kind.replaceAll(" ", "-") === kind && one.number === number);
    if (!found) throw new Problem("no-such-body", { body: `${body.slug}, ${kind} ${number}` });
    const source = sourceOf(await saidBy(request.database, [found]), found);
    return {
      answer: { body: bodyLinkOf(body), kind: found.kind, number, from: found.fromOn, words: found.words, source },
      version: number,
    };
  },
  listThemes: async (request) => {
    const { database, on } = request;
    const [bodies, groups] = await Promise.all([bodiesOn(database, on), themeGroups(database)]);
    const answer = shortListAnswer(request.part, {
      rows: bodies.filter(({ kind }) => kind === "theme"),
      keyOf: (theme) => [String(theme.crossCutting), sortable(theme.priority), theme.slug],
      itemOf: (theme) => ({
        id: theme.id,
        slug: theme.slug,
        href: hrefOf("themes", theme.slug),
        name: theme.name,
        description: theme.description,
        crossCutting: theme.crossCutting,
        priority: theme.priority,
        started: hasStarted(theme, on),
        groups: bodies.filter(({ id }) => groups.get(id) === theme.id).map(bodyLinkOf),
      }),
    });
    return { answer };
  },
  getTheme: async (request) => {
    const { database, on } = request;
    const theme = await bodyAt(request, request.parts.theme);
    if (theme.kind !== "theme") throw new Problem("no-such-body", { body: theme.slug });
    const [names, links, groups] = await Promise.all([
      namesOfBody(database, theme.id),
      linksOf(database, theme.id, on),
      bodiesOfTheme(database, theme.id, on),
    ]);
    const interests = await interestsIn(database, [theme.id, ...groups.map(({ id }) => id)]);
    const said = await saidBy(database, [theme, ...names, ...interests]);
    const answer = {
      ...themePartsOf(theme, on),
      source: sourceOf(said, theme),
      names: names.map((name) => ({ name: name.name, from: name.fromOn, until: name.untilOn, source: sourceOf(said, name) })),
      groups: groups.filter((group) => stateOn(group, on) === "open").map(bodyLinkOf),
      successors: links.map(successorOf),
      interests: interests.map((one) => interestOf(one, said)),
    };
    return { answer, version: theme.version };
  },
};

export const BODY_CHANGE_KEEPERS: Keepers<"openBody" | "correctBody" | "renameBody" | "linkBody" | "closeBody" | "writeCharter"> = {
  openBody: async (request) => {
    const { kind, name, ...details } = request.body;
    const opening = { kind, name, ...(await detailsOf(request, details)) };
    return change(
      () => openBody(request, opening),
      ({ id, slug }) => done(slug, { id, added: true }),
    );
  },
  correctBody: async (request) => {
    const { id, slug } = await bodyAt(request, request.parts.body);
    const correction = await detailsOf(request, request.body);
    return change(
      () => correctBody(request, { id, version: request.version }, correction),
      () => done(slug),
    );
  },
  renameBody: async (request) => {
    const { id, slug } = await bodyAt(request, request.parts.body);
    const { name, from: fromOn, reason } = request.body;
    return change(
      () => renameBody(request, { id, version: request.version }, { name, fromOn, reason }),
      () => done(slug),
    );
  },
  linkBody: async (request) => {
    const { id, slug } = await bodyAt(request, request.parts.body);
    const { kind, to, on: onDay } = request.body;
    const toId = (await idOfBody(request, to, "to"))!;
    return change(
      () => linkBodies(request, { id, version: request.version }, { kind, toId, onDay }),
      () => done(slug),
    );
  },
  closeBody: async (request) => {
    const { id, slug } = await bodyAt(request, request.parts.body);
    const { closed: closedOn, reason } = request.body;
    return change(
      () => closeBody(request, { id, version: request.version }, { closedOn, reason }),
      () => done(slug),
    );
  },
  writeCharter: async (request) => {
    const { id: bodyId, slug } = await bodyAt(request, request.parts.body);
    const { kind, words, from: fromOn } = request.body;
    return change(
      () => writeCharter(request, { bodyId, kind, words, fromOn, after: request.version }),
      ({ id, number }) => ({ path: `/bodies/${slug}/charters/${kind.replaceAll(" ", "-")}/${number}`, id, added: true }),
    );
  },
};

/** Where the rule or seat of a body can be read; that of a kind of body stands with each of them. */
const placeOf = async (request: Reader, bodyId: string | null): Promise<Done> => {
  const body = (await allBodies(request.database, request.on)).find(({ id }) => id === bodyId);
  return { path: body ? `/bodies/${body.slug}` : "/bodies" };
};

export const COMPOSITION_KEEPERS: Keepers<"addSeat" | "correctSeat" | "endSeat" | "setRule" | "endRule"> = {
  addSeat: async (request) => {
    const body = await bodyAt(request, request.parts.body);
    const { from: fromOn, ...seat } = request.body;
    return change(
      () => addSeat(request, { id: body.id, version: request.version }, { ...seat, fromOn }),
      ({ id }) => done(body.slug, { id, added: true }),
    );
  },
  correctSeat: async (request) => {
    const { seat: id } = request.parts;
    const { accept: accepted, ...values } = request.body;
    const place = await placeOf(request, await bodyOfSeat(request, id));
    return change(
      () => correctSeat(request, { id, version: request.version }, { ...values, accepted }),
      () => place,
    );
  },
  endSeat: async (request) => {
    const { seat: id } = request.parts;
    const { until: untilOn, reason, accept: accepted } = request.body;
    const place = await placeOf(request, await bodyOfSeat(request, id));
    return change(
      () => endSeat(request, { id, version: request.version }, { untilOn, reason, accepted }),
      () => place,
    );
  },
  setRule: async (request) => {
    const { body: slug, bodyKind, rule, parameters, effect, from: fromOn, accept: accepted } = request.body;
    if ((slug === null) === (bodyKind === null))
      throw new Problem("bad-field", { field: "body", reason: "name a body or a kind of body." });
    const bodyId = await idOfBody(request, slug, "body");
    const whom = bodyId === null ? { bodyKind: bodyKind! } : { bodyId };
    return change(
      () => setRule(request, { for: whom, rule, parameters, effect, fromOn, accepted }),
      (id) => (slug === null ? { path: "/bodies", id, added: true } : done(slug, { id, added: true })),
    );
  },
  endRule: async (request) => {
    const { rule: id } = request.parts;
    const { until: untilOn, reason } = request.body;
    const place = await placeOf(request, (await findRule(request.database, id))?.bodyId ?? null);
    return change(
      () => endRule(request, { id, version: request.version }, { untilOn, reason }),
      () => place,
    );
  },
};

const bodyOfSeat = async ({ database }: Pick<Reader, "database">, id: string): Promise<string | null> =>
  (await findSeat(database, id))?.bodyId ?? null;
