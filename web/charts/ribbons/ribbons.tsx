import type { VNode } from "preact";
import { filled, lettered, stroked } from "../palette.ts";
import { picture } from "../picture.ts";
import { layOutRibbons, type PlacedRibbon, type Ribbon, type RibbonsInput, type RibbonsLayout } from "./layout.ts";

const LEADING = 1.3;

/** The corridor as two ribbons: people from origin to destination, money back, widths to scale, each narrowing the way it goes. */
export const drawRibbons = (input: RibbonsInput, width: number): VNode => {
  const layout = layOutRibbons(input, width);
  return (
    <svg {...picture(width, layout.height, input.label)}>
      <Ends layout={layout} />
      <Band ribbon={input.people} placed={layout.people} tone="people" layout={layout} />
      <Band ribbon={input.money} placed={layout.money} tone="money" layout={layout} />
      {input.cost && (
        <text x={width / 2} y={layout.costY} text-anchor="middle" {...lettered("cost", layout.costSize, 600)}>
          {input.cost}
        </text>
      )}
    </svg>
  );
};

const Ends = ({ layout: { width, names, nameSize, nodes } }: { readonly layout: RibbonsLayout }): VNode => (
  <g>
    <rect x={0} y={nodes.y} width={5} height={nodes.height} {...filled("ink")} />
    <rect x={width - 5} y={nodes.y} width={5} height={nodes.height} {...filled("ink")} />
    {names.origin.map((line, row) => (
      <text key={line} x={0} y={(row + 1) * nameSize * LEADING - 4} {...lettered("ink", nameSize, 600)}>
        {line}
      </text>
    ))}
    {names.destination.map((line, row) => (
      <text key={line} x={width} y={(row + 1) * nameSize * LEADING - 4} text-anchor="end" {...lettered("ink", nameSize, 600)}>
        {line}
      </text>
    ))}
  </g>
);

interface BandProps {
  readonly ribbon: Ribbon;
  readonly placed: PlacedRibbon;
  readonly tone: "people" | "money";
  readonly layout: RibbonsLayout;
}

const Band = ({ ribbon, placed, tone, layout: { width, size } }: BandProps): VNode => (
  <g>
    <title>{ribbon.full}</title>
    {placed.absent ? (
      <path d={placed.path} stroke-width={1.5} stroke-dasharray="2 5" {...stroked("faint")} />
    ) : (
      <path d={placed.path} {...filled(tone)} />
    )}
    {placed.lines.map((line, row) => (
      <text
        key={line}
        x={width / 2}
        y={placed.textY + row * size * LEADING}
        text-anchor="middle"
        {...lettered(placed.absent ? "faint" : tone, size, 600)}
      >
        {line}
      </text>
    ))}
  </g>
);
