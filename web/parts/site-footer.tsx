import type { VNode } from "preact";
import type { Messages } from "../messages/messages.ts";
import type { Frame } from "./frame.ts";
import { IN_ENGLISH, InEnglish } from "./in-english.tsx";

/** Who is behind the page and who is not, what names and lines mean, and under which licence the figures stand. */
export const SiteFooter = ({ frame: { messages, statement, release, partnership } }: { readonly frame: Frame }): VNode => (
  <footer class="site-footer">
    <div class="frame">
      <nav aria-label={messages.site.more}>
        <ul class="plain ways">
          {waysOf(messages).map(([href, text]) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
          {partnership &&
            partnershipWays(messages).map(([href, text]) => (
              <li key={href}>
                <a href={href} {...IN_ENGLISH}>
                  {text}
                  <InEnglish messages={messages} />
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <p>{statement}</p>
      <p>{messages.site.borders}</p>
      <p>
        {messages.site.licence(release.licence.name)} <a href="/sources">{messages.site.sourcesLink}</a>
      </p>
    </div>
  </footer>
);

/** Pages that the header has no room for. */
const waysOf = ({
  methodology,
  methods,
  unknown,
  sources,
  releases,
  problems,
  audience,
}: Messages): readonly (readonly [href: string, text: string])[] => [
  ["/methodology", methodology.title],
  ["/methods", methods.title],
  ["/unknown", unknown.title],
  ["/sources", sources.title],
  ["/releases", releases.title],
  ["/problems", problems.title],
  ["/audience", audience.title],
];

/** Where readers meet the partnership, besides its own page in the header. */
const partnershipWays = ({ site }: Messages): ReturnType<typeof waysOf> => [
  ["/people", site.people],
  ["/calendar", site.calendar],
  ["/questions", site.questions],
  ["/desk", site.desk],
];
