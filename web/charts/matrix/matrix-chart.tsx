import type { VNode } from "preact";
import { coordinate, point } from "../coordinate.ts";
import { graded, lettered, stroked } from "../palette.ts";
import { picture } from "../picture.ts";
import { readingSide, type ReadingSide } from "../reading-side.ts";
import { layOutMatrix, SWATCH, type MatrixCell, type MatrixInput, type MatrixLayout } from "./layout.ts";

/** A matrix in classes of colour; no figure is a hatch, zero an empty box, an assumed zero a hatch of another kind, the diagonal a stroke. */
export const drawMatrix = (input: MatrixInput, width: number): VNode => {
  const layout = layOutMatrix(input, width);
  const side = readingSide(input.direction ?? "ltr", width);
  const { size, axes, cells, cellWidth, cellHeight, legend } = layout;
  const shapes = [
    ...cells.map(({ cell, x, y }) => ({ cell, x: side.left(x, cellWidth - 1), y, width: cellWidth - 1, height: cellHeight - 1 })),
    ...legend.map(({ cell, x, y }) => ({ cell, x: side.left(x, SWATCH.width), y, ...SWATCH })),
  ];
  return (
    <svg {...picture(width, layout.height, input.label)}>
      <defs>
        <Hatch id={hatchOf("absent", width)} angle={45} paint="line" />
        <Hatch id={hatchOf("assumed", width)} angle={135} paint="cost" />
      </defs>
      <Names layout={layout} side={side} />
      <g class={`tone-${input.tone}`}>
        {LOOKS.map((look) => (
          <Boxes key={look} look={look} boxes={shapes.filter(({ cell }) => lookOf(cell) === look)} tone={input.tone} width={width} />
        ))}
      </g>
      {legend.map(({ text, x, y }) => (
        <text key={text} x={side.left(x + SWATCH.width + 6)} y={y + SWATCH.height - 3} {...side.begins} {...lettered("faint", size)}>
          {text}
        </text>
      ))}
      <text x={side.left(0)} y={axes.rowsY} {...side.begins} {...lettered("ink", size, 600)}>
        {input.axes.rows}
      </text>
      <text x={side.left(axes.columnsX)} y={axes.columnsY} {...side.begins} {...lettered("ink", size, 600)}>
        {input.axes.columns}
      </text>
    </svg>
  );
};

interface NamesProps {
  readonly layout: MatrixLayout;
  readonly side: ReadingSide;
}

const Names = ({ layout: { size, axes, rows, columns }, side }: NamesProps): VNode => (
  <g>
    {columns.map(({ name, x }) => (
      <text key={name} x={side.left(x)} y={axes.namesY} text-anchor="middle" {...lettered("faint", size)}>
        {name}
      </text>
    ))}
    {rows.map(({ name, y }) => (
      <text key={y} x={side.left(0)} y={y} {...side.begins} {...lettered("ink", size)}>
        {name}
      </text>
    ))}
  </g>
);

/** Every look of a cell: classes by number, kinds by name. */
const LOOKS = [1, 2, 3, 4, 5, 6, 7, "zero", "assumed", "absent", "diagonal"] as const;
type Look = (typeof LOOKS)[number];

const lookOf = (cell: MatrixCell): Look => (cell.kind === "value" ? (cell.grade as Look) : cell.kind);

const hatchOf = (kind: "absent" | "assumed", width: number): string => `matrix-${kind}-${width}`;

const Hatch = ({ id, angle, paint }: { readonly id: string; readonly angle: number; readonly paint: "line" | "cost" }): VNode => (
  <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform={`rotate(${angle})`}>
    <path d="M0,0V5" stroke-width={1.6} {...stroked(paint)} />
  </pattern>
);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface BoxesProps {
  readonly look: Look;
  readonly boxes: readonly Box[];
  readonly tone: MatrixInput["tone"];
  readonly width: number;
}

/** All cells of a look as one path: a picture of a thousand cells stays light. */
const Boxes = ({ look, boxes, tone, width }: BoxesProps): VNode | null => {
  if (boxes.length === 0) return null;
  const outline = boxes.map((box) => `M${point(box.x, box.y)}h${coordinate(box.width)}v${box.height}h-${coordinate(box.width)}z`).join("");
  switch (look) {
    case "zero":
      return <path d={outline} stroke-width={1} {...stroked("line")} />;
    case "absent":
    case "assumed":
      return <path d={outline} fill={`url(#${hatchOf(look, width)})`} />;
    case "diagonal":
      return (
        <path
          d={boxes.map((box) => `M${point(box.x, box.y + box.height)}l${coordinate(box.width)},-${box.height}`).join("")}
          stroke-width={1}
          {...stroked("context")}
        />
      );
    default:
      return <path d={outline} {...graded(tone, look)} />;
  }
};
