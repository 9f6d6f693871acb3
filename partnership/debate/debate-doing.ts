import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can, type Subject } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { whoMade } from "../published/published-records.ts";
import { hasInterest } from "./debate-conflicts.ts";
import { lockResponse, type Response } from "./response-records.ts";

/** A response with its version, or that of its answer, as it was when the page was opened. */
export interface ResponseAtHand {
  readonly id: string;
  readonly version: number;
}

/** As one who decides on it, as whoever wrote it, or as an author of what it answers. */
export type ResponseView = "moderator" | "responder" | "author";

/** What a response is to permissions: the body of what it answers, whoever made that, and whoever wrote the response. */
export const subjectOfResponse = async (from: Readable, { of, bodyId, responderId }: Response): Promise<Subject> => ({
  bodies: await bodyPath(from, bodyId),
  concerns: [...(await whoMade(from, of)), ...(responderId === null ? [] : [responderId])],
});

/** Whether readers see a response, or saw it before it was taken back. */
export const wasPublished = ({ publishedAt, state }: Pick<Response, "publishedAt" | "state">): boolean =>
  publishedAt !== null && (state === "published" || state === "withdrawn" || state === "removed");

/**
 * How somebody sees a response at the desk; undefined for those who may not know of it there. Authors see it once readers do, and nobody decides on one
 * by somebody near them.
 */
export const viewOfResponse = async (
  from: Readable,
  standing: Standing,
  response: Response,
  moment: Date,
): Promise<ResponseView | undefined> => {
  const { personId } = standing;
  if (personId === undefined) return undefined;
  if (response.responderId === personId) return "responder";
  const subject = await subjectOfResponse(from, response);
  if (subject.concerns?.includes(personId)) return wasPublished(response) ? "author" : undefined;
  if (response.state === "unconfirmed" || !can(standing, "moderate-debate", subject).allowed) return undefined;
  return (await hasInterest({ tables: () => from.tables(), now: moment }, standing, response)) ? undefined : "moderator";
};

/**
 * The response, locked, for whoever sees it so. Others are not told of one that they do not see.
 * @throws Problem no-such-response, not-allowed, changed-meanwhile
 */
export const responseInHand = async (
  unit: UnitOfWork,
  standing: Standing,
  at: Pick<ResponseAtHand, "id"> & { readonly version?: number },
  by: ResponseView,
): Promise<Response> => {
  const response = await lockResponse(unit, at.id);
  const view = response && (await viewOfResponse(unit, standing, response, unit.now));
  if (!response || view === undefined) throw new Problem("no-such-response");
  if (view !== by) throw new Problem("not-allowed", { reason: NOT_YOURS[by] });
  if (at.version !== undefined) demandVersion(response, at.version);
  return response;
};

const NOT_YOURS: Readonly<Record<ResponseView, string>> = {
  moderator: "it is decided on by those who neither wrote it nor made what it answers",
  responder: "only whoever wrote it does that",
  author: "the answer is given by the authors",
};

/** @throws Problem changed-meanwhile */
export const demandVersion = ({ version, reference }: Response, wanted: number): void => {
  if (version !== wanted) throw new Problem("changed-meanwhile", { kind: "the response", id: reference });
};

/** @throws Problem response-state */
export const demandState = ({ state }: { readonly state: string }, states: readonly string[], wanted: string): void => {
  if (!states.includes(state)) throw new Problem("response-state", { state: STATE_WORDS[state] ?? state, wanted });
};

const STATE_WORDS: Readonly<Record<string, string>> = {
  unconfirmed: "waiting for its address to be confirmed",
  waiting: "waiting for a decision",
  "edits offered": "waiting for its writer to accept edits",
  "changes asked": "to be changed by its writer",
};
