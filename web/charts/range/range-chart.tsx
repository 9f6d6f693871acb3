import type { VNode } from "preact";
import { coordinate, point } from "../coordinate.ts";
import { filled, hollowed, lettered, stroked, type Tone } from "../palette.ts";
import { picture } from "../picture.ts";
import { readingSide, type ReadingSide } from "../reading-side.ts";
import { layOutRange, type PlacedRange, type RangeInput, type RangeLayout, type RangeMark } from "./layout.ts";

/** What several publications say of the same things: a mark for each, and a bar from the lowest to the highest. */
export const drawRange = (input: RangeInput, width: number): VNode => {
  const layout = layOutRange(input, width);
  const side = readingSide(input.direction ?? "ltr", width);
  const links = input.rows.some(({ href }) => href !== undefined);
  return (
    <svg {...picture(width, layout.height, input.label, links ? "group" : "img")}>
      <Axis layout={layout} side={side} />
      {layout.keys.map(({ mark, name, x, y }) => (
        <g key={name}>
          <Mark mark={mark} x={side.left(x)} y={y - layout.size * 0.36} tone={input.tone} />
          <text x={side.left(x + 14)} y={y} {...side.begins} {...lettered("ink", layout.size)}>
            {name}
          </text>
        </g>
      ))}
      {layout.rows.map((placed, place) => (
        <Row key={`${placed.row.name}${place}`} placed={placed} size={layout.size} tone={input.tone} side={side} />
      ))}
    </svg>
  );
};

interface AxisProps {
  readonly layout: RangeLayout;
  readonly side: ReadingSide;
}

const Axis = ({ layout: { ticks, grid, bottom, size }, side }: AxisProps): VNode => (
  <g>
    {ticks.map(({ x, text, anchor }) => (
      <g key={x}>
        <path d={grid.map(([top, foot]) => `M${point(side.left(x), top)}V${foot}`).join("")} {...stroked("line")} />
        <text x={side.left(x)} y={bottom + size + 3} {...anchorOf(anchor, side)} {...lettered("faint", size)}>
          {text}
        </text>
      </g>
    ))}
  </g>
);

const anchorOf = (anchor: "start" | "middle" | "end", side: ReadingSide): { readonly "text-anchor"?: "middle" | "end" } => {
  if (anchor === "middle") return { "text-anchor": "middle" };
  return anchor === "start" ? side.begins : side.ends;
};

interface RowProps {
  readonly placed: PlacedRange;
  readonly size: number;
  readonly tone: Tone;
  readonly side: ReadingSide;
}

const Row = ({ placed, size, tone, side }: RowProps): VNode => {
  const { row, name, nameY, y, span, marks, textX, textY, textAnchor } = placed;
  const named = (
    <text x={side.left(0)} y={nameY} {...side.begins} {...lettered("ink", size)}>
      {name}
    </text>
  );
  return (
    <g>
      <title>{row.full}</title>
      {row.href === undefined ? named : <a href={row.href}>{named}</a>}
      {span && (
        <path
          d={`M${point(side.left(span[0]), y)}H${coordinate(side.left(span[1]))}`}
          stroke-width={4}
          stroke-linecap="round"
          {...stroked("context")}
        />
      )}
      {marks.toReversed().map(({ mark, x }) => (
        <Mark key={mark} mark={mark} x={side.left(x)} y={y} tone={tone} />
      ))}
      <text x={side.left(textX)} y={textY} {...anchorOf(textAnchor, side)} {...lettered("faint", size)}>
        {row.text}
      </text>
    </g>
  );
};

interface MarkProps {
  readonly mark: RangeMark;
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
}

const Mark = ({ mark, x, y, tone }: MarkProps): VNode => {
  switch (mark) {
    case "disc":
      return <circle cx={x} cy={y} r={5} {...filled(tone)} />;
    case "circle":
      return <circle cx={x} cy={y} r={4.5} {...hollowed(tone)} />;
    case "square":
      return <path d={`M${point(x - 4, y - 4)}h8v8h-8z`} {...hollowed(tone)} />;
    case "diamond":
      return <path d={`M${point(x, y - 5.5)}l5.5,5.5l-5.5,5.5l-5.5,-5.5z`} {...hollowed(tone)} />;
    case "cross":
      return <path d={`M${point(x - 4, y - 4)}l8,8m0,-8l-8,8`} stroke-width={2} {...stroked(tone)} />;
  }
};
