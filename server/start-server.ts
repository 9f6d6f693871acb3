import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import type { Hono } from "hono";
import { listReleases, releaseFolders, type OpenedRelease, type ReleaseList } from "#observatory";
import { messagesFor, type PageLanguage } from "#web";
import { clientSettings, type ClientSettings } from "./api/rate-settings.ts";
import { createApp } from "./app.ts";
import { keepRecords, type Records } from "./keep-records.ts";
import { checkoutFolder } from "./http/checkout-folder.ts";
import { loadSiteAssets, type SiteAssets } from "./http/site-assets.ts";
import { LiveSite } from "./live-site.ts";
import { partnershipLater, type PartnershipLater } from "./partnership/partnership-later.ts";
import type { PartnershipSettings } from "./partnership/partnership-site.ts";

export interface ServerOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Address to listen on; every one when left out. */
  readonly host?: string;
  /** Folder that holds package.json and the releases that come with the programme. */
  readonly checkout?: string;
  /** Folder of the releases built here (KNOMAD_DATA), which are read, and of counts and questions, which are written. */
  readonly data?: string | undefined;
  /** How many requests for data a client may send; what the environment says when left out. */
  readonly clients?: ClientSettings;
  /** Where the site is reached, without a slash at the end (KNOMAD_ADDRESS). */
  readonly address?: string | undefined;
  /** Signs forms (KNOMAD_FORM_SECRET); new for each start when left out. */
  readonly formSecret?: string | undefined;
  /** Name of the site in a language (KNOMAD_SITE_NAME); its own when left out. */
  readonly siteName?: (language: string) => string | undefined;
  /** Who runs it and who does not in a language (KNOMAD_STATEMENT), at the foot of every page; that of the example when left out. */
  readonly statement?: (language: string) => string | undefined;
  /** Languages of the pages; every one that is written when left out. */
  readonly languages?: readonly PageLanguage[];
  /** Releases are looked for, when somebody asks for something, so many milliseconds after the last time; 30,000 when left out. */
  readonly lookEvery?: number;
  /** Records, accounts and desk of the partnership; the site shows figures alone when left out. */
  readonly partnership?: PartnershipSettings;
  /** Told what happens; stderr when left out. */
  readonly note?: (words: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** Looks now for releases that came, changed their state or went, and ends when the site shows what there is. */
  readonly look: () => Promise<void>;
  /** Stops listening, lets answers under way finish, then cuts what is left. */
  readonly close: () => Promise<void>;
}

const LOOK_EVERY = 30_000;
/** Answers under way get so long to finish. */
const PATIENCE = 5_000;

/**
 * Serves the newest frozen or published release until it is closed, and another as soon as there is one. Writes counts of readers and
 * questions about figures into the data folder, where there is one that can be written; runs on without.
 * @throws Problem unknown-release when there is none, release-damaged when each is; the system's error when the port is taken
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { port, host, checkout = checkoutFolder(), data, note = (words: string) => process.stderr.write(`${words}\n`) } = options;
  const records = keepRecords({ data, secret: options.formSecret, note });
  const partnership = partnershipOf(options, note);
  const live = await openSite(options, { checkout, note, records, partnership });
  const server = await listen(live.fetch, port, host);
  const { port: chosen } = server.address() as AddressInfo;
  partnership?.begin();
  return {
    url: `http://${shownHost(host)}:${chosen}`,
    look: () => live.look(),
    close: () => closeServer(server).then(() => Promise.all([records.close(), partnership?.close()]).then(() => undefined)),
  };
};

interface Surroundings {
  readonly checkout: string;
  readonly note: (words: string) => void;
  readonly records: Records;
  readonly partnership: PartnershipLater | undefined;
}

const partnershipOf = (options: ServerOptions, note: (words: string) => void): PartnershipLater | undefined => {
  const { partnership, data, host, port, checkout = checkoutFolder() } = options;
  if (!partnership) return undefined;
  const releases = (): ReleaseList => listReleases(releaseFolders(checkout, data));
  const address = (options.address ?? `http://${shownHost(host)}:${port}`).replace(/\/$/, "");
  const { proxies } = options.clients ?? clientSettings(process.env);
  return partnershipLater(partnership, {
    address,
    siteName: options.siteName?.("en") ?? messagesFor("en").site.name,
    data,
    note,
    proxies,
    releases,
  });
};

const openSite = (options: ServerOptions, { checkout, note, records, partnership }: Surroundings): Promise<LiveSite> => {
  const { data, languages, siteName, statement } = options;
  const list = (): ReleaseList => listReleases(releaseFolders(checkout, data));
  const clients = options.clients ?? clientSettings(process.env);
  let assets: SiteAssets | undefined;
  const make = (release: OpenedRelease): Hono =>
    createApp({
      release,
      releases: list,
      clients,
      audience: records.audience,
      questions: { ...records.questions, ...(partnership ? { takeIn: partnership.takeIn } : {}) },
      ...(partnership ? { partnership } : {}),
      address: (options.address ?? "").replace(/\/$/, ""),
      assets: (assets ??= loadSiteAssets(checkout)),
      ...(languages === undefined ? {} : { languages }),
      ...(siteName === undefined ? {} : { siteName }),
      ...(statement === undefined ? {} : { statement }),
      onFault: (fault, path) => note(`${path}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`),
    });
  return LiveSite.open({ list, make, every: options.lookEvery ?? LOOK_EVERY, clock: () => performance.now(), note });
};

const listen = (fetch: Parameters<typeof serve>[0]["fetch"], port: number, host: string | undefined): Promise<ServerType> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch, port, ...(host === undefined ? {} : { hostname: host }) }, () => {
      server.off("error", reject);
      resolve(server);
    });
    server.once("error", reject);
  });

const shownHost = (host: string | undefined): string => {
  if (host === undefined || host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
};

const closeServer = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
