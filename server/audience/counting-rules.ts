/** What is looked at to decide whether an answer is counted, and nothing else of the request. */
export interface Asking {
  readonly method: string;
  readonly status: number;
  readonly header: (name: string) => string | undefined;
}

/** Programmes that walk the web by themselves; they often say so. */
const ROBOT =
  /(?<!\bcu)bot(?:\b|[/;_-])|crawl|spider|slurp|archiver|scanner|monitor|uptime|pingdom|preview|facebookexternalhit|embedly|whatsapp|telegram|headless|lighthouse|phantom|selenium|playwright|puppeteer|axe-core/i;
/** Programmes that people write: they read data, not pages. */
const PROGRAMME = /^(?:curl|wget|python|r\b|libcurl|httr|okhttp|java|go-http|node|undici|axios|got|ruby|perl|php|duckdb|pandas)/i;
/** Sent by the site's own checks: links, pictures, journeys. */
export const DO_NOT_COUNT = "x-do-not-count";

/**
 * Whether an answer is somebody's reading. Not counted: other methods than GET, answers that brought nothing, what a browser fetches ahead of
 * its reader, requests that name no programme, robots by their name, the site's own checks; and pages asked for by programmes that read data.
 * @param readers true for pages and pictures, which people look at; false for data
 */
export const isCounted = ({ method, status, header }: Asking, readers: boolean): boolean => {
  if (method !== "GET" || (status !== 200 && status !== 304)) return false;
  if (header(DO_NOT_COUNT) !== undefined) return false;
  if (/prefetch|prerender|preview/i.test([header("sec-purpose"), header("purpose"), header("x-moz"), header("x-purpose")].join(" ")))
    return false;
  const agent = header("user-agent") ?? "";
  if (agent === "" || ROBOT.test(agent)) return false;
  return !(readers && PROGRAMME.test(agent));
};
