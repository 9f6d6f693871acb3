import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { ChecklistLine } from "./bodies-data.ts";

const texts = partnershipTexts.bodies;

/** Rules of a body, each with whether it is kept, what is wrong and what would mend it. */
export const Checklist = ({ lines }: { readonly lines: readonly ChecklistLine[] }): VNode => (
  <>
    <ul class="checklist">
      {lines.map((line, place) => (
        <li key={place} class={stateOf(line)}>
          <p>
            <strong class="check-state">{wordsOf(line)}</strong> {line.words}
          </p>
          {line.findings.length > 0 && (
            <ul>
              {line.findings.map(({ words, mend }, number) => (
                <li key={number}>
                  {words} <span class="soft">{texts.mend(mend)}</span>
                </li>
              ))}
            </ul>
          )}
          {line.shown
            .filter(({ parts }) => parts.length > 0)
            .map(({ label, parts }) => (
              <p key={label} class="small">
                <span class="soft">{`${label}: `}</span>
                {parts.map(({ name, people }) => `${name} ${people ?? texts.fewer}`).join(" · ")}
              </p>
            ))}
        </li>
      ))}
    </ul>
    {lines.some(({ shown }) => shown.length > 0) && <p class="small soft">{texts.grouping}</p>}
  </>
);

const stateOf = ({ findings, shown, effect }: ChecklistLine): string =>
  findings.length > 0 ? (effect === "show" ? "check-shown" : "check-broken") : shown.length > 0 ? "check-shown" : "check-kept";

const wordsOf = (line: ChecklistLine): string =>
  ({ "check-kept": texts.kept, "check-broken": texts.broken, "check-shown": line.findings.length > 0 ? texts.broken : texts.shownOnly })[
    stateOf(line)
  ] ?? texts.kept;
