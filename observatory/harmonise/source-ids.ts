/** The sources each stage takes its figures from; changing a vintage is a change here and in the sources' list. */
export const SOURCE_OF = {
  stockByDestination: "undesa-ims-2024-destination",
  stockByOrigin: "undesa-ims-2024-origin",
  stockSeed: "undesa-ims-2020-bilateral",
  stockSeedBefore: "undesa-ims-2019-bilateral",
  displacement: "unhcr-population",
  palestineRefugees: "unrwa-refugees",
  indicators: "world-bank-wdi",
  indicatorsBefore: "world-bank-wdi-remittances-2023",
  remittances: "knomad-data360",
  prices: "world-bank-rpw-corridors",
  populationComponents: "undesa-wpp-2024-components",
  populationProjection: "undesa-wpp-2024-population-medium",
} as const;
