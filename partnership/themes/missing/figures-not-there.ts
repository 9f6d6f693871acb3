import { found, type MissingRule } from "./missing-rule.ts";

/** What a theme's figures are to tell, and no series of the release that is shown does. */
export const figuresNotThere = {
  id: "figures not there",
  look: ({ series }) => {
    if (!series) return { kind: "not computed", because: "no release" };
    if (series.length === 0) return { kind: "not computed", because: "no figures set" };
    return found(
      series
        .filter((one) => !one.found)
        .map(({ what, dataflow, key }) => ({ name: what, slug: "", parts: dataflow === "" ? [] : [`${dataflow}/${key}`] })),
    );
  },
} as const satisfies MissingRule;
