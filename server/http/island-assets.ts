import { createHash } from "node:crypto";
import { join } from "node:path";
import { buildSync, type BuildOptions } from "esbuild";
import { ISLANDS, type IslandName } from "#web";
import { checkoutFolder } from "./checkout-folder.ts";
import { Encoded } from "./encoded.ts";

/** A script of the browser and what went into it. */
export interface IslandBundle {
  readonly address: string;
  readonly file: Encoded;
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
} as const satisfies BuildOptions;

/** Compiles the scripts of the browser from `web/islands/`, each when it is first asked for; nothing is written. */
export class IslandAssets {
  readonly #checkout: string;
  readonly #bundles = new Map<IslandName, IslandBundle>();

  constructor(checkout: string = checkoutFolder()) {
    this.#checkout = checkout;
  }

  /** Address with a hash of its content, so that it may be kept for ever. */
  address(name: IslandName): string {
    return this.bundle(name).address;
  }

  bundle(name: IslandName): IslandBundle {
    let bundle = this.#bundles.get(name);
    if (!bundle) this.#bundles.set(name, (bundle = this.#compile(name)));
    return bundle;
  }

  /** The file at an address, also when no page named it since the start. */
  find(address: string): Encoded | undefined {
    const name = ISLANDS.find((one) => address.startsWith(`/assets/${one}.`) && address.endsWith(".js"));
    const bundle = name && this.bundle(name);
    return bundle?.address === address ? bundle.file : undefined;
  }

  #compile(name: IslandName): IslandBundle {
    const { outputFiles, metafile } = buildSync({
      ...OPTIONS,
      absWorkingDir: this.#checkout,
      entryPoints: [join("web", "islands", `${name}.ts`)],
      outfile: `${name}.js`,
    });
    const script = outputFiles[0]!.contents;
    const hash = createHash("sha256").update(script).digest("hex").slice(0, 10);
    return {
      address: `/assets/${name}.${hash}.js`,
      file: new Encoded(script, "text/javascript; charset=utf-8", 11),
      inputs: Object.keys(metafile.inputs),
    };
  }
}
