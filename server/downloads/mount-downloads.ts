import type { Context, Hono } from "hono";
import { FOR_A_WHILE, FOR_EVER } from "../http/cache-words.ts";
import { Encoded } from "../http/encoded.ts";
import { PageCache } from "../http/page-cache.ts";
import { sendEncoded } from "../http/send-encoded.ts";
import { requestSite, type RequestSite } from "../http/request-site.ts";
import type { LanguageSites } from "../languages/language-sites.ts";
import { TooBusy } from "../pictures/render-png.ts";
import { charts } from "./charts.ts";
import { citations } from "./citations.ts";
import { embeds } from "./embeds.ts";
import type { FileRoute, MadeFile } from "./file-route.ts";
import { findFigure, findPlace } from "./find-place.ts";

/** Every kind of file made of pages and figures; adding one is a file and a line. */
const FILE_ROUTES: readonly FileRoute[] = [charts, embeds, citations];

/** Routes of those files. */
export const FILE_PATHS: readonly string[] = FILE_ROUTES.map(({ name }) => `/${name}/*`);

interface DownloadOptions {
  readonly sites: LanguageSites;
  /** Answers that there is nothing, in words where they are known. */
  readonly nothing: (c: Context, why?: string) => Response;
}

const CACHED_BYTES = 32 * 1024 * 1024;

/** A file that is kept: its body in the forms it is sent in, and its headers. */
class KeptFile extends Encoded {
  readonly headers: Readonly<Record<string, string>>;

  constructor({ body, mediaType, headers = {} }: MadeFile) {
    super(body, mediaType);
    this.headers = headers;
  }
}

/** Puts chart files, embeds and citations on a site in each language, each also below /r/{release} for ever. */
export const mountDownloads = (app: Hono, options: DownloadOptions): void => {
  const kept = new PageCache<KeptFile>(CACHED_BYTES);
  const underWay = new Map<string, Promise<KeptFile | string | undefined>>();
  for (const route of FILE_ROUTES)
    for (const start of options.sites.starts.flatMap((language) => [language, `${language}/r/:pin`]))
      app.get(`${start}/${route.name}/*`, async (c) => {
        const site = requestSite(c, options.sites);
        const cacheControl = site.lasting ? FOR_EVER : FOR_A_WHILE;
        const name = site.context.frame.address + c.req.path;
        try {
          const file = kept.get(name) ?? (await once(underWay, name, () => makeFile(c, route, site)));
          if (typeof file === "string") return c.redirect(file, 308);
          if (!file) return options.nothing(c);
          kept.keep(name, file);
          for (const [header, value] of Object.entries(file.headers)) c.header(header, value);
          return sendEncoded(c, file, { cacheControl });
        } catch (error) {
          if (!(error instanceof TooBusy)) throw error;
          return c.text(site.context.frame.messages.downloads.busy, 503, { "retry-after": "30", "cache-control": "no-store" });
        }
      });
};

/** What several ask for at once is made once. */
const once = <Made>(underWay: Map<string, Promise<Made>>, name: string, make: () => Promise<Made>): Promise<Made> => {
  let made = underWay.get(name);
  if (!made) {
    made = make().finally(() => underWay.delete(name));
    underWay.set(name, made);
  }
  return made;
};

/** The file, or the address where it is, or undefined. */
const makeFile = async (c: Context, route: FileRoute, { context }: RequestSite): Promise<KeptFile | string | undefined> => {
  const start = c.req.path.indexOf(`/${route.name}/`) + route.name.length + 2;
  const [, stem = "", extension = ""] = /^(.*?)(?:\.([a-z]+))?$/.exec(c.req.path.slice(start)) ?? [];
  const found = await findPlace(stem.split("/").map(safelyDecoded), context);
  if (!found) return undefined;
  if ("elsewhere" in found) return `${c.req.path.slice(0, start)}${found.elsewhere}${extension && `.${extension}`}`;
  const figure = found.rest === undefined ? undefined : findFigure(found, context);
  const made = await route.make({ found, figure, extension, context });
  return made && new KeptFile(made);
};

const safelyDecoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
};
