import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { SaidIn } from "../bodies/said-in.tsx";
import type { RiskRow } from "./partnership-data.ts";

const texts = partnershipTexts.programme.risks;

/** Risks with the assessment of the day; one that contradicts itself is flagged. */
export const RiskTable = ({ risks }: { readonly risks: readonly RiskRow[] }): VNode | null =>
  risks.length === 0 ? null : (
    <section class="section" id="risks">
      <h2>{texts.title}</h2>
      <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
        <DataTable
          class="wordy"
          caption={texts.title}
          headed
          columns={[{ name: texts.risk }, { name: texts.rating }, { name: texts.mitigation }, { name: texts.source }]}
          rows={risks.map(({ area, dimension, mitigation, rating, words, flagged, saidIn }) => [
            area,
            <>
              <strong>{rating === undefined ? texts.notRated : texts.ratings[rating]}</strong> {dimension}
              {words !== "" && <span class="small soft">{` ${words}`}</span>}
              {flagged && <p class="state-note">{texts.mainYetLow}</p>}
            </>,
            mitigation,
            <SaidIn saidIn={saidIn} headed />,
          ])}
        />
      </div>
    </section>
  );
