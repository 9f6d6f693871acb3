import type { VNode } from "preact";
import type { Frame } from "./frame.ts";

/** Who is behind the page and who is not, what names and lines mean, and under which licence the figures stand. */
export const SiteFooter = ({ frame: { messages, statement, release } }: { readonly frame: Frame }): VNode => (
  <footer class="site-footer">
    <div class="frame">
      <p>{statement}</p>
      <p>{messages.site.borders}</p>
      <p>
        {messages.site.licence(release.licence.name)} <a href="/sources">{messages.site.sourcesLink}</a>
      </p>
    </div>
  </footer>
);
