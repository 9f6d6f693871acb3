import { can, countNotices, listNotices, readLog, readNotices, THE_PROGRAMME, type LogLine } from "#partnership";
import { change, type Keepers } from "./api-request.ts";
import { listAnswer } from "./list-answer.ts";

const lineOf = (line: LogLine, details: boolean) => ({
  number: line.seq,
  at: line.at.toISOString(),
  by: { kind: line.actorKind, id: line.actor, name: line.actorName },
  action: line.action,
  objectKind: line.objectKind,
  object: line.object,
  case: line.caseReference,
  erased: line.erased,
  detail: details && line.detail ? { before: line.detail.before, after: line.detail.after, reason: line.detail.reason } : null,
});

export const DESK_KEEPERS: Keepers<"listNotices" | "readNotices" | "listLog"> = {
  listNotices: async ({ database, personId, part, query }) => {
    const [at = "", id = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { at: new Date(at), id };
    const unreadOnly = query.unread === "yes";
    const [rows, { all, unread }] = await Promise.all([
      listNotices(database, personId!, { from: 0, most: part.limit + 1, unreadOnly, after }),
      countNotices(database, personId!),
    ]);
    const answer = listAnswer(part, {
      rows,
      keyOf: (notice) => [notice.at.toISOString(), notice.id],
      itemOf: (notice) => ({ id: notice.id, words: notice.words, href: notice.href, at: notice.at.toISOString(), read: notice.read }),
      total: unreadOnly ? unread : all,
    });
    return { answer };
  },
  readNotices: async (request) => {
    const { database, actor, surroundings, personId, body } = request;
    const which = body.notice === "all" ? "all" : { id: body.notice };
    return change(
      () => readNotices({ database, actor, surroundings, personId: personId! }, which),
      () => ({ path: "/notices" }),
    );
  },
  listLog: async ({ database, demand, standing, part, query }) => {
    demand("read-log", THE_PROGRAMME);
    const { actor = "", object = "", action = "", day = "" } = query;
    const details = can(standing, "see-private-details", THE_PROGRAMME).allowed;
    const before = part.after === undefined ? undefined : Number(part.after[0]);
    const rows = await readLog(database, { actor, object, action, day }, { before, most: part.limit + 1, details, reader: standing });
    return { answer: listAnswer(part, { rows, keyOf: ({ seq }) => [String(seq)], itemOf: (line) => lineOf(line, details) }) };
  },
};
