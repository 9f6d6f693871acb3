import { createHash, randomBytes } from "node:crypto";
import { findPerson, rulesOfDebateOn, senderShape, sendResponse, type Published, type ResponseValues } from "#partnership";
import { partnershipTexts, receivedPage, respondPage, type FormState } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { PublicForm } from "../../desk/public-form.ts";
import { dayOf } from "../case-words.ts";
import { publishedHref, readPublished } from "../published-links.ts";
import { faultsOf } from "../uptake/use-form.ts";
import { textLanguage } from "../works/library-data.ts";
import { readResponse, respondOptions, responseFault, startValues } from "./response-form.ts";
import { rulesHref } from "./rules-routes.ts";

const texts = partnershipTexts.debate.form;
const shared = partnershipTexts.uptake.form;

/** Several forms of one place at once, and then one every ten minutes. */
const RATE = { perMinute: 0.1, burst: 6 };
const LONGEST = 300;

type Status = 200 | 400 | 409 | 422 | 429;

/** The form in which anybody responds to a published work or policy choice. */
export const respondRoutes = (secret: Uint8Array = randomBytes(32)): readonly PartnershipRoute[] => {
  const forms = new PublicForm(secret, RATE);
  return [
    { kind: "public", path: "/debate/respond", answer: (request) => begin(request, forms) },
    { kind: "public", method: "post", path: "/debate/respond", answer: (request) => take(request, forms) },
  ];
};

const begin = async (request: PartnershipRequest, forms: PublicForm): Promise<PartnershipAnswer> => {
  const person = request.session && (await findPerson(request.database, { id: request.session.personId }));
  const values = { ...startValues(), to: request.query("to").slice(0, LONGEST), name: person?.name ?? "" };
  return show(request, forms, { values, faults: {}, csrf: "" });
};

const show = async (request: PartnershipRequest, forms: PublicForm, state: FormState, status: Status = 200): Promise<PartnershipAnswer> => {
  const { database, now, session } = request;
  const rules = await rulesOfDebateOn(database, dayOf(now));
  const published = await readPublished(database, String(state.values["to"] ?? ""));
  return {
    page: respondPage({
      state,
      token: forms.issue(now),
      options: respondOptions(),
      signedIn: session !== undefined,
      rules: rules && { id: rules.id, href: rulesHref(rules, now), rules: rules.rules },
      of: published && {
        text: published.title,
        href: publishedHref(published.kind, published.slug),
        language: textLanguage(published.language),
      },
    }),
    status,
  };
};

const take = async (request: PartnershipRequest, forms: PublicForm): Promise<PartnershipAnswer> => {
  const { form, database, session } = request;
  const again = (faults: FormState["faults"], status: Status): Promise<PartnershipAnswer> =>
    show(request, forms, { values: form.values(), faults, csrf: "" }, status);
  const early = forms.faultBefore(request);
  if (early) return again({ form: shared.faults[early] }, 400);
  const published = await readPublished(database, form.text("to"));
  const read = await readResponse(database, form);
  const sender = senderShape.safeParse({ name: "", email: form.text("email") });
  const faults = {
    ...("faults" in read ? read.faults : {}),
    ...(sender.success ? {} : faultsOf(sender.error.issues)),
    ...(session === undefined && form.text("email") === "" ? { email: texts.emailMissing } : {}),
    ...(published ? {} : { to: texts.unknownWork }),
    ...(form.text("rules") === "yes" ? {} : { rules: texts.rulesFault }),
  };
  if (!published || "faults" in read || !sender.success || Object.keys(faults).length > 0) return again(faults, 422);
  if (forms.faultOf(request)) return again({ form: shared.faults.often }, 429);
  try {
    return await keep(request, published, read.values, sender.data.email);
  } catch (error) {
    const fault = responseFault(error);
    return again(fault.faults, fault.status);
  }
};

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const keep = async (
  { form, database, actor, surroundings, session }: PartnershipRequest,
  published: Published,
  values: ResponseValues,
  email: string,
): Promise<PartnershipAnswer> => {
  const doing = { database, actor, surroundings };
  const sent = { values, rulesId: form.text("rulesId") };
  if (session) {
    const { id, reference } = await sendResponse(doing, published, sent, { personId: session.personId });
    return { redirect: `/desk/debate/${id}`, notice: partnershipTexts.debateDesk.sent(reference) };
  }
  const secret = Buffer.from(surroundings.randomBytes(18)).toString("base64url");
  const by = { name: "", email, key: `reader's response ${hashOf(form.text("token"))}`, secretHash: hashOf(secret) };
  const { reference } = await sendResponse(doing, published, sent, by);
  const followHref = `/sent/${reference}?secret=${secret}`;
  return { page: receivedPage({ kind: "response", reference, followHref, byMail: true }), secretAddress: true };
};
