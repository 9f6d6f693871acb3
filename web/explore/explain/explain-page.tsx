import type { VNode } from "preact";
import { questionAddress } from "../../downloads/addresses.ts";
import { formatFull } from "../../figures/format-number.ts";
import { fullWords } from "../../figures/figure-words.ts";
import type { Messages } from "../../messages/messages.ts";
import { AnsweredLink } from "../../parts/answered-link.tsx";
import { ChainLink } from "../../parts/chain-link.tsx";
import { SourceList } from "../../parts/source-list.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";
import type { ExplainData, ExplainStep } from "./explain-data.ts";
import { StepItem } from "./step-item.tsx";

/** How one figure came about, from the publishers' cells to the number on the page. */
export const explainPage = (data: ExplainData, frame: Frame): Page => {
  const { messages } = frame;
  return {
    title: messages.explain.spoken(data.label),
    description: messages.joined.sentences(messages.explain.title, messages.joined.labelled(data.label, fullWords(data.figure, messages))),
    unlisted: true,
    body: <Explain data={data} frame={frame} />,
  };
};

const Explain = ({ data, frame }: { readonly data: ExplainData; readonly frame: Frame }): VNode => {
  const { messages } = frame;
  const { explain } = messages;
  return (
    <>
      <div class="opening">
        <p class="soft">{explain.title}</p>
        <h1>{data.label}</h1>
        <p class="big-figure">
          <FigureValue figure={data.figure} messages={messages} about />
        </p>
        <p class="soft">{fullWords(data.figure, messages)}</p>
        {data.back && (
          <p>
            <a href={data.back.href}>{data.back.text}</a>
          </p>
        )}
      </div>
      <Known data={data} frame={frame} />
      <section class="section" id="steps">
        <h2>{explain.steps}</h2>
        {data.steps.length === 0 ? (
          <p>{data.figure.value === null ? (data.absence ?? explain.nothing) : explain.byRule}</p>
        ) : (
          <>
            <FilesUsed steps={data.steps} messages={messages} />
            <p class="soft">{explain.intro}</p>
            <ol class="steps">
              {data.steps.map((step) => (
                <StepItem key={step.id} step={step} messages={messages} />
              ))}
            </ol>
            {data.unit !== 1 && <p class="soft">{explain.unit(formatFull(data.unit, messages.locale))}</p>}
          </>
        )}
      </section>
    </>
  );
};

/** The publishers' files among the steps, each with how many of its cells are used. */
const FilesUsed = ({
  steps,
  messages: { explain, joined, locale },
}: {
  readonly steps: readonly ExplainStep[];
  readonly messages: Messages;
}): VNode | null => {
  const files = new Map<string, { readonly words: string; cells: number }>();
  for (const { from } of steps) {
    if (from?.kind !== "cell") continue;
    const file = files.get(from.file) ?? { words: joined.apart(from.producer, from.title), cells: 0 };
    files.set(from.file, { ...file, cells: file.cells + 1 });
  }
  if (files.size === 0) return null;
  return (
    <div>
      <p>{explain.filesLead}</p>
      <ul>
        {[...files].map(([name, { words, cells }]) => (
          <li key={name}>
            <bdi>{words}</bdi> <span class="soft">({explain.cells(formatFull(cells, locale))})</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Known = ({
  data: { figure, counts, dataflow, key, provenance },
  frame,
}: {
  readonly data: ExplainData;
  readonly frame: Frame;
}): VNode => {
  const { messages, release } = frame;
  const { explain, corridor, figures } = messages;
  return (
    <section class="section" aria-label={explain.figure}>
      <dl class="kept">
        <dt>{explain.counts}</dt>
        <dd>{counts}</dd>
        <dt>{corridor.status}</dt>
        <dd>{figures.status(figure.status)}</dd>
        {provenance && (
          <>
            <dt>{corridor.method}</dt>
            <dd>{corridor.howWords(provenance.methodName, provenance.methodWords)}</dd>
            <dt>{corridor.sources}</dt>
            <dd>
              <SourceList sources={provenance.sources} />
            </dd>
          </>
        )}
        <dt>{explain.key}</dt>
        <dd>
          <code>
            {dataflow}/{key}
          </code>
        </dd>
      </dl>
      <p class="ways">
        <a href={questionAddress(dataflow, key, release.id)}>{messages.downloads.question}</a>
        <AnsweredLink dataflow={dataflow} figureKey={key} frame={frame} />
        <ChainLink dataflow={dataflow} figureKey={key} frame={frame} />
      </p>
    </section>
  );
};
