import type { VNode } from "preact";

/** Widths in which a drawing is made: one for roomy places, one for a phone; the style sheet shows the one that fits. */
const WIDE = 600;
const NARROW = 288;
const FULL = 1120;

interface FigureDrawingProps {
  /** The picture at a width. */
  readonly draw: (width: number) => VNode;
  /** A picture without lettering needs one width only. */
  readonly oneWidth?: number;
  /** Draw once more for the whole width of a wide screen. */
  readonly full?: boolean;
}

/** The drawing in the widths that pages have. */
export const FigureDrawing = ({ draw, oneWidth, full }: FigureDrawingProps): VNode =>
  oneWidth === undefined ? (
    <>
      {full && <div class="drawing-full">{draw(FULL)}</div>}
      <div class="drawing-wide">{draw(WIDE)}</div>
      <div class="drawing-narrow">{draw(NARROW)}</div>
    </>
  ) : (
    <div>{draw(oneWidth)}</div>
  );
