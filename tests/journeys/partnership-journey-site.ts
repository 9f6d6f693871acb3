import { serve, type ServerType } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { chromium, type Browser } from "playwright-core";
import { openRelease } from "#observatory";
import { runJobs, type Database } from "#store";
import { createAccounts } from "../../server/accounts/index.ts";
import { createApp } from "../../server/app.ts";
import { FormGuard } from "../../server/desk/form-guard.ts";
import { mountPartnership } from "../../server/desk/mount-partnership.ts";
import { partnershipApi } from "../../server/partnership/api/mount-partnership-api.ts";
import { deskSides } from "../../server/partnership/desk-ways.ts";
import { partnershipRoutes } from "../../server/partnership/index.ts";
import { findRecords } from "../../server/partnership/library/find-records.ts";
import { doorsSettings } from "../../server/partnership/library-doors/doors-settings.ts";
import { senderMails } from "../../server/partnership/senders/sender-mails.ts";
import { SITE_MIGRATIONS } from "../../server/partnership/site-migrations.ts";
import { seenOf } from "../../server/seen-records.ts";
import { BUNDLED_RELEASE } from "../../server/testing.ts";
import { openMailbox, type ReceivedMail } from "../support/mailbox.ts";
import { openTestStore, testSurroundings, type StoreKind } from "../support/test-store.ts";

/** Figures and partnership in one site that prints and sends mails, and a browser that goes there. A request says who is signed in. */
export interface PartnershipJourneySite {
  readonly url: string;
  readonly browser: Browser;
  readonly database: Database;
  readonly surroundings: ReturnType<typeof testSurroundings>;
  /** Headers of a browser in which somebody is signed in. */
  readonly signedIn: (personId: string) => Readonly<Record<string, string>>;
  /** Asks as a programme does. */
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Sends what waits in the outbox, and gives what arrived by it. */
  readonly deliver: () => Promise<readonly ReceivedMail[]>;
  /** What the server complained of. */
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
}

const HOST = "knomad.localhost";
const URL_OF_SITE = `http://${HOST}`;
const PERSON_HEADER = "x-test-person";
const RATE = { rate: { perMinute: 0, burst: 0 }, proxies: 0 };
const DOORS = {
  ...doorsSettings({ KNOMAD_HARVEST_MAIL: "library@knomad.example", KNOMAD_REPEC_ARCHIVE: "inv", KNOMAD_DOI_PREFIX: "10.5072" }),
  clients: RATE,
};

export const openPartnershipJourneySite = async (executablePath: string, kind: StoreKind = "embedded"): Promise<PartnershipJourneySite> => {
  const surroundings = testSurroundings();
  const store = await openTestStore(kind, SITE_MIGRATIONS);
  const mailbox = await openMailbox();
  const faults: unknown[] = [];
  const { app, handlers } = siteOver(store.database, { surroundings, faults, smtp: mailbox.smtp, chromium: executablePath });
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started));
  });
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${(server.address() as AddressInfo).port}`,
    ],
  });
  return {
    ...{ url: URL_OF_SITE, browser, database: store.database, surroundings, faults },
    signedIn: (personId) => ({ [PERSON_HEADER]: personId }),
    ask: async (path, headers = {}) => app.request(path.startsWith("http") ? path : URL_OF_SITE + path, { headers }),
    deliver: async () => {
      mailbox.mails.length = 0;
      await runJobs(store.database, handlers, surroundings);
      return [...mailbox.mails];
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await mailbox.close();
      await store.remove();
    },
  };
};

interface Around {
  readonly surroundings: ReturnType<typeof testSurroundings>;
  readonly faults: unknown[];
  readonly smtp: string;
  readonly chromium: string;
}

const siteOver = (database: Database, { surroundings, faults, smtp, chromium: prints }: Around) => {
  const there = (): Promise<Database> => Promise.resolve(database);
  const accounts = createAccounts({
    ...{ database: there, surroundings, address: URL_OF_SITE, siteName: "Invented observatory", sides: deskSides },
    ...{ secret: "an invented secret of more than 32 characters", openSignUp: false, oidc: undefined },
    mail: { smtp, from: "desk@knomad.example" },
    prepare: senderMails(there, surroundings),
  });
  const app = createApp({
    ...{ release: openRelease(BUNDLED_RELEASE), address: URL_OF_SITE, now: surroundings.now, clients: RATE },
    onFault: (fault) => faults.push(fault),
    partnership: {
      seen: () => seenOf({ fictitious: true, figures: [], chains: [], reviews: new Map(), questions: [], works: new Map() }),
      find: (words) => findRecords(database, words, surroundings.now()),
      api: (more) =>
        partnershipApi({
          ...{ ...more, database: there, surroundings, apiAuth: accounts.apiAuth },
          cursorKey: Buffer.from("a key of tests, thirty-two bytes"),
        }),
      mount: (around, frameFor, todayFigure, releases, readers) =>
        mountPartnership(
          around,
          [...accounts.routes, ...partnershipRoutes(todayFigure, { releases: releases!, chromium: prints, readers, doors: DOORS })],
          {
            ...{ database: there, surroundings, frameFor, secure: false },
            guard: new FormGuard(Buffer.from("a secret of tests"), URL_OF_SITE),
            readSession: async (c) => {
              const personId = c.req.header(PERSON_HEADER);
              const session = { accountId: personId ?? "", personId: personId ?? "", name: "Test", provedAt: surroundings.now() };
              return personId === undefined ? undefined : { id: `session of ${personId}`, ...session };
            },
          },
        ),
    },
  });
  return { app, handlers: accounts.handlers };
};
