import type { FigureMessages } from "../../figures/figure-words.ts";
import type { Messages } from "../../messages/messages.ts";

/** The texts that a cell's card needs: few enough to travel with the page to its script. */
export interface CellMessages extends FigureMessages {
  readonly joined: Pick<Messages["joined"], "semicolon">;
  readonly matrix: Pick<Messages["matrix"], "cell" | "diagonal" | "state" | "method" | "spoken" | "people">;
}
