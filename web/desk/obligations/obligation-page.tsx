import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import type { ObligationData } from "./due-data.ts";
import { DuePeriod, DueState } from "./due-page.tsx";

const { one: texts } = partnershipTexts.due;
const { form: words } = partnershipTexts.desk;

/** Something that is due: how it stands, what meets it, and what can be done. */
export const obligationPage = (data: ObligationData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.due.words,
    body: (
      <>
        <p>
          <a href="/desk/due">{texts.back}</a>
        </p>
        <Facts data={data} />
        <section class="section">
          <h2>{texts.met}</h2>
          {data.met.length === 0 ? <p>{texts.nothing}</p> : <Met data={data} />}
        </section>
        {data.note && (
          <section class="section">
            <h2>{texts.note}</h2>
            <Form {...data.note} words={words} submit={texts.noteSubmit} />
          </section>
        )}
        {data.waive && (
          <section class="section">
            <h2>{texts.waive}</h2>
            <p>{texts.waiveWords}</p>
            <Form {...data.waive} words={words} submit={texts.waiveLook} />
          </section>
        )}
      </>
    ),
  });

const Facts = ({ data: { due, waivedReason } }: { readonly data: ObligationData }): VNode => (
  <dl class="kept">
    <dt>{texts.facts.body}</dt>
    <dd>
      <a href={due.bodyHref}>{due.bodyName}</a>
    </dd>
    <dt>{texts.facts.period}</dt>
    <dd>
      <DuePeriod row={due} />
    </dd>
    <dt>{texts.facts.due}</dt>
    <dd>
      <Day on={due.dueOn} />
    </dd>
    <dt>{texts.facts.state}</dt>
    <dd>
      <DueState row={due} />
    </dd>
    <dt>{texts.facts.role}</dt>
    <dd>{due.role}</dd>
    {waivedReason !== null && (
      <>
        <dt>{texts.facts.waived}</dt>
        <dd>{waivedReason}</dd>
      </>
    )}
  </dl>
);

const Met = ({ data }: { readonly data: ObligationData }): VNode => (
  <ul class="lines">
    {data.met.map(({ id, kind, record, words: said, on }) => (
      <li key={id}>
        <span>
          {said} <span class="soft">{`${kind}: ${record}, `}</span>
          <Day on={on} />
        </span>
        {data.note && (
          <form class="inline-form" action={`${data.due.href}/take-back`} method="post">
            <input type="hidden" name="csrf" value={data.note.state.csrf} />
            <input type="hidden" name="version" value={data.note.hidden["version"]} />
            <input type="hidden" name="met" value={id} />
            <button type="submit" class="plain-button">
              {texts.takeBack}
            </button>
          </form>
        )}
      </li>
    ))}
  </ul>
);
