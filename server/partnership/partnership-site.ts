import { randomBytes, randomUUID } from "node:crypto";
import type { Context, Hono } from "hono";
import { declaredGiving, FILL_SEATS, fillSeats, fillSeatsHandler, hasFictitious, loadExampleWhenEmpty, takeInQuestion } from "#partnership";
import { filesOnDisk, type Actor, type Database, type DatabaseSettings, type Handler, type Surroundings } from "#store";
import type { Frame } from "#web";
import { createAccounts, secretOrNew, type Accounts, type AccountsSettings } from "../accounts/index.ts";
import { keyFor } from "../accounts/accounts-settings.ts";
import { FormGuard } from "../desk/form-guard.ts";
import { mountPartnership } from "../desk/mount-partnership.ts";
import type { MailSettings } from "../mail/mail-settings.ts";
import type { QuestionSettings } from "../questions/mount-questions.ts";
import { takeInQuestions } from "../questions/take-in-questions.ts";
import { PARTNERSHIP_ROUTES } from "./index.ts";
import { deskSides } from "./desk-ways.ts";
import type { DailyWork } from "./keep-jobs-running.ts";
import { openPartnership, type OpenPartnership } from "./open-partnership.ts";
import { filesFolder } from "./store-settings.ts";

/** What whoever runs the site says of its records and accounts. */
export interface PartnershipSettings {
  readonly store: DatabaseSettings;
  readonly accounts: AccountsSettings;
  /** Mails wait in the outbox when left out. */
  readonly mail: MailSettings | undefined;
  /** "no": an empty store stays empty; else it takes the example partnership. */
  readonly example: string | undefined;
}

export interface PartnershipSurroundings {
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
  readonly siteName: string;
  /** Folder in which questions were kept while no store was there. */
  readonly data: string | undefined;
  readonly note: (words: string) => void;
}

/** The partnership's half of a running site. */
export interface PartnershipSite {
  readonly mount: (app: Hono, frameFor: (c: Context) => Frame) => void;
  /** Takes a reader's question into the records. */
  readonly takeIn: NonNullable<QuestionSettings["takeIn"]>;
  /** Invented records are in the store, as far as is known: looked at when it opens and from time to time. */
  readonly fictitious: () => boolean;
  readonly close: () => Promise<void>;
}

/** People loaded for trying things out are said on every page within so many milliseconds. */
const LOOK_FOR_FICTITIOUS = 10_000;

const READER: Actor = { kind: "system", id: "reader" };
const SURROUNDINGS: Surroundings = { now: () => new Date(), newId: () => randomUUID(), randomBytes: (count) => randomBytes(count) };

/** Terms begin and end without anybody doing anything, so seats are looked at before people come. */
const DAILY_SEATS: DailyWork = {
  queue: "fill-seats-daily",
  hour: 3,
  work: (database, surroundings) => fillSeats(database, surroundings, declaredGiving),
};

const fillSeatsJob =
  (database: () => Promise<Database>): Handler =>
  async (job) =>
    fillSeatsHandler(await database(), SURROUNDINGS, declaredGiving)(job);

/** Opens the records, makes accounts over them and begins their jobs; returns at once. */
export const startPartnership = (
  settings: PartnershipSettings,
  { address, siteName, data, note }: PartnershipSurroundings,
): PartnershipSite => {
  const secret = secretOrNew(settings.accounts.secret, note);
  let records: OpenPartnership;
  const accounts: Accounts = createAccounts({
    database: () => records.database(),
    surroundings: SURROUNDINGS,
    address,
    siteName,
    secret,
    openSignUp: settings.accounts.openSignUp,
    oidc: settings.accounts.oidc,
    mail: settings.mail,
    sides: deskSides,
  });
  records = openPartnership({
    settings: settings.store,
    surroundings: SURROUNDINGS,
    handlers: (database) => ({ ...accounts.handlers, [FILL_SEATS]: fillSeatsJob(database) }),
    daily: [DAILY_SEATS],
    ...(data === undefined ? {} : { files: filesOnDisk(filesFolder(data)) }),
    onOpen: async (database) => {
      await loadExampleWhenEmpty(database, SURROUNDINGS, settings.example);
      if (data !== undefined) await takeInQuestions(database, SURROUNDINGS, data);
    },
    note,
  });
  const opened = records;
  void opened.database().then(
    () => accounts.printInvitation(note),
    () => undefined,
  );
  let fictitious = false;
  const look = async (): Promise<void> => {
    fictitious = await opened
      .database()
      .then(hasFictitious)
      .catch(() => fictitious);
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_FOR_FICTITIOUS).unref();
  return {
    mount: (app, frameFor) =>
      mountPartnership(app, [...accounts.routes, ...PARTNERSHIP_ROUTES], {
        database: opened.database,
        surroundings: SURROUNDINGS,
        readSession: accounts.readSession,
        guard: new FormGuard(keyFor(secret, "forms"), address),
        frameFor,
        secure: address.startsWith("https:"),
      }),
    takeIn: async (question) => takeInQuestion(await opened.database(), READER, SURROUNDINGS, question),
    fictitious: () => fictitious,
    close: () => {
      clearInterval(timer);
      return opened.close();
    },
  };
};
