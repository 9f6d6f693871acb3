import type { DoiAgency } from "#partnership";
import { clientSettings, type ClientSettings } from "../../api/rate-settings.ts";

/** What whoever runs the site says of the library's doors. */
export interface DoorsSettings {
  /** Where harvesters and RePEc write to; made of the site's address where nothing is said. */
  readonly mail: string | undefined;
  /** Codes of an archive of RePEc and of its series. */
  readonly repec: { readonly code: string; readonly series: string } | undefined;
  /** Who registers DOIs; nobody when left out, and no work has one. */
  readonly doi: DoiAgency | undefined;
  /** The prefix of DOIs that deposits name. */
  readonly prefix: string | undefined;
  readonly clients: ClientSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings from the environment: KNOMAD_HARVEST_MAIL, else the address of KNOMAD_MAIL_FROM; KNOMAD_REPEC_ARCHIVE and KNOMAD_REPEC_SERIES;
 * KNOMAD_DOI_PREFIX, and with it KNOMAD_DOI_URL, KNOMAD_DOI_REPOSITORY and KNOMAD_DOI_PASSWORD.
 * @throws RangeError for a value that cannot be meant
 */
export const doorsSettings = (environment: Environment): DoorsSettings => ({
  mail: mailOf(environment),
  repec: repecOf(environment),
  ...doiOf(environment),
  clients: clientSettings(environment),
});

const textOf = (environment: Environment, name: string): string | undefined => environment[name]?.trim() || undefined;

const mailOf = (environment: Environment): string | undefined => {
  const said = textOf(environment, "KNOMAD_HARVEST_MAIL");
  if (said !== undefined && !/^[^\s@<>]+@(?:[^\s@<>.]+\.)+[^\s@<>.]+$/.test(said))
    throw new RangeError("KNOMAD_HARVEST_MAIL is no e-mail address");
  return said ?? /[^\s@<>]+@(?:[^\s@<>.]+\.)+[^\s@<>.]+/.exec(textOf(environment, "KNOMAD_MAIL_FROM") ?? "")?.[0];
};

const repecOf = (environment: Environment): DoorsSettings["repec"] => {
  const code = textOf(environment, "KNOMAD_REPEC_ARCHIVE");
  const series = textOf(environment, "KNOMAD_REPEC_SERIES") ?? "wpaper";
  if (code === undefined) return undefined;
  if (!/^[a-z]{3}$/.test(code)) throw new RangeError("KNOMAD_REPEC_ARCHIVE is no code of three small letters");
  if (!/^[a-z0-9]{6}$/.test(series)) throw new RangeError("KNOMAD_REPEC_SERIES is no code of six small letters or digits");
  return { code, series };
};

const doiOf = (environment: Environment): Pick<DoorsSettings, "doi" | "prefix"> => {
  const [prefix, url, repository, password] = ["PREFIX", "URL", "REPOSITORY", "PASSWORD"].map((name) =>
    textOf(environment, `KNOMAD_DOI_${name}`),
  );
  if (prefix === undefined) {
    if (url ?? repository ?? password) throw new RangeError("KNOMAD_DOI_PREFIX is missing");
    return { prefix, doi: undefined };
  }
  if (!/^10\.\d{4,9}$/.test(prefix)) throw new RangeError("KNOMAD_DOI_PREFIX is no prefix such as 10.5072");
  if (url === undefined && repository === undefined && password === undefined) return { prefix, doi: undefined };
  if (url === undefined || repository === undefined || password === undefined)
    throw new RangeError("KNOMAD_DOI_URL, KNOMAD_DOI_REPOSITORY and KNOMAD_DOI_PASSWORD are set together or not at all");
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: "", hostname: "" };
  // A password does not travel unencrypted but within this machine.
  if (protocol !== "https:" && !(protocol === "http:" && /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(hostname)))
    throw new RangeError("KNOMAD_DOI_URL is no address that begins with https:");
  return { prefix, doi: { prefix, url: url.replace(/\/+$/, ""), repository, password } };
};

/** Without settings: no archive of RePEc, no DOIs. */
export const NO_DOORS_SETTINGS: DoorsSettings = doorsSettings({});
