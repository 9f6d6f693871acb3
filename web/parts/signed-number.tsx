import type { VNode } from "preact";
import { formatSigned } from "../figures/format-number.ts";

/** A difference with its sign, rounded. */
export const signedWords = (value: number, locale: string): string => formatSigned(value, locale);

/** A difference with its sign, rounded, the whole value behind it. */
export const SignedNumber = ({ value, locale }: { readonly value: number; readonly locale: string }): VNode => (
  <data value={String(value)}>{signedWords(value, locale)}</data>
);
