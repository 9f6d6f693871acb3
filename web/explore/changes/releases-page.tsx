import { formatDay } from "../../figures/format-day.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";

export interface ReleaseRow {
  readonly id: string;
  readonly title: string;
  readonly frozenOn: string;
  readonly words: string;
}

/** Every release kept here, newest first. */
export const releasesPage = (rows: readonly ReleaseRow[], { messages }: Frame): Page => {
  const { releases, release, locale } = messages;
  return {
    title: releases.title,
    description: releases.lead,
    section: "release",
    body: (
      <>
        <div class="opening">
          <h1>{releases.title}</h1>
          <p class="lead">{releases.lead}</p>
        </div>
        <div class="scroller" tabIndex={0} role="region" aria-label={releases.title}>
          <DataTable
            headed
            class="wide-first"
            caption={releases.title}
            columns={[{ name: releases.release }, { name: releases.frozenOn }, { name: releases.state }, { name: releases.whatChanged }]}
            rows={rows.map(({ id, title, frozenOn, words }) => [
              <>
                <a href={`/releases/${id}`}>{release.title(id)}</a>
                <br />
                <span class="soft">{title}</span>
              </>,
              <time dateTime={frozenOn}>{formatDay(frozenOn, locale)}</time>,
              words,
              <a href={`/releases/${id}/changes`}>{releases.whatChanged}</a>,
            ])}
          />
        </div>
      </>
    ),
  };
};
