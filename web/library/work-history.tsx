import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { TextLink } from "../programme/people/links.tsx";
import type { DifferencePageData, WorkNoticeData, WorkVersionRow } from "./library-data.ts";

const texts = partnershipTexts.library.work;

/** Versions of a work, newest first, each compared with the one before. */
export const Versions = ({ versions }: { readonly versions: readonly WorkVersionRow[] }): VNode => {
  const { number, day, change, compare } = texts.versionColumns;
  return (
    <section class="section">
      <h2>{texts.versions}</h2>
      <div class="scroller" tabIndex={0} role="region" aria-label={texts.versions}>
        <DataTable
          class="wordy"
          caption={texts.versions}
          headed
          columns={[{ name: number }, { name: day }, { name: change }, { name: compare }]}
          rows={versions.map((version) => [
            <span key="number">
              <a href={version.href}>{`${number} ${version.number}`}</a>
              {version.isPublic && <span class="mark">{texts.public}</span>}
              {version.isHere && <span class="mark">{texts.here}</span>}
            </span>,
            <Day key="day" on={version.on} />,
            version.words,
            version.compare && (
              <a key="compare" href={version.compare.href}>
                {texts.compareWith(version.compare.number)}
              </a>
            ),
          ])}
        />
      </div>
    </section>
  );
};

/** What became of a work in public, newest first; nothing of it ever goes away. */
export const Notices = ({ notices }: { readonly notices: readonly WorkNoticeData[] }): VNode => (
  <section class="section">
    <h2>{texts.notices}</h2>
    <ol class="plain lines">
      {notices.map((notice, place) => (
        <li key={place}>
          <p>
            <strong>{notice.kind}</strong>
            {" · "}
            <Day on={notice.on} />
            {notice.version && (
              <>
                {" · "}
                <TextLink link={notice.version} />
              </>
            )}
          </p>
          {notice.words !== "" && <Paragraphs words={notice.words} />}
        </li>
      ))}
    </ol>
  </section>
);

/** What changed from one version of a work to another. */
export const differencePage = (data: DifferencePageData): Page => ({
  title: `${data.title}: ${texts.difference(data.older, data.newer)}`,
  description: texts.difference(data.older, data.newer),
  section: "programme",
  unlisted: true,
  body: (
    <div class="work">
      <div class="opening">
        <p>
          <a href={data.workHref}>{texts.backToWork}</a>
        </p>
        <h1>{texts.difference(data.older, data.newer)}</h1>
        <p class="lead">{data.title}</p>
      </div>
      <Difference fields={data.fields} html={data.html} />
    </div>
  ),
});

/** Fields that changed, then the text with what was added and removed. */
export const Difference = ({ fields, html }: Pick<DifferencePageData, "fields" | "html">): VNode => (
  <div class="stack">
    {fields.map(([name, before, now]) => (
      <section key={name} class="compared-field">
        <h2>{name}</h2>
        <p>
          <del>{before === "" ? "–" : before}</del>
        </p>
        <p>
          <ins>{now === "" ? "–" : now}</ins>
        </p>
      </section>
    ))}
    <div dangerouslySetInnerHTML={{ __html: html }} />
  </div>
);
