import type { Base, BaseKind, BaseOf } from "./base.ts";
import { firstOfPanels, interpolatePanel, joinAreas } from "./combine-panels.ts";
import { type CorridorCube, corridorCube } from "./corridor-cube.ts";
import type { Panel } from "./panel.ts";
import { partnerSums } from "./partner-sums.ts";
import { type ReadingContext, tableOf } from "./profile-inputs.ts";
import { readCorridorSums } from "./read-corridor-sums.ts";
import { readReleased, readReported, readTotal } from "./read-series.ts";

const READERS: { readonly [K in BaseKind]: (base: BaseOf<K>, reader: BaseReader) => Panel } = {
  released: (base, { context }) => readReleased(base, context),
  reported: (base, { context }) => readReported(base, context),
  total: (base, { context }) => readTotal(base, context),
  corridors: (base, { context }) => readCorridorSums(base, context),
  partners: (base, reader) => partnerSums(base, reader.cube(base.key), reader.context.frame),
  interpolated: ({ of }, reader) => interpolatePanel(reader.panel(of), reader.context.frame),
  "first-of": ({ bases }, reader) =>
    firstOfPanels(
      bases.map((base) => reader.panel(base)),
      reader.context.frame,
    ),
  joined: ({ of, areas }, reader) => joinAreas(reader.panel(of), areas, reader.context.frame),
};

/** Reads each base series and each corridor table once, when a formula first asks for it. */
export class BaseReader {
  readonly context: ReadingContext;
  readonly #panels = new Map<Base, Panel>();
  readonly #cubes = new Map<string, CorridorCube>();

  constructor(context: ReadingContext) {
    this.context = context;
  }

  panel(base: Base): Panel {
    const known = this.#panels.get(base);
    if (known) return known;
    const panel = READERS[base.kind](base as never, this);
    this.#panels.set(base, panel);
    return panel;
  }

  cube(key: string): CorridorCube {
    const known = this.#cubes.get(key);
    if (known) return known;
    const cube = corridorCube(tableOf(this.context, key), this.context);
    this.#cubes.set(key, cube);
    return cube;
  }
}
