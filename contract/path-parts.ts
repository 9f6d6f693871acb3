import * as z from "zod";

/** Parts of addresses that several routes name, each said once. */
export const PATH_PARTS = {
  dataflow: z.string().max(60).meta({ description: "Id of a dataflow, such as DF_MIGRANT_STOCK.", example: "DF_REMITTANCE_COST" }),
  key: z.string().meta({
    description:
      "Codes of the dataflow's dimensions but TIME_PERIOD, in its order, separated by dots; several joined by +; nothing or * for all. Left out, all or *: everything. STOCK.USA+CAN.MEX._T are people born in Mexico who live in the United States and in Canada, both sexes.",
    example: "COST_AVERAGE.MEX+GTM.USA",
  }),
  figure: z.string().meta({
    description: "Codes of all dimensions of the dataflow, TIME_PERIOD last, one of each, separated by dots.",
    example: "COST_AVERAGE.MEX.USA.2020-Q3",
  }),
  indicator: z.string().max(60).meta({ description: "Id of an indicator of the dataflow.", example: "COST_AVERAGE" }),
  area: z
    .string()
    .max(60)
    .meta({ description: "Code of an area or group of areas: ISO alpha-3, M49 number of a region, World Bank group.", example: "MEX" }),
  release: z.string().max(60).meta({ description: "Id of a release.", example: "2026.1" }),
} as const;
