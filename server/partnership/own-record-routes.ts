import { askErasure, ERASURE_PHRASE, withdrawErasure, type Person } from "#partnership";
import { Problem } from "#vocabulary";
import { erasePage, ownRecordPage, partnershipTexts } from "#web";
import { demandProof, isStale } from "../accounts/routes/own-account.ts";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { deskSides } from "./desk-ways.ts";
import { ownDataFile, ownRecordData } from "./own-record-data.ts";
import { activePerson, sentState } from "./person-forms.ts";
import type { SentForms } from "./record-data.ts";
import { correctRecord, showCorrection, takeTie, takeTieEnd } from "./record-forms.ts";

const HERE = "/desk/me";
const texts = partnershipTexts.ownRecord;

/** The own record: seeing, correcting, taking along and erasing all that is kept. */
export const OWN_RECORD_ROUTES: readonly PartnershipRoute[] = [
  { kind: "desk", method: "get", path: HERE, answer: async (request) => showOwn(request, await own(request)) },
  {
    kind: "desk",
    method: "get",
    path: `${HERE}/correct`,
    answer: async (request) => showCorrection(request, await own(request), HERE),
  },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/correct`,
    answer: async (request) => correctRecord(request, (await own(request)).id, HERE, HERE),
  },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/ties`,
    answer: async (request) => {
      const person = await own(request);
      return takeTie(request, person.id, HERE, (sent, status) => showOwn(request, person, sent, status));
    },
  },
  { kind: "desk", method: "post", path: `${HERE}/ties/end`, answer: async (request) => takeTieEnd(request, HERE) },
  {
    kind: "desk",
    method: "get",
    path: `${HERE}/data.json`,
    answer: async (request) => ({
      file: await ownDataFile(request, (await own(request)).id),
      type: "application/json; charset=utf-8",
      name: "my-record.json",
    }),
  },
  { kind: "desk", method: "get", path: `${HERE}/erase`, answer: (request) => showErase(request, {}) },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/erase`,
    answer: async (request) => {
      demandProof(request);
      try {
        await askErasure(request, (await own(request)).id, request.form.text("typed"));
      } catch (error) {
        if (error instanceof Problem && error.code === "erasure-not-meant")
          return showErase(request, { typed: texts.eraseNotMeant(ERASURE_PHRASE) }, 422);
        throw error;
      }
      return { redirect: HERE, notice: texts.asked };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/keep`,
    answer: async (request) => {
      await withdrawErasure(request, (await own(request)).id);
      return { redirect: HERE, notice: texts.withdrawn };
    },
  },
];

const own = async (request: SignedInRequest): Promise<Person> => {
  request.demand("change-own-record", { bodies: [], ownerId: request.session.personId });
  return activePerson(request, request.session.personId);
};

const showOwn = async (request: SignedInRequest, person: Person, sent?: SentForms, status?: 409 | 422): Promise<PartnershipAnswer> => ({
  page: ownRecordPage(await ownRecordData(request, person, sent), await deskSides(request, HERE)),
  ...(status === undefined ? {} : { status }),
});

const showErase = async (request: SignedInRequest, faults: Readonly<Record<string, string>>, status?: 422): Promise<PartnershipAnswer> => {
  await own(request);
  const state = sentState(request, faults);
  return {
    page: erasePage({ state, phrase: ERASURE_PHRASE, stale: isStale(request) }, await deskSides(request, HERE)),
    ...(status === undefined ? {} : { status }),
  };
};
