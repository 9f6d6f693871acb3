import type { VNode } from "preact";
import { addressesOf } from "../downloads/addresses.ts";
import type { Frame } from "./frame.ts";
import type { Page } from "./page.ts";

/** What other sites show of a link to the page: title, a sentence, and its card. Nothing for pages without a place. */
export const LinkPreview = ({ page, frame }: { readonly page: Page; readonly frame: Frame }): VNode | null => {
  const { place, title, description } = page;
  const { address, release, siteName, messages, links } = frame;
  if (place === undefined) return null;
  const live = addressesOf(place);
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:locale" content={messages.locale} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address + links.localised(live.page)} />
      <meta property="og:image" content={address + links.localised(addressesOf(place, release.id).card)} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
};
