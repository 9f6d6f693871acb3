import type { SourceDeclaration } from "../declaration.ts";
import type { MeasureRule } from "../layouts/column-rules.ts";
import { longCsv } from "../layouts/long-csv.ts";

const persons = (name: string) => ({ name, unit: "persons", multiplier: 1 });

const counted = (column: string, indicator: string): MeasureRule => ({
  column,
  indicator,
  integer: true,
  zero: "leave-out",
  empty: "leave-out",
});

/** UNHCR's population figures: who is where. Area = country of asylum, counterpart = country of origin. */
export const unhcrPopulation: SourceDeclaration = {
  id: "unhcr-population",
  producer: "UNHCR",
  title: "Refugee Data Finder: population figures by country of origin and of asylum",
  version: "2025.12.1",
  published: "2025-12",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "UNHCR, Refugee Data Finder, release 2025.12.1.",
  page: "https://www.unhcr.org/refugee-statistics",
  cadence: "yearly",
  caveats: [
    "End-year figures, but for 2025: the release came before that year's end.",
    "A row shows all measures; its zeros are filling and are not listed.",
    "UNHCR's own codes differ from ISO ones (UNHCR AUS is Austria): only the ISO columns are read.",
    "UNK is unknown, XXA stateless, TIB Tibetan; Serbia includes Kosovo.",
    "Other people in need of international protection (OIP) and host communities (HOST) were counted only from some year on.",
  ],
  redistributed: "A long table made of the figures in the publisher's package; the figures were not altered.",
  file: {
    path: "tidy/unhcr_population.csv.gz",
    sha256: "2ed47484f5a8645806f68c868a218d73c09d301485158750bc835c4098cadf25",
    bytes: 1153978,
  },
  released: true,
  indicators: {
    REFUGEES: persons("Refugees under UNHCR's mandate"),
    ASYLUM_SEEKERS: persons("Asylum-seekers"),
    RETURNED_REFUGEES: persons("Returned refugees"),
    IDPS: persons("Internally displaced persons of concern to UNHCR"),
    RETURNED_IDPS: persons("Returned internally displaced persons"),
    STATELESS: persons("Stateless persons"),
    OOC: persons("Others of concern"),
    OIP: persons("Other people in need of international protection"),
    HOST: persons("Host community"),
  },
  layout: longCsv({
    area: { column: "asylum_iso3", by: "alpha-3" },
    counterpart: { column: "origin_iso3", by: "alpha-3" },
    period: { column: "year", coding: "year" },
    measures: [
      counted("refugees", "REFUGEES"),
      counted("asylum_seekers", "ASYLUM_SEEKERS"),
      counted("returned_refugees", "RETURNED_REFUGEES"),
      counted("idps", "IDPS"),
      counted("returned_idps", "RETURNED_IDPS"),
      counted("stateless", "STATELESS"),
      counted("ooc", "OOC"),
      counted("oip", "OIP"),
      counted("hst", "HOST"),
    ],
    otherColumns: ["origin_name", "origin_unhcr", "asylum_name", "asylum_unhcr"],
  }),
};
