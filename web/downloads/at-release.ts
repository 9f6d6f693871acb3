import type { Frame } from "../parts/frame.ts";

/** Pages that every release has at an address of its own, where links and forms lead to them. */
const PINNED =
  /((?:href|action)=")\/((?:country|corridor|explain|countries|matrix|sources|methods|indicators?|regions?|unknown)(?=[/"#?])[^"]*)?"/g;

/** The page with its links and forms leading on within the release it is pinned to; as it is where it shows the newest. */
export const atRelease = (html: string, { pinned, release }: Frame): string =>
  pinned
    ? html.replace(PINNED, (_, start: string, rest = "") => `${start}/r/${encodeURIComponent(release.id)}${rest && `/${rest}`}"`)
    : html;
