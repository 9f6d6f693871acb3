import * as z from "zod";
import { codeLabelShape } from "./code-label.ts";

const dimension = z.enum(["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "SEX", "TIME_PERIOD"]);
const absence = z.strictObject({ status: z.string(), words: z.string() });

export const indicatorShape = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    unit: codeLabelShape,
    decimals: z.int().meta({ description: "Decimals kept, in units of ten to the power of unitMultiplier." }),
    unitMultiplier: z.int(),
    preferred: z.boolean().meta({ description: "True for the one variant of a family that pages show." }),
    bulk: z.string().meta({ description: "Address of the whole indicator as the release's own Parquet file." }),
  })
  .meta({ id: "Indicator", description: "What is counted, and in which unit." });

const brief = {
  id: z.string(),
  name: z.string(),
  description: z.string(),
  frequency: z.enum(["A", "Q"]),
  dimensions: z.array(dimension).meta({ description: "In the order in which keys are written; TIME_PERIOD is not part of a data key." }),
  rows: z.int().meta({ description: "Observations listed." }),
  href: z.string(),
};

export const dataflowsShape = z
  .strictObject({ release: z.string(), dataflows: z.array(z.strictObject({ ...brief, indicators: z.array(z.string()) })) })
  .meta({ id: "Dataflows", description: "The dataflows of a release." });

/** The structure of a dataflow: dimensions, indicators with units, code lists, what absence means. */
export const dataflowShape = z
  .strictObject({
    release: z.string(),
    ...brief,
    indicators: z.array(indicatorShape),
    codelists: z.strictObject({
      SEX: z.array(codeLabelShape),
      OBS_STATUS: z.array(z.strictObject({ code: z.string(), label: z.string(), hasValue: z.boolean() })),
      METHOD: z.array(codeLabelShape),
      UNIT_MEASURE: z.array(codeLabelShape),
    }),
    absent: z.strictObject({ elsewhere: absence, diagonal: absence }).meta({
      description:
        "What a key means that the release does not list: off the diagonal, and where reference and counterpart area are the same.",
    }),
    links: z.strictObject({ data: z.string(), availability: z.string(), areas: z.string() }),
  })
  .meta({ id: "Dataflow", description: "The structure of a dataflow. Which areas and periods it has: ask for its availability." });

export type DataflowsAnswer = z.infer<typeof dataflowsShape>;
export type DataflowAnswer = z.infer<typeof dataflowShape>;
