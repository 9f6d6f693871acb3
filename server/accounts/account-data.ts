import { THE_PROGRAMME } from "#partnership";
import type { AccountData } from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { deviceWords } from "./device-words.ts";
import { addressesOf, findPerson } from "./person-records.ts";
import { isStale, ownAccount } from "./routes/own-account.ts";
import { PROOF_MINUTES } from "./sign-in-library.ts";
import { sessionsOf, waysOf } from "./sign-in-records.ts";

/** What the account's page shows; with the faults of a form that was sent from it. */
export const accountData = async (
  { oidc, sides, secretLasts }: AccountsContext,
  request: SignedInRequest,
  faults: Readonly<Record<string, string>> = {},
): Promise<AccountData> => {
  const { database, session, now, csrf, form } = request;
  const { accountId, personId } = ownAccount(request);
  const [person, addresses, ways, sessions, around] = await Promise.all([
    findPerson(database, personId),
    addressesOf(database, personId),
    waysOf(database, accountId, oidc?.id ?? ""),
    sessionsOf(database, accountId, now),
    sides(request, "/desk/account"),
  ]);
  return {
    sides: around,
    csrf,
    name: person?.name ?? session.name,
    version: person?.version ?? 1,
    addresses,
    hasPassword: ways.password,
    passkeys: ways.passkeys.map(({ id, name, addedAt }) => ({ id, name, added: addedAt ? dayOf(addedAt) : "" })),
    secondFactor: ways.secondFactor,
    mayHaveSecondFactor: secretLasts,
    provider: oidc && { name: oidc.name, connected: ways.provider, orcid: oidc.orcid ? (person?.orcid ?? undefined) : undefined },
    sessions: sessions.map(({ id, userAgent, startedAt }) => ({
      id,
      device: deviceWords(userAgent),
      since: `${dayOf(startedAt)} ${startedAt.toISOString().slice(11, 16)} UTC`,
      here: id === session.id,
    })),
    stale: isStale(request),
    proofMinutes: PROOF_MINUTES,
    mayInvite: request.may("invite-account", THE_PROGRAMME).allowed,
    faults,
    values: form.values(),
  };
};

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
