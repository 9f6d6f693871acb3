import { Fragment, type VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { TextLink } from "../programme/people/links.tsx";
import { TrendFigure } from "../explore/trend-figure.tsx";
import type { Messages } from "../messages/messages.ts";
import type { EvidenceChart, OutcomeEvidence, PublicEvidenceLine } from "./choices-data.ts";
import { CertaintyScale, DirectionArrow } from "./scales.tsx";

const texts = partnershipTexts.choices;
const words = texts.page;

interface EvidenceProps {
  readonly evidence: readonly OutcomeEvidence[];
  readonly messages: Messages;
}

/** Evidence, outcome by outcome, each line with its direction and the way to what it rests on. */
export const ChoiceEvidence = ({ evidence, messages }: EvidenceProps): VNode =>
  evidence.length === 0 ? (
    <p>{words.noEvidence}</p>
  ) : (
    <>
      <p class="small soft">{words.evidenceLead}</p>
      {evidence.map((one) => (
        <Fragment key={one.outcome}>
          <OutcomeTable {...one} />
          {one.charts.map((chart) => (
            <BoundChart key={chart.id} chart={chart} messages={messages} />
          ))}
        </Fragment>
      ))}
    </>
  );

/** The whole series that a line rests on: it is drawn anew with each release, and its dots are the years that the evidence names. */
const BoundChart = ({ chart, messages }: { readonly chart: EvidenceChart; readonly messages: Messages }): VNode => {
  const { title, span, source, tone, figures, bound } = chart;
  return (
    <TrendFigure
      messages={messages}
      title={title}
      subtitle={words.chartOf(span)}
      source={source}
      remark={words.chartBound(bound)}
      lines={[{ name: "", tone, figures, marked: bound }]}
    />
  );
};

const OutcomeTable = ({ outcome, lines }: Pick<OutcomeEvidence, "outcome" | "lines">): VNode => {
  const { direction, basis, certainty } = words.evidenceColumns;
  return (
    <>
      <h3>{outcome}</h3>
      <DataTable
        class="wordy"
        caption={`${words.evidence}: ${outcome}`}
        headed
        stacked
        columns={[basis, direction, certainty].map((name) => ({ name }))}
        rows={lines.map((line) => [<Basis key="basis" line={line} />, <Says key="says" line={line} />, <Sure key="sure" line={line} />])}
      />
    </>
  );
};

const Basis = ({ line: { kind, basis, notes } }: { readonly line: PublicEvidenceLine }): VNode => (
  <>
    <span class="small soft">{`${words.basisKinds[kind]}: `}</span>
    <TextLink link={basis} />
    {notes.map((note) => (
      <span key={note.words} class={note.moved ? "line small fault" : "line small soft"}>
        {note.words}
      </span>
    ))}
  </>
);

const Says = ({ line: { direction, whom, words: said } }: { readonly line: PublicEvidenceLine }): VNode => (
  <>
    <DirectionArrow direction={direction} /> {texts.directionNames[direction]}
    {[...said, ...whom].map((one) => (
      <span key={one} class="line small soft">
        {one}
      </span>
    ))}
  </>
);

const Sure = ({ line: { certainty, certaintyWords } }: { readonly line: PublicEvidenceLine }): VNode => (
  <>
    <CertaintyScale certainty={certainty} />
    {certaintyWords !== "" && <span class="line small soft">{certaintyWords}</span>}
  </>
);
