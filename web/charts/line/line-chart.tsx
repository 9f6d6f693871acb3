import type { VNode } from "preact";
import { point } from "../coordinate.ts";
import { filled, hollowed, lettered, stroked } from "../palette.ts";
import { picture } from "../picture.ts";
import { layOutLines, type LineInput, type LineLayout, type PlacedLine } from "./layout.ts";

/** Lines over time from zero: named at their end, estimates dashed, provisional points hollow, gaps left open between two ticks. */
export const drawLines = (input: LineInput, width: number): VNode => {
  const layout = layOutLines(input, width);
  return (
    <svg {...picture(width, layout.height, input.label)}>
      <Axes layout={layout} />
      {layout.lines.map((placed) => (
        <OneLine key={placed.line.name} placed={placed} size={layout.size} />
      ))}
    </svg>
  );
};

const Axes = ({ layout: { left, right, xTicks, yTicks, height, size } }: { readonly layout: LineLayout }): VNode => (
  <g>
    {yTicks.map((tick) => (
      <g key={tick.y}>
        <path d={`M${left},${tick.y}H${right}`} {...stroked("line")} />
        <text x={left - 8} y={tick.y + size * 0.34} text-anchor="end" {...lettered("faint", size)}>
          {tick.text}
        </text>
      </g>
    ))}
    {xTicks.map((tick) => (
      <text key={tick.x} x={tick.x} y={height - 6} text-anchor="middle" {...lettered("faint", size)}>
        {tick.text}
      </text>
    ))}
  </g>
);

/** A label that stands further from the end of its line is tied to it. */
const MOVED = 5;
/** Half the length of the tick where a line is broken. */
const TICK = 5;

const OneLine = ({ placed, size }: { readonly placed: PlacedLine; readonly size: number }): VNode => {
  const { line, stretches, marks, hollow, breaks, end } = placed;
  return (
    <g>
      {stretches.map(({ dashed, points }) => (
        <path
          key={points[0]!.join()}
          d={points.length === 1 ? `M${point(...points[0]!)}h0.1` : `M${points.map((one) => point(...one)).join("L")}`}
          stroke-width={2}
          stroke-linejoin="round"
          stroke-linecap={points.length === 1 ? "round" : "butt"}
          {...(dashed ? { "stroke-dasharray": "5 3" } : {})}
          {...stroked(line.tone)}
        />
      ))}
      {breaks.map(([x, y]) => (
        <path key={`break-${x}`} d={`M${point(x, y - TICK)}v${2 * TICK}`} stroke-width={1.5} {...stroked(line.tone)} />
      ))}
      {marks.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r={3} {...filled(line.tone)} />
      ))}
      {hollow.map(([x, y]) => (
        <circle key={`hollow-${x}`} cx={x} cy={y} r={3.5} {...hollowed(line.tone)} />
      ))}
      {end && Math.abs(end.labelY - end.y) > MOVED && (
        <path d={`M${point(end.x + 3, end.y)}L${point(end.x + 8, end.labelY)}`} stroke-width={1} {...stroked(line.tone)} />
      )}
      {end && (
        <text x={end.x + 10} y={end.labelY + size * 0.34} {...lettered(line.tone, size, 600)}>
          {end.text}
        </text>
      )}
    </g>
  );
};
