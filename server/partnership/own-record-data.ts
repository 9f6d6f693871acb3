import { ownLog, ownRecords, ownRows, type Person } from "#partnership";
import { partnershipTexts, type OwnRecordData } from "#web";
import { findAccountOfPerson } from "../accounts/account-records.ts";
import type { SignedInRequest } from "../desk/desk-route.ts";
import { recordData, type SentForms } from "./record-data.ts";

const texts = partnershipTexts.ownRecord;
const MOST_LOG = 30;
/** The file holds the log as far as anybody reads it. */
const MOST_LOG_IN_FILE = 100_000;

/** Everything that is kept about whoever asks, as their page shows it. */
export const ownRecordData = async (request: SignedInRequest, person: Person, sent?: SentForms): Promise<OwnRecordData> => {
  const rows = await ownRows(request.database, person.id);
  const log = await ownLog(request.database, person.id, MOST_LOG);
  return {
    record: await recordData(request, person, sent),
    kept: rows.map(({ words, count }) => ({ words, count })),
    log: log.map(({ at, by, action, about }) => ({
      at: writtenMoment(at),
      by,
      action: action.replaceAll("-", " "),
      about: about.replaceAll("-", " "),
    })),
    mostLog: MOST_LOG,
  };
};

const writtenMoment = (at: Date): string => at.toISOString().slice(0, 16).replace("T", " ");

/** The same as one file, with a key to its parts. */
export const ownDataFile = async ({ database, now, frame }: SignedInRequest, personId: string): Promise<string> => {
  const { file } = texts;
  const rows = await ownRows(database, personId);
  const account = await findAccountOfPerson(database, personId);
  const whole = {
    what: file.what,
    site: frame.siteName,
    address: frame.address,
    madeAt: now.toISOString(),
    key: { how: file.key, ...file.parts, ...Object.fromEntries(rows.map(({ table, column, words }) => [`${table}.${column}`, words])) },
    records: await ownRecords(database, personId),
    rows: Object.fromEntries(
      rows.map(({ table, column, count, rows: found }) => [`${table}.${column}`, found.length === 0 ? count : found]),
    ),
    account: account === undefined ? null : { id: account.accountId, secondFactor: account.secondFactor },
    log: await ownLog(database, personId, MOST_LOG_IN_FILE),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
};
