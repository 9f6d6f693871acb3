import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Links } from "../programme/people/links.tsx";
import type { Link } from "../programme/people/people-data.ts";
import type { ChoiceItem, EffectLine } from "./choices-data.ts";
import { AgreementScale, CertaintyScale, ChoiceState, DirectionArrow } from "./scales.tsx";

const texts = partnershipTexts.choices;

/** What a choice does to an outcome, with how sure that is. */
export const Effect = ({ effect: { outcome, direction, certainty, whom } }: { readonly effect: EffectLine }): VNode => (
  <>
    <DirectionArrow direction={direction} /> {texts.page.verdictLine(texts.directions[direction], outcome)}{" "}
    <CertaintyScale certainty={certainty} />
    {whom.map((words) => (
      <span key={words} class="line small soft">
        {words}
      </span>
    ))}
  </>
);

/** What was judged of a choice; that nobody did is said, and is not the same as having found nothing. */
export const Judged = ({ item }: { readonly item: Pick<ChoiceItem, "agreement" | "effects"> }): VNode =>
  item.agreement === undefined ? (
    <p class="small soft">{texts.stateWords["not yet appraised"]}</p>
  ) : (
    <>
      {item.effects.length === 0 ? (
        <p>{texts.noOutcomes}</p>
      ) : (
        <ul class="plain effects">
          {item.effects.map((effect) => (
            <li key={effect.outcome}>
              <Effect effect={effect} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <AgreementScale agreement={item.agreement} />
      </p>
    </>
  );

interface ItemProps {
  readonly item: ChoiceItem;
  readonly level: 2 | 3;
  readonly alsoUnder?: readonly Link[];
  /** It can be ticked for a comparison. */
  readonly tick?: true;
}

/** A policy choice in a list. */
export const ChoiceListItem = ({ item, level, alsoUnder = [], tick }: ItemProps): VNode => {
  const Heading = `h${level}` as const;
  return (
    <li>
      <p class="small soft">
        <ChoiceState state={item.state} />
        {item.causes.length > 0 && ` · ${texts.because(item.causes)}`}
        {` · ${item.instrument}`}
        {item.fictitious && (
          <span class="mark" title={texts.fictitious}>
            {texts.fictitiousMark}
          </span>
        )}
      </p>
      <Heading class="choice-title">
        <a href={item.href}>{item.title}</a>
      </Heading>
      <p>{item.problem}</p>
      <Judged item={item} />
      <p class="small soft">
        {`${item.forWhom} · ${texts.evidenceLines(item.evidenceLines)}`}
        {alsoUnder.length > 0 && (
          <>
            {` · ${texts.alsoUnder}: `}
            <Links links={alsoUnder} />
          </>
        )}
      </p>
      {tick && (
        <label class="tick">
          <input type="checkbox" name="c" value={item.slug} />
          <span>
            {texts.tick}
            <span class="unseen">{`: ${item.title}`}</span>
          </span>
        </label>
      )}
    </li>
  );
};
