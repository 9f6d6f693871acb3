import { publishedHeads } from "#store";
import { partnershipTexts } from "#web";
import type { PartnershipRequest, PartnershipRoute } from "../desk/desk-route.ts";
import { FEED_DAYS, headsAtom, headsJson } from "./log-feed.ts";

const { title, entry } = partnershipTexts.logFeed;

/** The heads of the log's chain, published daily so that nobody can rewrite the log unseen. */
export const LOG_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "public",
    path: "/log/heads.json",
    answer: async ({ database }) => ({
      file: headsJson(await publishedHeads(database, FEED_DAYS)),
      type: "application/json; charset=utf-8",
    }),
  },
  {
    kind: "public",
    path: "/log/heads.atom",
    answer: async (request) => {
      const words = { address: addressOf(request), siteName: request.frame.siteName, title, entry, now: request.now };
      return { file: headsAtom(await publishedHeads(request.database, FEED_DAYS), words), type: "application/atom+xml; charset=utf-8" };
    },
  },
];

/** The site's address; as it was asked for where none is set, since ids of a feed have to be whole addresses. */
const addressOf = ({ frame, headers }: PartnershipRequest): string => frame.address || `http://${headers.get("host") ?? "localhost"}`;
