import type { VNode } from "preact";
import { GapSteps } from "../../knowledge-gaps/gap-page.tsx";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import { FactList } from "../../programme/people/person-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { Part } from "../works/work-frame.tsx";
import { gapFrame } from "./gap-frame.tsx";
import type { GapAround, GapOverviewData, GapWordingData } from "./gaps-desk-data.ts";
import { wordingFields } from "./gaps-desk-page.tsx";

const texts = partnershipTexts.gapsDesk;

/** A question at a glance: where it stands, what can be done with it, and who needs it. */
export const gapAtAGlancePage = (around: GapAround, data: GapOverviewData, sides: DeskSides): Page =>
  gapFrame(
    around,
    "overview",
    sides,
    <>
      {data.waitsIn !== undefined && (
        <p class="state-note">
          {`${texts.gap.waits} `}
          <a href={data.waitsIn}>{texts.gap.decide}</a>
        </p>
      )}
      <FactList
        facts={data.facts.map(([name, value]) => [name, typeof value === "string" ? value : <TextLink key={name} link={value} />] as const)}
      />
      <Part title={partnershipTexts.gaps.page.question}>
        <div {...around.text}>
          <Paragraphs words={data.question} />
        </div>
      </Part>
      {data.purpose !== "" && (
        <Part title={partnershipTexts.gaps.page.purpose}>
          <div {...around.text}>
            <Paragraphs words={data.purpose} />
          </div>
        </Part>
      )}
      <Move around={around} data={data} />
      <Assign around={around} data={data} />
      {data.supporters.length > 0 && (
        <Part title={texts.gap.supporters}>
          <ul>
            {data.supporters.map((words, place) => (
              <li key={place}>{words}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={texts.gap.history}>
        <GapSteps steps={data.steps} />
      </Part>
    </>,
  );

interface SectionProps {
  readonly around: GapAround;
  readonly data: GapOverviewData;
}

const Move = ({ around, data: { move } }: SectionProps): VNode | null =>
  move && move.states.length > 0 ? (
    <Part title={texts.move.title}>
      <Form
        action={`/desk/gaps/${around.id}/move`}
        fields={[
          { name: "state", label: texts.move.state, kind: "choice", required: true, options: move.states },
          {
            name: "reasons",
            label: texts.move.reasons,
            help: texts.move.reasonsHelp,
            kind: "long text",
            rows: 3,
            required: true,
            longest: 2_000,
          },
        ]}
        state={move.state}
        words={partnershipTexts.desk.form}
        submit={texts.move.submit}
        hidden={{ version: String(around.version) }}
      />
    </Part>
  ) : null;

const Assign = ({ around, data: { assign } }: SectionProps): VNode | null =>
  assign ? (
    <Part title={texts.assign.title}>
      <Form
        action={`/desk/gaps/${around.id}/assign`}
        fields={[
          { name: "priority", label: texts.assign.priority, kind: "choice", required: true, options: assign.priorities },
          { name: "body", label: texts.assign.body, kind: "choice", required: true, options: assign.bodies },
        ]}
        state={assign.state}
        words={partnershipTexts.desk.form}
        submit={texts.assign.submit}
        hidden={{ version: String(around.version) }}
      />
    </Part>
  ) : null;

/** The wording of a question, and what it is about. */
export const gapWordingPage = (around: GapAround, data: GapWordingData, sides: DeskSides): Page =>
  gapFrame(
    around,
    "wording",
    sides,
    <>
      <p>{texts.wording.lead}</p>
      <Form
        action={`/desk/gaps/${around.id}/wording`}
        fields={wordingFields(data)}
        state={data.state}
        words={partnershipTexts.desk.form}
        submit={texts.wording.submit}
        hidden={{ version: String(around.version) }}
      />
    </>,
  );
