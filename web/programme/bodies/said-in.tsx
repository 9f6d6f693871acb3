import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { SaidIn as Said } from "./bodies-data.ts";

const texts = partnershipTexts.bodies;

interface SaidInProps {
  readonly saidIn: Said | undefined;
  /** A heading beside it says already that it is the source. */
  readonly headed?: boolean;
}

/** Where something was said, small; nothing where no document said it. */
export const SaidIn = ({ saidIn, headed }: SaidInProps): VNode | null => {
  if (!saidIn) return null;
  const words = texts.at(saidIn.document, saidIn.place);
  return <span class="small soft">{headed ? words : ` ${texts.source}: ${words}`}</span>;
};
