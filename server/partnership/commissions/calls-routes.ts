import { createHmac, randomBytes } from "node:crypto";
import {
  applicationShape,
  applyForCall,
  dayOf,
  findApplication,
  openCalls,
  organisationsActedFor,
  publicCommission,
  sendConfirmationAgain,
  withdrawApplication,
  type PublicCommission,
} from "#partnership";
import { Problem } from "#vocabulary";
import { answersPage, callPage, callsPage, partnershipTexts, sentApplicationPage, writtenDay } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { LinkTries } from "../../desk/link-tries.ts";
import { PublicForm } from "../../desk/public-form.ts";
import { answersData, callData, callHref, callsData, hashOf, isOpenCall, sentApplicationData } from "./calls-data.ts";
import { callsAtom } from "./calls-feed.ts";

const texts = partnershipTexts.calls;

/** A network may send so many applications at once, and one more every ten minutes. */
const RATE = { perMinute: 0.1, burst: 6 };

/**
 * Calls, the form by which anybody applies, and which questions were answered.
 * @param secret signs forms, the same in every process of the site; made anew at each start when left out
 */
export const callsRoutes = (secret: Uint8Array = randomBytes(32)): readonly PartnershipRoute[] => {
  const key = createHmac("sha256", secret).update("applications for calls").digest();
  const forms = new PublicForm(key, RATE);
  const tries = new LinkTries();
  const own = (secret: (request: PartnershipRequest) => string, answer: OwnAnswer) => (request: PartnershipRequest) => {
    tries.count(request);
    return withApplication(request, secret(request), answer);
  };
  const sent = ({ form }: PartnershipRequest): string => form.text("secret");
  const page = (path: string, answer: (request: PartnershipRequest) => Promise<PartnershipAnswer>): PartnershipRoute => ({
    kind: "public",
    path,
    answer,
  });
  const show = async (request: PartnershipRequest, faults: Fault = { faults: {} }): Promise<PartnershipAnswer> => {
    const call = await theCall(request);
    return call ? showCall(request, call, forms, faults) : { nothing: texts.unknown };
  };
  return [
    page("/calls", async (request) => ({ page: callsPage(await callsData(request)) })),
    page("/calls/feed.atom", feed),
    page("/answered", async ({ database }) => ({ page: answersPage(await answersData(database)) })),
    page("/calls/:slug", (request) => show(request)),
    { kind: "public", method: "post", path: "/calls/:slug/apply", answer: (request) => apply(request, forms, key, show) },
    page(
      "/calls/:slug/application",
      own(({ query }) => query("secret"), showApplication),
    ),
    { kind: "public", method: "post", path: "/calls/:slug/application", answer: own(sent, takeBack) },
    { kind: "public", method: "post", path: "/calls/:slug/application/again", answer: own(sent, sendAgain) },
  ];
};

interface Fault {
  readonly faults: Readonly<Record<string, string>>;
  readonly status?: 409 | 422 | 429;
}

const theCall = ({ database, part, now }: PartnershipRequest): Promise<PublicCommission | undefined> =>
  publicCommission(database, part("slug"), dayOf(now));

const feed = async ({ database, frame, now }: PartnershipRequest): Promise<PartnershipAnswer> => ({
  file: callsAtom(await openCalls(database, dayOf(now)), {
    address: frame.address,
    title: `${frame.siteName}: ${texts.feedTitle}`,
    closes: ({ callUntil }) => `${texts.closes} ${writtenDay(callUntil!)}`,
    now,
  }),
  type: "application/atom+xml; charset=utf-8",
});

const showCall = async (
  request: PartnershipRequest,
  call: PublicCommission,
  forms: PublicForm,
  { faults, status }: Fault,
): Promise<PartnershipAnswer> => {
  const today = dayOf(request.now);
  const data = await callData(request.database, call, today);
  const values = request.form.values();
  const form = {
    state: { values, faults, csrf: "" },
    token: forms.issue(request.now),
    applicant: request.session?.name,
    organisations: await ownOrganisations(request),
  };
  const page = callPage({ ...data, apply: isOpenCall(call, today) ? form : notOpenWords(call, today) });
  return status === undefined ? { page } : { page, status };
};

/** Organisations that whoever is signed in may apply for. */
const ownOrganisations = async ({ session, database, now }: PartnershipRequest) =>
  session === undefined
    ? []
    : (await organisationsActedFor(database, session.personId, dayOf(now))).map(({ slug, name }) => ({ value: slug, label: name }));

/** Why nobody applies now; "" where there never was a call. */
const notOpenWords = ({ callFrom, state }: PublicCommission, today: string): string => {
  if (callFrom === null) return "";
  return state === "open call" && callFrom > today ? texts.apply.notYet(writtenDay(callFrom)) : texts.apply.closed;
};

const apply = async (
  request: PartnershipRequest,
  forms: PublicForm,
  key: Uint8Array,
  show: (request: PartnershipRequest, fault: Fault) => Promise<PartnershipAnswer>,
): Promise<PartnershipAnswer> => {
  const { form, session, part } = request;
  const call = await theCall(request);
  if (!call) return { nothing: texts.unknown };
  const shape = session ? applicationShape.omit({ name: true, address: true }) : applicationShape;
  const parsed = form.parse(shape);
  const missing = !session && form.text("address") === "" ? { address: texts.apply.addressMissing } : {};
  if (!parsed.ok || "address" in missing)
    return show(request, { faults: { ...missing, ...(parsed.ok ? {} : parsed.faults) }, status: 422 });
  const fault = forms.faultOf(request);
  if (fault) return show(request, { faults: { form: texts.apply[fault] }, status: fault === "often" ? 429 : 422 });
  // The same form is the same application, however often it arrives.
  const secret = createHmac("sha256", key)
    .update(`application ${part("slug")} ${form.text("token")}`)
    .digest("base64url");
  try {
    const values = { name: session?.name ?? "", address: "", ...parsed.values };
    await applyForCall(request, part("slug"), values, hashOf(secret));
  } catch (error) {
    return show(request, faultOf(error));
  }
  if (session) return { redirect: "/desk/commissions", notice: texts.application.received };
  return { redirect: `${callHref(call.slug)}/application?secret=${secret}`, notice: texts.application.received };
};

const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Problem)) throw error;
  if (error.code === "bad-commission") return { faults: { [String(error.values["field"])]: String(error.values["reason"]) }, status: 422 };
  if (error.code === "commission-refused") return { faults: { form: `${error.message} ${error.remedy}` }, status: 409 };
  throw error;
};

type ShownApplication = Parameters<typeof sentApplicationData>;
type OwnAnswer = (
  request: PartnershipRequest,
  call: PublicCommission,
  application: ShownApplication[1],
  secret: string,
) => Promise<PartnershipAnswer>;

const withApplication = async (request: PartnershipRequest, secret: string, answer: OwnAnswer): Promise<PartnershipAnswer> => {
  const call = await theCall(request);
  const application = call && secret !== "" ? await findApplication(request.database, { secretHash: hashOf(secret) }) : undefined;
  if (!call || application?.commissionId !== call.id) return { nothing: texts.application.gone };
  return answer(request, call, application, secret);
};

const showApplication = async (
  { notice }: PartnershipRequest,
  call: PublicCommission,
  application: ShownApplication[1],
  secret: string,
): Promise<PartnershipAnswer> => ({
  page: sentApplicationPage(sentApplicationData(call, application, secret, notice)),
  secretAddress: true,
});

const takeBack = async (
  request: PartnershipRequest,
  call: PublicCommission,
  _: ShownApplication[1],
  secret: string,
): Promise<PartnershipAnswer> => {
  await withdrawApplication(request, { secretHash: hashOf(secret) });
  return { redirect: `${callHref(call.slug)}/application?secret=${secret}`, notice: texts.application.withdrawn };
};

const sendAgain = async (
  request: PartnershipRequest,
  call: PublicCommission,
  { id }: ShownApplication[1],
  secret: string,
): Promise<PartnershipAnswer> => {
  await sendConfirmationAgain(request, { applicationId: id });
  return { redirect: `${callHref(call.slug)}/application?secret=${secret}`, notice: texts.application.sentAgain };
};
