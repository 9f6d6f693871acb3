import { Problem } from "#vocabulary";
import { bodyPath } from "../permissions/body-path.ts";
import type { Standing } from "../permissions/standing.ts";
import { whoMay } from "../permissions/who-may.ts";
import { whoMade } from "../published/published-records.ts";
import type { Capacity } from "../review/conflicts/conflict-facts.ts";
import { findResponseConflicts, type AtMoment } from "../review/conflicts/find-conflicts.ts";
import type { Response } from "./response-records.ts";

const OFFICE: readonly string[] = ["director", "alternate", "programme officer"];

/** Those who run the office work at the host as many authors do: the rules know them by their capacity. */
const capacityOf = (roles: readonly string[]): Capacity => (roles.some((role) => OFFICE.includes(role)) ? "programme officer" : "chair");

interface Moderator {
  readonly personId: string;
  readonly roles: readonly string[];
}

/** What keeps somebody from deciding on a response, in words; undefined where nothing does. */
const interestOf = async (at: AtMoment, { personId, roles }: Moderator, responseId: string): Promise<string | undefined> => {
  const found = (await findResponseConflicts(at, { people: [personId], capacity: capacityOf(roles), responseId })).get(personId);
  return found?.findings.find(({ effect }) => effect === "block")?.path;
};

/** Whether whoever asks is near somebody whom a response is about. */
export const hasInterest = async (at: AtMoment, { personId, mandates }: Standing, { id }: Pick<Response, "id">): Promise<boolean> =>
  personId !== undefined && (await interestOf(at, { personId, roles: mandates.map(({ role }) => role) }, id)) !== undefined;

const moderators = async (at: AtMoment, { bodyId }: Pick<Response, "bodyId">): Promise<readonly Moderator[]> =>
  whoMay(at, "moderate-debate", { bodies: await bodyPath(at, bodyId) }, at.now);

/** Of those who would decide on a response, the ones who have an interest in it. */
export const interestedModerators = async (at: AtMoment, response: Pick<Response, "id" | "bodyId">): Promise<readonly string[]> => {
  const interested: string[] = [];
  for (const moderator of await moderators(at, response))
    if ((await interestOf(at, moderator, response.id)) !== undefined) interested.push(moderator.personId);
  return interested;
};

/**
 * Whoever decides neither made what is answered nor is near anybody whom it is about, whatever was known when the case opened.
 * @throws Problem not-allowed, response-interest
 */
export const demandNoInterest = async (at: AtMoment, deciderId: string | undefined, response: Response): Promise<void> => {
  if (deciderId === undefined) return;
  if ((await whoMade(at, response.of)).includes(deciderId))
    throw new Problem("not-allowed", { reason: "nobody decides on a response to their own work" });
  const { roles = [] } = (await moderators(at, response)).find(({ personId }) => personId === deciderId) ?? {};
  const reason = await interestOf(at, { personId: deciderId, roles }, response.id);
  if (reason !== undefined) throw new Problem("response-interest", { reason });
};
