import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** A provider of OpenID Connect on this machine, in ORCID's manner: subjects are iDs, and no address is told. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who says yes at the provider next. */
  subject: string;
  readonly close: () => Promise<void>;
}

/** @param redirects where it sends people back */
export const openTestProvider = async (redirects: readonly string[]): Promise<TestProvider> => {
  const server: Server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientId = "invented-site";
  const clientSecret = "a secret of tests, long enough to sign with";
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  const test = {
    issuer,
    clientId,
    clientSecret,
    subject: "",
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirects] }],
    jwks: { keys: [{ ...key, use: "sig", alg: "RS256" }] },
    cookies: { keys: ["a key of tests"] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    interactions: { url: (_, { uid }) => `/yes/${uid}` },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/yes/")) return void answer(request, response);
    // Whoever comes here has said yes to everything.
    void provider.interactionDetails(request, response).then(async ({ params, prompt, session }) => {
      if (prompt.name === "login") return provider.interactionFinished(request, response, { login: { accountId: test.subject } });
      const grant = new provider.Grant({ accountId: session!.accountId, clientId: String(params["client_id"]) });
      grant.addOIDCScope("openid");
      return provider.interactionFinished(
        request,
        response,
        { consent: { grantId: await grant.save() } },
        { mergeWithLastSubmission: true },
      );
    });
  });
  return test;
};
