import type { VNode } from "preact";
import type { AreaLabel } from "../../figures/figure.ts";
import type { Messages } from "../../messages/messages.ts";

/** The form of an indicator's page, to which the boxes in its tables belong. */
export const CHOICE_FORM = "choice";

interface CompareBoxProps {
  readonly area: AreaLabel;
  readonly chosen: readonly string[];
  readonly messages: Messages;
}

/** Puts an area into the drawing of trends; part of the page's form wherever it stands. */
export const CompareBox = ({ area, chosen, messages: { indicators } }: CompareBoxProps): VNode => (
  <input
    type="checkbox"
    form={CHOICE_FORM}
    name="area"
    value={area.code}
    checked={chosen.includes(area.code)}
    aria-label={indicators.compareArea(area.name)}
  />
);
