import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { insertComment, settle } from "./draft-comment-records.ts";
import { contributingPeople, refuseWork, workInHand } from "./work-doing.ts";

/** A comment on a draft: what of it, and what to say. */
export interface NewComment {
  readonly place: string;
  readonly words: string;
}

/**
 * Says something of a draft to whoever writes it.
 * @throws Problem no-such-work, not-allowed, work-closed, bad-work
 */
export const commentOnDraft = (
  { database, actor, surroundings, standing }: Doing,
  workId: string,
  { place, words }: NewComment,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const work = await workInHand(unit, standing, "see-draft", workId);
    if (words === "" || words.length > 5_000) refuseWork("words", "Write between 1 and 5,000 characters.");
    if (place.length > 300) refuseWork("place", "At most 300 characters.");
    const id = unit.newId();
    await insertComment(unit, workId, { id, place, words, writtenBy: standing.personId ?? null });
    unit.log({ action: "comment-on-draft", objectKind: "work", object: workId, after: { comment: id } });
    const people = await contributingPeople(unit, workId);
    await tellPeople(unit, { people, words: `A comment on the draft of ${work.reference}.`, href: `/desk/works/${workId}/comments` });
  });

/**
 * Notes a comment as settled.
 * @throws Problem no-such-work, not-allowed, work-closed, bad-work where it is settled already
 */
export const settleComment = ({ database, actor, surroundings, standing }: Doing, workId: string, commentId: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    await workInHand(unit, standing, "write-work", workId);
    if (!(await settle(unit, workId, commentId, standing.personId ?? null)))
      throw new Problem("bad-work", { field: "form", reason: "There is no such comment, or it is settled already." });
    unit.log({ action: "settle-comment", objectKind: "work", object: workId, after: { comment: commentId } });
  });
