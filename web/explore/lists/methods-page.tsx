import { OBSERVATION_STATUS, type ObservationStatus } from "#vocabulary";
import { DataTable } from "../../parts/data-table.tsx";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";

export interface MethodRow {
  readonly code: string;
  readonly name: string;
  readonly words: string;
}

/** The codes every figure carries: how it came about, and how it is to be read. */
export const methodsPage = (rows: readonly MethodRow[], { messages }: Frame): Page => {
  const { methods } = messages;
  const columns = [{ name: methods.code }, { name: methods.name }, { name: methods.meaning }];
  return {
    title: methods.title,
    description: methods.lead,
    section: "methods",
    body: (
      <>
        <div class="opening">
          <h1>{methods.title}</h1>
          <p class="lead">{methods.lead}</p>
        </div>
        <section class="section" id="methods">
          <h2>{methods.methods}</h2>
          <div class="scroller" tabIndex={0} role="region" aria-label={methods.methods}>
            <DataTable
              headed
              caption={methods.methods}
              columns={columns}
              rows={rows.map(({ code, name, words }) => [<code>{code}</code>, name, words])}
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
              rows={Object.entries(OBSERVATION_STATUS).map(([code, { name }]) => [
                <code>{code}</code>,
                name,
                messages.figures.status(code as ObservationStatus),
              ])}
            />
          </div>
        </section>
      </>
    ),
  };
};
