import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import type { LogCheck, LogFilterValues, LogPageData, LogRow } from "./log-data.ts";

const texts = partnershipTexts.log;

/** Who did what and when, for those who may read it. */
export const logPage = (data: LogPageData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        <Filter filter={data.filter} faults={data.faults} />
        {data.rows.length === 0 ? <p>{texts.none}</p> : <Lines rows={data.rows} />}
        <PartLinks label={texts.pages} later={[data.newestHref, texts.newest]} earlier={[data.olderHref, texts.older]} />
        <form class="form" action="/desk/log/check" method="post">
          <input type="hidden" name="csrf" value={data.csrf} />
          <p class="small soft">{texts.verifyWords}</p>
          <p>
            <button type="submit">{texts.verify}</button>
          </p>
        </form>
      </>
    ),
  });

const Filter = ({ filter, faults }: { readonly filter: LogFilterValues; readonly faults: Readonly<Record<string, string>> }): VNode => (
  <form class="filter" action="/desk/log" method="get">
    <Text name="actor" label={texts.filter.actor} help={texts.filter.actorHelp} value={filter.actor} fault={faults["actor"]} />
    <Text name="object" label={texts.filter.object} help={texts.filter.objectHelp} value={filter.object} fault={faults["object"]} />
    <Text name="action" label={texts.filter.action} value={filter.action} fault={faults["action"]} />
    <Text name="day" label={texts.filter.day} value={filter.day} fault={faults["day"]} type="date" />
    <button type="submit">{texts.filter.show}</button>
    <p>
      <a href="/desk/log">{texts.filter.all}</a>
    </p>
  </form>
);

interface TextProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly help?: string;
  readonly type?: "text" | "date";
}

const Text = ({ name, label, help, value, fault, type = "text" }: TextProps): VNode => (
  <div class={fault === undefined ? "field" : "field field-fault"}>
    <label for={name}>{label}</label>
    {help !== undefined && (
      <p class="small soft" id={`${name}-help`}>
        {help}
      </p>
    )}
    {fault !== undefined && <p class="fault">{fault}</p>}
    <input id={name} name={name} type={type} value={value} {...(help === undefined ? {} : { "aria-describedby": `${name}-help` })} />
  </div>
);

const Lines = ({ rows }: { readonly rows: readonly LogRow[] }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
    <DataTable
      caption={texts.title}
      headed
      class="log"
      columns={[
        { name: texts.columns.seq },
        { name: texts.columns.when },
        { name: texts.columns.who },
        { name: texts.columns.what },
        { name: texts.columns.about },
        { name: texts.columns.detail },
      ]}
      rows={rows.map((row) => [
        String(row.seq),
        <time key="at" dateTime={row.at}>
          {`${row.at.slice(0, 10)} ${row.at.slice(11, 19)}`}
        </time>,
        <a key="who" href={row.whoHref}>
          {row.who}
        </a>,
        row.what,
        <a key="about" href={row.aboutHref}>
          {row.about}
        </a>,
        <Detail key="detail" detail={row.detail} />,
      ])}
    />
  </div>
);

const Detail = ({ detail }: { readonly detail: LogRow["detail"] }): VNode => {
  if (typeof detail === "string") return <span class="soft">{detail === "hidden" ? texts.hidden : texts.erased}</span>;
  const { reason, before, after } = detail;
  return (
    <details>
      <summary>{reason === "" ? texts.showDetail : reason}</summary>
      {before !== "" && (
        <>
          <p class="small soft">{texts.before}</p>
          <p class="detail">{before}</p>
        </>
      )}
      {after !== "" && (
        <>
          <p class="small soft">{texts.after}</p>
          <p class="detail">{after}</p>
        </>
      )}
    </details>
  );
};

/** What came of checking the whole log. */
export const logCheckPage = (check: LogCheck, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.verify,
    body: (
      <>
        {check.faults.length === 0 ? (
          <p class="lead evidence">{texts.fits(check.rows)}</p>
        ) : (
          <section class="fault-summary" role="alert">
            <h2>{texts.faults}</h2>
            <ul>
              {check.faults.map(({ seq, fault }) => (
                <li key={`${seq} ${fault}`}>{texts.fault(seq, fault)}</li>
              ))}
            </ul>
          </section>
        )}
        {check.erased > 0 && <p>{texts.erasedRows(check.erased)}</p>}
        <dl class="kept">
          <dt>{texts.head}</dt>
          <dd>
            <code>{check.head}</code>
          </dd>
          <dt>{texts.checkedAt}</dt>
          <dd>{check.checkedAt}</dd>
        </dl>
        <p>
          <a href="/desk/log">{texts.title}</a>
        </p>
      </>
    ),
  });
