import type { ComponentChildren, VNode } from "preact";
import { drawSparkline } from "../charts/sparkline/sparkline.tsx";
import type { Figure } from "../figures/figure.ts";
import { formatPeriod } from "../figures/format-period.ts";
import type { Messages } from "../messages/messages.ts";
import { FigureValue } from "./figure-value.tsx";

/** One headline figure with year, status and, where there is one, its trend. */
export interface Fact {
  readonly tone: "people" | "money" | "cost" | "evidence";
  readonly figure: Figure | undefined;
  readonly label: string;
  /** A second line, such as a share. */
  readonly more?: string | undefined;
  readonly trend?: readonly (number | null)[];
}

/** The headline figures of a page in one line. */
export const Facts = ({ facts, messages }: { readonly facts: readonly Fact[]; readonly messages: Messages }): VNode => (
  <div class="facts">
    {facts.map((fact) => (
      <OneFact key={fact.label} fact={fact} messages={messages} />
    ))}
  </div>
);

const OneFact = ({ fact: { tone, figure, label, more, trend }, messages }: { readonly fact: Fact; readonly messages: Messages }): VNode => (
  <div class={`fact fact-${tone}`}>
    <p class="fact-value">
      <FigureValue figure={figure} messages={messages} about />
    </p>
    <p class="fact-label">{label}</p>
    {figure && <p class="fact-state">{stateOf(figure, label, more, messages)}</p>}
    {trend && drawSparkline(trend, tone)}
  </div>
);

const stateOf = (figure: Figure, label: string, more: string | undefined, messages: Messages): ComponentChildren => (
  <>
    {[
      formatPeriod(figure.period, messages),
      ...(figure.value === null ? [] : [messages.figures.status(figure.status)]),
      ...(more ? [more] : []),
    ].join(" · ")}
    {figure.explainHref && (
      <>
        {" "}
        <a class="more-link" href={figure.explainHref} aria-label={messages.figures.explainOf(label)}>
          {messages.figures.explain}
        </a>
      </>
    )}
  </>
);
