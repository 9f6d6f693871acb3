import type { VNode } from "preact";
import { filled, lettered, stroked } from "../palette.ts";
import { picture } from "../picture.ts";
import { readingSide, type ReadingSide } from "../reading-side.ts";
import { layOutRibbons, type PlacedRibbon, type Ribbon, type RibbonsInput, type RibbonsLayout } from "./layout.ts";

const LEADING = 1.3;

/** The corridor as two ribbons: people from origin to destination, money back, widths to scale, each narrowing the way it goes. */
export const drawRibbons = (input: RibbonsInput, width: number): VNode => {
  const layout = layOutRibbons(input, width);
  const side = readingSide(input.direction ?? "ltr", width);
  return (
    <svg {...picture(width, layout.height, input.label)}>
      <Ends layout={layout} side={side} />
      <Band ribbon={input.people} placed={layout.people} tone="people" layout={layout} side={side} />
      <Band ribbon={input.money} placed={layout.money} tone="money" layout={layout} side={side} />
      {input.cost && (
        <text x={width / 2} y={layout.costY} text-anchor="middle" {...lettered("cost", layout.costSize, 600)}>
          {input.cost}
        </text>
      )}
    </svg>
  );
};

interface EndsProps {
  readonly layout: RibbonsLayout;
  readonly side: ReadingSide;
}

const Ends = ({ layout: { width, names, nameSize, nodes }, side }: EndsProps): VNode => (
  <g>
    <rect x={0} y={nodes.y} width={5} height={nodes.height} {...filled("ink")} />
    <rect x={width - 5} y={nodes.y} width={5} height={nodes.height} {...filled("ink")} />
    {names.origin.map((line, row) => (
      <text key={line} x={side.left(0)} y={(row + 1) * nameSize * LEADING - 4} {...side.begins} {...lettered("ink", nameSize, 600)}>
        {line}
      </text>
    ))}
    {names.destination.map((line, row) => (
      <text key={line} x={side.left(width)} y={(row + 1) * nameSize * LEADING - 4} {...side.ends} {...lettered("ink", nameSize, 600)}>
        {line}
      </text>
    ))}
  </g>
);

interface BandProps extends EndsProps {
  readonly ribbon: Ribbon;
  readonly placed: PlacedRibbon;
  readonly tone: "people" | "money";
}

const Band = ({ ribbon, placed, tone, layout: { width, size }, side }: BandProps): VNode => (
  <g>
    <title>{ribbon.full}</title>
    {placed.absent ? (
      <path d={placed.path} stroke-width={1.5} stroke-dasharray="2 5" {...side.shapes} {...stroked("faint")} />
    ) : (
      <path d={placed.path} {...side.shapes} {...filled(tone)} />
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
