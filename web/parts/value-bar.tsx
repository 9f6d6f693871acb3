import type { VNode } from "preact";
import { filled, type Tone } from "../charts/palette.ts";

const WIDTH = 160;
const HEIGHT = 10;

interface ValueBarProps {
  readonly value: number;
  /** Ends of the scale, zero within. */
  readonly least: number;
  readonly most: number;
  readonly tone: Tone;
}

/** A bar beside a number in a table, from zero, below zero to the other side. The number says it, the bar only shows it. */
export const ValueBar = ({ value, least, most, tone }: ValueBarProps): VNode => {
  const scale = WIDTH / Math.max(1e-9, most - least);
  const zero = -least * scale;
  const length = Math.max(1, Math.abs(value) * scale);
  const start = value < 0 ? zero - length : zero;
  return (
    <svg class="value-bar" preserveAspectRatio="none" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect x={start.toFixed(1)} y={0} width={length.toFixed(1)} height={HEIGHT} rx={1} {...filled(tone)} />
    </svg>
  );
};
