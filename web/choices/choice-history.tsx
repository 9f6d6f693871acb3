import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import { Paragraphs } from "../parts/paragraphs.tsx";
import type { ChoicePageData } from "./choices-data.ts";

const words = partnershipTexts.choices.page;

/** States that a choice went through, why it went stale and how that was settled, and its versions. */
export const ChoiceHistory = ({ data: { steps, causes, versions } }: { readonly data: ChoicePageData }): VNode => (
  <section class="section">
    <h2>{words.history}</h2>
    <ol class="plain stack">
      {steps.map(({ state, on, words: said }, place) => (
        <li key={place}>
          <Day on={on} />
          {": "}
          <strong>{state}</strong>
          {said !== "" && <Paragraphs words={said} />}
        </li>
      ))}
    </ol>
    {causes.length > 0 && (
      <>
        <h3>{words.causes}</h3>
        <ul class="plain stack">
          {causes.map(({ on, words: said, href, settled }, place) => (
            <li key={place}>
              <Day on={on} />
              {": "}
              {href === "" ? said : <a href={href}>{said}</a>}
              <span class="line small soft">{settled === "" ? words.stands : settled}</span>
            </li>
          ))}
        </ul>
      </>
    )}
    <h3>{words.versions}</h3>
    <ul class="plain choice-versions">
      {versions.map(({ number, href, on, isHere }) => (
        <li key={number}>
          {isHere ? <strong aria-current="page">{words.versionLine(number)}</strong> : <a href={href}>{words.versionLine(number)}</a>}
          {", "}
          <Day on={on} />
        </li>
      ))}
    </ul>
  </section>
);
