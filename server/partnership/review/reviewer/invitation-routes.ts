import {
  declareAsReviewer,
  declineInvitation,
  invitationByLink,
  invitationFacts,
  standingOf,
  unconfirmedAddress,
  type Assignment,
  type Doing,
  type InvitationFacts,
} from "#partnership";
import { Problem } from "#vocabulary";
import {
  answeredByLinkPage,
  declinedByLinkPage,
  invitationAtDeskPage,
  invitationByLinkPage,
  partnershipTexts,
  type FormState,
  type Page,
} from "#web";
import { findAccountOfPerson } from "../../../accounts/account-records.ts";
import { invitePerson } from "../../../accounts/invitations.ts";
import { LinkTries } from "../../../desk/link-tries.ts";
import type { FormFields } from "../../../desk/form-fields.ts";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute, PublicRoute, SignedInRequest } from "../../../desk/desk-route.ts";
import { findRecipient } from "../../../mail/mail-records.ts";
import { deskSides } from "../../desk-ways.ts";
import { textLanguage } from "../../works/library-data.ts";
import { reviewFault, type ReviewFault } from "../desk/review-form.ts";
import { INVITATION_BY_LINK } from "../review-mails.ts";
import { invitationData, INVITATIONS, ownRoute, type OwnInvitation } from "./own-invitation.ts";

const texts = partnershipTexts.reviewReviewer.invitation;
const DECLARED = ["hasInterest", "words"];

/** Answering an invitation: by the link of its mail, without an account, and at the desk. */
export const invitationRoutes = (): readonly PartnershipRoute[] => {
  const tries = new LinkTries();
  const byLink = (method: "get" | "post", rest: string, answer: LinkAnswer): PublicRoute => ({
    kind: "public",
    method,
    path: `${INVITATION_BY_LINK}/:secret${rest}`,
    answer: async (request) => {
      tries.count(request);
      return answer(request, await invitationOfLink(request));
    },
  });
  return [
    byLink("get", "", (request, at) => showByLink(request, at)),
    byLink("post", "/declare", declareByLink),
    byLink("post", "/decline", declineByLink),
    byLink("post", "/account", async (request, at) => {
      await askForAccount(request, at.assignment.personId);
      return { redirect: `${at.here}?sent=1`, secretAddress: true };
    }),
    ownRoute("post", "/declare", declareAtDesk),
    ownRoute("post", "/decline", declineAtDesk),
  ];
};

interface LinkedInvitation {
  readonly assignment: Assignment;
  readonly facts: InvitationFacts;
  readonly here: string;
}

type LinkAnswer = (request: PartnershipRequest, at: LinkedInvitation) => Promise<PartnershipAnswer>;

const WAITED_FOR: readonly string[] = ["invited", "declared", "accepted"];

/** @throws Problem no-such-invitation, alike for links that never were, that ran out and that were answered */
const invitationOfLink = async ({ database, part, now }: PartnershipRequest): Promise<LinkedInvitation> => {
  const secret = part("secret");
  const assignment = await invitationByLink(database, secret, now);
  const facts = assignment && (await invitationFacts(database, assignment.id));
  if (!facts?.roundOpen || !WAITED_FOR.includes(facts.state)) throw new Problem("no-such-invitation");
  return { assignment: assignment!, facts, here: `${INVITATION_BY_LINK}/${encodeURIComponent(secret)}` };
};

/** Whoever has the link acts as whom it was sent to, on this invitation alone. */
const doingOf = async ({ database, surroundings, now }: PartnershipRequest, { personId }: Assignment): Promise<Doing> => ({
  database,
  surroundings,
  actor: { kind: "person", id: personId },
  standing: await standingOf(database, personId, now),
});

const showByLink = async (
  request: PartnershipRequest,
  { assignment, facts, here }: LinkedInvitation,
  fault?: ReviewFault,
): Promise<PartnershipAnswer> => {
  if (request.session?.personId === assignment.personId) return { redirect: `${INVITATIONS}/${assignment.id}`, secretAddress: true };
  if (facts.state === "invited") {
    const state = linkForm(request, fault);
    const page = invitationByLinkPage(invitationData(facts, { action: here, declare: state, decline: { ...state, faults: {} } }));
    return { page, secretAddress: true, ...(fault ? { status: fault.status } : {}) };
  }
  const { personId } = assignment;
  const account = await findAccountOfPerson(request.database, personId);
  const page = answeredByLinkPage({
    state: facts.state as "accepted" | "declared",
    title: facts.title,
    text: textLanguage(facts.language),
    action: here,
    signInHref: `/sign-in?to=${encodeURIComponent(`${INVITATIONS}/${assignment.id}`)}`,
    account: account ? "there" : { address: (await addressOf(request, personId)) ?? "" },
    sent: request.query("sent") === "1",
  });
  return { page, secretAddress: true };
};

const linkForm = ({ form }: PartnershipRequest, fault: ReviewFault | undefined): FormState => ({
  values: fault ? form.values() : {},
  faults: fault?.faults ?? {},
  csrf: "",
});

/** Where mails to somebody go; those from outside have an address that nobody confirmed yet. */
const addressOf = async ({ database }: PartnershipRequest, personId: string): Promise<string | undefined> =>
  (await findRecipient(database, personId))?.address ?? unconfirmedAddress(database, personId);

/** A mail with the ordinary link to open an account on the record of whom the invitation is for: it proves the mailbox once more. */
const askForAccount = async (request: PartnershipRequest, personId: string): Promise<void> => {
  const { database, surroundings } = request;
  const address = await addressOf(request, personId);
  if (address === undefined || (await findAccountOfPerson(database, personId))) return;
  const context = { database: () => Promise.resolve(database), surroundings };
  await invitePerson(context, { kind: "person", id: personId }, "command", { address, personId });
};

const declareByLink: LinkAnswer = async (request, at) => {
  const read = readDeclaration(request.form);
  if ("faults" in read) return showByLink(request, at, { ...read, status: 422 });
  try {
    await declareAsReviewer(await doingOf(request, at.assignment), { id: at.assignment.id }, read);
  } catch (error) {
    return showByLink(request, at, reviewFault(error, DECLARED));
  }
  await askForAccount(request, at.assignment.personId);
  return { redirect: `${at.here}?sent=1`, secretAddress: true };
};

const declineByLink: LinkAnswer = async (request, at) => {
  await declineInvitation(await doingOf(request, at.assignment), { id: at.assignment.id }, declineWords(request.form));
  return { page: declinedByLinkPage(), secretAddress: true };
};

type Declaration = { readonly hasInterest: boolean; readonly words: string };

const readDeclaration = (form: FormFields): Declaration | { readonly faults: Readonly<Record<string, string>> } => {
  const said = form.text("hasInterest");
  const words = form.text("words").slice(0, 2_000);
  if (said !== "yes" && said !== "no") return { faults: { hasInterest: texts.choose } };
  if (said === "yes" && words === "") return { faults: { words: texts.sayWhich } };
  return { hasInterest: said === "yes", words };
};

const declineWords = (form: FormFields): string => {
  const suggestion = form.text("suggestion").slice(0, 300);
  return [form.text("reason").slice(0, 1_000), suggestion === "" ? "" : texts.suggested(suggestion)].filter(Boolean).join("\n");
};

const declareAtDesk = async (request: SignedInRequest, at: OwnInvitation): Promise<PartnershipAnswer> => {
  const read = readDeclaration(request.form);
  if ("faults" in read) return showAtDesk(request, at, { ...read, status: 422 });
  try {
    const state = await declareAsReviewer(request, { id: at.assignment.id }, read);
    return { redirect: at.here, notice: texts[state] };
  } catch (error) {
    return showAtDesk(request, at, reviewFault(error, DECLARED));
  }
};

const declineAtDesk = async (request: SignedInRequest, at: OwnInvitation): Promise<PartnershipAnswer> => {
  await declineInvitation(request, { id: at.assignment.id }, declineWords(request.form));
  return { redirect: at.here, notice: texts.declined };
};

/** The invitation at the desk, before it is answered. */
export const showAtDesk = async (request: SignedInRequest, at: OwnInvitation, fault?: ReviewFault): Promise<PartnershipAnswer> => {
  const { csrf, form } = request;
  const declare: FormState = { values: fault ? form.values() : {}, faults: fault?.faults ?? {}, csrf };
  const data = invitationData(at.facts, { action: at.here, declare, decline: { values: {}, faults: {}, csrf } });
  const page: Page = invitationAtDeskPage(data, await deskSides(request, "/desk/reviews-of-mine"));
  return { page, ...(fault ? { status: fault.status } : {}) };
};
