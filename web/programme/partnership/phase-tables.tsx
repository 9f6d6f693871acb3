import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { writtenDay } from "../../parts/day.tsx";
import { SaidIn } from "../bodies/said-in.tsx";
import type { DayRange, MilestoneRow, PhaseRow } from "./partnership-data.ts";

const texts = partnershipTexts.programme.phases;

const rangeWords = ({ from, until }: DayRange): string =>
  [...(from === null ? [] : [texts.from(writtenDay(from))]), ...(until === null ? [] : [texts.until(writtenDay(until))])].join(" ") ||
  texts.notSaid;

/** Phases as each document dates them. */
export const PhaseTable = ({ phases }: { readonly phases: readonly PhaseRow[] }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
    <DataTable
      class="wordy"
      caption={texts.title}
      headed
      columns={Object.values(texts.columns).map((name) => ({ name }))}
      rows={phases.map(({ name, planned, actual, note, saidIn }) => [
        name,
        rangeWords(planned),
        rangeWords(actual),
        note,
        <SaidIn saidIn={saidIn} headed />,
      ])}
    />
  </div>
);

/** Milestones with every day they fall on. */
export const MilestoneTable = ({ milestones }: { readonly milestones: readonly MilestoneRow[] }): VNode | null =>
  milestones.length === 0 ? null : (
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.milestones}>
      <DataTable
        class="wordy"
        caption={texts.milestones}
        columns={[{ name: texts.milestone }, { name: texts.days }, { name: texts.columns.note }, { name: texts.columns.source }]}
        rows={milestones.map(({ name, phase, countsFrom, offsetMonths, days, words, saidIn }) => [
          name,
          days.length === 0
            ? texts.notSaid
            : days
                .map(({ on, from, document }) => `${writtenDay(on)} (${[texts.dayFrom[from], document].filter(Boolean).join(", ")})`)
                .join("; "),
          [texts.countedFrom(phase, countsFrom, offsetMonths), words].filter(Boolean).join(". "),
          <SaidIn saidIn={saidIn} headed />,
        ])}
      />
    </div>
  );
