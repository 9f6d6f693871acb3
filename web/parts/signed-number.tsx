import type { VNode } from "preact";
import { formatSigned } from "../figures/format-number.ts";

/** A difference with its sign, rounded, the whole value behind it. */
export const SignedNumber = ({ value, locale }: { readonly value: number; readonly locale: string }): VNode => (
  <data value={String(value)}>{formatSigned(value, locale)}</data>
);
