import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import type { ResponsesBesideData } from "./debate-data.ts";
import { ResponseFacts } from "./response-parts.tsx";

const texts = partnershipTexts.debate;

/** Published responses to a work or policy choice, as a part of its page: viewpoints and stances at a glance, then the newest. */
export const ResponsesBeside = ({ data }: { readonly data: ResponsesBesideData }): VNode => (
  <section class="section" id="responses">
    <h2>{texts.beside.title}</h2>
    {data.total === 0 ? (
      <p>{texts.beside.none}</p>
    ) : (
      <>
        <Glance data={data} />
        <ul class="plain stack responses">
          {data.responses.map((response) => (
            <li key={response.href}>
              <a href={response.href} {...response.text}>
                {response.title}
              </a>
              <ResponseFacts response={response} />
            </li>
          ))}
        </ul>
      </>
    )}
    <ul class="plain row-of-links">
      {data.total > data.responses.length && (
        <li>
          <a href={data.allHref}>{texts.beside.all(data.total)}</a>
        </li>
      )}
      <li>
        <a href={data.respondHref}>{texts.beside.respond}</a>
      </li>
      {data.total > 0 && (
        <li>
          <a href={data.feedHref}>{texts.beside.feed}</a>
        </li>
      )}
    </ul>
  </section>
);

const Glance = ({ data: { stances, rows } }: { readonly data: ResponsesBesideData }): VNode => (
  <>
    <p class="small soft">{texts.beside.lead}</p>
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.beside.caption}>
      <DataTable
        class="viewpoints-table"
        caption={texts.beside.caption}
        headed
        columns={[{ name: texts.viewpoint }, ...stances.map((name) => ({ name, number: true }))]}
        rows={rows.map(({ viewpoint, counts }) => [viewpoint, ...counts.map((count) => (count === 0 ? "–" : String(count)))])}
      />
    </div>
  </>
);
