import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { TextLink } from "../programme/people/links.tsx";
import type { OutcomeEvidence, PublicEvidenceLine } from "./choices-data.ts";
import { CertaintyScale, DirectionArrow } from "./scales.tsx";

const texts = partnershipTexts.choices;
const words = texts.page;

/** Evidence, outcome by outcome, each line with its direction and the way to what it rests on. */
export const ChoiceEvidence = ({ evidence }: { readonly evidence: readonly OutcomeEvidence[] }): VNode =>
  evidence.length === 0 ? (
    <p>{words.noEvidence}</p>
  ) : (
    <>
      <p class="small soft">{words.evidenceLead}</p>
      {evidence.map((one) => (
        <OutcomeTable key={one.outcome} {...one} />
      ))}
    </>
  );

const OutcomeTable = ({ outcome, lines }: OutcomeEvidence): VNode => {
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
