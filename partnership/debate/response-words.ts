import { PARTIES } from "../policy-menu/choice-words.ts";

/** For whom somebody speaks: the parties whose views policy choices note, researchers, and everybody else. */
export const VIEWPOINTS = [...PARTIES, "researchers", "other"] as const;
export type Viewpoint = (typeof VIEWPOINTS)[number];

/** How a response stands to what the work or choice says. */
export const RESPONSE_STANCES = ["supports", "qualifies", "disagrees", "adds evidence"] as const;
export type ResponseStance = (typeof RESPONSE_STANCES)[number];

/** Where a response stands: an address to be confirmed, a moderator's decision, the responder, readers. */
export type ResponseState =
  | "unconfirmed"
  | "waiting"
  | "edits offered"
  | "changes asked"
  | "published"
  | "declined"
  | "withdrawn"
  | "removed";

/** What the authors answer goes the same way, without edits by others. */
export type AnswerState = "waiting" | "changes asked" | "published" | "declined" | "withdrawn" | "removed";

export type ResponseStepKind =
  | "sent"
  | "confirmed"
  | "edits offered"
  | "edits accepted"
  | "changes asked"
  | "revised"
  | "published"
  | "declined"
  | "withdrawn"
  | "removed";

/** Those that a responder may still take back. */
export const WITHDRAWABLE: readonly ResponseState[] = ["unconfirmed", "waiting", "edits offered", "changes asked", "published"];
