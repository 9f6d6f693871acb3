import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { TextLink } from "../../programme/people/links.tsx";
import type { DeskSeriesLine } from "../../library/series-data.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form, type FormState, type Option } from "../form.tsx";

const texts = partnershipTexts.series.desk;

/** Series of works, for those who keep them. */
export const deskSeriesPage = (all: readonly DeskSeriesLine[], sides: DeskSides): Page => {
  const { name, kinds, works } = texts.columns;
  return deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        <p>
          <a href="/desk/series/new">{texts.open}</a>
        </p>
        {all.length === 0 ? (
          <p>{partnershipTexts.series.none}</p>
        ) : (
          <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
            <DataTable
              class="wordy"
              caption={texts.title}
              headed
              columns={[{ name }, { name: kinds }, { name: works }]}
              rows={all.map((line) => [<TextLink key="series" link={line.series} />, line.kinds, String(line.works)])}
            />
          </div>
        )}
      </>
    ),
  });
};

export interface SeriesFormData {
  readonly action: string;
  /** Of the series that is changed; "" for a new one. */
  readonly name: string;
  readonly version: string;
  readonly state: FormState;
  readonly kinds: readonly Option[];
  readonly publicHref: string | undefined;
}

/** The form of a series. */
export const seriesFormPage = ({ action, name, version, state, kinds, publicHref }: SeriesFormData, sides: DeskSides): Page => {
  const { fields } = texts;
  return deskPage({
    ...sides,
    title: name === "" ? texts.open : texts.change(name),
    body: (
      <>
        <p>{texts.lead}</p>
        <Form
          action={action}
          fields={[
            { name: "name", label: fields.name, help: fields.nameHelp, kind: "text", required: true, longest: 200 },
            { name: "about", label: fields.about, kind: "long text", rows: 4, longest: 2000 },
            { name: "issn", label: fields.issn, help: fields.issnHelp, kind: "text", longest: 20 },
            { name: "kinds", label: fields.kinds, help: fields.kindsHelp, kind: "several", options: kinds },
          ]}
          state={state}
          words={partnershipTexts.desk.form}
          submit={name === "" ? texts.open : texts.save}
          hidden={version === "" ? {} : { version }}
        />
        <ul class="plain row-of-links">
          <li>
            <a href="/desk/series">{texts.title}</a>
          </li>
          {publicHref !== undefined && (
            <li>
              <a href={publicHref}>{texts.publicPage}</a>
            </li>
          )}
        </ul>
      </>
    ),
  });
};
