import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { AgreementName, CertaintyName, ChoiceStateName, DirectionName } from "./choices-data.ts";

const texts = partnershipTexts.choices;
const CERTAINTY_STEPS: readonly CertaintyName[] = ["very low", "low", "moderate", "high"];
const AGREEMENT_STEPS: readonly AgreementName[] = ["low", "medium", "high"];
const ARROWS: Readonly<Record<DirectionName, string>> = {
  increases: "↑",
  decreases: "↓",
  "no clear effect": "=",
  mixed: "↕",
  "not known yet": "?",
};

interface ScaleProps {
  readonly kind: "certainty" | "agreement";
  readonly name: string;
  readonly words: string;
  readonly steps: number;
  /** How many steps are filled; none where nobody judged. */
  readonly filled: number;
}

/** A scale with its name and its value in words; the steps only show again what the words say. */
const Scale = ({ kind, name, words, steps, filled }: ScaleProps): VNode => (
  <span class={`scale scale-${kind}`}>
    <span class="scale-name">{`${name}: `}</span>
    <strong>{words}</strong>
    <span class="scale-steps" aria-hidden="true">
      {Array.from({ length: steps }, (_, place) => (
        <span key={place} class={place < filled ? "scale-step full" : "scale-step"} />
      ))}
    </span>
  </span>
);

/** How sure one can be of an effect: a scale of its own, with round steps. */
export const CertaintyScale = ({ certainty }: { readonly certainty: CertaintyName }): VNode => (
  <Scale
    kind="certainty"
    name={texts.certainty}
    words={texts.certainties[certainty]}
    steps={CERTAINTY_STEPS.length}
    filled={CERTAINTY_STEPS.indexOf(certainty) + 1}
  />
);

/** How far those who know the subject agree on the whole: a scale of its own, with square steps. */
export const AgreementScale = ({ agreement }: { readonly agreement: AgreementName }): VNode => (
  <Scale
    kind="agreement"
    name={texts.agreement}
    words={texts.agreements[agreement]}
    steps={AGREEMENT_STEPS.length}
    filled={AGREEMENT_STEPS.indexOf(agreement) + 1}
  />
);

/** The sign of a direction; words stand beside it wherever it is shown. */
export const DirectionArrow = ({ direction }: { readonly direction: DirectionName }): VNode => (
  <span class="direction-arrow" aria-hidden="true">
    {ARROWS[direction]}
  </span>
);

/** Where a choice stands, in words. */
export const ChoiceState = ({ state }: { readonly state: ChoiceStateName }): VNode => (
  <strong class={state === "stale" || state === "withdrawn" ? "late" : "choice-state"}>{texts.states[state]}</strong>
);
