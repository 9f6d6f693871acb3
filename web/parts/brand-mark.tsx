import type { VNode } from "preact";
import { filled } from "../charts/palette.ts";

/** The two ribbons in small: people one way, money back. */
export const BrandMark = (): VNode => (
  <svg width={30} height={22} viewBox="0 0 30 22" aria-hidden="true">
    <path d="M1,1.5Q14,0 24,4.6V1.5L29.5,6.5L24,11.5V8.4Q14,6 1,8.5Z" {...filled("people")} />
    <path d="M29,20.5Q16,22 6,17.4V20.5L0.5,15.5L6,10.5V13.6Q16,16 29,13.5Z" {...filled("money")} />
  </svg>
);
