import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import type { CaseFormData, ConfirmData } from "./cases-data.ts";
import { KeptDraft } from "../kept-draft.tsx";
import { FilledFields } from "./filled-fields.tsx";

const { desk } = partnershipTexts;

/** A form of the desk on a page of its own. */
export const caseFormPage = (data: CaseFormData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.title,
    body: (
      <>
        <p>
          <a href={data.backHref}>{data.backText}</a>
        </p>
        {data.words !== "" && <p>{data.words}</p>}
        {data.beside.length > 0 && <FilledFields fields={data.beside} />}
        <CaseFormPart data={data} />
      </>
    ),
  });

/** A form of the desk, with the draft that was kept of it. */
export const CaseFormPart = ({ data }: { readonly data: CaseFormData }): VNode => (
  <>
    {data.draft && <KeptDraft savedOn={data.draft.savedOn} action={data.draft.discardAction} csrf={data.state.csrf} />}
    <Form
      action={data.action}
      fields={data.fields}
      state={data.state}
      words={desk.form}
      submit={data.submit}
      hidden={data.hidden}
      danger={data.danger}
      {...(data.canKeep ? { also: { name: "step", value: "draft", text: desk.drafts.save } } : {})}
    />
  </>
);

/** What is about to be done, with the two ways on. */
export const confirmPage = (data: ConfirmData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.title,
    body: (
      <>
        <p>{data.words}</p>
        <FilledFields fields={data.fields} />
        <form class="form" action={data.action} method="post">
          <input type="hidden" name="csrf" value={data.csrf} />
          {Object.entries(data.hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p class="buttons">
            <button type="submit" name="step" value="confirmed">
              {data.submit}
            </button>
            <button type="submit" class="second" name="step" value="again">
              {data.back}
            </button>
          </p>
        </form>
      </>
    ),
  });
