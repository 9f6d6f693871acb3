import { renderEmbed } from "#web";
import type { FileRoute } from "./file-route.ts";

/** An embed may stand in a frame of any page, and brings nothing but the style sheet and its fonts. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  "cross-origin-resource-policy": "cross-origin",
  "cross-origin-opener-policy": "unsafe-none",
};

/** /embed/{place}/{figure}: a figure for the page of somebody else. */
export const embeds: FileRoute = {
  name: "embed",
  make: ({ found, figure, extension, context: { frame } }) =>
    figure && extension === ""
      ? { body: renderEmbed(figure, found.place, frame), mediaType: "text/html; charset=utf-8", headers: HEADERS }
      : undefined,
};
