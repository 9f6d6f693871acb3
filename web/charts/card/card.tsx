import { cloneElement, type VNode } from "preact";
import { shorten, textWidth, wrap } from "../lettering.ts";
import { filled, lettered, type Tone } from "../palette.ts";
import { readingSide, type Direction, type ReadingSide } from "../reading-side.ts";

/** A headline figure of a card. */
export interface CardFact {
  readonly tone: Tone;
  readonly value: string;
  readonly label: string;
}

/** What a link preview shows of a page. */
export interface CardInput {
  readonly title: string;
  /** A drawing at a width, under the title; or else figures. */
  readonly draw?: (width: number) => VNode;
  readonly facts?: readonly CardFact[];
  /** Which side lines begin at; the left when left out. */
  readonly direction?: Direction;
}

/** The size that link previews use. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 60;
const INSIDE = WIDTH - 2 * MARGIN;
const FOOT = 44;

/** A page as a picture for link previews: name of the site, title, one drawing or a few figures, release. */
export const drawCard = ({ title, draw, facts = [], direction = "ltr" }: CardInput, siteName: string, foot: string): VNode => {
  const size = draw ? 40 : 64;
  const lines = wrap(title, size, INSIDE).slice(0, 3);
  const top = 128 + lines.length * size * 1.2;
  const side = readingSide(direction, WIDTH);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={title}>
      <rect width={WIDTH} height={HEIGHT} {...filled("paper")} />
      <rect width={WIDTH} height={7} {...filled("people")} />
      <rect y={7} width={WIDTH} height={7} {...filled("money")} />
      <text x={side.left(MARGIN)} y={76} {...side.begins} {...lettered("faint", 24, 600)}>
        {siteName}
      </text>
      {lines.map((line, row) => (
        <text key={line} x={side.left(MARGIN)} y={112 + (row + 0.85) * size * 1.2} {...side.begins} {...lettered("ink", size, 600)}>
          {line}
        </text>
      ))}
      {draw && <Fitted drawing={draw(INSIDE)} top={top} />}
      {facts.slice(0, 4).map((fact, place) => (
        <Fact key={fact.label} fact={fact} side={side} x={MARGIN + (place % 2) * (INSIDE / 2)} y={top + 76 + Math.floor(place / 2) * 168} />
      ))}
      <text x={side.left(MARGIN)} y={HEIGHT - 28} {...side.begins} {...lettered("faint", 20)}>
        {foot}
      </text>
    </svg>
  );
};

/** The drawing as large as the place below the title allows. */
const Fitted = ({ drawing, top }: { readonly drawing: VNode; readonly top: number }): VNode => {
  const room = HEIGHT - FOOT - 24 - top;
  const { height } = (drawing as VNode<{ height: number }>).props;
  return cloneElement(drawing, { x: MARGIN, y: top + 8, width: INSIDE, height: Math.min(room, height) } as object);
};

interface FactProps {
  readonly fact: CardFact;
  readonly side: ReadingSide;
  readonly x: number;
  readonly y: number;
}

const Fact = ({ fact: { tone, value, label }, side, x, y }: FactProps): VNode => {
  const room = INSIDE / 2 - 40;
  const lines = wrap(label, 25, room).slice(0, 2);
  // A figure is never cut: it is written smaller instead.
  const size = Math.min(46, Math.floor((46 * room) / Math.max(1, textWidth(value, 46))));
  return (
    <g>
      <rect x={side.left(x, room)} y={y - 44} width={room} height={4} {...filled(tone)} />
      <text x={side.left(x)} y={y + 14} {...side.begins} {...lettered(tone, size, 600)}>
        {value}
      </text>
      {lines.map((line, row) => (
        <text key={line} x={side.left(x)} y={y + 52 + row * 32} {...side.begins} {...lettered("ink", 25)}>
          {shorten(line, 25, room)}
        </text>
      ))}
    </g>
  );
};
