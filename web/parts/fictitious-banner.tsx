import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";

/** Says that people and places on this site are invented, for as long as any such record is in the store. */
export const FictitiousBanner = (): VNode => (
  <p class="state-note fictitious" role="note">
    {partnershipTexts.programme.fictitious}
  </p>
);
