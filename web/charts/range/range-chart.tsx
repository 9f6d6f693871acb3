import type { VNode } from "preact";
import { point } from "../coordinate.ts";
import { filled, hollowed, lettered, stroked, type Tone } from "../palette.ts";
import { picture } from "../picture.ts";
import { layOutRange, type PlacedRange, type RangeInput, type RangeLayout, type RangeMark } from "./layout.ts";

/** What several publications say of the same things: a mark for each, and a bar from the lowest to the highest. */
export const drawRange = (input: RangeInput, width: number): VNode => {
  const layout = layOutRange(input, width);
  const links = input.rows.some(({ href }) => href !== undefined);
  return (
    <svg {...picture(width, layout.height, input.label, links ? "group" : "img")}>
      <Axis layout={layout} />
      {layout.keys.map(({ mark, name, x, y }) => (
        <g key={name}>
          <Mark mark={mark} x={x} y={y - layout.size * 0.36} tone={input.tone} />
          <text x={x + 14} y={y} {...lettered("ink", layout.size)}>
            {name}
          </text>
        </g>
      ))}
      {layout.rows.map((placed, place) => (
        <Row key={`${placed.row.name}${place}`} placed={placed} size={layout.size} tone={input.tone} />
      ))}
    </svg>
  );
};

const Axis = ({ layout: { ticks, grid, bottom, size } }: { readonly layout: RangeLayout }): VNode => (
  <g>
    {ticks.map(({ x, text, anchor }) => (
      <g key={x}>
        <path d={grid.map(([top, foot]) => `M${point(x, top)}V${foot}`).join("")} {...stroked("line")} />
        <text x={x} y={bottom + size + 3} text-anchor={anchor} {...lettered("faint", size)}>
          {text}
        </text>
      </g>
    ))}
  </g>
);

interface RowProps {
  readonly placed: PlacedRange;
  readonly size: number;
  readonly tone: Tone;
}

const Row = ({ placed, size, tone }: RowProps): VNode => {
  const { row, name, nameY, y, span, marks, textX, textY, textAnchor } = placed;
  const named = (
    <text x={0} y={nameY} {...lettered("ink", size)}>
      {name}
    </text>
  );
  return (
    <g>
      <title>{row.full}</title>
      {row.href === undefined ? named : <a href={row.href}>{named}</a>}
      {span && <path d={`M${point(span[0], y)}H${span[1]}`} stroke-width={4} stroke-linecap="round" {...stroked("context")} />}
      {marks.toReversed().map(({ mark, x }) => (
        <Mark key={mark} mark={mark} x={x} y={y} tone={tone} />
      ))}
      <text x={textX} y={textY} text-anchor={textAnchor} {...lettered("faint", size)}>
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
