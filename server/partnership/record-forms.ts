import { addAddress, addressShape, correctPerson, declareTie, endTie, removeAddress, tieShape, type Person } from "#partnership";
import { partnershipTexts, personFormPage } from "#web";
import type { PartnershipAnswer, SignedInRequest } from "../desk/desk-route.ts";
import { deskSides } from "./desk-ways.ts";
import { activePerson, personFormData, readPersonForm, recordFault, sentState, type RecordFault } from "./person-forms.ts";
import type { SentForms } from "./record-data.ts";

const { form: texts, record } = partnershipTexts.people;

/** Shows the page of the record again, with the form that could not be carried out. */
export type ShowAgain = (sent: SentForms, status: 409 | 422) => Promise<PartnershipAnswer>;

/** The form of a record that is corrected. */
export const showCorrection = async (
  request: SignedInRequest,
  person: Person,
  here: string,
  fault?: RecordFault,
): Promise<PartnershipAnswer> => ({
  page: personFormPage(await personFormData(request, person, fault), await deskSides(request, here)),
  ...(fault ? { status: fault.status } : {}),
});

/** Corrects a record as its form was sent. */
export const correctRecord = async (request: SignedInRequest, id: string, base: string, here: string): Promise<PartnershipAnswer> => {
  const parsed = readPersonForm(request);
  if (!parsed.ok)
    return showCorrection(request, await activePerson(request, id), here, { faults: parsed.faults, status: 422, changed: false });
  try {
    await correctPerson(request, { id, version: request.form.version() }, parsed.values);
  } catch (error) {
    const fault = recordFault(error);
    return showCorrection(request, await activePerson(request, id), here, fault);
  }
  return { redirect: base, notice: texts.saved };
};

/** Declares a tie as its form was sent. */
export const takeTie = async (request: SignedInRequest, id: string, base: string, again: ShowAgain): Promise<PartnershipAnswer> => {
  const parsed = request.form.parse(tieShape);
  if (!parsed.ok) return again({ tie: sentState(request, parsed.faults) }, 422);
  try {
    await declareTie(request, id, parsed.values);
  } catch (error) {
    const { faults, status } = recordFault(error);
    return again({ tie: sentState(request, faults) }, status);
  }
  return { redirect: `${base}#ties`, notice: record.tieAdded };
};

/** Ends a tie, or takes it out. */
export const takeTieEnd = async (request: SignedInRequest, base: string): Promise<PartnershipAnswer> => {
  const { form } = request;
  const how = form.text("how") === "today" ? "today" : "mistake";
  await endTie(request, { id: form.text("tie"), version: form.version() }, how);
  return { redirect: `${base}#ties`, notice: how === "today" ? record.tieEnded : record.tieRemoved };
};

/** Writes an address on another's record. */
export const takeAddress = async (request: SignedInRequest, id: string, base: string, again: ShowAgain): Promise<PartnershipAnswer> => {
  const parsed = request.form.parse(addressShape);
  if (!parsed.ok) return again({ address: sentState(request, parsed.faults) }, 422);
  await addAddress(request, id, parsed.values.address);
  return { redirect: `${base}#addresses`, notice: record.addressAdded };
};

export const takeAddressRemoval = async (request: SignedInRequest, id: string, base: string): Promise<PartnershipAnswer> => {
  await removeAddress(request, id, request.form.text("address"));
  return { redirect: `${base}#addresses`, notice: record.addressRemoved };
};
