import * as z from "zod";
import { THE_PROGRAMME } from "#partnership";
import { invitationPage, invitePage, partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { countWaitingMails } from "../../mail/mail-records.ts";
import { acceptInvitation, showInvitation, type ShownInvitation } from "../accept-invitation.ts";
import { ofForm, type AccountsContext } from "../accounts-context.ts";
import { invitePerson } from "../invitations.ts";
import { faultOfPassword } from "../passwords.ts";
import { signInWithLink, newLinkToken } from "../sign-in.ts";
import { libraryName } from "../sign-in-library.ts";
import { ADDRESS, answerOutcome, attemptOf } from "./sign-in-routes.ts";

const { invitation: texts, invite, passwordFaults, account } = partnershipTexts.accounts;

const NAME = z.string().min(1, account.name.empty).max(200, account.name.empty);

/** Accepting an invitation, and sending one. */
export const invitationRoutes = (context: AccountsContext): readonly PartnershipRoute[] => [
  {
    kind: "public",
    path: "/invitation",
    answer: async ({ query, client }) => {
      context.limits.countFrom(client);
      const token = query("token");
      const shown = await showInvitation(context, token);
      return {
        page: invitationPage({
          token,
          first: shown.first,
          address: shown.address,
          state: { values: { name: shown.name }, faults: {}, csrf: "" },
        }),
      };
    },
  },
  {
    kind: "public",
    method: "post",
    path: "/invitation",
    answer: async (request) => {
      context.limits.countFrom(request.client);
      return accept(context, request, await showInvitation(context, request.form.text("token")));
    },
  },
  {
    kind: "desk",
    method: "get",
    path: "/desk/account/invite",
    answer: async (request) => {
      request.demand("invite-account", THE_PROGRAMME);
      return { page: await invitingPage(context, request, {}) };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: "/desk/account/invite",
    answer: async (request) => {
      request.demand("invite-account", THE_PROGRAMME);
      const parsed = request.form.parse(z.object({ address: ADDRESS }));
      if (!parsed.ok) return { page: await invitingPage(context, request, parsed.faults), status: 422 };
      await invitePerson(ofForm(context, request), request.actor, request.standing, { address: parsed.values.address });
      return { redirect: "/desk/account/invite", notice: invite.sent(parsed.values.address) };
    },
  },
];

const accept = async (context: AccountsContext, request: PartnershipRequest, shown: ShownInvitation): Promise<PartnershipAnswer> => {
  const { form } = request;
  const token = form.text("token");
  const password = form.several("password")[0] ?? "";
  const shape = z.object({ name: NAME, ...(shown.first ? { address: ADDRESS } : {}) });
  const parsed = form.parse(shape);
  const name = form.text("name");
  const address = shown.first ? form.text("address") : shown.address;
  const fault = password === "" && !shown.first ? undefined : faultOfPassword(context, password, name, [address]);
  const faults = { ...(parsed.ok ? {} : parsed.faults), ...(fault ? { password: passwordFaults[fault] } : {}) };
  if (Object.keys(faults).length > 0) {
    const state = { values: { name, address }, faults, csrf: "" };
    return { page: invitationPage({ token, first: shown.first, address: shown.address, state }), status: 422 };
  }
  const { personId } = await acceptInvitation(context, { token, name, address, password });
  const link = await newLinkToken(context, { libraryName: libraryName(personId) });
  const outcome = await signInWithLink(context, link, attemptOf(request), "invitation");
  const answered = answerOutcome(outcome, "/desk/account", () => ({ redirect: "/sign-in", notice: texts.done }));
  return "redirect" in answered ? { ...answered, notice: texts.done } : answered;
};

const invitingPage = async ({ mailsLeave, sides }: AccountsContext, request: SignedInRequest, faults: Readonly<Record<string, string>>) =>
  invitePage({
    sides: await sides(request, "/desk/account"),
    state: { values: request.form.values(), faults, csrf: request.csrf },
    waitingMails: mailsLeave ? undefined : await countWaitingMails(request.database),
  });
