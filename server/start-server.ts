import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import { Problem } from "#vocabulary";
import { latestRelease, listReleases, openRelease, releaseFolders } from "#observatory";
import { clientSettings, type ClientSettings } from "./api/rate-settings.ts";
import { createApp } from "./app.ts";
import { keepRecords } from "./keep-records.ts";
import { checkoutFolder } from "./http/checkout-folder.ts";
import { loadSiteAssets } from "./http/site-assets.ts";

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
  /** Told what happens; stderr when left out. */
  readonly note?: (words: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** Stops listening, lets answers under way finish, then cuts what is left. */
  readonly close: () => Promise<void>;
}

/** Answers under way get so long to finish. */
const PATIENCE = 5_000;

/**
 * Serves the newest frozen or published release until it is closed. Writes counts of readers and questions about figures into the data folder,
 * where there is one that can be written; runs on without.
 * @throws Problem unknown-release when there is none; the system's error when the port is taken
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { port, host, checkout = checkoutFolder(), data, note = (words: string) => process.stderr.write(`${words}\n`) } = options;
  const folders = releaseFolders(checkout, data);
  const list = listReleases(folders);
  for (const { folder, problem } of list.unreadable) note(`${folder}: ${problem.message}`);
  const listed = latestRelease(list) ?? list.releases[0];
  if (!listed) throw new Problem("unknown-release", { release: "to show", known: "none" });
  const records = keepRecords({ data, secret: options.formSecret, note });
  const app = createApp({
    audience: records.audience,
    questions: records.questions,
    address: (options.address ?? "").replace(/\/$/, ""),
    release: openRelease(listed.folder),
    releases: () => listReleases(folders),
    clients: options.clients ?? clientSettings(process.env),
    assets: loadSiteAssets(checkout),
    onFault: (fault, path) => note(`${path}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`),
  });
  const server = await listen(app.fetch, port, host);
  const { port: chosen } = server.address() as AddressInfo;
  return { url: `http://${shownHost(host)}:${chosen}`, close: () => closeServer(server).then(() => records.close()) };
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
