import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";

const { bodiesDesk: texts } = partnershipTexts;

/** What rules of bodies have to say of a change. */
export interface RuleObjections {
  readonly refused: boolean;
  readonly lines: readonly {
    readonly words: string;
    readonly mend: string;
    /** Where a waiver of the rule is asked for. */
    readonly waiverHref: string | undefined;
  }[];
}

/** What rules say against a change: refused, or asked whether it is meant. */
export const Objections = ({ objections: { refused, lines } }: { readonly objections: RuleObjections }): VNode => (
  <div class="fault-summary" role="alert" aria-labelledby="objections-title">
    <h2 id="objections-title">{refused ? texts.objections : texts.asks}</h2>
    <ul>
      {lines.map(({ words, mend, waiverHref }, place) => (
        <li key={place}>
          {words} <span class="soft">{partnershipTexts.bodies.mend(mend)}</span>
          {waiverHref !== undefined && (
            <>
              {" "}
              <a href={waiverHref}>{texts.askWaiver}</a>
            </>
          )}
        </li>
      ))}
    </ul>
    <p>{refused ? texts.refusedHelp : texts.asksHelp}</p>
  </div>
);
