import type { ComponentChildren, VNode } from "preact";
import { ChainWay } from "../chain/chain-way.tsx";
import { Form, type FieldSpec, type Option } from "../desk/form.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { TrapField } from "../parts/trap-field.tsx";
import { TextLink } from "../programme/people/links.tsx";
import { FactList } from "../programme/people/person-page.tsx";
import { Holder, Mark } from "./calls-page.tsx";
import type { ApplyForm, CallMilestone, CallPageData, SentApplication } from "./calls-data.ts";

const texts = partnershipTexts.calls;

/** One call: what is wanted, by when, for how much, and the form by which anybody applies. */
export const callPage = (data: CallPageData): Page => ({
  title: data.title,
  description: `${texts.title}: ${data.title}`,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <p class="soft">
          {data.kind}
          {data.fictitious && <Mark />}
        </p>
        <h1>{data.title}</h1>
        {typeof data.apply !== "string" && (
          <p class="lead">
            {texts.closes} <Day on={data.closesOn} />
          </p>
        )}
        <FactList facts={factsOf(data)} />
        <ChainWay href={data.chainHref} />
      </div>
      <section class="section">
        <h2>{texts.terms}</h2>
        <Paragraphs words={data.terms} />
      </section>
      {data.milestones.length > 0 && (
        <section class="section">
          <h2>{texts.milestones}</h2>
          <Milestones milestones={data.milestones} />
        </section>
      )}
      {data.directReason !== "" && (
        <section class="section">
          <h2>{texts.directReason}</h2>
          <Paragraphs words={data.directReason} />
        </section>
      )}
      {data.apply !== "" && (
        <section class="section" id="apply">
          <h2>{texts.apply.title}</h2>
          {typeof data.apply === "string" ? <p>{data.apply}</p> : <Apply form={data.apply} action={data.action} />}
        </section>
      )}
      <p>
        <a href="/calls">{texts.all}</a>
      </p>
    </>
  ),
});

const factsOf = (data: CallPageData): readonly (readonly [string, ComponentChildren])[] => [
  [texts.state, data.state],
  [texts.call, data.callDays === "" ? texts.direct : data.callDays],
  [texts.body, <TextLink key="body" link={data.body} />],
  ...(data.gap ? [[texts.gap, <TextLink key="gap" link={data.gap} />] as const] : []),
  [texts.fee, data.fee ?? texts.feeHidden],
  ...(data.holder ? [[texts.holder, <Holder key="holder" holder={data.holder} organisation={data.organisation} />] as const] : []),
  ...(data.work ? [[texts.work, <TextLink key="work" link={data.work} />] as const] : []),
];

const Milestones = ({ milestones }: { readonly milestones: readonly CallMilestone[] }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={texts.milestones}>
    <DataTable
      class="wordy"
      stacked
      caption={texts.milestones}
      headed
      columns={[{ name: texts.milestone }, { name: texts.deliverable }, { name: texts.due }, { name: texts.share, number: true }]}
      rows={milestones.map(({ title, deliverable, dueOn, share }) => [
        title,
        deliverable,
        <Day key="due" on={dueOn} />,
        share === null ? texts.noShare : `${share} %`,
      ])}
    />
  </div>
);

const Apply = ({
  form: { state, token, applicant, organisations },
  action,
}: {
  readonly form: ApplyForm;
  readonly action: string;
}): VNode => {
  const { apply } = texts;
  const who: readonly FieldSpec[] = [
    { name: "name", label: apply.name, kind: "text", required: true, longest: 200, autocomplete: "name" },
    { name: "address", label: apply.address, help: apply.addressHelp, kind: "email", required: true, longest: 200, autocomplete: "email" },
    {
      name: "organisation",
      label: apply.organisation,
      help: apply.organisationHelp,
      kind: "text",
      longest: 200,
      autocomplete: "organization",
    },
  ];
  return (
    <>
      <p>{apply.lead}</p>
      {applicant !== undefined && <p>{apply.signedIn(applicant)}</p>}
      <Form
        action={action}
        fields={[
          ...(applicant === undefined ? who : ownOrganisation(organisations)),
          { name: "words", label: apply.words, help: apply.wordsHelp, kind: "long text", required: true, longest: 8_000, rows: 12 },
        ]}
        state={state}
        words={partnershipTexts.desk.form}
        submit={apply.send}
        hidden={{ token }}
      >
        <TrapField label={apply.leaveEmpty} />
        <p class="small soft">{apply.privacy}</p>
      </Form>
    </>
  );
};

/** Whoever has an account applies alone, or for an organisation that their record names. */
const ownOrganisation = (organisations: readonly Option[]): readonly FieldSpec[] =>
  organisations.length === 0
    ? []
    : [
        {
          name: "organisation",
          label: texts.apply.organisation,
          help: texts.apply.ownOrganisationHelp,
          kind: "choice",
          options: organisations,
        },
      ];

/** How an application from outside stands, for whoever has its address. */
export const sentApplicationPage = (data: SentApplication): Page => {
  const { application } = texts;
  return {
    title: application.title,
    description: application.title,
    section: "programme",
    unlisted: true,
    body: (
      <>
        <div class="opening">
          <h1>{application.title}</h1>
          {data.notice !== "" && (
            <p class="notice" role="status">
              {data.notice}
            </p>
          )}
          <p class="lead">{application.states[data.state]}</p>
          <p>{application.keep}</p>
        </div>
        <FactList
          facts={[
            [texts.call, <TextLink key="call" link={data.call} />],
            [application.sent, <Day key="sent" on={data.sentOn} />],
            ...(data.organisation === "" ? [] : [[application.organisation, data.organisation] as const]),
            ...(data.address === "none" ? [] : [[application.address, application.addresses[data.address]] as const]),
          ]}
        />
        {data.address === "not confirmed" && (
          <section class="section">
            <h2>{application.confirm}</h2>
            <form class="form" action={data.again.action} method="post">
              <p>{application.notConfirmed}</p>
              <input type="hidden" name="secret" value={data.again.secret} />
              <p class="buttons">
                <button type="submit" class="second">
                  {application.again}
                </button>
              </p>
            </form>
          </section>
        )}
        <section class="section">
          <h2>{application.words}</h2>
          <Paragraphs words={data.words} />
        </section>
        {data.withdraw && (
          <form class="form" action={data.withdraw.action} method="post">
            <input type="hidden" name="secret" value={data.withdraw.secret} />
            <p class="buttons">
              <button type="submit" class="danger">
                {application.withdraw}
              </button>
            </p>
          </form>
        )}
      </>
    ),
  };
};
