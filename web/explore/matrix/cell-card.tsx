import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import type { CellCard } from "./cell-words.ts";

interface CellCardPanelProps {
  readonly card: CellCard;
  readonly tone: "people" | "money";
  readonly messages: Messages;
}

/** What is known of one cell. The script puts other cells into the same places, by `data-slot`. */
export const CellCardPanel = ({ card, tone, messages: { matrix, figures } }: CellCardPanelProps): VNode => (
  <section class={`cell-card fact-${tone}`} id="matrix-card" aria-label={matrix.cellCard}>
    <h2 data-slot="title">{card.title}</h2>
    <p class="cell-value" data-slot="value">
      {card.value}
    </p>
    <p class="soft small" data-slot="state">
      {card.state}
    </p>
    <dl class="cell-facts small">
      <div>
        <dt>{matrix.rows[tone]}</dt>
        <dd data-slot="row">{card.row}</dd>
      </div>
      <div>
        <dt>{matrix.columns[tone]}</dt>
        <dd data-slot="column">{card.column}</dd>
      </div>
    </dl>
    <p class="cell-links">
      <a data-slot="corridorHref" href={card.corridorHref} hidden={card.corridorHref === ""}>
        {matrix.openCorridor}
      </a>
      <a data-slot="explainHref" href={card.explainHref} hidden={card.explainHref === ""}>
        {figures.explain}
      </a>
    </p>
    <p class="soft small cell-method" data-slot="method">
      {card.method}
    </p>
    <p class="soft small cell-sources" data-slot="sources">
      {card.sources}
    </p>
  </section>
);
