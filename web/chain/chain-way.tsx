import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";

/** The way from the page of a thing to its chain. */
export const ChainWay = ({ href }: { readonly href: string }): VNode => (
  <p class="chain-ways">
    <a href={href}>{partnershipTexts.chain.way}</a>
  </p>
);
