import type { AreaLocale } from "#vocabulary";
import type { SourceDeclaration } from "../declaration.ts";
import { m49Table } from "./read.ts";

const table = (locale: AreaLocale, bytes: number, sha256: string): SourceDeclaration => ({
  id: `unsd-m49-${locale}`,
  producer: "United Nations Statistics Division",
  title: `Standard country or area codes for statistical use (M49), ${locale}`,
  version: "as obtained",
  published: "",
  licence: { name: "Attribution; terms of use of the United Nations site", url: "https://unstats.un.org/unsd/methodology/m49/overview/" },
  citation: "United Nations Statistics Division, Standard country or area codes for statistical use (M49).",
  page: "https://unstats.un.org/unsd/methodology/m49/overview/",
  cadence: "irregular",
  caveats: [
    "It gives no figures: it is compared with the areas of the vocabulary.",
    "The table at hand carries Taiwan (158), which the Statistics Division lists only under China.",
    "Channel Islands (830) and Kosovo have no row.",
    "Three English names (Ivory Coast, Falkland Islands, Taiwan) are not those the Statistics Division uses: the copy was edited by someone.",
  ],
  file: { path: `original/unsd_m49_${locale}.csv`, sha256, bytes },
  released: false,
  indicators: {},
  layout: m49Table(locale),
});

/** The M49 table in the six languages of the United Nations, one file each. */
export const unsdM49: readonly SourceDeclaration[] = [
  table("ar", 40628, "e7ed621c697193e46786ae9e707c2be008b24f3ecfd2aabd76b0b9785c30dae1"),
  table("en", 20206, "776e41d57d6e57be6aa179c1e89fa76b94ca4fe91c2beec02d8ecc88207051ea"),
  table("es", 28358, "12111270f6449528f6850d4a93f815a7dcb7d1e051fa2e2ce9440551c56ebc03"),
  table("fr", 28899, "8b62457e0df785d24ae4ec886dd36cdaabbc2911f951b6b73242d8857065abcf"),
  table("ru", 43509, "15cf011eb247e6c64912b1fb062b69361f9cb64e52268403df3b9e3b1960b085"),
  table("zh", 26823, "bd9e8cb1e14b0c640922eac45f16a539390a09e23cf499e389868fba74c24da7"),
];
