import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import type { BodiesFormData, ChooseData } from "./bodies-desk-data.ts";
import { KeptDraft } from "../kept-draft.tsx";
import { Objections } from "./objections.tsx";

const { bodiesDesk: texts, desk } = partnershipTexts;

/** A form about a body or a mandate: with what rules say of it, or asking once more before it is done. */
export const bodiesFormPage = (data: BodiesFormData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.sure === undefined ? data.title : texts.sure,
    body: (
      <>
        <p class="small">
          <a href={data.back.href}>{texts.back(data.back.name)}</a>
        </p>
        {data.lead !== undefined && <p class="lead">{data.lead}</p>}
        {data.savedOn !== undefined && <KeptDraft savedOn={data.savedOn} action={data.action} csrf={data.state.csrf} />}
        {data.objections && <Objections objections={data.objections} />}
        {data.sure === undefined ? (
          <Form
            action={data.action}
            fields={data.fields}
            state={data.state}
            words={desk.form}
            hidden={data.hidden}
            submit={data.objections && !data.objections.refused ? texts.meant : data.submit}
            danger={data.danger}
            {...(data.keeps ? { also: { name: "step", value: "draft", text: desk.drafts.save } } : {})}
          />
        ) : (
          <Sure data={data} sure={data.sure} />
        )}
      </>
    ),
  });

const Sure = ({ data, sure }: { readonly data: BodiesFormData; readonly sure: string }): VNode => {
  const given = Object.fromEntries(data.fields.map(({ name }) => [name, [data.state.values[name] ?? ""].flat()[0] ?? ""]));
  return (
    <>
      <p class="state-note">{sure}</p>
      <Form
        action={data.action}
        fields={[]}
        state={data.state}
        words={desk.form}
        hidden={{ ...given, ...data.hidden, sure: "yes" }}
        submit={texts.yes}
        danger
      />
      <p>
        <a href={data.back.href}>{texts.no}</a>
      </p>
    </>
  );
};

/** Looks for somebody by name, then leads on with whom was found. */
export const choosePage = (data: ChooseData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.title,
    body: (
      <>
        <p class="small">
          <a href={data.back.href}>{texts.back(data.back.name)}</a>
        </p>
        <form class="form" action={data.action} method="get" role="search" aria-label={data.label}>
          <div class="field">
            <label for="q">{data.label}</label>
            <p class="small soft" id="q-help">
              {data.help}
            </p>
            <input id="q" name="q" type="search" value={data.text} aria-describedby="q-help" required />
          </div>
          <p>
            <button type="submit">{texts.fields.search}</button>
          </p>
        </form>
        {data.found?.length === 0 && <p class="state-note">{data.nothing}</p>}
        {data.found !== undefined && data.found.length > 0 && (
          <ul class="found">
            {data.found.map(({ href, name, note }) => (
              <li key={href}>
                <a href={href}>{name}</a> <span class="soft">{note}</span>
              </li>
            ))}
          </ul>
        )}
        <p class="ways">
          {data.ways.map(({ href, name }) => (
            <a key={href} href={href}>
              {name}
            </a>
          ))}
        </p>
      </>
    ),
  });
