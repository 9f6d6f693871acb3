import type { VNode } from "preact";
import { LanguageSwitch, listedAddress } from "./address-links.tsx";
import { BrandMark } from "./brand-mark.tsx";
import type { Frame } from "./frame.ts";
import { IN_ENGLISH, InEnglish } from "./in-english.tsx";
import type { Page, Section } from "./page.ts";
import { asItStands } from "./page-links.ts";
import { ProgrammeWays } from "./programme-ways.tsx";
import { SearchForm } from "./search-form.tsx";

/** Product name, ways to what is built, search, and which release the page shows. */
export const SiteHeader = ({ page, frame }: { readonly page: Page; readonly frame: Frame }): VNode => {
  const { messages, release, siteName } = frame;
  const { site } = messages;
  const ways: readonly (readonly [Section, string, string])[] = [
    ["countries", "/countries", site.countries],
    ["matrix", "/matrix", site.matrix],
    ["regions", "/regions", site.regions],
    ["indicators", "/indicators", site.indicators],
    ["methods", "/methodology", site.methods],
    ...(frame.partnership ? [["programme", "/partnership", site.partnership] as const] : []),
  ];
  return (
    <header>
      <div class="site-header">
        <div class="frame">
          <a class="brand" href="/">
            <BrandMark />
            <span>{siteName}</span>
          </a>
          <nav class="site-nav" aria-label={site.navigation}>
            <ul class="plain">
              {ways.map(([section, href, text]) => (
                <li key={section}>
                  <a
                    href={href}
                    {...(section === "programme" ? IN_ENGLISH : {})}
                    {...(section === page.section ? { "aria-current": "page" as const } : {})}
                  >
                    {text}
                    {section === "programme" && <InEnglish messages={messages} />}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {!page.ownSearch && <SearchForm messages={messages} query={page.query} />}
        </div>
      </div>
      <div class="release-line">
        <div class="frame">
          <p>
            <a href={`/releases/${release.id}`}>{site.releaseLine(release.id, release.state)}</a>
            {frame.pinned && (
              <>
                {` · ${messages.downloads.pinnedLine} `}
                <a href={asItStands(frame.links.localised(listedAddress(page, frame) ?? "/"))}>{messages.downloads.newest}</a>
              </>
            )}
          </p>
          <LanguageSwitch frame={frame} />
        </div>
      </div>
      {page.section === "programme" && <ProgrammeWays path={frame.untranslated} />}
    </header>
  );
};
