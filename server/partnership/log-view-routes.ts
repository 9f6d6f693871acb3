import { can, readLog, THE_PROGRAMME, type LogFilter, type LogLine } from "#partnership";
import { verifyLog } from "#store";
import { logCheckPage, logPage, partnershipTexts, type LogPageData, type LogRow } from "#web";
import type { PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { deskSides } from "./desk-ways.ts";

const texts = partnershipTexts.log;
const HERE = "/desk/log";
const PART = 100;

/** The log, for those who may read it, and the check of its chain. */
export const LOG_VIEW_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: "/desk/log",
    answer: async (request) => {
      request.demand("read-log", THE_PROGRAMME);
      const [data, sides] = await Promise.all([logData(request), deskSides(request, HERE)]);
      return { page: logPage(data, sides), ...(Object.keys(data.faults).length > 0 ? { status: 422 } : {}) };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: "/desk/log/check",
    answer: async (request) => {
      request.demand("read-log", THE_PROGRAMME);
      const { rows, erased, head, faults } = await verifyLog(request.database);
      const check = { rows, erased, head, checkedAt: writtenMoment(request.now), faults };
      return { page: logCheckPage(check, await deskSides(request, HERE)) };
    },
  },
];

const DAY = /^\d{4}-\d\d-\d\d$/;

const isDay = (text: string): boolean => {
  const moment = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return moment !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
};

const logData = async ({ database, standing, query, csrf }: SignedInRequest): Promise<LogPageData> => {
  const filter: LogFilter = { actor: query("actor"), object: query("object"), action: query("action"), day: query("day") };
  const badDay = filter.day !== "" && !isDay(filter.day);
  const before = Number.parseInt(query("before"), 10);
  const details = can(standing, "see-private-details", THE_PROGRAMME).allowed;
  const part = { before: before > 0 && Number.isSafeInteger(before) ? before : undefined, most: PART + 1, details, reader: standing };
  const lines = badDay ? [] : await readLog(database, filter, part);
  const shown = lines.slice(0, PART);
  return {
    filter,
    faults: badDay ? { day: texts.badDay } : {},
    rows: shown.map((line) => rowOf(line, details)),
    newestHref: part.before === undefined ? undefined : hrefOf(filter),
    olderHref: lines.length > PART ? hrefOf(filter, shown.at(-1)?.seq) : undefined,
    csrf,
  };
};

const hrefOf = (filter: Partial<LogFilter>, before?: number): string => {
  const given = Object.entries(filter).filter(([, value]) => value !== "");
  const query = new URLSearchParams([...given, ...(before === undefined ? [] : [["before", String(before)]])] as [string, string][]);
  return query.size === 0 ? HERE : `${HERE}?${query}`;
};

const rowOf = (line: LogLine, details: boolean): LogRow => ({
  seq: line.seq,
  at: line.at.toISOString(),
  who: line.actorKind === "person" ? (line.actorName ?? line.actor) : `${texts.kinds[line.actorKind]} ${line.actor}`,
  whoHref: hrefOf({ actor: line.actor }),
  what: line.action,
  about: `${line.objectKind} ${line.caseReference ?? line.object}`,
  aboutHref: hrefOf({ object: line.object }),
  detail: line.erased ? "erased" : details && line.detail ? wordsOf(line.detail) : "hidden",
});

const wordsOf = ({ reason, before, after }: NonNullable<LogLine["detail"]>): Exclude<LogRow["detail"], string> => ({
  reason,
  before: before === null ? "" : JSON.stringify(before, null, 1),
  after: after === null ? "" : JSON.stringify(after, null, 1),
});

const writtenMoment = (moment: Date): string => `${moment.toISOString().slice(0, 10)} ${moment.toISOString().slice(11, 19)} UTC`;
