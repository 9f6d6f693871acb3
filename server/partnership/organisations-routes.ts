import {
  addOrganisation,
  allOrganisations,
  correctOrganisation,
  domainsOf,
  findOrganisation,
  keptOrganisation,
  organisationShape,
  THE_PROGRAMME,
  type Organisation,
} from "#partnership";
import { Problem } from "#vocabulary";
import {
  chooseOtherPage,
  deskOrganisationsPage,
  organisationFormPage,
  organisationPage,
  organisationsPage,
  partnershipTexts,
  type FormState,
  type OrganisationFormData,
} from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { deskSides } from "./desk-ways.ts";
import { activeOrganisation, mergeLines, organisationSide } from "./merge-data.ts";
import { KIND_OPTIONS, organisationsData, publicOrganisationData } from "./organisations-data.ts";
import { countryOptions } from "./people-words.ts";
import { recordFault, sentState, type RecordFault } from "./person-forms.ts";

const HERE = "/desk/organisations";
const { form: texts, page } = partnershipTexts.organisations;

/** Organisations, in public and at the desk. */
export const ORGANISATIONS_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "public",
    path: "/organisations",
    answer: async (request) => ({ page: organisationsPage(await organisationsData(request, "/organisations")) }),
  },
  {
    kind: "public",
    path: "/organisations/:slug",
    answer: async (request) => {
      const found = await findOrganisation(request.database, { slug: request.part("slug") });
      const organisation = found && (await keptOrganisation(request.database, found));
      if (!organisation) return { nothing: page.unknown };
      if (organisation.id !== found.id) return { redirect: `/organisations/${encodeURIComponent(organisation.slug)}` };
      return { page: organisationPage(await publicOrganisationData(request, organisation)) };
    },
  },
  desk("get", HERE, async (request) => ({
    page: deskOrganisationsPage(
      await organisationsData(request, HERE),
      await mergeLines(request, "organisation"),
      await deskSides(request, HERE),
    ),
  })),
  desk("get", `${HERE}/new`, (request) => showForm(request, undefined)),
  desk("post", `${HERE}/new`, (request) => takeForm(request, undefined)),
  desk("get", `${HERE}/:id`, async (request) => showForm(request, await atHand(request))),
  desk("post", `${HERE}/:id`, async (request) => takeForm(request, await atHand(request))),
  desk("get", `${HERE}/:id/merge`, async (request) => {
    const { id, name } = await atHand(request);
    const others = (await allOrganisations(request.database)).filter((one) => one.id !== id);
    const data = { id, name, others: others.map((one) => ({ value: one.id, label: one.name })) };
    return { page: chooseOtherPage(data, await deskSides(request, HERE)) };
  }),
];

function desk(method: "get" | "post", path: string, answer: (request: SignedInRequest) => Promise<PartnershipAnswer>): PartnershipRoute {
  return {
    kind: "desk",
    method,
    path,
    answer: async (request) => {
      request.demand("change-organisation", THE_PROGRAMME);
      return answer(request);
    },
  };
}

/** @throws Problem no-such-organisation */
const atHand = async (request: SignedInRequest): Promise<Organisation> => {
  const organisation = await activeOrganisation(request, request.part("id"));
  if (!organisation) throw new Problem("no-such-organisation");
  return organisation;
};

const takeForm = async (request: SignedInRequest, organisation: Organisation | undefined): Promise<PartnershipAnswer> => {
  const parsed = request.form.parse(organisationShape);
  if (!parsed.ok) return showForm(request, organisation, { faults: parsed.faults, status: 422, changed: false });
  try {
    if (!organisation) return { redirect: `${HERE}/${await addOrganisation(request, parsed.values)}`, notice: texts.added };
    await correctOrganisation(request, { id: organisation.id, version: request.form.version() }, parsed.values);
  } catch (error) {
    const now = organisation && (await activeOrganisation(request, organisation.id));
    return showForm(request, now, recordFault(error));
  }
  return { redirect: `${HERE}/${organisation.id}`, notice: texts.saved };
};

const valuesOf = async ({ database }: SignedInRequest, organisation: Organisation): Promise<FormState["values"]> => ({
  name: organisation.name,
  acronym: organisation.acronym ?? "",
  otherNames: organisation.otherNames.join(", "),
  kind: organisation.kind,
  ror: organisation.ror ?? "",
  country: organisation.country ?? "",
  parent: organisation.parentId ?? "",
  domains: (await domainsOf(database, organisation.id)).join(", "),
});

const showForm = async (
  request: SignedInRequest,
  organisation: Organisation | undefined,
  fault?: RecordFault,
): Promise<PartnershipAnswer> => {
  const kept = organisation === undefined ? {} : await valuesOf(request, organisation);
  const others = (await allOrganisations(request.database)).filter(({ id }) => id !== organisation?.id);
  const data: OrganisationFormData = {
    action: organisation === undefined ? `${HERE}/new` : `${HERE}/${organisation.id}`,
    id: organisation?.id ?? "",
    version: organisation === undefined ? "" : fault && !fault.changed ? request.form.text("version") : String(organisation.version),
    state: fault ? sentState(request, fault.faults) : { values: kept, faults: {}, csrf: request.csrf },
    kinds: KIND_OPTIONS,
    countries: countryOptions(),
    parents: others.map(({ id, name }) => ({ value: id, label: name })),
    publicHref: organisation && `/organisations/${encodeURIComponent(organisation.slug)}`,
    now: fault?.changed && organisation ? await asItIs(request, organisation) : [],
  };
  return { page: organisationFormPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const asItIs = async (request: SignedInRequest, organisation: Organisation): Promise<readonly (readonly [string, string])[]> => {
  const { fields } = partnershipTexts.people.merge;
  const { values } = await organisationSide(request, organisation);
  return Object.entries(values).flatMap(([name, words]) => (words === "" ? [] : [[fields[name as keyof typeof fields], words] as const]));
};
