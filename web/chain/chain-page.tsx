import type { VNode } from "preact";
import { drawChain } from "../charts/chain/chain-chart.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import { FigureDrawing } from "../parts/figure-drawing.tsx";
import type { Page } from "../parts/page.ts";
import type { ChainPageData, ChainStage } from "./chain-data.ts";
import { ChainItemCard, ItemDetails } from "./chain-item.tsx";

const texts = partnershipTexts.chain;
/** Things of a stage that stand open; the others fold. */
const OPEN = 6;

/** What led to something public, itself, and what came of it, with the time that each step took. */
export const chainPage = (data: ChainPageData): Page => ({
  title: texts.title(data.centre.title),
  description: texts.description(data.centre.title),
  section: "programme",
  body: (
    <div class="work chain">
      <Opening data={data} />
      <Drawing data={data} />
      <Side title={texts.before} stages={data.before} alone={data.beforeAlone} />
      <section class="section chain-here" id="here">
        <h2>{texts.here}</h2>
        <ItemDetails item={data.centre} />
      </section>
      <Side title={texts.after} stages={data.after} alone={data.afterAlone} />
      <p class="chain-ways">
        <a href={data.jsonHref}>{texts.json}</a>
      </p>
    </div>
  ),
});

const Opening = ({ data: { centre, kind, lead, isCut } }: { readonly data: ChainPageData }): VNode => (
  <div class="opening">
    <p class="soft">{texts.of(centre.sort)}</p>
    <h1 {...centre.text}>{centre.title}</h1>
    <p>
      {centre.state !== "" && <strong class={centre.isOver ? "late" : "choice-state"}>{centre.state}</strong>}
      {centre.state !== "" && centre.on !== undefined && " · "}
      {centre.on !== undefined && <Day on={centre.on} />}
    </p>
    {lead !== "" && <p class="lead">{lead}</p>}
    {centre.fictitious && <p class="notice">{texts.fictitious}</p>}
    {isCut && <p class="notice">{texts.cut}</p>}
    <p class="chain-ways">
      <a href={centre.href}>{kind === "figure" ? texts.own.figure : texts.own.other}</a>
    </p>
  </div>
);

const Drawing = ({ data: { drawing } }: { readonly data: ChainPageData }): VNode | null =>
  drawing === undefined ? null : (
    <figure class="chart chain-drawing">
      <figcaption>
        <h2 class="finding">{texts.drawing}</h2>
        <p class="subtitle">{texts.drawingHelp}</p>
      </figcaption>
      <FigureDrawing draw={(width) => drawChain(drawing, width)} />
    </figure>
  );

interface SideProps {
  readonly title: string;
  readonly stages: readonly ChainStage[];
  readonly alone: string;
}

const Side = ({ title, stages, alone }: SideProps): VNode => (
  <section class="section">
    <h2>{title}</h2>
    {alone !== "" && <p>{alone}</p>}
    {stages.map((stage) => (
      <Stage key={stage.kind} stage={stage} />
    ))}
  </section>
);

const Stage = ({ stage: { heading, items, missing } }: { readonly stage: ChainStage }): VNode => {
  const [shown, folded] = items.length <= OPEN + 1 ? [items, []] : [items.slice(0, OPEN), items.slice(OPEN)];
  return (
    <div class="chain-stage">
      <h3>{items.length > 1 ? `${heading} (${items.length.toLocaleString("en")})` : heading}</h3>
      {items.length === 0 ? (
        <p class="soft">{missing}</p>
      ) : (
        <ul class="plain chain-items">
          {shown.map((item) => (
            <ChainItemCard key={item.id} item={item} />
          ))}
        </ul>
      )}
      {folded.length > 0 && (
        <details>
          <summary>{texts.more(folded.length)}</summary>
          <ul class="plain chain-items">
            {folded.map((item) => (
              <ChainItemCard key={item.id} item={item} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
