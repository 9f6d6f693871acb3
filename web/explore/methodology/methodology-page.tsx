import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { foreignText } from "../../parts/foreign-text.ts";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";
import type { DocBlock } from "./doc-block.ts";
import { DocView } from "./doc-view.tsx";
import { MethodCard } from "./method-card.tsx";
import type { MethodologyData, MethodologyLink } from "./methodology-data.ts";

interface MethodologyStart {
  readonly blocks: readonly DocBlock[];
  /** Language of the blocks, where it is not the page's. */
  readonly lang?: string;
  readonly pages: readonly MethodologyLink[];
}

/** The pages on methods, with what each answers. */
export const methodologyStartPage = ({ blocks, lang, pages }: MethodologyStart, { messages }: Frame): Page => {
  const { methodology } = messages;
  return {
    title: methodology.title,
    description: methodology.lead,
    section: "methods",
    body: (
      <>
        <div class="opening">
          <h1>{methodology.title}</h1>
          <p class="lead">{methodology.lead}</p>
          {pages.length === 0 && <p>{methodology.none}</p>}
          {lang !== undefined && <p>{methodology.notTranslated}</p>}
          <Ways messages={messages} />
        </div>
        <div class="document" {...foreignText(lang)}>
          <DocView blocks={blocks} />
        </div>
      </>
    ),
  };
};

/** One page on a method: the document, then its codes with formula and an example from the release. */
export const methodologyPage = (data: MethodologyData, { messages }: Frame): Page => {
  const { methodology } = messages;
  return {
    title: data.title,
    description: `${messages.joined.labelled(methodology.title, data.title)}.`,
    section: "methods",
    body: (
      <>
        <div class="opening">
          <p class="soft">
            <a href="/methodology">{methodology.title}</a>
          </p>
          <h1 {...foreignText(data.lang)}>{data.title}</h1>
          {data.lang !== undefined && <p>{methodology.notTranslated}</p>}
        </div>
        <div class="document" {...foreignText(data.lang)}>
          <DocView blocks={data.blocks} />
        </div>
        {data.methods.length > 0 && (
          <section class="section" id="codes">
            <h2>{methodology.codes}</h2>
            <p class="soft">{methodology.codesLead}</p>
            {data.methods.map((method) => (
              <MethodCard key={method.code} method={method} messages={messages} />
            ))}
          </section>
        )}
        <section class="section" id="others">
          <h2>{methodology.otherPages}</h2>
          <ul>
            {data.others.map(({ id, title, lang }) => (
              <li key={id}>
                <a href={`/methodology/${id}`} {...foreignText(lang)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
          <Ways messages={messages} />
        </section>
      </>
    ),
  };
};

const Ways = ({ messages: { methodology } }: { readonly messages: Messages }): VNode => (
  <p>
    <a href="/methods">{methodology.statusesLink}</a> · <a href="/unknown">{methodology.unknownLink}</a>
  </p>
);
