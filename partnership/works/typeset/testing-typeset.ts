import type { CslItem } from "../csl-item.ts";
import type { BoundDataflow } from "./bound-figures/figure-binding.ts";
import type { FigureAt } from "./bound-figures/resolve-bindings.ts";
import { typeset } from "./typeset.ts";
import type { TypesetRequest, TypesetText } from "./typeset-request.ts";

/** Two made-up datasets with names of real ones, for tests. */
export const TEST_DATAFLOWS: readonly BoundDataflow[] = [
  {
    id: "DF_MIGRANT_STOCK",
    dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "SEX", "TIME_PERIOD"],
    indicators: [{ id: "STOCK" }],
  },
  {
    id: "DF_REMITTANCE_COST",
    dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "TIME_PERIOD"],
    indicators: [{ id: "COST_AVERAGE" }],
  },
];

/** Made-up figures: a stock that release 2026.2 moves, a price that stays, nothing before 2000. */
export const testFigureAt: FigureAt = ({ release, dataflow, period }) => {
  if (period < "2000") return { kind: "absent", status: "O", nearestPeriod: "2000" };
  if (dataflow === "DF_REMITTANCE_COST") return { kind: "value", value: 5.2345, unit: "PT", status: "A" };
  return { kind: "value", value: release === "2026.1" ? 10_918_205 : 15_918_999, unit: "PS", status: "E" };
};

/** Fictitious literature. */
export const TEST_BIBLIOGRAPHY: readonly CslItem[] = [
  {
    id: "smith2020",
    type: "book",
    title: "A fictitious book",
    author: [{ family: "Smith", given: "Ann" }],
    issued: { "date-parts": [[2020]] },
    publisher: "Nowhere Press",
  },
  {
    id: "gogh2021",
    type: "article-journal",
    title: "<script>alert(1)</script> & more",
    author: [{ family: "Gogh", given: "Vera", "non-dropping-particle": "van" }, { family: "Doe" }, { family: "Roe" }],
    issued: { "date-parts": [[2021]] },
    "container-title": "Fictitious Letters",
    DOI: "10.5555/fictitious",
    URL: "javascript:alert(1)",
  },
];

/** Sets a source with made-up figures, pictures and literature. */
export const setText = (source: string, more: Partial<TypesetRequest> = {}): Promise<TypesetText> =>
  typeset({
    source,
    language: "en",
    pictures: new Map([["map.png", { href: "/files/map.png", width: 640, height: 480 }]]),
    bibliography: TEST_BIBLIOGRAPHY,
    style: "harvard",
    dataflows: TEST_DATAFLOWS,
    figureAt: testFigureAt,
    release: "2026.1",
    ...more,
  });

export const codesOf = ({ findings }: TypesetText): readonly string[] => findings.map(({ problem }) => problem.code);
