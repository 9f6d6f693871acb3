import { Fragment, type VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { foreignText, publishersText } from "../../parts/foreign-text.ts";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";

/** A source as the release used it. */
export interface SourceCard {
  readonly id: string;
  readonly title: string;
  readonly producer: string;
  readonly version: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly citation: string;
  readonly changes: string;
  readonly notEndorsed: string;
  /** Language of what the release says of it, where it is not the page's. */
  readonly lang?: string;
  readonly sha256: string;
}

/** Every source with publisher, edition, licence, citation and what was changed. */
export const sourcesPage = (sources: readonly SourceCard[], { messages }: Frame): Page => ({
  title: messages.sources.title,
  description: messages.sources.lead,
  section: "sources",
  body: (
    <>
      <div class="opening">
        <h1>{messages.sources.title}</h1>
        <p class="lead">{messages.sources.lead}</p>
      </div>
      <Contents sources={sources} messages={messages} />
      {sources.map((source) => (
        <Card key={source.id} source={source} messages={messages} />
      ))}
    </>
  ),
});

/** The sources by publisher, each with its licence. */
const Contents = ({ sources, messages }: { readonly sources: readonly SourceCard[]; readonly messages: Messages }): VNode => {
  const { sources: words } = messages;
  return (
    <nav aria-label={words.title}>
      <dl class="kept">
        {[...new Set(sources.map(({ producer }) => producer))].map((producer) => (
          <Fragment key={producer}>
            <dt>{producer}</dt>
            <dd>
              <ul class="plain source-list">
                {sources
                  .filter((source) => source.producer === producer)
                  .map(({ id, title, licence }) => (
                    <li key={id}>
                      <a href={`#${id}`} {...publishersText(messages.locale)}>
                        {title}
                      </a>{" "}
                      <span class="soft small">{licence.name}</span>
                    </li>
                  ))}
              </ul>
            </dd>
          </Fragment>
        ))}
      </dl>
    </nav>
  );
};

const Card = ({ source, messages: { sources, locale } }: { readonly source: SourceCard; readonly messages: Messages }): VNode => (
  <section class="source-card" id={source.id}>
    <h2 {...publishersText(locale)}>{source.title}</h2>
    <dl class="kept">
      <dt>{sources.producer}</dt>
      <dd>{source.producer}</dd>
      <dt>{sources.version}</dt>
      <dd {...publishersText(locale)}>{source.version}</dd>
      <dt>{sources.licence}</dt>
      <dd>{source.licence.url ? <a href={source.licence.url}>{source.licence.name}</a> : source.licence.name}</dd>
      <dt>{sources.citation}</dt>
      <dd {...publishersText(locale)}>{source.citation}</dd>
      <dt>{sources.changes}</dt>
      <dd {...foreignText(source.lang)}>
        {source.changes} {source.notEndorsed}
      </dd>
      <dt>{sources.checksum}</dt>
      <dd>
        <code>{source.sha256}</code>
      </dd>
    </dl>
  </section>
);
