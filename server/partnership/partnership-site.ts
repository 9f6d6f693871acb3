import { randomBytes, randomUUID } from "node:crypto";
import type { Context, Hono } from "hono";
import { erasureHandlers, hasFictitious, loadExampleWhenEmpty } from "#partnership";
import { filesOnDisk, type DatabaseSettings, type Surroundings } from "#store";
import type { Frame } from "#web";
import { keyFor } from "../accounts/accounts-settings.ts";
import { createAccounts, secretOrNew, type AccountsSettings } from "../accounts/index.ts";
import { endAccountsOf } from "../accounts/open-account.ts";
import { FormGuard } from "../desk/form-guard.ts";
import { mountPartnership } from "../desk/mount-partnership.ts";
import type { MailSettings } from "../mail/mail-settings.ts";
import type { QuestionSettings } from "../questions/mount-questions.ts";
import { questionMails } from "../questions/question-mails.ts";
import { questionWork } from "./question-work.ts";
import { deskSides } from "./desk-ways.ts";
import { PARTNERSHIP_ROUTES } from "./index.ts";
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
  /** The data folder: of files that people send, and of questions kept while no store was there. */
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

const SURROUNDINGS: Surroundings = { now: () => new Date(), newId: () => randomUUID(), randomBytes: (count) => randomBytes(count) };

/** Opens the records, makes accounts over them and begins their jobs; returns at once. */
export const startPartnership = (settings: PartnershipSettings, around: PartnershipSurroundings): PartnershipSite => {
  const { address, siteName, data, note } = around;
  const secret = secretOrNew(settings.accounts.secret, note);
  const database: OpenPartnership["database"] = () => records.database();
  const accounts = createAccounts({
    ...settings.accounts,
    database,
    surroundings: SURROUNDINGS,
    address,
    siteName,
    secret,
    secretLasts: settings.accounts.secret !== undefined,
    mail: settings.mail,
    prepare: questionMails(database, SURROUNDINGS),
    sides: deskSides,
  });
  const questions = questionWork({ database, surroundings: SURROUNDINGS, data, note });
  const records: OpenPartnership = openPartnership({
    settings: settings.store,
    surroundings: SURROUNDINGS,
    handlers: (opened) => ({
      ...accounts.handlers,
      ...erasureHandlers({ database: opened, surroundings: SURROUNDINGS, endAccounts: endAccountsOf }),
    }),
    daily: [...accounts.daily, ...questions.daily],
    ...(data === undefined ? {} : { files: filesOnDisk(filesFolder(data)) }),
    onOpen: async (opened) => {
      await loadExampleWhenEmpty(opened, SURROUNDINGS, settings.example);
      await questions.onOpen(opened);
    },
    note,
  });
  // After the store is open: an invitation is written through it.
  void database().then(
    () => accounts.printInvitation(note),
    () => undefined,
  );
  const invented = watchFictitious(database);
  return {
    mount: (app, frameFor) =>
      mountPartnership(app, [...accounts.routes, ...PARTNERSHIP_ROUTES], {
        database,
        surroundings: SURROUNDINGS,
        readSession: accounts.readSession,
        guard: new FormGuard(keyFor(secret, "forms"), address),
        frameFor,
        secure: address.startsWith("https:"),
      }),
    takeIn: questions.takeIn,
    fictitious: invented.there,
    close: () => {
      invented.stop();
      return records.close();
    },
  };
};

interface Watched {
  readonly there: () => boolean;
  readonly stop: () => void;
}

/** Looks from time to time whether invented records are there; while the store is away, what was seen last counts. */
const watchFictitious = (database: OpenPartnership["database"]): Watched => {
  let there = false;
  const look = (): Promise<void> =>
    database()
      .then(hasFictitious)
      .then(
        (found) => {
          there = found;
        },
        () => undefined,
      );
  void look();
  const timer = setInterval(() => void look(), LOOK_FOR_FICTITIOUS).unref();
  return { there: () => there, stop: () => clearInterval(timer) };
};
