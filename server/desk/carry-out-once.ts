import { createHash } from "node:crypto";
import { findCarriedOut, noteWhereItLed, Once } from "#store";
import { partnershipTexts } from "#web";
import type { AnsweredForms } from "./answered-forms.ts";
import type { PartnershipAnswer, SignedInRequest } from "./desk-route.ts";

const USUAL = "/desk";

/**
 * Carries a form out once, however often it is sent: by a double click, by the browser's way back, or again because no answer came. The same
 * words sent from a page opened anew are another form. What a form changed stands or falls with its key; where only the answer was lost, whoever
 * sends it again is led to where the first one led.
 * @param sent the mark of the page that the form stands on, and the path that it was sent to
 * @param answered pages that the same forms were answered with a moment ago
 */
export const carryOutOnce = async (
  request: SignedInRequest,
  sent: { readonly mark: string; readonly path: string },
  answered: AnsweredForms,
  work: (request: SignedInRequest) => Promise<PartnershipAnswer>,
): Promise<PartnershipAnswer> => {
  const once = new Once(keyOf(request, sent.mark, sent.path));
  const shown = await answered.find(once.key, request.now);
  if (shown) return shown;
  const answer = carryOut(request, once, work);
  const asPage = answer.then((given) => (once.carriedOut && "page" in given ? given : undefined));
  answered.keep(once.key, asPage, request.now);
  return answer;
};

const carryOut = async (
  request: SignedInRequest,
  once: Once,
  work: (request: SignedInRequest) => Promise<PartnershipAnswer>,
): Promise<PartnershipAnswer> => {
  const { database, surroundings } = request;
  const before = await findCarriedOut(database, once.key);
  if (before) return again(before.ledTo);
  try {
    const answered = await work({ ...request, surroundings: { ...surroundings, once } });
    if (once.carriedOut && "redirect" in answered) await noteWhereItLed(database, once.key, answered.redirect);
    return once.carriedOut ? answered : ((await quickerOne(request, once)) ?? answered);
  } catch (error) {
    const quicker = once.carriedOut ? undefined : await quickerOne(request, once);
    if (quicker) return quicker;
    throw error;
  }
};

/** The answer where the same form arrived twice at one time and the other was carried out. */
const quickerOne = async ({ database }: SignedInRequest, { key }: Once): Promise<PartnershipAnswer | undefined> => {
  const found = await findCarriedOut(database, key);
  return found && again(found.ledTo);
};

const again = (ledTo: string): PartnershipAnswer => ({ redirect: ledTo || USUAL, notice: partnershipTexts.desk.sentBefore });

const keyOf = ({ session, form }: SignedInRequest, mark: string, path: string): string =>
  createHash("sha256")
    .update(JSON.stringify([session.id, mark, path, form.everything().filter(([name]) => name !== "csrf")]))
    .digest("base64url");
