interface WdiIndicator {
  readonly name: string;
  readonly unit: string;
  readonly multiplier: 1;
  /** When the World Bank last updated the series in the extract at hand. */
  readonly vintage: string;
}

const wdi = (name: string, unit: string, vintage: string): WdiIndicator => ({ name, unit, multiplier: 1, vintage });

/** The fifteen series at hand. The vintages are mixed: do not divide one by another without saying so. */
export const WDI_INDICATORS = {
  "BX.TRF.PWKR.CD.DT": wdi("Personal remittances, received (current US$)", "current US$", "2025-07-01"),
  "BX.TRF.PWKR.DT.GD.ZS": wdi("Personal remittances, received (% of GDP)", "% of GDP", "2023-05-10"),
  "BM.TRF.PWKR.CD.DT": wdi("Personal remittances, paid (current US$)", "current US$", "2023-05-10"),
  "NY.GDP.MKTP.CD": wdi("GDP (current US$)", "current US$", "2025-07-01 (DataBank extract)"),
  "NY.GDP.PCAP.CD": wdi("GDP per capita (current US$)", "current US$", "2026-07-13"),
  "NY.GDP.PCAP.PP.CD": wdi("GDP per capita, PPP (current international $)", "current international $", "2026, by June"),
  "NY.GNP.PCAP.CD": wdi("GNI per capita, Atlas method (current US$)", "current US$", "2024-06-28"),
  "SP.POP.TOTL": wdi("Population, total", "persons", "2026-03"),
  "BX.KLT.DINV.CD.WD": wdi("Foreign direct investment, net inflows (BoP, current US$)", "current US$", "2025-01-28"),
  "DT.ODA.ALLD.CD": wdi("Net official development assistance and official aid received (current US$)", "current US$", "2025-10-07"),
  "DT.ODA.ODAT.CD": wdi(
    "Net official development assistance received (current US$); 2021 only",
    "current US$",
    "2024-03 (DataBank extract)",
  ),
  "NY.GDP.MKTP.KD.ZG": wdi("GDP growth (annual %)", "annual %", "2026, by June"),
  "FP.CPI.TOTL.ZG": wdi("Inflation, consumer prices (annual %)", "annual %", "2026, by June"),
  "SI.RMT.COST.IB.ZS": wdi(
    "Average transaction cost of sending remittances to a specific country (%)",
    "% of amount sent (US$200)",
    "2023-05-10",
  ),
  "SI.RMT.COST.OB.ZS": wdi(
    "Average transaction cost of sending remittances from a specific country (%)",
    "% of amount sent (US$200)",
    "2023-05-10",
  ),
} as const satisfies Record<string, WdiIndicator>;
