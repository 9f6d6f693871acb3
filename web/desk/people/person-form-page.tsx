import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { FactList } from "../../programme/people/person-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form, type FieldSpec } from "../form.tsx";
import type { PersonFormData } from "./record-data.ts";

const { form: texts } = partnershipTexts.people;
const { desk } = partnershipTexts;

const TITLES = { new: texts.add, own: texts.correctOwn, other: texts.correct } as const;

const BACK = { new: partnershipTexts.people.desk.title, own: partnershipTexts.ownRecord.back, other: texts.back } as const;

/** The form of a person's record: a new one, the own one or another's. */
export const personFormPage = (data: PersonFormData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: TITLES[data.whose],
    body: (
      <>
        {data.whose === "new" && <p class="lead">{texts.addLead}</p>}
        <Form
          action={data.action}
          fields={fieldsOf(data)}
          state={data.state}
          words={desk.form}
          submit={texts.save}
          hidden={data.version === "" ? {} : { version: data.version }}
        />
        {data.now.length > 0 && <AsItIsNow now={data.now} />}
        <p>
          <a href={data.backHref}>{BACK[data.whose]}</a>
        </p>
      </>
    ),
  });

/** What somebody else made of a record while a form stood open. */
export const AsItIsNow = ({ now }: { readonly now: PersonFormData["now"] }): VNode => (
  <section class="section">
    <h2>{texts.nowIs}</h2>
    <FactList facts={now} />
  </section>
);

const fieldsOf = ({ whose, countries, themes, sectors, sexes }: PersonFormData): readonly FieldSpec[] => [
  {
    name: "name",
    label: texts.name,
    help: texts.nameHelp,
    kind: "text",
    required: true,
    longest: 200,
    ...(whose === "own" ? { autocomplete: "name" } : {}),
  },
  { name: "sortedUnder", label: texts.sortedUnder, help: texts.sortedUnderHelp, kind: "text", longest: 200 },
  { name: "orcid", label: texts.orcid, help: texts.orcidHelp, kind: "text", longest: 60 },
  { name: "country", label: texts.country, help: texts.countryHelp, kind: "choice", options: countries },
  { name: "sector", label: texts.sector, kind: "choice", options: sectors },
  { name: "languages", label: texts.languages, help: texts.languagesHelp, kind: "text", longest: 300 },
  {
    name: "sex",
    label: texts.sex,
    help: texts.sexHelp,
    kind: "choice",
    options: sexes.map((value) => ({ value, label: texts.sexes[value] ?? value })),
  },
  { name: "about", label: texts.about, help: texts.aboutHelp, kind: "long text", longest: 4000 },
  ...(themes.length > 0 ? [{ name: "expertise", label: texts.expertise, kind: "several", options: themes } as const] : []),
  whose === "own"
    ? { name: "listed", label: texts.listedOwn, help: texts.listedHelp, kind: "yes" }
    : { name: "listed", label: texts.listedOther, kind: "yes" },
  ...(whose === "own"
    ? []
    : [{ name: "reason", label: texts.reason, help: texts.reasonHelp, kind: "long text", rows: 2, longest: 1000 } as const]),
];
