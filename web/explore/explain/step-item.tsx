import type { VNode } from "preact";
import { formatFull, formatSignificant } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import type { ExplainStep, TakenFrom } from "./explain-data.ts";

/** One step: what was done, with which earlier steps, from which cell, and the number. */
export const StepItem = ({ step, messages }: { readonly step: ExplainStep; readonly messages: Messages }): VNode => {
  const { explain, joined } = messages;
  return (
    <li class={`step step-${step.op}`} id={`step-${step.id}`}>
      <span class="step-number">{step.id}</span>
      <div class="step-body">
        <div class="step-head">
          <p>{capital(step.words)}</p>
          <data class="step-value" value={String(step.value)}>
            {formatStep(step.value, messages.locale)}
          </data>
        </div>
        {step.inputs.length > 0 && (
          <p class="small soft">
            {joined.label(explain.ops[step.op] ?? step.op)}{" "}
            {runsOf(step.inputs).map(([first, last], place) => (
              <>
                {place > 0 && joined.comma}
                <a href={`#step-${first}`}>{first === last ? explain.stepRef(first) : explain.stepsRef(first, last)}</a>
              </>
            ))}
          </p>
        )}
        {step.from && <Origin from={step.from} messages={messages} />}
      </div>
    </li>
  );
};

/** Numbers as runs: 1, 2, 3, 7 are 1–3 and 7; two neighbours stay apart. */
const runsOf = (numbers: readonly number[]): readonly (readonly [first: number, last: number])[] => {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]): [number, number][] =>
    last - first === 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Six significant figures, so that small factors show; whole numbers in full. */
const formatStep = (value: number, locale: string): string =>
  Number.isInteger(value) || Math.abs(value) >= 1e6 ? formatFull(value, locale) : formatSignificant(value, locale, 6);

const Origin = ({ from, messages: { explain, joined } }: { readonly from: TakenFrom; readonly messages: Messages }): VNode => {
  if (from.kind === "rule") return <p class="cell-of">{from.reason}</p>;
  if (from.kind === "release") {
    return (
      <p class="cell-of">
        <a href={from.href}>{from.text}</a>
      </p>
    );
  }
  if (from.kind === "working") {
    return (
      <p class="cell-of">
        <code>
          {from.file} · {from.key}
        </code>
      </p>
    );
  }
  return (
    <div class="cell-of">
      <p>{joined.apart(from.producer, from.title)}</p>
      <p>
        {joined.label(explain.file)} <code>{from.file}</code>
      </p>
      <p>
        {from.sheet && (
          <>
            {joined.label(explain.sheet)} <code>{from.sheet}</code>
            {joined.comma}
          </>
        )}
        {joined.label(explain.cell)} <code>{from.cell}</code>
      </p>
      {from.redistributed && <p>{from.redistributed}</p>}
    </div>
  );
};
