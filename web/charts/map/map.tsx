import type { VNode } from "preact";
import type { AreaShape } from "../atlas/areas.ts";
import { globePath } from "../atlas/land.ts";
import { filled, lettered, stepped, stroked } from "../palette.ts";
import { picture } from "../picture.ts";
import { layOutMap, type MapInput, type MapLayout } from "./layout.ts";

const BOX = 14;
/** Narrower drawings are for screens that are touched, where nothing hovers. */
const ROOMY = 480;

/** A map of classes in one hue with printed breaks; no figure is a hatch; small places are circles; no lines between areas. */
export const drawMap = (input: MapInput, width: number): VNode => {
  const layout = layOutMap(input, width);
  const hatch = `hatch-${width}`;
  const count = layout.classes.length;
  return (
    <svg {...picture(width, layout.height, input.label)}>
      <defs>
        <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={5} height={5} {...filled("land")} />
          <path d="M0,0V5" stroke-width={1.6} {...stroked("context")} />
        </pattern>
        <clipPath id={`frame-${width}`}>
          <rect width={width} height={layout.mapHeight} />
        </clipPath>
      </defs>
      <path d={globePath(width)} clip-path={`url(#frame-${width})`} {...filled("sea")} />
      <g fill={`url(#${hatch})`}>
        {layout.hatched.map((shape) => (
          <Shape key={shape.code + shape.path} shape={shape} radius={layout.radius} />
        ))}
      </g>
      {layout.classes.map((areas, place) => (
        <g key={place} stroke-width={0.6} {...stepped(input.tone, place, count)}>
          {areas.map((area) => (
            <Shape key={area.code + area.path} shape={area} radius={layout.radius} {...(width >= ROOMY ? { full: area.full } : {})} />
          ))}
        </g>
      ))}
      {layout.over.map(({ area, place }) => (
        <g
          key={area.path}
          stroke-width={1.5}
          {...(place === undefined ? { fill: `url(#${hatch})`, stroke: `url(#${hatch})` } : stepped(input.tone, place, count))}
        >
          <Shape shape={area} radius={layout.radius} />
        </g>
      ))}
      <Legend input={input} layout={layout} hatch={hatch} />
    </svg>
  );
};

interface ShapeProps {
  readonly shape: AreaShape;
  readonly radius: number;
  readonly full?: string;
}

const Shape = ({ shape: { path, spot }, radius, full }: ShapeProps): VNode => (
  <>
    {path && <path d={path}>{full && <title>{full}</title>}</path>}
    {spot && (
      <circle cx={spot[0]} cy={spot[1]} r={radius} class="stroke-paper" stroke="#FFFFFF">
        {full && <title>{full}</title>}
      </circle>
    )}
  </>
);

interface LegendProps {
  readonly input: MapInput;
  readonly layout: MapLayout;
  readonly hatch: string;
}

const Legend = ({ input, layout: { legend, size, classes }, hatch }: LegendProps): VNode => (
  <g>
    {legend.boxes.map(({ x, width }, place) => (
      <rect key={x} x={x} y={legend.y} width={width} height={BOX} {...stepped(input.tone, place, classes.length)} stroke="none" />
    ))}
    {legend.breaks.map(({ x, text }) => (
      <text key={x} x={x} y={legend.y + BOX + size + 3} text-anchor="middle" {...lettered("faint", size)}>
        {text}
      </text>
    ))}
    <rect x={legend.hatch.x} y={legend.hatch.y} width={26} height={BOX} fill={`url(#${hatch})`} />
    <text x={legend.hatch.x + 34} y={legend.hatch.y + BOX - 2} {...lettered("faint", size)}>
      {input.noFigure}
    </text>
  </g>
);
