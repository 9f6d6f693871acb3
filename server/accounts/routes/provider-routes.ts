import { departPage, partnershipTexts } from "#web";
import type { PartnershipRoute } from "../../desk/desk-route.ts";
import { ofForm, type AccountsContext } from "../accounts-context.ts";
import { arrive, departToConnect, departToSignIn, disconnectProvider } from "../provider.ts";
import { returnPath } from "../return-path.ts";
import { LIBRARY_PATH } from "../sign-in-library.ts";
import { demandProof, ownAccount } from "./own-account.ts";
import { answerOutcome, attemptOf } from "./sign-in-routes.ts";

const { provider: texts } = partnershipTexts.accounts.account;
const LOST = "/sign-in?problem=provider";

/** Signing in by a provider of OpenID Connect, and connecting the own account with it; none where none is configured. */
export const providerRoutes = (context: AccountsContext): readonly PartnershipRoute[] => {
  const { oidc } = context;
  if (!oidc) return [];
  return [
    {
      kind: "public",
      path: "/sign-in/provider",
      answer: async ({ query, headers, client }) => {
        context.limits.countFrom(client);
        const departure = await departToSignIn(context, returnPath(query("to"), context.address), headers);
        return { page: departPage(oidc.name, departure?.href), cookies: departure?.cookies ?? [] };
      },
    },
    {
      kind: "public",
      path: `${LIBRARY_PATH}/callback/${oidc.id}`,
      answer: async (request) => {
        const { session, query } = request;
        const given = Object.fromEntries(
          ["code", "state", "iss", "error"].flatMap((name) => (query(name) === "" ? [] : [[name, query(name)]])),
        );
        const own = session && { accountId: session.accountId, personId: session.personId, sessionId: session.id };
        const arrival = await arrive(context, given, attemptOf(request), own);
        if (arrival.kind === "failed") return { redirect: arrival.to };
        if (arrival.kind === "came to sign in") return answerOutcome(arrival.outcome, arrival.to, () => ({ redirect: LOST }));
        return { redirect: "/desk/account", notice: arrival.orcid === "on another record" ? texts.elsewhere : texts.done(oidc.name) };
      },
    },
    {
      kind: "desk",
      method: "post",
      path: "/desk/account/provider/connect",
      answer: async (request) => {
        demandProof(request);
        const departure = await departToConnect(context, request.headers);
        return { page: departPage(oidc.name, departure?.href), cookies: departure?.cookies ?? [] };
      },
    },
    {
      kind: "desk",
      method: "post",
      path: "/desk/account/provider/disconnect",
      answer: async (request) => {
        demandProof(request);
        await disconnectProvider(ofForm(context, request), request.actor, ownAccount(request));
        return { redirect: "/desk/account", notice: texts.disconnected(oidc.name) };
      },
    },
  ];
};
