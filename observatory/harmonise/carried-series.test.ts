import { describe, expect, it } from "vitest";
import { sourceOf } from "../sources/index.ts";
import { findDataflow } from "../structure/dataflows.ts";
import { CARRIED_SERIES } from "./carried-series.ts";
import { SOURCE_OF } from "./source-ids.ts";

describe("CARRIED_SERIES", () => {
  it.each(CARRIED_SERIES)("$indicator is what its source reports, in the source's unit, for an indicator that is released", (series) => {
    const source = sourceOf(series.source);
    expect(source?.released).toBe(true);
    expect(source?.indicators[series.sourceIndicator]?.multiplier).toBe(series.multiplier);
    expect(findDataflow(series.dataflow)?.indicators.map(({ id }) => id)).toContain(series.indicator);
  });

  it("carries no indicator twice", () => {
    const indicators = CARRIED_SERIES.map(({ dataflow, indicator }) => `${dataflow}/${indicator}`);
    expect(new Set(indicators).size).toBe(indicators.length);
  });

  it("rests, like every stage, on sources that are released", () => {
    expect(Object.values(SOURCE_OF).filter((id) => sourceOf(id)?.released !== true)).toEqual([]);
  });
});
