import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Frame } from "./frame.ts";
import { FigureContext } from "../downloads/figure-context.ts";
import { atRelease } from "../downloads/at-release.ts";
import { FictitiousBanner } from "./fictitious-banner.tsx";
import { LinkPreview } from "./link-preview.tsx";
import type { Page } from "./page.ts";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

/** The HTML of a page in its frame: complete without script. */
export const renderPage = (page: Page, frame: Frame): string =>
  `<!doctype html>${atRelease(renderToString(<Document page={page} frame={frame} />), frame)}\n`;

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
        <LinkPreview page={page} frame={frame} />
        <meta name="color-scheme" content="light dark" />
        {assets.fonts.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
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
          </div>
        </main>
        <SiteFooter frame={frame} />
      </body>
    </html>
  );
};
