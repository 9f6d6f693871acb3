import { renderToString } from "preact-render-to-string";
import { filled } from "../charts/palette.ts";

/** The two ribbons as a picture of their own, for the tab of a browser. */
export const iconSvg = (): string =>
  renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
      <rect width={32} height={32} rx={6} {...filled("paper")} />
      <path d="M2,6Q16,4 25,9.5V6L30,11.5L25,17V13.5Q16,11 2,14Z" {...filled("people")} />
      <path d="M30,26Q16,28 7,22.5V26L2,20.5L7,15V18.5Q16,21 30,18Z" {...filled("money")} />
    </svg>,
  );
