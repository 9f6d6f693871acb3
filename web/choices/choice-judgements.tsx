import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Day } from "../parts/day.tsx";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { Effect } from "./choice-item.tsx";
import type { ChoicePageData, PublicJudgement } from "./choices-data.ts";
import { AgreementScale } from "./scales.tsx";

const words = partnershipTexts.choices.page;

/** What each of the two appraisers said, and where they differed; nothing where nobody appraised it. */
export const ChoiceJudgements = ({ data: { judgements, differences } }: { readonly data: ChoicePageData }): VNode | null => {
  if (judgements.length === 0) return null;
  const { point, first, second } = words.differColumns;
  return (
    <section class="section">
      <h2>{words.judgements}</h2>
      <p class="small soft">{words.judgementsLead}</p>
      {differences.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <>
          <h3>{words.differ}</h3>
          <DataTable
            class="wordy"
            caption={words.differ}
            headed
            stacked
            columns={[point, first, second].map((name) => ({ name }))}
            rows={differences.map((cells) => [...cells])}
          />
        </>
      )}
      {judgements.map((judgement) => (
        <OneJudgement key={judgement.title} judgement={judgement} />
      ))}
    </section>
  );
};

const OneJudgement = ({ judgement }: { readonly judgement: PublicJudgement }): VNode => (
  <details class="judgement">
    <summary>
      <strong>{judgement.title}</strong>{" "}
      <span class="small soft">
        <Day on={judgement.on} />
      </span>
    </summary>
    {judgement.interest !== "" && <p class="small">{judgement.interest}</p>}
    <ul class="plain effects">
      {judgement.effects.map((effect) => (
        <li key={effect.outcome}>
          <Effect effect={effect} />
          {effect.words !== "" && <Paragraphs words={effect.words} />}
        </li>
      ))}
    </ul>
    <p>
      <AgreementScale agreement={judgement.agreement} />
    </p>
    <Paragraphs words={judgement.agreementWords} />
    <ul class="plain small soft">
      {judgement.ratings.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    {judgement.ratingsWords !== "" && <Paragraphs words={judgement.ratingsWords} />}
    {judgement.words !== "" && <Paragraphs words={judgement.words} />}
  </details>
);
