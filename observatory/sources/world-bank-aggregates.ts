/** Codes of the World Bank's own regional, income and lending aggregates in its data files (country metadata of July 2026, and FCS). */
export const WORLD_BANK_AGGREGATES: readonly string[] = [
  ...["AFE", "AFW", "ARB", "CEB", "CSS", "EAP", "EAR", "EAS", "ECA", "ECS", "EMU", "EUU"],
  ...["FCS", "HIC", "HPC", "IBD", "IBT", "IDA", "IDB", "IDX", "LAC", "LCN", "LDC", "LIC"],
  ...["LMC", "LMY", "LTE", "MEA", "MIC", "MNA", "NAC", "OED", "OSS", "PRE", "PSS", "PST"],
  ...["SAS", "SSA", "SSF", "SST", "TEA", "TEC", "TLA", "TMN", "TSA", "TSS", "UMC", "WLD"],
];
