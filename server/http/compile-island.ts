import { createRequire } from "node:module";
import { join } from "node:path";
import type * as esbuild from "esbuild";
import type { IslandName } from "#web";

/** A script of the browser and what went into it. */
export interface CompiledIsland {
  readonly script: Uint8Array;
  /** Files of the checkout that are part of it. */
  readonly inputs: readonly string[];
}

const OPTIONS = {
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  write: false,
  metafile: true,
  logLevel: "silent",
} as const satisfies esbuild.BuildOptions;

/** Compiles a script of the browser from `web/islands/`; nothing is written. The compiler is loaded only here: the built server has no need of it. */
export const compileIsland = (checkout: string, name: IslandName): CompiledIsland => {
  const { buildSync } = createRequire(import.meta.url)("esbuild") as typeof esbuild;
  const { outputFiles, metafile } = buildSync({
    ...OPTIONS,
    absWorkingDir: checkout,
    entryPoints: [join("web", "islands", `${name}.ts`)],
    outfile: `${name}.js`,
  });
  return { script: outputFiles[0]!.contents, inputs: Object.keys(metafile.inputs) };
};
