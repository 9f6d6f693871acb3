import type { VNode } from "preact";
import { filled, lettered } from "../palette.ts";
import { picture } from "../picture.ts";
import { readingSide, type ReadingSide } from "../reading-side.ts";
import { layOutBars, type BarsInput, type PlacedBar } from "./layout.ts";

/** Horizontal bars with names, values at their ends and links; lengths from zero on one scale. */
export const drawBars = (input: BarsInput, width: number): VNode => {
  const { height, size, thickness, rows } = layOutBars(input, width);
  const { tone, direction = "ltr" } = input;
  const side = readingSide(direction, width);
  return (
    <svg {...picture(width, height, input.label, "group")}>
      {rows.map((row) => (
        <g key={row.name}>
          <title>{row.full}</title>
          <BarName row={row} size={size} side={side} />
          <rect
            x={side.left(row.x, row.length)}
            y={row.y}
            width={row.length}
            height={thickness}
            rx={1.5}
            {...filled(row.rest ? "context" : tone)}
          />
          <text x={side.left(row.textX)} y={row.textY} {...side.begins} {...lettered("ink", size)}>
            {row.text}
          </text>
        </g>
      ))}
    </svg>
  );
};

interface BarNameProps {
  readonly row: PlacedBar;
  readonly size: number;
  readonly side: ReadingSide;
}

const BarName = ({ row, size, side }: BarNameProps): VNode => {
  const name = (
    <text x={side.left(row.labelX)} y={row.labelY} {...side.begins} {...lettered(row.rest ? "faint" : "ink", size)}>
      {row.label}
    </text>
  );
  return row.href === undefined ? name : <a href={row.href}>{name}</a>;
};
