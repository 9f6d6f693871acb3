import * as z from "zod";
import { newTokenPage, partnershipTexts, tokensPage } from "#web";
import type { DeskRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { tokensOf } from "../access-token-records.ts";
import { makeToken, revokeToken } from "../access-tokens.ts";
import { ofForm, type AccountsContext } from "../accounts-context.ts";
import { PROOF_MINUTES } from "../sign-in-library.ts";
import { isTokenScope, TOKEN_SCOPES } from "../token-scopes.ts";
import { demandProof, isStale } from "./own-account.ts";

const { tokens: texts } = partnershipTexts.accounts;
const HERE = "/desk/account/tokens";

const SHAPE = z.object({
  name: z.string().min(1, texts.noName).max(100, texts.noName),
  scopes: z.array(z.string().refine(isTokenScope, texts.noScopes)).min(1, texts.noScopes),
  days: z
    .string()
    .refine((days) => Object.hasOwn(texts.dayChoices, days), texts.days)
    .transform(Number),
});

/** Tokens of the own account: listed, made, revoked. */
export const tokenRoutes = (context: AccountsContext): readonly DeskRoute[] => [
  { kind: "desk", method: "get", path: HERE, answer: async (request) => ({ page: await page(context, request, {}) }) },
  {
    kind: "desk",
    method: "post",
    path: HERE,
    answer: async (request) => {
      demandProof(request);
      const parsed = request.form.parse(SHAPE);
      if (!parsed.ok) return { page: await page(context, request, parsed.faults), status: 422 };
      const { name, scopes, days } = parsed.values;
      const wanted = { personId: request.session.personId, name, scopes: scopes.filter(isTokenScope), days };
      const token = await makeToken(ofForm(context, request), request.actor, wanted);
      if (token === undefined) return { page: await page(context, request, { form: texts.tooMany }), status: 422 };
      return { page: newTokenPage(await context.sides(request, "/desk/account"), token) };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/revoke`,
    answer: async (request) => {
      await revokeToken(ofForm(context, request), request.actor, request.session.personId, request.form.text("token"));
      return { redirect: HERE, notice: texts.revoked };
    },
  },
];

const page = async (context: AccountsContext, request: SignedInRequest, faults: Readonly<Record<string, string>>) => {
  const { database, session, now, form, csrf } = request;
  const rows = await tokensOf(database, session.personId);
  return tokensPage({
    sides: await context.sides(request, "/desk/account"),
    state: { values: { days: "90", ...form.values(), scopes: form.several("scopes") }, faults, csrf },
    rows: rows.map(({ id, name, scopes, expiresAt, lastUsedAt, revokedAt }) => ({
      id,
      name,
      scopes,
      until: expiresAt.toISOString().slice(0, 10),
      used: lastUsedAt?.toISOString().slice(0, 10) ?? "",
      ended: revokedAt !== null || expiresAt <= now,
    })),
    scopes: Object.entries(TOKEN_SCOPES).map(([value, { words }]) => ({ value, label: `${value}: ${words}` })),
    stale: isStale(request),
    proofMinutes: PROOF_MINUTES,
  });
};
