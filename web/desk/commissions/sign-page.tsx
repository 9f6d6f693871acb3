import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import { FactList } from "../../programme/people/person-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { Part } from "../works/work-frame.tsx";
import type { AgreedMilestone, SignPageData } from "./commissions-desk-data.ts";

const texts = partnershipTexts.commissionsDesk;
const { sign } = texts;

/** What one signs, whole, with its mark; then the button. */
export const signPage = (data: SignPageData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    here: "/desk/commissions",
    title: `${sign.title}: ${data.commission.text}`,
    body: (
      <>
        <p>
          <TextLink link={data.commission} />
        </p>
        <p>{sign.lead}</p>
        <FactList facts={data.facts.map(([name, value]) => [name, typeof value === "string" ? value : <TextLink link={value} />])} />
        <Part title={texts.terms}>
          <Paragraphs words={data.terms} />
        </Part>
        <Part title={texts.milestones.title}>
          <Agreed milestones={data.milestones} />
        </Part>
        <Part title={sign.hash}>
          <p>
            <code class="work-hash">{data.hash}</code>
          </p>
          <p class="small soft">{sign.hashHelp}</p>
        </Part>
        <Part title={data.side}>
          {data.instead !== undefined ? (
            <p class="state-note">{data.instead}</p>
          ) : (
            <Form
              action={data.action}
              fields={[{ name: "agree", label: sign.agree, kind: "yes", required: true }]}
              state={data.state}
              words={partnershipTexts.desk.form}
              submit={sign.button}
              hidden={data.hidden}
            >
              <p class="small soft">{sign.logged}</p>
            </Form>
          )}
        </Part>
      </>
    ),
  });

const Agreed = ({ milestones }: { readonly milestones: readonly AgreedMilestone[] }): VNode => (
  <ol class="lines">
    {milestones.map(({ title, deliverable, dueOn, share }, place) => (
      <li key={place}>
        <strong>{title}</strong>
        <span class="small">
          {`${texts.fields.dueOn} `}
          <Day on={dueOn} />
          {share !== null && ` · ${sign.share(share)}`}
        </span>
        {deliverable !== "" && <Paragraphs words={deliverable} />}
      </li>
    ))}
  </ol>
);
