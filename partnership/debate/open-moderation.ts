import type { UnitOfWork } from "#store";
import { openCaseInUnit } from "../cases/case-actions.ts";
import { findPublished, whoMade } from "../published/published-records.ts";
import { updateAnswer } from "./answer-records.ts";
import { interestedModerators } from "./debate-conflicts.ts";
import { updateResponse, type Response } from "./response-records.ts";

/** What a case of the debate says of what is decided on; its text is read where it stands, so that it can be taken back there. */
const fieldsOf = async (unit: UnitOfWork, { id, reference, of, viewpoint, stance }: Response) => ({
  ...{ response: id, reference, viewpoint, stance },
  of: (await findPublished(unit, of.kind, { id: of.id }))?.title ?? "",
});

/** Whom it concerns: whoever made what it answers, and those who would decide but have an interest. */
const concernedBy = async (unit: UnitOfWork, response: Response): Promise<readonly string[]> => [
  ...(await whoMade(unit, response.of)),
  ...(response.responderId === null ? [] : [response.responderId]),
  ...(await interestedModerators(unit, response)),
];

/** Brings a response before those who moderate the debate about its body. */
export const askToModerate = async (unit: UnitOfWork, response: Response): Promise<void> => {
  const file = await openCaseInUnit(unit, {
    kind: "response-moderation",
    fields: await fieldsOf(unit, response),
    bodyId: response.bodyId,
    openedBy: response.responderId ?? undefined,
    alsoConcerns: await concernedBy(unit, response),
  });
  await updateResponse(unit, response.id, { case_id: file.id });
};

/** The same for what the authors answer to it. */
export const askToModerateAnswer = async (unit: UnitOfWork, response: Response, writtenBy: string): Promise<void> => {
  const file = await openCaseInUnit(unit, {
    kind: "answer-moderation",
    fields: await fieldsOf(unit, response),
    bodyId: response.bodyId,
    openedBy: writtenBy,
    alsoConcerns: await concernedBy(unit, response),
  });
  await updateAnswer(unit, response.id, { case_id: file.id });
};
