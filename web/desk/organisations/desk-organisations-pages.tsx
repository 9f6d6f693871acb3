import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { OrganisationList } from "../../programme/organisations/organisations-page.tsx";
import type { OrganisationsPageData } from "../../programme/organisations/organisations-data.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form, type FormState, type Option } from "../form.tsx";
import { Merges, type MergeLine } from "../people/merge-pages.tsx";
import { AsItIsNow } from "../people/person-form-page.tsx";

const texts = partnershipTexts.organisations;

/** Records of organisations, for finding and correcting them. */
export const deskOrganisationsPage = (data: OrganisationsPageData, merges: readonly MergeLine[], sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.desk.title,
    body: (
      <>
        <p class="lead">{texts.desk.lead}</p>
        <p>
          <a href="/desk/organisations/new">{texts.desk.add}</a>
        </p>
        <OrganisationList data={data} action="/desk/organisations" />
        {merges.length > 0 && (
          <section class="section">
            <h2>{partnershipTexts.people.duplicates.merges}</h2>
            <Merges merges={merges} />
          </section>
        )}
      </>
    ),
  });

export interface OrganisationFormData {
  readonly action: string;
  /** "" for a new one. */
  readonly id: string;
  readonly version: string;
  readonly state: FormState;
  readonly kinds: readonly Option[];
  readonly countries: readonly Option[];
  readonly parents: readonly Option[];
  readonly publicHref: string | undefined;
  /** The record as somebody else left it meanwhile. */
  readonly now: readonly (readonly [string, string])[];
}

/** The form of an organisation's record. */
export const organisationFormPage = (data: OrganisationFormData, sides: DeskSides): Page => {
  const { form } = texts;
  return deskPage({
    ...sides,
    title: data.id === "" ? form.add : form.correct,
    body: (
      <>
        {data.publicHref !== undefined && (
          <p>
            <a href={data.publicHref}>{partnershipTexts.people.record.publicPage}</a>
          </p>
        )}
        <Form
          action={data.action}
          fields={[
            { name: "name", label: form.name, kind: "text", required: true, longest: 300 },
            { name: "acronym", label: form.acronym, kind: "text", longest: 40 },
            { name: "otherNames", label: form.otherNames, help: form.otherNamesHelp, kind: "long text", rows: 2, longest: 2000 },
            { name: "kind", label: form.kind, kind: "choice", required: true, options: data.kinds },
            { name: "ror", label: form.ror, help: form.rorHelp, kind: "text", longest: 60 },
            { name: "country", label: form.country, kind: "choice", options: data.countries },
            { name: "parent", label: form.parent, kind: "choice", options: data.parents },
            { name: "domains", label: form.domains, help: form.domainsHelp, kind: "long text", rows: 2, longest: 2000 },
          ]}
          state={data.state}
          words={partnershipTexts.desk.form}
          submit={form.save}
          hidden={data.version === "" ? {} : { version: data.version }}
        />
        {data.now.length > 0 && <AsItIsNow now={data.now} />}
        <ul class="plain row-of-links">
          <li>
            <a href="/desk/organisations">{texts.desk.title}</a>
          </li>
          {data.id !== "" && (
            <li>
              <a href={`/desk/organisations/${data.id}/merge`}>{texts.desk.merge}</a>
            </li>
          )}
        </ul>
      </>
    ),
  });
};

export interface ChooseOtherData {
  readonly id: string;
  readonly name: string;
  readonly others: readonly Option[];
}

/** Which other record is of the same organisation. */
export const chooseOtherPage = ({ id, name, others }: ChooseOtherData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.merge.chooseTitle,
    body: (
      <>
        <p class="lead">{name}</p>
        <form class="choice" action="/desk/organisations/merge" method="get">
          <input type="hidden" name="one" value={id} />
          <label>
            <span>{texts.merge.other}</span>
            <select name="other">
              {others.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{texts.merge.look}</button>
        </form>
      </>
    ),
  });
