import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ISLANDS, type IslandName } from "#web";
import { checkoutFolder } from "./checkout-folder.ts";
import { compileIsland } from "./compile-island.ts";
import { Encoded } from "./encoded.ts";
import { IS_BUILT } from "./is-built.ts";

/** A script of the browser under its address. */
interface IslandAsset {
  readonly address: string;
  readonly file: Encoded;
}

/** Where `npm run build` puts the scripts of the browser, below the folder of what is built. */
export const BUILT_ISLANDS = "islands";

/** Scripts of the browser, each when it is first asked for: compiled from `web/islands/`, or as `npm run build` compiled them. Nothing is written. */
export class IslandAssets {
  readonly #checkout: string;
  readonly #assets = new Map<IslandName, IslandAsset>();

  constructor(checkout: string = checkoutFolder()) {
    this.#checkout = checkout;
  }

  /** Address with a hash of its content, so that it may be kept for ever. */
  address(name: IslandName): string {
    return this.#asset(name).address;
  }

  /** The file at an address, also when no page named it since the start. */
  find(address: string): Encoded | undefined {
    const name = ISLANDS.find((one) => address.startsWith(`/assets/${one}.`) && address.endsWith(".js"));
    const asset = name && this.#asset(name);
    return asset?.address === address ? asset.file : undefined;
  }

  #asset(name: IslandName): IslandAsset {
    let asset = this.#assets.get(name);
    if (!asset) this.#assets.set(name, (asset = this.#load(name)));
    return asset;
  }

  #load(name: IslandName): IslandAsset {
    const built = join(this.#checkout, "build", BUILT_ISLANDS, `${name}.js`);
    const script = IS_BUILT ? readFileSync(built) : compileIsland(this.#checkout, name).script;
    const hash = createHash("sha256").update(script).digest("hex").slice(0, 10);
    return { address: `/assets/${name}.${hash}.js`, file: new Encoded(script, "text/javascript; charset=utf-8", 11) };
  }
}
