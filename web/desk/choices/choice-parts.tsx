import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import type { EvidenceLineData, ViewpointLineData } from "./choices-desk-data.ts";

const texts = partnershipTexts.choicesDesk;

/** Where lines can be changed and taken out. */
export interface Changing {
  readonly path: string;
  readonly version: number;
  readonly csrf: string;
}

interface EvidenceProps {
  readonly lines: readonly EvidenceLineData[];
  readonly changing: Changing | undefined;
}

/** Evidence, a line each. */
export const EvidenceTable = ({ lines, changing }: EvidenceProps): VNode => {
  const { basis, outcome, direction, certainty, change } = texts.choice.evidenceColumns;
  if (lines.length === 0) return <p>{texts.choice.noEvidence}</p>;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.choice.evidence}>
      <DataTable
        class="wordy"
        caption={texts.choice.evidence}
        headed
        columns={[basis, outcome, direction, certainty, ...(changing ? [change] : [])].map((name) => ({ name }))}
        rows={lines.map((line) => [
          <>
            <TextLink link={line.basis} />
            {line.note !== "" && <span class="line small fault">{line.note}</span>}
            {line.words !== "" && <span class="line small soft">{line.words}</span>}
          </>,
          line.outcome,
          <>
            {line.direction}
            {line.whom.map((words) => (
              <span key={words} class="line small soft">
                {words}
              </span>
            ))}
          </>,
          <>
            {line.certainty}
            {line.certaintyWords !== "" && <span class="line small soft">{line.certaintyWords}</span>}
          </>,
          ...(changing ? [<LineWays key="ways" changing={changing} of="evidence" id={line.id} name={line.basis.text} />] : []),
        ])}
      />
    </div>
  );
};

/** Viewpoints, with where each was said. */
export const Viewpoints = ({
  lines,
  changing,
}: {
  readonly lines: readonly ViewpointLineData[];
  readonly changing: Changing | undefined;
}): VNode =>
  lines.length === 0 ? (
    <p>{texts.choice.noViewpoints}</p>
  ) : (
    <ul class="plain stack">
      {lines.map(({ id, party, stance, words, source }) => (
        <li key={id}>
          <strong>{`${party}: ${stance}`}</strong>
          <span class="line">{words}</span>
          <span class="line small soft">
            <TextLink link={source} />
          </span>
          {changing && <LineWays changing={changing} of="viewpoints" id={id} name={`${party}: ${stance}`} />}
        </li>
      ))}
    </ul>
  );

interface LineWaysProps {
  readonly changing: Changing;
  readonly of: "evidence" | "viewpoints";
  readonly id: string;
  readonly name: string;
}

const LineWays = ({ changing: { path, version, csrf }, of, id, name }: LineWaysProps): VNode => (
  <>
    {of === "evidence" && (
      <span class="line line-way">
        <a href={`${path}/evidence/${id}`}>{texts.choice.changeLine}</a>
      </span>
    )}
    <form class="inline-form" action={`${path}/${of}/${id}/remove`} method="post">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="version" value={String(version)} />
      <button type="submit" class="plain-button" aria-label={texts.choice.removeOne(name)}>
        {texts.choice.removeLine}
      </button>
    </form>
  </>
);
