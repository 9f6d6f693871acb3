import type { VNode } from "preact";
import { isAssumedZero } from "../../figures/figure.ts";
import { fullWords } from "../../figures/figure-words.ts";
import { formatSignificant } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import { foreignText } from "../../parts/foreign-text.ts";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { MethodEntry, MethodExample } from "./methodology-data.ts";

interface MethodCardProps {
  readonly method: MethodEntry;
  readonly messages: Messages;
}

/** A method code with its formula and a figure of the release that came about by it. */
export const MethodCard = ({ method: { code, name, words, lang, example }, messages }: MethodCardProps): VNode => {
  const { methodology } = messages;
  const formula = methodology.formulas[code];
  return (
    <div class="method-card" id={code}>
      <h3>
        <span {...foreignText(lang)}>{name}</span> <code class="soft">{code}</code>
      </h3>
      <p {...foreignText(lang)}>{words}</p>
      {formula && (
        <p class="formula">
          <span class="unseen">{messages.joined.label(methodology.formula)} </span>
          {formula}
        </p>
      )}
      {example ? <Example example={example} messages={messages} /> : <p class="small soft">{methodology.noExample}</p>}
    </div>
  );
};

const Example = ({ example, messages }: { readonly example: MethodExample; readonly messages: Messages }): VNode => {
  const { methodology, joined, locale } = messages;
  return (
    <div class="stack-tight">
      <p>
        {joined.label(joined.labelled(methodology.example, example.label))}{" "}
        <FigureValue figure={example.figure} messages={messages} about />
        {!isAssumedZero(example.figure) && <span class="soft"> ({fullWords(example.figure, messages)})</span>}
      </p>
      {example.lastSteps.length > 0 && (
        <ul class="small">
          {example.lastSteps.map(({ words, value }, place) => (
            <li key={place}>
              {joined.label(words)} <data value={String(value)}>{formatSignificant(value, locale, 6)}</data>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={example.href}>{example.steps > 0 ? methodology.allSteps(example.steps) : messages.figures.explain}</a>
      </p>
    </div>
  );
};
