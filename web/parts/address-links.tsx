import type { VNode } from "preact";
import { addressesOf } from "../downloads/addresses.ts";
import type { Frame } from "./frame.ts";
import type { Page } from "./page.ts";
import { asItStands } from "./page-links.ts";

interface AddressProps {
  readonly page: Page;
  readonly frame: Frame;
}

/** The address that stands for a page wherever it is listed: that of the newest release, without choices that lead to the same figures. */
export const listedAddress = ({ place }: Page, { links }: Frame): string | undefined => {
  if (links.here === undefined) return undefined;
  return place === undefined ? links.here.replace(/^\/r\/[^/?#]+(?=$|[/?#])/, "") || "/" : addressesOf(place).page;
};

/** Tells search engines where the page is listed, and where it is in each language. Nothing for answers that are no page of their own. */
export const AddressLinks = ({ page, frame }: AddressProps): VNode | null => {
  const listed = listedAddress(page, frame);
  const { address, links } = frame;
  if (listed === undefined) return null;
  return (
    <>
      <link rel="canonical" href={address + links.localised(listed)} />
      {links.languages.length > 1 && (
        <>
          {links.languages.map(({ code, localised }) => (
            <link key={code} rel="alternate" hreflang={code} href={address + localised(listed)} />
          ))}
          <link rel="alternate" hreflang="x-default" href={address + listed} />
        </>
      )}
    </>
  );
};

/**
 * Ways to the same page in the other languages of the site, each by its own name; from an error, to their first pages. From a page that is in
 * English alone each language says so in its own words, and leads to its first page.
 */
export const LanguageSwitch = ({ frame: { links, messages, untranslated } }: Pick<AddressProps, "frame">): VNode | null =>
  links.languages.length < 2 ? null : (
    <nav class="languages" aria-label={messages.site.languages}>
      <ul class="plain">
        {links.languages.map(({ code, name, notTranslated, localised }) => (
          <li key={code}>
            {code === messages.locale ? (
              <span lang={code} aria-current="true">
                {name}
              </span>
            ) : (
              <a href={asItStands(localised(links.here ?? "/"))} lang={code} hreflang={code}>
                {untranslated === undefined ? name : notTranslated}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
