import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { GapStateName } from "./gaps-data.ts";

/** Where a question stands, in a word. */
export const StateMark = ({ state }: { readonly state: GapStateName }): VNode => <strong>{partnershipTexts.gaps.states[state]}</strong>;
