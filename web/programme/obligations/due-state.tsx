import type { VNode } from "preact";
import type { CalendarLine } from "./calendar-data.ts";

/** How something stands, told by a shape and a word. */
export const DueState = ({ line: { late, shape, state } }: { readonly line: Pick<CalendarLine, "late" | "shape" | "state"> }): VNode => (
  <span class={late ? "state late" : "state"}>
    {shape !== "" && <span aria-hidden="true">{`${shape} `}</span>}
    {state}
  </span>
);
