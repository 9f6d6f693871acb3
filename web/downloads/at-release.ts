import type { Frame } from "../parts/frame.ts";

/** Pages that every release has at an address of its own. */
const PINNED = /(href=")\/((?:country|corridor|explain|countries|matrix|sources|methods)(?=[/"#?])[^"]*)?"/g;

/** The page with its links leading on within the release it is pinned to; as it is where it shows the newest. */
export const atRelease = (html: string, { pinned, release }: Frame): string =>
  pinned
    ? html.replace(PINNED, (_, start: string, rest = "") => `${start}/r/${encodeURIComponent(release.id)}${rest && `/${rest}`}"`)
    : html;
