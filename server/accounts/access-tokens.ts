import { inOneUnit, type Actor } from "#store";
import type { AccountsContext } from "./accounts-context.ts";
import { endToken, findToken, insertToken, noteTokenUse, tokensOf } from "./access-token-records.ts";
import { hashOf, newSecret } from "./secrets.ts";
import { isTokenScope, type TokenScope } from "./token-scopes.ts";

const START = "knomad_";
const DAY = 24 * 60 * 60 * 1_000;
const HOUR = 60 * 60 * 1_000;
const MOST_TOKENS = 50;

/** Who a programme works for, and within which bounds. */
export interface ApiSession {
  readonly tokenId: string;
  readonly personId: string;
  readonly scopes: readonly TokenScope[];
}

/** Makes a token for the own account; the token itself is given back once and kept as a hash. Undefined when they have too many. */
export const makeToken = async (
  context: AccountsContext,
  actor: Actor,
  wanted: { readonly personId: string; readonly name: string; readonly scopes: readonly TokenScope[]; readonly days: number },
): Promise<string | undefined> => {
  const { surroundings } = context;
  const token = START + newSecret(surroundings);
  const made = await inOneUnit(await context.database(), actor, surroundings, async (unit) => {
    const there = await tokensOf(unit, wanted.personId);
    if (there.filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > unit.now).length >= MOST_TOKENS) return false;
    const expiresAt = new Date(unit.now.getTime() + wanted.days * DAY);
    const id = await insertToken(unit, { ...wanted, tokenHash: hashOf(token), expiresAt });
    const after = { person: wanted.personId, name: wanted.name, scopes: wanted.scopes, expires: expiresAt.toISOString() };
    unit.log({ action: "make-token", objectKind: "token", object: id, after });
    return true;
  });
  return made ? token : undefined;
};

/** Revokes a token of the own account: it opens nothing from the next request on. */
export const revokeToken = async (context: AccountsContext, actor: Actor, personId: string, tokenId: string): Promise<void> =>
  inOneUnit(await context.database(), actor, context.surroundings, async (unit) => {
    const own = await tokensOf(unit, personId);
    if (own.some(({ id }) => id === tokenId) && (await endToken(unit, personId, tokenId)))
      unit.log({ action: "revoke-token", objectKind: "token", object: tokenId });
  });

/** Reads the token of a request's Authorization header; undefined for none, or one that holds no more. */
export const readToken = async (context: AccountsContext, authorization: string | undefined): Promise<ApiSession | undefined> => {
  const token = /^Bearer (knomad_[\w-]{43})$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) return undefined;
  const database = await context.database();
  const now = context.surroundings.now();
  const found = await findToken(database, hashOf(token), now);
  if (!found) return undefined;
  if (found.lastUsedAt === null || now.getTime() - found.lastUsedAt.getTime() > HOUR) await noteTokenUse(database, found.id, now);
  return { tokenId: found.id, personId: found.personId, scopes: found.scopes.filter(isTokenScope) };
};
