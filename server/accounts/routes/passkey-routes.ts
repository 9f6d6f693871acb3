import { partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { ofForm, type AccountsContext } from "../accounts-context.ts";
import { addPasskey, askForNewPasskey, askForPasskey, PASSKEY_ANSWER, removePasskey, signInWithPasskey } from "../passkeys.ts";
import { returnPath } from "../return-path.ts";
import { LIBRARY_PATH } from "../sign-in-library.ts";
import { demandProof, isStale, ownAccount } from "./own-account.ts";
import { attemptOf } from "./sign-in-routes.ts";

const { passkeys: texts } = partnershipTexts.accounts.account;

const json = (value: unknown, status: 200 | 400 | 401 = 200, cookies: readonly string[] = []): PartnershipAnswer => ({
  file: JSON.stringify(value),
  type: "application/json",
  status,
  cookies,
});

const REFUSED = json({ refused: true }, 401);

/** What the passkey's script exchanges with the site, and the form that removes one. */
export const passkeyRoutes = (context: AccountsContext): readonly PartnershipRoute[] => [
  {
    kind: "public",
    method: "post",
    path: `${LIBRARY_PATH}/passkey/options`,
    answer: async ({ headers, client }) => {
      context.limits.countFrom(client);
      const { options, cookies } = await askForPasskey(context, headers);
      return json(options, 200, cookies);
    },
  },
  {
    kind: "public",
    method: "post",
    path: `${LIBRARY_PATH}/passkey`,
    answer: async (request) => {
      context.limits.countFrom(request.client);
      const given = PASSKEY_ANSWER.safeParse(parsed(request.form.text("response")));
      if (!given.success) return json({ refused: true }, 400);
      const outcome = await signInWithPasskey(context, given.data, attemptOf(request));
      if (outcome.kind !== "signed in") return REFUSED;
      return json({ to: returnPath(request.form.text("to"), context.address) }, 200, outcome.cookies);
    },
  },
  {
    kind: "desk",
    method: "post",
    path: "/desk/account/passkeys/options",
    answer: async (request) => {
      if (isStale(request)) return REFUSED;
      const question = await askForNewPasskey(context, ownAccount(request), request.session.name, request.headers);
      return question ? json(question.options, 200, question.cookies) : REFUSED;
    },
  },
  {
    kind: "desk",
    method: "post",
    path: "/desk/account/passkeys/add",
    answer: async (request) => {
      if (isStale(request)) return REFUSED;
      const kept = await keepPasskey(context, request);
      return kept ? json({ to: "/desk/account" }) : REFUSED;
    },
  },
  {
    kind: "desk",
    method: "post",
    path: "/desk/account/passkeys/remove",
    answer: async (request) => {
      demandProof(request);
      await removePasskey(ofForm(context, request), request.actor, ownAccount(request), request.form.text("passkey"));
      return { redirect: "/desk/account", notice: texts.removed };
    },
  },
];

const keepPasskey = (context: AccountsContext, request: SignedInRequest) => {
  const given = { response: parsed(request.form.text("response")), name: request.form.text("name").slice(0, 60) || texts.unnamed };
  return addPasskey(ofForm(context, request), request.actor, ownAccount(request), { ...given, headers: request.headers });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
