import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Context, Hono } from "hono";
import {
  compareChoices,
  compareFigures,
  ENTER_LIBRARY,
  erasureHandlers,
  findChromium,
  keepLibrary,
  loadExampleWhenEmpty,
  PUBLISH_RELEASE,
  publishReleaseHandler,
  type ReleasesAround,
  scanSetting,
  type FilesAround,
  setPublicCitationsAhead,
} from "#partnership";
import type { ReleaseList } from "#observatory";
import { openFiles, type Database, type DatabaseSettings, type FilesPlace, type FileStore, type Surroundings } from "#store";
import type { Frame } from "#web";
import type { WorkReaders } from "../audience/work-readers.ts";
import { keyFor } from "../accounts/accounts-settings.ts";
import { createAccounts, secretOrNew, type AccountsSettings } from "../accounts/index.ts";
import { endAccountsOf } from "../accounts/open-account.ts";
import { FormGuard } from "../desk/form-guard.ts";
import { mountPartnership } from "../desk/mount-partnership.ts";
import type { MailSettings } from "../mail/mail-settings.ts";
import type { QuestionSettings } from "../questions/mount-questions.ts";
import { questionMails } from "../questions/question-mails.ts";
import { gapsMails } from "./gaps/gaps-mails.ts";
import { senderMails } from "./senders/sender-mails.ts";
import { reviewMails } from "./review/review-mails.ts";
import { forgetAnswered } from "./api/answered-requests-records.ts";
import { partnershipApi, type PartnershipApiOptions } from "./api/mount-partnership-api.ts";
import type { DailyWork } from "./keep-jobs-running.ts";
import { questionWork } from "./question-work.ts";
import { findRecords, type FoundRecords } from "./library/find-records.ts";
import { deskSides } from "./desk-ways.ts";
import type { SeenRecords } from "../seen-records.ts";
import { seeRecords } from "./see-records.ts";
import { partnershipRoutes } from "./index.ts";
import { NO_RELEASES, type TodaySeries, type WorksAround } from "./works/works-around.ts";
import { doorsSettings } from "./library-doors/doors-settings.ts";
import { doiJobs } from "./library-doors/doi-jobs.ts";
import { noteReleases } from "./releases/note-releases.ts";
import { releaseMails } from "./releases/release-mails.ts";
import { siteReleases } from "./releases/site-releases.ts";
import type { TodayFigure } from "./programme-data.ts";
import { openPartnership, type OpenPartnership } from "./open-partnership.ts";

/** What whoever runs the site says of its records and accounts. */
export interface PartnershipSettings {
  readonly store: DatabaseSettings;
  /** Where files are that people send; none are swept when left out. */
  readonly files?: FilesPlace | undefined;
  /** Names the programmes that look files over and print works, which are read once the partnership is loaded; none are used when left out. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
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
  /** The data folder: of questions kept while no store was there. */
  readonly data: string | undefined;
  readonly note: (words: string) => void;
  /** The releases of data kept here: their reviews ask for them. None when left out. */
  readonly releases?: () => ReleaseList;
  /** Proxies of ours before the server (KNOMAD_PROXIES): tries to sign in are counted by whom the outermost saw. */
  readonly proxies: number;
}

/** How clients of the API are known and counted, who is told of faults, and the figures that the site shows. */
export type ApiSurroundings = Pick<PartnershipApiOptions, "rate" | "proxies" | "onFault" | "todayFigure">;

/** The partnership's half of a running site. */
export interface PartnershipSite {
  /**
   * @param todayFigure reads the release that the site shows, for what was said of the same thing
   * @param releases those that figures of works are bound to
   * @param readers how often works are read
   * @param todaySeries reads whole series of the release that the site shows
   */
  readonly mount: (
    app: Hono,
    frameFor: (c: Context) => Frame,
    todayFigure?: TodayFigure,
    releases?: ReleasesAround,
    readers?: WorkReaders,
    todaySeries?: TodaySeries,
  ) => void;
  /** The partnership's part of the API, on a site of its own. */
  readonly api: (around: ApiSurroundings) => Promise<Hono>;
  /** Takes a reader's question into the records. */
  readonly takeIn: NonNullable<QuestionSettings["takeIn"]>;
  /** What public records have of some words, for the search of the whole site; undefined where that takes long, or the records are not open. */
  readonly find: (words: string) => Promise<FoundRecords | undefined>;
  /** What pages of figures say of the records, as they were when they were last looked at. */
  readonly seen: () => SeenRecords;
  readonly close: () => Promise<void>;
}

const SURROUNDINGS: Surroundings = { now: () => new Date(), newId: () => randomUUID(), randomBytes: (count) => randomBytes(count) };

/** Opens the records, makes accounts over them and begins their jobs; returns at once. */
export const startPartnership = (settings: PartnershipSettings, around: PartnershipSurroundings): PartnershipSite => {
  const { address, siteName, data, note, proxies } = around;
  const secret = secretOrNew(settings.accounts.secret, note);
  const database: OpenPartnership["database"] = () => records.database();
  const base = { database, surroundings: SURROUNDINGS };
  const accounts = siteAccounts(settings, around, { database, secret });
  const questions = questionWork({ ...base, data, note });
  const dataReleases = siteReleases(around.releases ?? NO_LIST, SURROUNDINGS.now);
  const seeing = seeRecords(database, (opened) => noteReleases(opened, SURROUNDINGS, dataReleases));
  const files = settings.files && openFiles(settings.files);
  const dois = doisOf(settings, { address, name: siteName });
  let shown: ReleasesAround | undefined;
  const records: OpenPartnership = openPartnership({
    settings: settings.store,
    surroundings: SURROUNDINGS,
    handlers: (opened) => ({
      ...accounts.handlers,
      ...erasures(opened),
      ...dois.handlers(opened),
      [PUBLISH_RELEASE]: publishReleaseHandler(dataReleases.publish),
    }),
    daily: [dois.daily, ...accounts.daily, ...questions.daily, ...dailyOf(() => shown)],
    ...(files ? { files } : {}),
    onOpen: async (opened) => {
      await loadExampleWhenEmpty(opened, SURROUNDINGS, settings.example);
      await questions.onOpen(opened);
      await seeing.look(opened);
    },
    note,
  });
  inviteWhenOpen(database, () => accounts.printInvitation(note));
  citeWhenOpen(database);
  enterWhenOpen(database);
  return {
    mount: (app, frameFor, todayFigure, releases, readers, todaySeries) => {
      shown = releases;
      const works = { ...worksAround(settings, secret, { files, releases }), readers, todaySeries };
      mountPartnership(app, [...accounts.routes, ...partnershipRoutes(todayFigure, works, dataReleases)], {
        ...base,
        readSession: accounts.readSession,
        guard: new FormGuard(keyFor(secret, "forms"), address),
        frameFor,
        secure: address.startsWith("https:"),
        proxies,
      });
    },
    api: (api) => {
      const { apiAuth } = accounts;
      const known = { apiAuth, dataReleases, ...apiAround(settings, secret, files) };
      return partnershipApi({ ...api, ...base, ...known, releases: () => shown ?? NO_RELEASES });
    },
    takeIn: questions.takeIn,
    seen: seeing.seen,
    find: findSoon(database),
    close: () => {
      seeing.stop();
      return records.close();
    },
  };
};

const siteAccounts = (
  settings: PartnershipSettings,
  { address, siteName }: PartnershipSurroundings,
  { database, secret }: Pick<OpenPartnership, "database"> & { readonly secret: string },
): ReturnType<typeof createAccounts> =>
  createAccounts({
    ...settings.accounts,
    ...{ database, surroundings: SURROUNDINGS, address, siteName, secret },
    secretLasts: settings.accounts.secret !== undefined,
    mail: settings.mail,
    prepare: preparedMails(database),
    sides: deskSides,
  });

/** What is done every day besides. */
const dailyOf = (shown: () => ReleasesAround | undefined): readonly DailyWork[] => [
  ENTER_WORKS,
  FORGET_ANSWERED,
  compareWith(shown),
  compareChoicesWith(shown),
];

const NO_LIST = (): ReleaseList => ({ releases: [], unreadable: [] });

/** Mails that get their link when they are sent. */
const preparedMails = (database: OpenPartnership["database"]) => ({
  ...questionMails(database, SURROUNDINGS),
  ...gapsMails(database, SURROUNDINGS),
  ...senderMails(database, SURROUNDINGS),
  ...reviewMails(database, SURROUNDINGS),
  ...releaseMails(database, SURROUNDINGS),
});

/** What pages of works and forms of readers need besides the records. */
const worksAround = (
  { environment = {} }: PartnershipSettings,
  secret: string,
  { files, releases }: { readonly files: FileStore | undefined; readonly releases: ReleasesAround | undefined },
): WorksAround => ({
  releases: releases ?? NO_RELEASES,
  files: filesAround({ environment }, files),
  chromium: findChromium(environment),
  formSecret: keyFor(secret, "gap forms"),
  doors: doorsSettings(environment),
});

/** What seals cursors of the API, and where files are kept that it takes. */
const apiAround = (settings: PartnershipSettings, secret: string, files: FileStore | undefined) => ({
  cursorKey: keyFor(secret, "cursors"),
  files: filesAround(settings, files),
});

const filesAround = (
  { environment = {} }: Pick<PartnershipSettings, "environment">,
  files: FileStore | undefined,
): FilesAround | undefined => files && { files, scanner: scanSetting(environment) };

/** Registers DOIs, where an agency is set. */
const doisOf = ({ environment = {} }: PartnershipSettings, site: { readonly address: string; readonly name: string }) =>
  doiJobs(doorsSettings(environment), { ...site, prints: findChromium(environment) !== undefined, surroundings: SURROUNDINGS });

/** After the store is open: an invitation is written through it. */
const inviteWhenOpen = (database: OpenPartnership["database"], invite: () => Promise<void>): void =>
  void database().then(invite, () => undefined);

/** Readers who look for a country do not wait longer than that for what else there is. */
const PATIENCE = 1_500;

const findSoon =
  (database: OpenPartnership["database"]): PartnershipSite["find"] =>
  (words) =>
    Promise.race([
      database()
        .then((opened) => findRecords(opened, words, SURROUNDINGS.now()))
        .catch(() => undefined),
      wait(PATIENCE, undefined, { ref: false }),
    ]);

/** After the store is open: works that came with a restore, or were entered by an older programme, are found again soon; where it fails, the daily job says so. */
const enterWhenOpen = (database: OpenPartnership["database"]): void =>
  void database()
    .then((opened) => keepLibrary(opened, SURROUNDINGS))
    .catch(() => undefined);

const ENTER_WORKS: DailyWork = { queue: ENTER_LIBRARY, hour: 2, work: (database) => keepLibrary(database, SURROUNDINGS) };

/** After the store is open, so that readers of works wait for no citations; where it fails, they are set when somebody asks. */
const citeWhenOpen = (database: OpenPartnership["database"]): void =>
  void database()
    .then(setPublicCitationsAhead)
    .catch(() => undefined);

const erasures = (database: Database): ReturnType<typeof erasureHandlers> =>
  erasureHandlers({ database, surroundings: SURROUNDINGS, endAccounts: endAccountsOf });

/** Figures of public works are held against the release that is shown, each night. */
const compareWith = (shown: () => ReleasesAround | undefined): DailyWork => ({
  queue: "compare-figures",
  hour: 4,
  work: async (database) => {
    const releases = shown();
    return releases ? compareFigures(database, SURROUNDINGS, releases) : 0;
  },
});

/** So are the figures of policy choices, which become stale where one moved too far. */
const compareChoicesWith = (shown: () => ReleasesAround | undefined): DailyWork => ({
  queue: "compare-choices",
  hour: 4,
  work: async (database) => {
    const releases = shown();
    return releases ? compareChoices(database, SURROUNDINGS, releases) : 0;
  },
});

/** Answers that programmes could have repeated for a day. */
const FORGET_ANSWERED: DailyWork = {
  queue: "forget-answered-requests",
  hour: 3,
  work: (database, { now }) => forgetAnswered(database, now()),
};
