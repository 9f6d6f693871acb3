import type { VNode } from "preact";
import { deskPage } from "../desk/desk-page.tsx";
import type { DeskSides } from "../desk/desk-parts.ts";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { PartLinks } from "../parts/part-links.tsx";
import { Links, TextLink } from "../programme/people/links.tsx";
import type { Link } from "../programme/people/people-data.ts";

const texts = partnershipTexts.libraryDoors.doi;

/** A public work with its DOI, as those who release works see it. */
export interface DoiRow {
  readonly work: Link;
  /** "" for none. */
  readonly doi: string;
  readonly state: string;
  /** 2026-11-22. */
  readonly told: string | undefined;
  readonly fault: string;
  /** Where the agency is asked again; undefined where it is not to be asked. */
  readonly askHref: string | undefined;
  readonly deposits: readonly Link[];
}

export interface DoisPageData {
  readonly rows: readonly DoiRow[];
  readonly agency: string;
  readonly csrf: string;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
}

/** How far the DOI of each public work is. */
export const doisPage = ({ rows, agency, csrf, previousHref, nextHref }: DoisPageData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    here: "/desk/works",
    title: texts.title,
    body: (
      <div class="stack">
        <p class="lead">{texts.lead}</p>
        <p>{agency}</p>
        <p class="small soft">{texts.notInvented}</p>
        {rows.length === 0 ? <p>{texts.empty}</p> : <Rows rows={rows} csrf={csrf} />}
        <PartLinks
          label={partnershipTexts.library.pages}
          later={[previousHref, partnershipTexts.library.previous]}
          earlier={[nextHref, partnershipTexts.library.next]}
        />
      </div>
    ),
  });

const Rows = ({ rows, csrf }: { readonly rows: readonly DoiRow[]; readonly csrf: string }): VNode => {
  const { work, doi, state, told, fault, deposit } = texts.columns;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
      <DataTable
        class="wordy"
        caption={texts.title}
        headed
        columns={[work, doi, state, told, fault, deposit].map((name) => ({ name }))}
        rows={rows.map((row) => [
          <TextLink key="work" link={row.work} />,
          row.doi,
          row.state,
          row.told && <Day key="told" on={row.told} />,
          <Fault key="fault" row={row} csrf={csrf} />,
          row.deposits.length > 0 && <Links key="deposits" links={row.deposits} />,
        ])}
      />
    </div>
  );
};

const Fault = ({ row: { fault, askHref, work }, csrf }: { readonly row: DoiRow; readonly csrf: string }): VNode => (
  <>
    {fault !== "" && <span class="line">{fault}</span>}
    {askHref !== undefined && (
      <form action={askHref} method="post">
        <input type="hidden" name="csrf" value={csrf} />
        <button type="submit" aria-label={`${texts.again}: ${work.text}`}>
          {texts.again}
        </button>
      </form>
    )}
  </>
);
