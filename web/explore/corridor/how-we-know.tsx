import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { foreignText } from "../../parts/foreign-text.ts";
import { SourceList } from "../../parts/source-list.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { KnownFigure } from "./corridor-data.ts";
import type { CorridorProps } from "./corridor-page.tsx";

/** For each figure of the corridor: status, method and sources in words, and the way to its steps. */
export const HowWeKnow = ({ data, messages }: CorridorProps): VNode => {
  const { corridor } = messages;
  return (
    <section class="section" id="how">
      <h2>{corridor.how}</h2>
      <div class="three">
        <Known title={corridor.people} known={data.people} messages={messages} tone="people" />
        <Known title={corridor.cost} known={data.cost} messages={messages} tone="cost" />
        <Known title={corridor.money} known={data.money} messages={messages} tone="money" />
      </div>
    </section>
  );
};

interface KnownProps {
  readonly title: string;
  readonly known: KnownFigure | undefined;
  readonly messages: Messages;
  readonly tone: "people" | "money" | "cost";
}

const Known = ({ title, known, messages, tone }: KnownProps): VNode => {
  const { corridor, figures } = messages;
  return (
    <div class="stack">
      <h3 class={tone}>{title}</h3>
      {known ? (
        <dl class="kept">
          <dt>{messages.explain.value}</dt>
          <dd>
            <FigureValue figure={known.figure} messages={messages} about />
          </dd>
          <dt>{corridor.status}</dt>
          <dd>{figures.status(known.figure.status)}</dd>
          {known.provenance && (
            <>
              <dt>{corridor.method}</dt>
              <dd {...foreignText(known.provenance.methodLang)}>
                {corridor.howWords(known.provenance.methodName, known.provenance.methodWords)}
              </dd>
              <dt>{corridor.sources}</dt>
              <dd>
                <SourceList sources={known.provenance.sources} />
              </dd>
            </>
          )}
        </dl>
      ) : (
        <p class="soft">{corridor.costAbsent}</p>
      )}
      {known?.figure.explainHref && (
        <p>
          <a href={known.figure.explainHref} aria-label={messages.joined.labelled(corridor.steps, title)}>
            {corridor.steps}
          </a>
        </p>
      )}
    </div>
  );
};
