import { addPerson, anywhere, can, findPerson, reachOf, subjectOfPerson, THE_PROGRAMME, type Person } from "#partnership";
import { Problem } from "#vocabulary";
import { deskPeoplePage, partnershipTexts, personFormPage, recordPage } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { deskSides } from "./desk-ways.ts";
import { deskPeopleData } from "./people-data.ts";
import { personFormData, readPersonForm, recordFault, type RecordFault } from "./person-forms.ts";
import { recordData, type SentForms } from "./record-data.ts";
import { correctRecord, showCorrection, takeAddress, takeAddressRemoval, takeTie, takeTieEnd } from "./record-forms.ts";

const HERE = "/desk/people";
const { form: texts } = partnershipTexts.people;

const baseOf = (id: string): string => `${HERE}/${id}`;

/** Records of people at the desk: finding, adding and correcting them. */
export const DESK_PEOPLE_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: HERE,
    answer: async (request) => {
      request.demand("see-private-details", anywhere(request.standing));
      return { page: deskPeoplePage(await deskPeopleData(request), await deskSides(request, HERE)) };
    },
  },
  {
    kind: "desk",
    method: "get",
    path: `${HERE}/new`,
    answer: async (request) => {
      request.demand("change-person", THE_PROGRAMME);
      return showNew(request);
    },
  },
  { kind: "desk", method: "post", path: `${HERE}/new`, answer: (request) => addRecord(request) },
  {
    kind: "desk",
    method: "get",
    path: `${HERE}/:id`,
    answer: async (request) => {
      const person = await visiblePerson(request);
      if (person.id === request.standing.personId) return { redirect: "/desk/me" };
      return showRecord(request, person);
    },
  },
  {
    kind: "desk",
    method: "get",
    path: `${HERE}/:id/correct`,
    answer: async (request) => {
      request.demand("change-person", THE_PROGRAMME);
      return showCorrection(request, await visiblePerson(request), HERE);
    },
  },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/:id/correct`,
    answer: async (request) => {
      request.demand("change-person", THE_PROGRAMME);
      const { id } = await visiblePerson(request);
      return correctRecord(request, id, baseOf(id), HERE);
    },
  },
  ...(
    [
      ["ties", takeTie],
      ["ties/end", (request, id) => takeTieEnd(request, baseOf(id))],
      ["addresses", takeAddress],
      ["addresses/remove", (request, id) => takeAddressRemoval(request, id, baseOf(id))],
    ] as const satisfies readonly (readonly [string, typeof takeTie])[]
  ).map(([path, take]): PartnershipRoute => ({
    kind: "desk",
    method: "post",
    path: `${HERE}/:id/${path}`,
    answer: async (request) => {
      request.demand("change-person", THE_PROGRAMME);
      const person = await visiblePerson(request);
      return take(request, person.id, baseOf(person.id), (sent, status) => showRecord(request, person, sent, status));
    },
  })),
];

/**
 * A record that whoever asks may see: everybody's for those who see all, else who is listed and the people of their bodies. A record that is not
 * theirs to see answers as one that is not there.
 * @throws Problem no-such-person, not-allowed
 */
const visiblePerson = async (request: SignedInRequest): Promise<Person> => {
  const { database, standing, now } = request;
  request.demand("see-private-details", anywhere(standing));
  const person = await findPerson(database, { id: request.part("id") });
  if (person?.state !== "active") throw new Problem("no-such-person");
  if (reachOf(standing, "see-private-details") === "everywhere" || person.listed || person.id === standing.personId) return person;
  if (!can(standing, "see-private-details", await subjectOfPerson(database, person.id, now)).allowed) throw new Problem("no-such-person");
  return person;
};

const showRecord = async (request: SignedInRequest, person: Person, sent?: SentForms, status?: 409 | 422): Promise<PartnershipAnswer> => ({
  page: recordPage(person.name, await recordData(request, person, sent), await deskSides(request, HERE)),
  ...(status === undefined ? {} : { status }),
});

const showNew = async (request: SignedInRequest, fault?: RecordFault): Promise<PartnershipAnswer> => ({
  page: personFormPage(await personFormData(request, undefined, fault), await deskSides(request, HERE)),
  ...(fault ? { status: fault.status } : {}),
});

const addRecord = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  request.demand("change-person", THE_PROGRAMME);
  const parsed = readPersonForm(request);
  if (!parsed.ok) return showNew(request, { faults: parsed.faults, status: 422, changed: false });
  try {
    return { redirect: baseOf(await addPerson(request, parsed.values)), notice: texts.added };
  } catch (error) {
    return showNew(request, recordFault(error));
  }
};
