import type { BaseOf, CorridorSide } from "./base.ts";
import { addPartners, type CorridorCube } from "./corridor-cube.ts";
import { emptyPanel, type Panel, setFigure } from "./panel.ts";
import { membersInYear, SOUTH } from "./profile-aggregates.ts";
import type { ProfileFrame } from "./profile-frame.ts";

/** A country's sum over the corridors whose partner is named, or is in the South; absent where no partner is named. */
export function partnerSums(base: BaseOf<"partners">, cube: CorridorCube, frame: ProfileFrame): Panel {
  const panel = emptyPanel(frame);
  const last = Math.min(cube.lastYear, frame.years.length - 1);
  for (let year = cube.firstYear; year <= last; year++) {
    const south = southIn(frame, year);
    for (let area = 0; area < frame.countries.length; area++) {
      const { named, ofSouth } = sumsOf(cube, base.side, area, year, south);
      if (named <= 0) continue;
      const counted = base.partners === "named" ? named : base.within === "south" && south[area] === 0 ? 0 : ofSouth;
      const cell = area * frame.years.length + year;
      setFigure(panel, cell, counted, "E", "SUM", cube.sources[base.side][cell]!);
    }
  }
  return panel;
}

/** 1 for the countries of the South. */
function southIn({ countries, years }: ProfileFrame, year: number): Uint8Array {
  const members = new Set(membersInYear(SOUTH, years[year]!));
  return Uint8Array.from(countries, (code) => (members.has(code) ? 1 : 0));
}

function sumsOf(cube: CorridorCube, side: CorridorSide, area: number, year: number, south: Uint8Array): { named: number; ofSouth: number } {
  const partners = new Float64Array(cube.width);
  addPartners(cube, side, area, year, partners);
  let [named, ofSouth] = [0, 0];
  south.forEach((isSouth, partner) => {
    named += partners[partner]!;
    ofSouth += isSouth * partners[partner]!;
  });
  return { named, ofSouth };
}
