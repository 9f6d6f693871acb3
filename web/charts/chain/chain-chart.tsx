import type { VNode } from "preact";
import { point } from "../coordinate.ts";
import { filled, hollowed, lettered, stroked } from "../palette.ts";
import { picture } from "../picture.ts";
import { readingSide, type ReadingSide } from "../reading-side.ts";
import { layOutChain, type ChainInput, type ChainLayout, type ChainMark, type PlacedLane } from "./layout.ts";

/** When each stage of a chain came, on one axis of time: a lane a stage, and an open line where none has come. */
export const drawChain = (input: ChainInput, width: number): VNode => {
  const layout = layOutChain(input, width);
  const side = readingSide(input.direction ?? "ltr", width);
  return (
    <svg {...picture(width, layout.height, input.label)}>
      <Axis layout={layout} />
      {layout.lanes.map((lane) => (
        <Lane key={lane.name} lane={lane} layout={layout} side={side} />
      ))}
    </svg>
  );
};

const Axis = ({ layout: { ticks, grid, bottom, size } }: { readonly layout: ChainLayout }): VNode => (
  <g>
    {ticks.map(({ x, text, anchor }) => (
      <g key={x}>
        <path d={grid.map(([top, foot]) => `M${point(x, top)}V${foot}`).join("")} {...stroked("line")} />
        <text x={x} y={bottom + size + 3} {...(anchor === "start" ? {} : { "text-anchor": anchor })} {...lettered("faint", size)}>
          {text}
        </text>
      </g>
    ))}
  </g>
);

interface LaneProps {
  readonly lane: PlacedLane;
  readonly layout: ChainLayout;
  readonly side: ReadingSide;
}

const Lane = ({ lane: { name, text, nameY, y, marks, open }, layout, side }: LaneProps): VNode => (
  <g>
    <text x={side.left(0)} y={nameY} {...side.begins} {...lettered("ink", layout.size)}>
      {name}
    </text>
    {open && <path d={`M${point(open[0], y)}H${open[1]}`} stroke-width={1.5} stroke-dasharray="2 5" {...stroked("faint")} />}
    {marks.map(({ x, until, mark }, place) => (
      <g key={place}>
        <title>{mark.full}</title>
        {until !== undefined && <path d={`M${point(x, y)}H${until}`} stroke-width={5} stroke-linecap="round" {...stroked("context")} />}
        {until !== undefined && <Mark kind={mark.kind} x={until} y={y} />}
        <Mark kind={mark.kind} x={x} y={y} />
      </g>
    ))}
    <text x={side.left(layout.textX)} y={nameY} {...(layout.textBegins ? side.begins : side.ends)} {...lettered("faint", layout.size)}>
      {text}
    </text>
  </g>
);

const Mark = ({ kind, x, y }: { readonly kind: ChainMark["kind"]; readonly x: number; readonly y: number }): VNode => {
  switch (kind) {
    case "here":
      return <circle cx={x} cy={y} r={6} {...filled("evidence")} />;
    case "beside":
      return <circle cx={x} cy={y} r={4.5} {...hollowed("evidence")} />;
    case "over":
      return <path d={`M${point(x - 4.5, y - 4.5)}l9,9m0,-9l-9,9`} stroke-width={2} {...stroked("cost")} />;
  }
};
