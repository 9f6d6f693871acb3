import type { VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../../parts/data-table.tsx";
import { Day } from "../../../parts/day.tsx";
import type { Page } from "../../../parts/page.ts";
import { TextLink } from "../../../programme/people/links.tsx";
import type { DeskSides } from "../../desk-parts.ts";
import { Form } from "../../form.tsx";
import { Part, workFrame } from "../../works/work-frame.tsx";
import type { WorkAround } from "../../works/works-desk-data.ts";
import type { AskApprovalData, SubmitWorkData } from "./reviewer-data.ts";

const words = partnershipTexts.reviewReviewer.submit;
const formWords = partnershipTexts.desk.form;

/** Sending a work to review: what its kind asks for, what could give its authors away, and where it stands after. */
export const submitWorkPage = (around: WorkAround, data: SubmitWorkData, sides: DeskSides): Page =>
  workFrame(
    around,
    "review",
    sides,
    <>
      {data.standing && (
        <p class="notice">
          {`${words.stands}: `}
          <TextLink link={data.standing} />
        </p>
      )}
      <Demands demands={data.demands} scores={data.scores} />
      <Traces data={data} />
      {data.state && (
        <Part title={words.title}>
          <p>{words.lead}</p>
          {data.versions.length === 0 ? <MakeVersion around={around} /> : <SubmitForm around={around} data={data} state={data.state} />}
        </Part>
      )}
      {!around.mayWrite && <p class="notice">{words.cannot}</p>}
      {data.earlier.length > 0 && (
        <Part title={words.earlier}>
          <ul class="plain lines">
            {data.earlier.map(({ link, state, on }) => (
              <li key={link.text}>
                <span>
                  <TextLink link={link} />
                  {` · ${state} · `}
                  <Day on={on} />
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>,
  );

const MakeVersion = ({ around: { id } }: { readonly around: WorkAround }): VNode => (
  <p>
    {`${words.noVersion} `}
    <a href={`/desk/works/${id}/versions`}>{words.makeVersion}</a>
  </p>
);

const Demands = ({ demands, scores }: Pick<SubmitWorkData, "demands" | "scores">): VNode => (
  <Part title={words.demands}>
    <ul>
      {demands.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p>{words.scores}</p>
    <ul>
      {scores.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </Part>
);

const Traces = ({ data: { traces, filesWarning, keptBack } }: { readonly data: SubmitWorkData }): VNode | null =>
  traces === undefined ? null : (
    <Part title={words.traces}>
      {traces.length === 0 ? (
        <p>{words.noTraces}</p>
      ) : (
        <>
          <p>{words.tracesLead}</p>
          <ul class="plain lines">
            {traces.map(({ line, words: said }) => (
              <li key={line}>
                <span class="soft">{words.line(line)}</span>
                <span class="breakable">{said}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {filesWarning && <p>{words.filesWarning}</p>}
      {keptBack.map((said) => (
        <p key={said} class="state-note">
          {said}
        </p>
      ))}
    </Part>
  );

interface SubmitFormProps {
  readonly around: WorkAround;
  readonly data: SubmitWorkData;
  readonly state: NonNullable<SubmitWorkData["state"]>;
}

const SubmitForm = ({ around, data, state }: SubmitFormProps): VNode => (
  <Form
    action={`/desk/works/${around.id}/review`}
    fields={[
      { name: "version", label: words.version, kind: "choice", required: true, options: data.versions },
      { name: "anonymity", label: words.anonymity, help: words.anonymityHelp, kind: "choice", required: true, options: data.anonymity },
      { name: "stages", label: words.stages, kind: "choice", required: true, options: data.stages },
      { name: "suggested", label: words.suggested, help: words.suggestedHelp, kind: "long text", rows: 4, longest: 10_000 },
      { name: "opposed", label: words.opposed, help: words.opposedHelp, kind: "long text", rows: 3, longest: 10_000 },
      { name: "confirm", label: words.confirm, help: words.confirmHelp, kind: "yes", required: true },
    ]}
    state={state}
    words={formWords}
    submit={words.button}
  />
);

/** The same for minutes, terms of reference and plans, which their body approves without reviewers. */
export const askApprovalPage = (around: WorkAround, data: AskApprovalData, sides: DeskSides): Page =>
  workFrame(
    around,
    "review",
    sides,
    <>
      <p class="lead">{words.body}</p>
      {data.cases.length > 0 && (
        <Part title={words.approvals}>
          <DataTable
            class="wordy"
            caption={words.approvals}
            headed
            columns={words.approvalColumns.map((name) => ({ name }))}
            rows={data.cases.map(({ link, version, state, on }) => [
              <TextLink key="case" link={link} />,
              version,
              state,
              <Day key="day" on={on} />,
            ])}
          />
        </Part>
      )}
      {data.state && (
        <Part title={words.askBody}>
          {data.versions.length === 0 ? (
            <MakeVersion around={around} />
          ) : (
            <Form
              action={`/desk/works/${around.id}/review`}
              fields={[
                { name: "version", label: words.version, kind: "choice", required: true, options: data.versions },
                { name: "confirm", label: words.confirm, help: words.confirmHelp, kind: "yes", required: true },
              ]}
              state={data.state}
              words={formWords}
              submit={words.askBody}
            />
          )}
        </Part>
      )}
      {!around.mayWrite && <p class="notice">{words.cannot}</p>}
    </>,
  );
