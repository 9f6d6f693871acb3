/** A producer of a source in French. */
export interface FrenchProducer {
  /** As a list or a credit names it. */
  readonly name: string;
  /** With its article, as a sentence has it. */
  readonly definite: string;
}

/** Producers in French, by the name that manifests give them. */
export const FRENCH_PRODUCERS: Readonly<Record<string, FrenchProducer>> = {
  "IDMC, as carried by UNHCR": { name: "IDMC, repris par le HCR", definite: "l’IDMC, dont le HCR reprend les chiffres" },
  "Third party, after World Bank, Remittance Prices Worldwide": {
    name: "Tiers, d’après la Banque mondiale, Remittance Prices Worldwide",
    definite: "le tiers qui reprend Remittance Prices Worldwide de la Banque mondiale",
  },
  "U.S. Census Bureau": { name: "Bureau du recensement des États-Unis", definite: "le Bureau du recensement des États-Unis" },
  UNHCR: { name: "HCR", definite: "le HCR" },
  "UNRWA, as carried by UNHCR": { name: "UNRWA, repris par le HCR", definite: "l’UNRWA, dont le HCR reprend les chiffres" },
  "United Nations Department of Economic and Social Affairs, Population Division": {
    name: "Département des affaires économiques et sociales des Nations Unies, Division de la population",
    definite: "la Division de la population du Département des affaires économiques et sociales des Nations Unies",
  },
  "United Nations Statistics Division": {
    name: "Division de statistique des Nations Unies",
    definite: "la Division de statistique des Nations Unies",
  },
  "World Bank": { name: "Banque mondiale", definite: "la Banque mondiale" },
  "World Bank / KNOMAD": { name: "Banque mondiale / KNOMAD", definite: "la Banque mondiale et KNOMAD" },
};
