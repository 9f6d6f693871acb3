import {
  applicationsOf,
  checkHolder,
  chooseApplicant,
  choiceShape,
  dayOf,
  findOrganisation,
  findPerson,
  nextCommissionState,
  personNames,
  sayWhoApplied,
  type Application,
  type HolderChecks,
} from "#partnership";
import { Problem } from "#vocabulary";
import { applicationPage, applicationsPage, partnershipTexts, writtenDay, type ApplicationData, type CheckRow } from "#web";
import * as z from "zod";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { deskSides } from "../desk-ways.ts";
import {
  asSent,
  commissionFault,
  commissionRoute,
  COMMISSIONS,
  formState,
  hrefOf,
  type CommissionFault,
  type CommissionInHand,
} from "./commission-in-hand.ts";
import { checkRow } from "./commission-page-data.ts";

const texts = partnershipTexts.commissionsDesk;
const { applications: words, fields: labels } = texts;
const stateWords = partnershipTexts.calls.application.deskStates;
const ONE = "/applications/:application{[0-9a-f-]{36}}";

/** Who applied for a commission, and the choice. */
export const APPLICATION_ROUTES: readonly PartnershipRoute[] = [
  commissionRoute("get", "/applications", async (request, at) => {
    demandWhole(at);
    const applications = await applicationsOf(request.database, at.commission.id);
    const rows = applications.map(({ id, name, at: sentAt, state, personId, address, confirmed, organisationWords }) => ({
      name,
      href: `${hrefOf(at.commission)}/applications/${id}`,
      sentOn: dayOf(sentAt),
      state: stateWords[state],
      organisation: organisationWords,
      mark: personId === null && address !== null && !confirmed ? words.notConfirmed : "",
      record: personId === null ? words.noRecord : "✓",
    }));
    const data = { commission: { text: at.commission.title, href: hrefOf(at.commission) }, rows };
    return { page: applicationsPage(data, await deskSides(request, COMMISSIONS)) };
  }),
  commissionRoute("get", ONE, async (request, at) => show(request, at, await theApplication(request, at))),
  commissionRoute("post", `${ONE}/:deed{record|choose}`, async (request, at) => {
    const application = await theApplication(request, at);
    request.demand("plan-commission", at.subject);
    const deed = request.part("deed") as ApplicationDeed;
    const sent = asSent(request, at);
    try {
      if (deed === "record") {
        const parsed = request.form.parse(recordShape);
        if (!parsed.ok) return await show(request, at, application, { deed, faults: parsed.faults, status: 422 });
        await sayWhoApplied(request, sent, application.id, parsed.values.person, parsed.values.organisation);
        return { redirect: `${hrefOf(at.commission)}/applications/${application.id}`, notice: words.said };
      }
      const parsed = request.form.parse(choiceShape);
      if (!parsed.ok) return await show(request, at, application, { deed, faults: parsed.faults, status: 422 });
      await chooseApplicant(request, sent, application.id, parsed.values.reasons);
      return { redirect: hrefOf(at.commission), notice: words.chosen };
    } catch (error) {
      return show(request, at, application, { deed, ...commissionFault(error) });
    }
  }),
];

type ApplicationDeed = "record" | "choose";
type Fault = CommissionFault & { readonly deed: ApplicationDeed };

const recordShape = z.object({
  person: z.string().min(1, "Write the address of the record, such as /people/ada-example.").max(200),
  organisation: z.string().max(300, "At most 300 characters.").optional(),
});

/** A holder does not see who else applied. @throws Problem no-such-commission */
const demandWhole = ({ view }: CommissionInHand): void => {
  if (view !== "whole") throw new Problem("no-such-commission");
};

const theApplication = async (request: SignedInRequest, at: CommissionInHand): Promise<Application> => {
  demandWhole(at);
  const all = await applicationsOf(request.database, at.commission.id);
  const application = all.find(({ id }) => id === request.part("application"));
  if (!application) throw new Problem("no-such-commission");
  return application;
};

const show = async (
  request: SignedInRequest,
  at: CommissionInHand,
  application: Application,
  fault?: Fault,
): Promise<PartnershipAnswer> => {
  const { database, now } = request;
  const { commission } = at;
  const forms = formsOf(request, at, application, fault);
  if (fault && !forms.some(({ action }) => action.endsWith(`/${fault.deed}`)))
    throw new Problem("commission-refused", { reference: commission.reference, reason: words.notWaited });
  const person = application.personId === null ? undefined : await findPerson(database, { id: application.personId });
  const isWaiting = application.state === "received" || application.state === "chosen";
  const checks =
    person && isWaiting
      ? await checkHolder({ tables: database.tables.bind(database), now }, commission, {
          personId: person.id,
          organisationId: application.organisationId,
        })
      : undefined;
  const organisation =
    application.organisationId === null ? undefined : await findOrganisation(database, { id: application.organisationId });
  const data: ApplicationData = {
    commission: { text: commission.title, href: hrefOf(commission) },
    applications: { text: words.title, href: `${hrefOf(commission)}/applications` },
    name: application.name,
    facts: [
      [words.at, writtenDay(dayOf(application.at))],
      [words.state, stateWords[application.state]],
      [words.record, person ? (person.listed ? { text: person.name, href: `/people/${person.slug}` } : person.name) : words.noRecord],
      ...(organisation ? [[words.organisation, { text: organisation.name, href: `/organisations/${organisation.slug}` }] as const] : []),
      ...(!organisation && application.organisationWords !== ""
        ? [[words.organisation, words.organisationSaid(application.organisationWords)] as const]
        : []),
      ...(person ? [] : [[words.address, addressWords(application)] as const]),
    ],
    words: application.words,
    reasons: application.reasons,
    checks: checks && (await rowsOf(request, checks)),
    notes: checks ? notesOf(request, checks) : [],
    forms,
  };
  return { page: applicationPage(data, await deskSides(request, COMMISSIONS)), ...(fault ? { status: fault.status } : {}) };
};

const addressWords = ({ address, confirmed }: Application): string =>
  address === null ? words.erased : `${address} (${words.addresses[confirmed ? "confirmed" : "not confirmed"]})`;

/** Only what was found; whoever was looked for and had nothing is left out. */
const rowsOf = async ({ database, now }: SignedInRequest, { holder, deciders }: HolderChecks): Promise<readonly CheckRow[]> => {
  const found = [holder, ...deciders].filter(({ findings }) => findings.length > 0);
  const names = await personNames(
    database,
    found.map(({ personId }) => personId),
  );
  return found.map((check) => checkRow(check, names.get(check.personId) ?? "", dayOf(now)));
};

const notesOf = ({ session }: SignedInRequest, { holder, deciders }: HolderChecks): readonly string[] => {
  const blocked = deciders.filter(({ effect }) => effect === "block");
  return [
    ...(holder.effect === "block" ? [words.blocksHolder] : []),
    ...(blocked.some(({ personId, capacity }) => personId === session.personId && capacity !== "director") ? [words.blocksYou] : []),
    ...(blocked.some(({ role }) => role === "director") ? [words.blocksDirector] : []),
  ];
};

const formsOf = (
  request: SignedInRequest,
  { commission, leads }: CommissionInHand,
  application: Application,
  fault: Fault | undefined,
): ApplicationData["forms"] => {
  const isWaiting = application.state === "received" || application.state === "chosen";
  if (!leads || !isWaiting || !nextCommissionState(commission.state, "choose", "leader", true).ok) return [];
  const deed: ApplicationDeed = application.personId === null ? "record" : "choose";
  const own = fault?.deed === deed ? fault : undefined;
  const shared = {
    action: `${hrefOf(commission)}/applications/${application.id}/${deed}`,
    state: formState(request, own),
    hidden: { version: own ? request.form.text("version") : String(commission.version) },
    danger: false,
  };
  return deed === "record"
    ? [
        {
          ...shared,
          title: words.say,
          lead: words.sayLead,
          fields: [
            { name: "person", label: labels.person, help: labels.personHelp, kind: "text", required: true, longest: 200 },
            { name: "organisation", label: labels.organisation, help: labels.organisationHelp, kind: "text", longest: 300 },
          ],
          submit: words.say,
        },
      ]
    : [
        {
          ...shared,
          title: words.choose,
          lead: "",
          fields: [{ name: "reasons", label: labels.reasons, kind: "long text", required: true, longest: 4_000 }],
          submit: words.choose,
        },
      ];
};
