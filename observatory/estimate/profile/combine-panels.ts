import { copyFigure, emptyPanel, hasFigure, type Panel, setComputed } from "./panel.ts";
import type { ProfileFrame } from "./profile-frame.ts";

/** Linear between two years with a figure, never beyond them. */
export function interpolatePanel(panel: Panel, frame: ProfileFrame): Panel {
  const filled = emptyPanel(frame);
  for (let area = 0; area < frame.countries.length; area++) {
    let before = -1;
    for (let cell = area * frame.years.length; cell < (area + 1) * frame.years.length; cell++) {
      if (!hasFigure(panel, cell)) continue;
      copyFigure(filled, cell, panel);
      for (let between = before + 1; before >= 0 && between < cell; between++) {
        const weight = (between - before) / (cell - before);
        const value = panel.values[before]! * (1 - weight) + panel.values[cell]! * weight;
        setComputed(filled, between, value, "INTERPOLATED", [
          [panel, before],
          [panel, cell],
        ]);
      }
      before = cell;
    }
  }
  return filled;
}

/** The figure of the first panel that has one. */
export function firstOfPanels(panels: readonly Panel[], frame: ProfileFrame): Panel {
  const first = emptyPanel(frame);
  for (let cell = 0; cell < first.values.length; cell++) {
    const found = panels.find((panel) => hasFigure(panel, cell));
    if (found) copyFigure(first, cell, found);
  }
  return first;
}

/** Areas put together under one of them, in years in which all have a figure; the others then have none of their own. */
export function joinAreas(panel: Panel, joined: Readonly<Record<string, readonly string[]>>, frame: ProfileFrame): Panel {
  const result = emptyPanel(frame);
  const width = frame.years.length;
  const rowOf = (area: string): number => frame.countryIndex.get(area)!;
  const touched = new Set(Object.values(joined).flat().map(rowOf));
  for (let cell = 0; cell < panel.values.length; cell++) {
    if (hasFigure(panel, cell) && !touched.has(Math.floor(cell / width))) copyFigure(result, cell, panel);
  }
  for (const [area, parts] of Object.entries(joined)) {
    for (let year = 0; year < width; year++) {
      const cells = parts.map((part) => rowOf(part) * width + year);
      if (!cells.every((cell) => hasFigure(panel, cell))) continue;
      const sum = cells.reduce((total, cell) => total + panel.values[cell]!, 0);
      setComputed(
        result,
        rowOf(area) * width + year,
        sum,
        "SUM",
        cells.map((cell) => [panel, cell] as const),
      );
    }
  }
  return result;
}
