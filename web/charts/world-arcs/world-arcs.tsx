import type { VNode } from "preact";
import { globePath, landPath } from "../atlas/land.ts";
import { filled } from "../palette.ts";
import { picture } from "../picture.ts";
import { layOutWorld, type Arc } from "./layout.ts";

export interface WorldArcsInput {
  readonly arcs: readonly Arc[];
  /** What the drawing shows, in a sentence. */
  readonly label: string;
}

/** Corridors as two ribbons along great circles over the world's land, small places marked as clearly as large ones. */
export const drawWorldArcs = ({ arcs, label }: WorldArcsInput, width: number): VNode => {
  const layout = layOutWorld(arcs, width);
  return (
    <svg {...picture(width, layout.height, label)}>
      <path d={globePath(width)} {...filled("sea")} />
      <path d={landPath(width)} {...filled("land")} />
      {layout.arcs.map(({ arc, people, money, ends }) => (
        <g key={arc.name} class="arc">
          <title>{arc.full}</title>
          {money && <path d={money} {...filled("money")} />}
          <path d={people} {...filled("people")} />
          {ends.map(([x, y]) => (
            <circle key={`${x} ${y}`} cx={Math.round(x * 10) / 10} cy={Math.round(y * 10) / 10} r={2.2} {...filled("ink")} />
          ))}
        </g>
      ))}
    </svg>
  );
};
