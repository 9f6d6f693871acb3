import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Frame } from "./frame.ts";
import { inReadingOrder } from "../charts/reading-side.ts";
import { FigureContext } from "../downloads/figure-context.ts";
import { AddressLinks } from "./address-links.tsx";
import { CitePage } from "./cite-page.tsx";
import { FictitiousBanner } from "./fictitious-banner.tsx";
import { LinkPreview } from "./link-preview.tsx";
import type { Page } from "./page.ts";
import { leadOn } from "./page-links.ts";
import { PageHeadLines } from "./page-head-lines.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

/** The HTML of a page in its frame: complete without script. */
export const renderPage = (page: Page, frame: Frame): string =>
  `<!doctype html>${leadOn(inReadingOrder(renderToString(<Document page={page} frame={frame} />), frame.messages.direction), frame.links)}\n`;

const Document = ({ page, frame }: { readonly page: Page; readonly frame: Frame }): VNode => {
  const { messages, assets, siteName } = frame;
  return (
    <html lang={messages.locale} dir={messages.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.title === siteName ? siteName : `${page.title} · ${siteName}`}</title>
        <meta name="description" content={page.description} />
        {page.unlisted && <meta name="robots" content="noindex" />}
        <AddressLinks page={page} frame={frame} />
        <LinkPreview page={page} frame={frame} />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assets.stylesheet} />
        {assets.fonts.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
        ))}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <PageHeadLines head={page.head} />
        {page.islands?.map((name) => (
          <script key={name} type="module" src={assets.island(name)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {messages.site.skip}
        </a>
        <SiteHeader page={page} frame={frame} />
        <main id="content" tabIndex={-1}>
          {frame.fictitious && (
            <div class="frame">
              <FictitiousBanner />
            </div>
          )}
          <div class={page.wide ? "frame frame-wide" : "frame"}>
            {page.place === undefined ? (
              page.body
            ) : (
              <FigureContext.Provider value={{ place: page.place, title: page.title, frame }}>{page.body}</FigureContext.Provider>
            )}
            <CitePage page={page} frame={frame} />
          </div>
        </main>
        <SiteFooter frame={frame} />
      </body>
    </html>
  );
};
