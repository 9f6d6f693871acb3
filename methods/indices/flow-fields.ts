import type { FlowTable } from "./flow-table.ts";

/** The flows from each area to every other, and to each area from every other, in the order of areas. */
export interface FlowFields {
  readonly leaving: readonly Float64Array[];
  readonly entering: readonly Float64Array[];
}

/** Rows and columns of a flow table, each without its own cell on the diagonal. */
export function fieldsOf({ areas, between: { values } }: FlowTable): FlowFields {
  const others = (area: number, cell: (other: number) => number): Float64Array =>
    Float64Array.from({ length: Math.max(areas - 1, 0) }, (_, at) => values[cell(at < area ? at : at + 1)]!);
  const list = Array.from({ length: areas }, (_, area) => area);
  return {
    leaving: list.map((area) => others(area, (other) => area * areas + other)),
    entering: list.map((area) => others(area, (other) => other * areas + area)),
  };
}
