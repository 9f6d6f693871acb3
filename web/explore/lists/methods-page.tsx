import type { VNode } from "preact";
import { OBSERVATION_STATUS, statusWords, type ObservationStatus } from "#vocabulary";
import type { Messages } from "../../messages/messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { foreignText } from "../../parts/foreign-text.ts";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";

export interface MethodRow {
  readonly code: string;
  readonly name: string;
  readonly words: string;
  /** Language of the words, where it is not the page's. */
  readonly lang?: string;
  /** Where it is explained at length. */
  readonly page?: { readonly text: string; readonly href: string; readonly lang?: string };
}

/** The codes every figure carries: how it came about, and how it is to be read. */
export const methodsPage = (rows: readonly MethodRow[], { messages }: Frame): Page => {
  const { methods, methodology } = messages;
  const columns = [{ name: methods.name }, { name: methods.meaning }];
  return {
    title: methods.title,
    description: methods.lead,
    section: "methods",
    body: (
      <>
        <div class="opening">
          <h1>{methods.title}</h1>
          <p class="lead">{methods.lead}</p>
          <p>
            <a href="/methodology">{methodology.title}</a> · <a href="/unknown">{methodology.unknownLink}</a>
          </p>
        </div>
        <section class="section" id="methods">
          <h2>{methods.methods}</h2>
          <div class="scroller" tabIndex={0} role="region" aria-label={methods.methods}>
            <DataTable
              headed
              caption={methods.methods}
              columns={columns}
              rows={rows.map((row) => [<Name id={row.code} {...row} />, <Meaning row={row} messages={messages} />])}
            />
          </div>
        </section>
        <section class="section" id="statuses">
          <h2>{methods.statuses}</h2>
          <p>{methods.absence}</p>
          <div class="scroller" tabIndex={0} role="region" aria-label={methods.statuses}>
            <DataTable
              headed
              caption={methods.statuses}
              columns={columns}
              rows={(Object.keys(OBSERVATION_STATUS) as ObservationStatus[]).map((code) => [
                <Name code={code} name={statusWords(code, messages.locale).name} />,
                messages.figures.status(code),
              ])}
            />
          </div>
        </section>
      </>
    ),
  };
};

interface NameProps {
  readonly id?: string;
  readonly code: string;
  readonly name: string;
  readonly lang?: string;
}

const Name = ({ id, code, name, lang }: NameProps): VNode => (
  <span {...(id === undefined ? {} : { id })}>
    <span {...foreignText(lang)}>{name}</span>
    <br />
    <code class="soft">{code}</code>
  </span>
);

const Meaning = ({
  row: { code, words, lang, page },
  messages: { methodology },
}: {
  readonly row: MethodRow;
  readonly messages: Messages;
}): VNode => (
  <>
    <span {...foreignText(lang)}>{words}</span>
    {methodology.formulas[code] && <span class="formula">{methodology.formulas[code]}</span>}
    {page && (
      <a href={page.href} {...foreignText(page.lang)}>
        {page.text}
      </a>
    )}
  </>
);
