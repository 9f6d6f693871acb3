import type { OrganisationAnswer, OrganisationBody } from "#contract";
import {
  addOrganisation,
  bodiesOfOrganisation,
  bodyLabels,
  correctOrganisation,
  domainsOf,
  findOrganisation,
  interestsOf,
  keptOrganisation,
  listedTiesWith,
  listOrganisations,
  mandatesOfOrganisation,
  mergeOrganisations,
  organisationsAbove,
  organisationsBelow,
  organisationShape,
  type Organisation,
} from "#partnership";
import { Problem } from "#vocabulary";
import { saidBy } from "../body-data.ts";
import { isId } from "../is-id.ts";
import { change, hrefOf, type Done, type Keepers, type Reader } from "./api-request.ts";
import { bodyLinkOf, sourceOf } from "./body-answers.ts";
import { byShape } from "./by-shape.ts";
import { listAnswer } from "./list-answer.ts";

/** @throws Problem no-such-organisation */
const organisationAt = async ({ database }: Pick<Reader, "database">, key: string): Promise<Organisation> => {
  const found = await findOrganisation(database, isId(key) ? { id: key } : { slug: key });
  const kept = found && (await keptOrganisation(database, found));
  if (kept?.state !== "active") throw new Problem("no-such-organisation");
  return kept;
};

const linkOf = ({ name, slug }: Organisation) => ({ name, href: hrefOf("organisations", slug) });

const organisationAnswer = async ({ database, today }: Reader, organisation: Organisation): Promise<OrganisationAnswer> => {
  const { id } = organisation;
  const [interests, mandates, people, domains, above, below, bodies, said] = await Promise.all([
    interestsOf(database, id),
    mandatesOfOrganisation(database, id),
    listedTiesWith(database, [id], today),
    domainsOf(database, id),
    organisationsAbove(database, id),
    organisationsBelow(database, id),
    bodiesOfOrganisation(database, id, today),
    saidBy(database, [organisation]),
  ]);
  const ids = [...interests, ...mandates].map(({ bodyId }) => bodyId);
  const labels = await bodyLabels(database, ids, today);
  const bodyOf = (bodyId: string) => [labels.get(bodyId)].flatMap((label) => (label ? [bodyLinkOf(label)] : []));
  return {
    id,
    version: organisation.version,
    slug: organisation.slug,
    name: organisation.name,
    acronym: organisation.acronym,
    otherNames: [...organisation.otherNames],
    kind: organisation.kind,
    ror: organisation.ror,
    country: organisation.country,
    domains: [...domains],
    fictitious: organisation.fictitious,
    source: sourceOf(said, organisation),
    above: above.map(linkOf),
    below: below.map(linkOf),
    bodies: bodies.map(bodyLinkOf),
    mandates: mandates.flatMap(({ bodyId, role, fromOn, untilOn }) =>
      bodyOf(bodyId).map((body) => ({ role, body, from: fromOn, until: untilOn })),
    ),
    interests: interests.flatMap(({ bodyId, words }) => bodyOf(bodyId).map((body) => ({ body, words }))),
    people: people.map(({ personName, personSlug, role }) => ({ name: personName, href: hrefOf("people", personSlug), role })),
  };
};

const valuesOf = ({ acronym, otherNames, ror, country, parent, domains, ...rest }: OrganisationBody) =>
  byShape(organisationShape, {
    ...rest,
    acronym: acronym ?? "",
    otherNames: otherNames.join("\n"),
    ror: ror ?? "",
    country: country ?? "",
    parent: parent ?? "",
    domains: domains.join("\n"),
  });

const done = (id: string, more: Partial<Done> = {}): Done => ({ path: `/organisations/${id}`, ...more });

export const ORGANISATION_KEEPERS: Keepers<
  "listOrganisations" | "getOrganisation" | "addOrganisation" | "correctOrganisation" | "mergeOrganisations"
> = {
  listOrganisations: async ({ database, part, query }) => {
    const [sortName = "", id = ""] = part.after ?? [];
    const slice = { offset: 0, most: part.limit + 1, ...(part.after === undefined ? {} : { after: { sortName, id } }) };
    const found = await listOrganisations(database, { words: query.q ?? "", kind: query.kind }, slice);
    const answer = listAnswer(part, {
      rows: found.organisations,
      keyOf: (one) => [one.sortName, one.id],
      itemOf: (one) => ({
        id: one.id,
        slug: one.slug,
        href: hrefOf("organisations", one.slug),
        name: one.name,
        kind: one.kind,
        country: one.country,
        above:
          one.parentName === null || one.parentSlug === null
            ? null
            : { name: one.parentName, href: hrefOf("organisations", one.parentSlug) },
        fictitious: one.fictitious,
      }),
      total: found.total,
    });
    return { answer };
  },
  getOrganisation: async (request) => {
    const organisation = await organisationAt(request, request.parts.organisation);
    return { answer: await organisationAnswer(request, organisation), version: organisation.version };
  },
  addOrganisation: async (request) => {
    const values = valuesOf(request.body);
    return change(
      () => addOrganisation(request, values),
      (id) => done(id, { id, added: true }),
    );
  },
  correctOrganisation: async (request) => {
    const { id } = await organisationAt(request, request.parts.organisation);
    const values = valuesOf(request.body);
    return change(
      () => correctOrganisation(request, { id, version: request.version }, values),
      () => done(id),
    );
  },
  mergeOrganisations: async (request) => {
    const { reason, kept, gone } = request.body;
    const pair = { kept, gone };
    return change(
      () => mergeOrganisations(request, pair, reason),
      (id) => done(pair.kept.id, { id }),
    );
  },
};
