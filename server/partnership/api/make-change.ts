import { createHash } from "node:crypto";
import { CompositionProblem } from "#partnership";
import { stableJson, type Beside, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { findAnswered, holdKey, keepAnswered, type AnsweredRequest } from "./answered-requests-records.ts";
import { BASE, type ApiRequest, type Change, type Done, type LogSubject } from "./api-request.ts";

/** A change that was made, now or before with the same key. */
export interface Made {
  readonly status: 200 | 201;
  readonly answer: string;
  readonly location: string | undefined;
  readonly again: boolean;
}

/** What a change is asked with. */
export interface Asking {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
}

/** Another request with the key was answered while this one waited for it. */
class AnsweredMeanwhile extends Error {
  readonly answered: AnsweredRequest;

  constructor(answered: AnsweredRequest) {
    super("answered meanwhile");
    this.answered = answered;
  }
}

/**
 * Makes a change and keeps its answer under its key, both in one unit of work; a key that was used before is answered as it was then.
 * @throws Problem idempotency-key-reused, version-stale, and what the action throws
 */
export const makeChange = async (request: ApiRequest, asking: Asking, prepare: (request: ApiRequest) => Promise<Change>): Promise<Made> => {
  const { database, now, token, surroundings } = request;
  const key = asking.key === undefined ? undefined : { tokenId: token!.tokenId, key: asking.key };
  const asked = hashOf(asking, request);
  const before = key && (await findAnswered(database, key, now));
  if (before) return answeredAgain(before, asked, asking);
  let prepared: Change | undefined;
  const beside: Beside = {
    before: async (unit) => {
      if (!key) return;
      await holdKey(unit, key);
      const meanwhile = await findAnswered(unit, key, unit.now);
      if (meanwhile) throw new AnsweredMeanwhile(meanwhile);
    },
    after: async (unit, result) => {
      noteToken(unit, request, asking, prepared!.about?.(result));
      if (!key) return;
      const { status, answer } = madeOf(prepared!.done(result));
      await keepAnswered(unit, key, { asked, status, answer });
    },
  };
  try {
    prepared = await prepare({ ...request, surroundings: { ...surroundings, beside } });
    return madeOf(prepared.done(await prepared.act()));
  } catch (error) {
    if (error instanceof AnsweredMeanwhile) return answeredAgain(error.answered, asked, asking);
    // What it was about may be gone or changed by a request with this key that was quicker.
    const quicker = key && (await findAnswered(database, key, now));
    if (quicker) return answeredAgain(quicker, asked, asking);
    throw asApiProblem(error);
  }
};

const hashOf = ({ method, path }: Asking, { body, query, bytes }: ApiRequest): string => {
  const said = Object.keys(query as object).length === 0 ? body : { body, query };
  return createHash("sha256")
    .update(`${method} ${path}\n${stableJson(said)}`)
    .update(bytes)
    .digest("base64url");
};

/** The log tells which token an action came by. */
const noteToken = (unit: UnitOfWork, { token }: ApiRequest, { operation, path }: Asking, about: LogSubject | undefined): void => {
  unit.log({
    action: "change-by-token",
    ...(about ?? { objectKind: "token", object: token!.tokenId }),
    after: { operation, path, ...(about ? { token: token!.tokenId } : {}) },
  });
};

const madeOf = ({ path, added, id, reference }: Done): Made => {
  const href = BASE + path;
  const answer = { href, ...(id === undefined ? {} : { id }), ...(reference === undefined ? {} : { reference }) };
  return { status: added ? 201 : 200, answer: JSON.stringify(answer), location: added ? href : undefined, again: false };
};

const answeredAgain = ({ asked, status, answer }: AnsweredRequest, now: string, { key }: Asking): Made => {
  if (asked !== now) throw new Problem("idempotency-key-reused", { key: (key ?? "").slice(0, 80) });
  const { href } = JSON.parse(answer) as { readonly href: string };
  return { status: status === 201 ? 201 : 200, answer, location: status === 201 ? href : undefined, again: true };
};

/** What pages word in their own way is told as programmes can act on it. */
const asApiProblem = (error: unknown): unknown => {
  if (error instanceof CompositionProblem) return new Problem(error.code, { ...error.values, accept: error.seal });
  if (error instanceof Problem && error.code === "changed-meanwhile") return new Problem("version-stale", error.values);
  return error;
};
