// What of those who send something without an account leaves the room, by its door.
export { followSent, senderSecretForMail } from "./follow-sent.ts";
export { forgetSenders, type SentBy } from "./sender-actions.ts";
export { findSender, type SenderKind, type SenderRow } from "./sender-records.ts";
