import { cloneElement, type VNode } from "preact";
import { wrap } from "../lettering.ts";
import { filled, lettered, stroked } from "../palette.ts";
import { readingSide, type Direction, type ReadingSide } from "../reading-side.ts";

/** A drawing that leaves its page, with everything a reader needs inside it. */
export interface ChartFileInput {
  readonly title: string;
  readonly subtitle: string;
  readonly draw: (width: number) => VNode;
  /** Width of the drawing; the file is wider by its margins. */
  readonly width: number;
  /** Which side lines begin at; the left when left out. */
  readonly direction?: Direction;
  /** Lines of small print: source, release, date, licence, link. */
  readonly smallPrint: readonly string[];
}

const MARGIN = 28;
const TITLE = { size: 24, leading: 30 };
const SUBTITLE = { size: 15, leading: 21 };
const SMALL = { size: 12.5, leading: 18 };

/** The chart as a picture of its own: title, subtitle, drawing, and the small print below a hairline. */
export const drawChartFile = (input: ChartFileInput): VNode => {
  const { title, subtitle, width, smallPrint, direction = "ltr" } = input;
  const titleLines = wrap(title, TITLE.size, width);
  const subtitleLines = wrap(subtitle, SUBTITLE.size, width);
  const smallLines = smallPrint.flatMap((text) => wrap(text, SMALL.size, width));
  const drawing = input.draw(width) as VNode<{ height: number }>;
  const subtitleTop = MARGIN + titleLines.length * TITLE.leading + 4;
  const drawingTop = subtitleTop + subtitleLines.length * SUBTITLE.leading + 16;
  const ruleTop = drawingTop + drawing.props.height + 16;
  const height = Math.ceil(ruleTop + 12 + smallLines.length * SMALL.leading + MARGIN - 8);
  const whole = width + 2 * MARGIN;
  const side = readingSide(direction, whole);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${whole} ${height}`} width={whole} height={height} role="img" aria-label={title}>
      <title>{title}</title>
      <desc>{[subtitle, ...smallPrint].join(" ")}</desc>
      <rect width={whole} height={height} {...filled("paper")} />
      <Lines lines={titleLines} top={MARGIN} side={side} {...TITLE} paint="ink" bold />
      <Lines lines={subtitleLines} top={subtitleTop} side={side} {...SUBTITLE} paint="faint" />
      {cloneElement(drawing, { x: MARGIN, y: drawingTop } as object)}
      <path d={`M${MARGIN},${ruleTop}H${whole - MARGIN}`} {...stroked("line")} />
      <Lines lines={smallLines} top={ruleTop + 8} side={side} {...SMALL} paint="faint" />
    </svg>
  );
};

interface LinesProps {
  readonly lines: readonly string[];
  readonly top: number;
  readonly size: number;
  readonly leading: number;
  readonly paint: "ink" | "faint";
  readonly bold?: boolean;
  readonly side: ReadingSide;
}

const Lines = ({ lines, top, size, leading, paint, bold, side }: LinesProps): VNode => (
  <g>
    {lines.map((line, row) => (
      <text
        key={`${row}${line}`}
        x={side.left(MARGIN)}
        y={top + row * leading + size}
        {...side.begins}
        {...lettered(paint, size, bold ? 600 : undefined)}
      >
        {line}
      </text>
    ))}
  </g>
);
