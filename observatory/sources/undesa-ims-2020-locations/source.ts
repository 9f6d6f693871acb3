import type { SourceDeclaration } from "../declaration.ts";
import { compareLocations } from "./read.ts";

/** The annex of International Migrant Stock 2020: location codes, regions and groups. */
export const undesaIms2020Locations: SourceDeclaration = {
  id: "undesa-ims-2020-locations",
  producer: "United Nations Department of Economic and Social Affairs, Population Division",
  title: "International Migrant Stock 2020, annex: Classification of countries and areas",
  version: "POP/DB/MIG/Stock/Rev.2020",
  published: "2020",
  licence: { name: "CC BY 3.0 IGO", url: "http://creativecommons.org/licenses/by/3.0/igo/" },
  citation: "United Nations Department of Economic and Social Affairs, Population Division (2020). International Migrant Stock 2020.",
  page: "https://www.un.org/development/desa/pd/content/international-migrant-stock",
  cadence: "irregular",
  caveats: [
    "It gives no figures: its codes, names and groups are compared with those of the vocabulary.",
    "Lists of least developed, landlocked and small island countries are those of 2020, the vocabulary's are today's.",
    "Region codes differ between revisions: Sub-Saharan Africa is 947 here and 1834 in 2024, Central and Southern Asia 921 and 1831, Australia and New Zealand 927 and 1836.",
  ],
  file: {
    path: "original/aggregates_correspondence_table_2020_1.xlsx",
    sha256: "f8cefb646d13154c05d98ffc77f6d23a2a7f02c05fbca3a33d1f519f50202fd3",
    bytes: 152616,
  },
  released: false,
  indicators: {},
  layout: { kind: "undesa-locations", read: compareLocations },
};
