import type { VNode } from "preact";
import { point } from "../coordinate.ts";
import { filled, lettered, stroked } from "../palette.ts";
import { picture } from "../picture.ts";
import { layOutLines, type LineInput, type LineLayout, type PlacedLine } from "./layout.ts";

/** Lines over time from zero: named at their end, estimates dashed, gaps left open. */
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

const OneLine = ({ placed, size }: { readonly placed: PlacedLine; readonly size: number }): VNode => {
  const { line, stretches, marks, end } = placed;
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
      {marks.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r={3} {...filled(line.tone)} />
      ))}
      {end && (
        <text x={end.x + 10} y={end.labelY + size * 0.34} {...lettered(line.tone, size, 600)}>
          {end.text}
        </text>
      )}
    </g>
  );
};
