import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import type { NamedLink, SaidIn as Said } from "../../programme/bodies/bodies-data.ts";
import { SaidIn } from "../../programme/bodies/said-in.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";

const { programmeDesk: texts } = partnershipTexts;

/** A list of facts of the programme, each with where it was said and what may be done with it. */
export interface FactsData {
  readonly title: string;
  readonly lead: string;
  /** Address of the page, to mark its way. */
  readonly here: string;
  readonly columns: readonly { readonly name: string; readonly number?: true }[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly saidIn: Said | undefined;
    readonly ways: readonly NamedLink[];
  }[];
  readonly ways: readonly NamedLink[];
}

const PARTS = [
  ["/desk/programme", texts.ways.work],
  ["/desk/programme/settings", texts.ways.settings],
  ["/desk/programme/phases", texts.ways.phases],
  ["/desk/programme/contributions", texts.ways.contributions],
  ["/desk/programme/priorities", texts.ways.priorities],
  ["/desk/programme/scale-down", texts.ways.money],
  ["/desk/programme/statements", texts.ways.statements],
  ["/desk/programme/documents", texts.ways.documents],
  ["/desk/programme/risks", texts.ways.risks],
] as const;

/** The parts of the programme at the desk. */
export const ProgrammeParts = ({ here }: { readonly here: string }): VNode => (
  <nav class="ways small" aria-label={texts.ways.label}>
    {PARTS.map(([href, name]) => (
      <a key={href} href={href} {...(href === here ? { "aria-current": "page" as const } : {})}>
        {name}
      </a>
    ))}
  </nav>
);

/** Facts of one kind in a table. */
export const factsPage = (data: FactsData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.title,
    body: (
      <>
        <ProgrammeParts here={data.here} />
        <p class="lead">{data.lead}</p>
        {data.ways.length > 0 && (
          <p class="ways">
            {data.ways.map(({ href, name }) => (
              <a key={href} href={href}>
                {name}
              </a>
            ))}
          </p>
        )}
        {data.rows.length === 0 ? <p>{texts.nothing}</p> : <Facts data={data} />}
      </>
    ),
  });

const Facts = ({ data: { title, columns, rows } }: { readonly data: FactsData }): VNode => {
  const hasWays = rows.some(({ ways }) => ways.length > 0);
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={title}>
      <DataTable
        caption={title}
        headed
        columns={[...columns, { name: texts.columns.source }, ...(hasWays ? [{ name: texts.columns.ways }] : [])]}
        rows={rows.map(({ cells, saidIn, ways }) => [
          ...cells,
          saidIn ? <SaidIn saidIn={saidIn} /> : <span class="soft">{texts.atTheDesk}</span>,
          ...(hasWays ? [<Ways ways={ways} about={cells[0] ?? ""} />] : []),
        ])}
      />
    </div>
  );
};

const Ways = ({ ways, about }: { readonly ways: readonly NamedLink[]; readonly about: string }): VNode => (
  <span class="row-of-links">
    {ways.map(({ href, name }) => (
      <a key={href} href={href} aria-label={`${name}: ${about}`}>
        {name}
      </a>
    ))}
  </span>
);
