import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { SaidIn as Said } from "./bodies-data.ts";

const texts = partnershipTexts.bodies;

/** Where something was said, small; nothing where no document said it. */
export const SaidIn = ({ saidIn }: { readonly saidIn: Said | undefined }): VNode | null =>
  saidIn ? <span class="small soft">{` ${texts.source}: ${texts.at(saidIn.document, saidIn.place)}`}</span> : null;
