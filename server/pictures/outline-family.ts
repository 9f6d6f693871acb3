import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { OutlineFace, type Outline } from "./outline-face.ts";

/** Arrows that the subsets of the family lack, drawn to its proportions. */
const ARROWS: Readonly<Record<string, Outline>> = {
  "→": { advance: 0.94, path: "M0.08 -0.385V-0.305H0.71L0.5 -0.1L0.556 -0.045L0.86 -0.345L0.556 -0.645L0.5 -0.59L0.71 -0.385Z" },
  "←": { advance: 0.94, path: "M0.86 -0.385V-0.305H0.23L0.44 -0.1L0.384 -0.045L0.08 -0.345L0.384 -0.645L0.44 -0.59L0.23 -0.385Z" },
};

/** The faces of the family by weight, each as its subsets, the first that has a character winning. */
export interface OutlineFamily {
  /** Undefined where no subset has the character. */
  readonly outline: (character: string, weight: 400 | 600) => Outline | undefined;
}

const SUBSETS = ["latin", "latin-ext", "greek", "cyrillic"] as const;

/** Reads IBM Plex Sans from its package, below the folder that holds package.json. No font of the system is used. */
export const loadOutlineFamily = (checkout: string): OutlineFamily => {
  const { resolve } = createRequire(join(checkout, "package.json"));
  const faces = (weight: 400 | 600): readonly OutlineFace[] =>
    SUBSETS.map(
      (subset) => new OutlineFace(readFileSync(resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-${subset}-${weight}-normal.woff`))),
    );
  const byWeight = { 400: faces(400), 600: faces(600) };
  return {
    outline: (character, weight) => {
      const code = character.codePointAt(0) ?? 0;
      for (const face of byWeight[weight]) {
        const found = face.outline(code);
        if (found) return found;
      }
      return ARROWS[character];
    },
  };
};
