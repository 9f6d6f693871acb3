import { existsSync } from "node:fs";

const DEBIAN_CHROMIUM = "/usr/bin/chromium";

/**
 * The browser that journeys run in: `CHROMIUM_PATH`, else Debian's Chromium, else none.
 * @throws RangeError when `CHROMIUM_PATH` names no file, or when there is none although `REQUIRE_BROWSER=1`
 */
export function findChromium(
  env: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const named = env["CHROMIUM_PATH"];
  if (named) {
    if (exists(named)) return named;
    throw new RangeError(`CHROMIUM_PATH is ${named}, and no file is there`);
  }
  if (exists(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM;
  if (env["REQUIRE_BROWSER"] === "1")
    throw new RangeError(`REQUIRE_BROWSER=1, but CHROMIUM_PATH is not set and ${DEBIAN_CHROMIUM} is absent`);
  return undefined;
}
