import * as z from "zod";
import { Problem } from "#vocabulary";
import { codePage, linkSentPage, oneClickPage, partnershipTexts, signInPage } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { askForLink } from "../account-mails.ts";
import type { AccountsContext } from "../accounts-context.ts";
import { endedSession } from "../cookies.ts";
import { returnPath } from "../return-path.ts";
import { endSession } from "../sessions.ts";
import { LIBRARY_PATH } from "../sign-in-library.ts";
import { signInWithCode, signInWithLink, signInWithPassword, type Attempt, type SignInOutcome } from "../sign-in.ts";
import { ownAccount } from "./own-account.ts";

const { signIn: texts, signedOut } = partnershipTexts.accounts;

export const ADDRESS = z.email(texts.noAddress).max(254, texts.noAddress);
const SHAPE = z.object({ address: ADDRESS });

/** The browser an attempt to sign in comes from. */
export const attemptOf = ({ headers, session }: PartnershipRequest): Attempt => ({
  headers,
  previous: session && { id: session.id, accountId: session.accountId },
});

/** Where an attempt leads: on, to the second factor, or to what `refused` answers. */
export const answerOutcome = (outcome: SignInOutcome, to: string, refused: () => PartnershipAnswer): PartnershipAnswer => {
  if (outcome.kind === "signed in") return { redirect: to, cookies: outcome.cookies };
  if (outcome.kind === "code needed") return { redirect: `/sign-in/code?to=${encodeURIComponent(to)}`, cookies: outcome.cookies };
  return refused();
};

/** Signing in by address and password, by a link in a mail, by the second factor; signing out. */
export const signInRoutes = (context: AccountsContext): readonly PartnershipRoute[] => {
  const pathOf = (wanted: string): string => returnPath(wanted, context.address);
  const page = (request: PartnershipRequest, to: string, faults: Readonly<Record<string, string>> = {}) =>
    signInPage({
      state: { values: { address: request.form.text("address") }, faults, csrf: "" },
      to,
      again: request.session !== undefined,
      notice: request.notice,
      openSignUp: context.openSignUp,
      provider: context.oidc && { name: context.oidc.name, failed: request.query("problem") === "provider" },
      passkey: { options: `${LIBRARY_PATH}/passkey/options`, verify: `${LIBRARY_PATH}/passkey` },
    });
  return [
    {
      kind: "public",
      path: "/sign-in",
      answer: async (request) => {
        const to = pathOf(request.query("to"));
        return request.session && request.query("again") === "" ? { redirect: to } : { page: page(request, to) };
      },
    },
    {
      kind: "public",
      method: "post",
      path: "/sign-in",
      answer: async (request) => {
        const { form, client } = request;
        const to = pathOf(form.text("to"));
        const parsed = form.parse(SHAPE);
        if (!parsed.ok) return { page: page(request, to, parsed.faults), status: 422 };
        const { address } = parsed.values;
        context.limits.countFrom(client);
        context.limits.countAt(`address ${address}`);
        // Not trimmed: a password may begin and end with spaces.
        const password = form.several("password")[0] ?? "";
        if (password !== "")
          return answerOutcome(await signInWithPassword(context, address, password, attemptOf(request)), to, () => ({
            page: page(request, to, { form: texts.wrong }),
            status: 422,
          }));
        await askForLink(context, address, to);
        return { redirect: "/sign-in/sent" };
      },
    },
    { kind: "public", path: "/sign-in/sent", answer: async () => ({ page: linkSentPage() }) },
    ...linkRoutes(context, pathOf),
    ...codeRoutes(context, pathOf),
    {
      kind: "desk",
      method: "post",
      path: "/sign-out",
      answer: async (request) => {
        await endSession(context, request.actor, ownAccount(request), request.session.id);
        return { redirect: "/sign-in", notice: signedOut, cookies: [endedSession(context.address)] };
      },
    },
  ];
};

/** The link in a mail leads to a button: programmes that open links in mails do not sign in by it, nor use it up. */
const linkRoutes = (context: AccountsContext, pathOf: (wanted: string) => string): readonly PartnershipRoute[] => [
  {
    kind: "public",
    path: "/sign-in/link",
    answer: async ({ query }) => {
      const { title, words, submit } = texts.link;
      const hidden = { token: query("token"), to: pathOf(query("to")) };
      return { page: oneClickPage({ title, words, submit, action: "/sign-in/link", hidden }) };
    },
  },
  {
    kind: "public",
    method: "post",
    path: "/sign-in/link",
    answer: async (request) => {
      context.limits.countFrom(request.client);
      const outcome = await signInWithLink(context, request.form.text("token"), attemptOf(request));
      return answerOutcome(outcome, pathOf(request.form.text("to")), () => {
        throw new Problem("link-not-valid");
      });
    },
  },
];

const codeRoutes = (context: AccountsContext, pathOf: (wanted: string) => string): readonly PartnershipRoute[] => [
  {
    kind: "public",
    path: "/sign-in/code",
    answer: async ({ query }) => ({ page: codePage({ values: {}, faults: {}, csrf: "" }, pathOf(query("to"))) }),
  },
  {
    kind: "public",
    method: "post",
    path: "/sign-in/code",
    answer: async (request) => {
      context.limits.countFrom(request.client);
      const to = pathOf(request.form.text("to"));
      const outcome = await signInWithCode(context, request.form.text("code"), attemptOf(request));
      return answerOutcome(outcome, to, () => ({
        page: codePage({ values: {}, faults: { code: texts.code.wrong }, csrf: "" }, to),
        status: 422,
      }));
    },
  },
];
