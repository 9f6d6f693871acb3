import * as z from "zod";
import { givenDay, id, listOf, moment, PART } from "./fields.ts";
import { posting, reading } from "./make-promise.ts";

const about = "desk";

const notice = z
  .strictObject({ id, words: z.string(), href: z.string().meta({ description: "Page it leads to." }), at: moment, read: z.boolean() })
  .meta({ id: "Notice", description: "Something you should know." });

const logLine = z
  .strictObject({
    number: z.int(),
    at: moment,
    by: z.strictObject({ kind: z.enum(["person", "system", "command"]), id: z.string(), name: z.string().nullable() }),
    action: z.string(),
    objectKind: z.string(),
    object: z.string(),
    case: z.string().nullable().meta({ description: "Reference, for a case." }),
    erased: z.boolean(),
    detail: z
      .strictObject({ before: z.unknown(), after: z.unknown(), reason: z.string() })
      .nullable()
      .meta({ description: "For those who may see private details." }),
  })
  .meta({ id: "LogLine", description: "A line of the log." });

const text = (description: string) => z.string().max(200).optional().meta({ description });

export const DESK_PROMISES = {
  listNotices: reading({
    path: "/notices",
    about,
    summary: "Your notices",
    description: "Newest first.",
    query: z.strictObject({ unread: z.enum(["yes"]).optional().meta({ description: "Only those not read yet." }), ...PART }),
    scopes: ["read:desk", "write:desk"],
    answer: listOf(notice, "Notices", "Notices, newest first."),
  }),
  readNotices: posting({
    path: "/notices/read",
    about,
    summary: "Note own notices as read",
    description: "One, or all of them.",
    body: z.strictObject({ notice: z.union([z.literal("all"), id]) }),
    scopes: ["write:desk"],
  }),
  listLog: reading({
    path: "/log",
    about,
    summary: "The log of who did what",
    description: "Newest first, for those who may read it.",
    query: z.strictObject({
      actor: text("Id of a person or the beginning of their name, a job, a command."),
      object: text("An id, a case's reference, or a kind of object."),
      action: text("What was done, such as open-case."),
      day: givenDay.optional().meta({ description: "One day alone." }),
      ...PART,
    }),
    scopes: ["read:log"],
    answer: listOf(logLine, "Log", "Lines of the log, newest first."),
  }),
} as const;
