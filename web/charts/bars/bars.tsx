import type { VNode } from "preact";
import { filled, lettered } from "../palette.ts";
import { picture } from "../picture.ts";
import { layOutBars, type BarsInput, type PlacedBar } from "./layout.ts";

/** Horizontal bars with names, values at their ends and links; lengths from zero on one scale. */
export const drawBars = (input: BarsInput, width: number): VNode => {
  const { height, size, thickness, rows } = layOutBars(input, width);
  const { tone } = input;
  return (
    <svg {...picture(width, height, input.label, "group")}>
      {rows.map((row) => (
        <g key={row.name}>
          <title>{row.full}</title>
          <BarName row={row} size={size} />
          <rect x={row.x} y={row.y} width={row.length} height={thickness} rx={1.5} {...filled(row.rest ? "context" : tone)} />
          <text x={row.textX} y={row.textY} {...lettered("ink", size)}>
            {row.text}
          </text>
        </g>
      ))}
    </svg>
  );
};

const BarName = ({ row, size }: { readonly row: PlacedBar; readonly size: number }): VNode => {
  const name = (
    <text x={row.labelX} y={row.labelY} {...lettered(row.rest ? "faint" : "ink", size)}>
      {row.label}
    </text>
  );
  return row.href === undefined ? name : <a href={row.href}>{name}</a>;
};
