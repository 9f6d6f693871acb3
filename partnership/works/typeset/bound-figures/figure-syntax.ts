import type { Extension as TreeExtension, Options } from "mdast-util-from-markdown";
import type { Node } from "mdast";

/** `{{…}}` in a text, as it stands there. */
export interface BoundFigureNode extends Node {
  readonly type: "boundFigure";
  /** What stands between the braces, trimmed. */
  value: string;
}

declare module "mdast" {
  interface PhrasingContentMap {
    boundFigure: BoundFigureNode;
  }
  interface RootContentMap {
    boundFigure: BoundFigureNode;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    boundFigure: "boundFigure";
    boundFigureMarker: "boundFigureMarker";
    boundFigureValue: "boundFigureValue";
  }
}

type SyntaxExtension = Extract<NonNullable<NonNullable<Options["extensions"]>[number]>, { text?: unknown }>;
type Construct = Exclude<NonNullable<SyntaxExtension["text"]>[number], readonly unknown[] | undefined>;

const OPEN = 0x7b;
const CLOSE = 0x7d;

const construct: Construct = {
  name: "boundFigure",
  tokenize(effects, ok, nok) {
    let opened = 0;
    const open: ReturnType<Construct["tokenize"]> = (code) => {
      if (code !== OPEN) return opened === 2 ? begin(code) : nok(code);
      if (opened === 2) return nok(code);
      opened++;
      effects.consume(code);
      return open;
    };
    const begin: typeof open = (code) => {
      if (isEnd(code) || code === CLOSE) return nok(code);
      effects.exit("boundFigureMarker");
      effects.enter("boundFigureValue");
      return inside(code);
    };
    const inside: typeof open = (code) => {
      if (isEnd(code) || code === OPEN) return nok(code);
      if (code !== CLOSE) {
        effects.consume(code);
        return inside;
      }
      effects.exit("boundFigureValue");
      effects.enter("boundFigureMarker");
      effects.consume(code);
      return close;
    };
    const close: typeof open = (code) => {
      if (code !== CLOSE) return nok(code);
      effects.consume(code);
      effects.exit("boundFigureMarker");
      effects.exit("boundFigure");
      return ok;
    };
    return (code) => {
      effects.enter("boundFigure");
      effects.enter("boundFigureMarker");
      return open(code);
    };
  },
};

/** End of the text, or of a line (micromark writes line ends as negative codes). */
const isEnd = (code: number | null): boolean => code === null || (code < 0 && code > -6 && code !== -2 && code !== -1);

/** Reads `{{…}}` on one line as a figure bound to a release, wherever text stands; in code it stays as it is. */
export const figureSyntax: SyntaxExtension = { text: { [OPEN]: construct } };

/** Makes a node of it. */
export const figureFromSyntax: TreeExtension = {
  enter: {
    boundFigure(token) {
      this.enter({ type: "boundFigure", value: "" }, token);
    },
  },
  exit: {
    boundFigureValue(token) {
      const node = this.stack.at(-1) as BoundFigureNode;
      node.value = this.sliceSerialize(token).trim();
    },
    boundFigure(token) {
      this.exit(token);
    },
  },
};
