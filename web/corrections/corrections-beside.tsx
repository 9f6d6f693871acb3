import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import { Paragraphs } from "../parts/paragraphs.tsx";
import type { CorrectionsBesideData } from "./corrections-data.ts";

const texts = partnershipTexts.corrections.beside;

/** Decided requests for a correction whose outcome is public, and the way to ask for one, as a part of a page. */
export const CorrectionsBeside = ({ data: { requests, askHref } }: { readonly data: CorrectionsBesideData }): VNode => (
  <section class="section" id="corrections">
    <h2>{texts.title}</h2>
    {requests.length === 0 ? (
      <p>{texts.none}</p>
    ) : (
      <ul class="plain stack">
        {requests.map(({ reference, outcome, on, summary, reasons }) => (
          <li key={reference} id={reference}>
            <strong>{texts.outcome[outcome]}</strong>
            <span class="soft">
              {` · ${reference} · `}
              <Day on={on} />
            </span>
            <Paragraphs words={summary} />
            <p class="small soft">{`${texts.reasons}: ${reasons}`}</p>
          </li>
        ))}
      </ul>
    )}
    <p>
      <a href={askHref}>{texts.ask}</a>
    </p>
  </section>
);
