import type { PartnershipConfiguration } from "../configuration-shape.ts";

type Setting = NonNullable<PartnershipConfiguration["settings"]>[number];
type Series = readonly [what: string, dataflow: string, key: string];

const PROFILE = "DF_MIGRATION_PROFILE";
const profile = (what: string, key: string): Series => [what, PROFILE, key];
/** What the documents ask for and no series of ours tells. */
const unknown = (what: string): Series => [what, "", ""];

const OF_THEMES: Readonly<Record<string, readonly Series[]>> = {
  data: [
    profile("People who live outside the country of their birth", "IMMIGRANTS.WLD"),
    profile("Their share of all people", "IMMIGRANTS_SHARE.WLD"),
    profile("Money sent home, all receiving countries", "REM_RECEIVED.WLD"),
  ],
  "skilled-labour": [unknown("Migrants by schooling"), unknown("Health workers and teachers who left")],
  "low-skilled-labour": [unknown("Migrants by occupation"), unknown("What recruitment costs a migrant")],
  integration: [
    profile("Share of immigrants in high-income countries", "IMMIGRANTS_SHARE.HIC"),
    unknown("Employment of immigrants beside that of others"),
  ],
  "policy-coherence": [
    profile("Money sent home, in percent of aid", "REM_RECEIVED_TO_ODA.LMY"),
    profile("Money sent home, in percent of foreign direct investment", "REM_RECEIVED_TO_FDI.LMY"),
  ],
  security: [
    profile("Refugees", "REFUGEES_HOSTED.WLD"),
    profile("People who asked for asylum and wait for an answer", "ASYLUM_SEEKERS_HOSTED.WLD"),
  ],
  rights: [
    profile("Refugees for a thousand inhabitants", "REFUGEES_HOSTED_RATE.WLD"),
    unknown("Children whose parents are abroad"),
    unknown("Migrants in forced labour"),
  ],
  demography: [
    profile("Net migration into high-income countries", "NET_MIGRATION.HIC"),
    profile("People in the world, as projected", "POPULATION_PROJECTED.WLD"),
    profile("Births for a thousand people in low-income countries", "BIRTH_RATE.LIC"),
  ],
  remittances: [
    profile("Money sent home, low- and middle-income countries", "REM_RECEIVED.LMY"),
    profile("Its share of their output", "REM_RECEIVED_GDP.LMY"),
    ["What sending money costs", "DF_REMITTANCE_COST", "COST_AVERAGE.WLD.WLD"],
  ],
  diaspora: [
    profile("People from low- and middle-income countries who live abroad", "EMIGRANTS.LMY"),
    profile("Money received for each of them", "REM_RECEIVED_PER_EMIGRANT.LMY"),
    unknown("Savings of people abroad"),
  ],
  environment: [unknown("People displaced by disasters"), unknown("People who moved because land, water or weather changed")],
  "internal-migration": [
    unknown("Migrants within their country"),
    profile("People displaced within their country by conflict", "IDPS.WLD"),
  ],
  gender: [
    profile("Women among migrants", "IMMIGRANTS_WOMEN.WLD"),
    profile("Women among those who left low- and middle-income countries", "EMIGRANTS_WOMEN.LMY"),
  ],
};

/** Series that stand for a theme. The documents say what a theme is about; which series tells of it is chosen for the example. */
export const THEME_FIGURES: readonly Setting[] = Object.entries(OF_THEMES).flatMap(([theme, series]) =>
  series.map(([what, dataflow, key], index) => ({
    key: "figure of a theme",
    value: { theme: `theme-${theme}`, what, dataflow, key, place: String(index + 1) },
    words: "Chosen for this example.",
    source: [
      "CN",
      theme === "gender"
        ? "II, cross-cutting themes; the series are chosen for the example"
        : "Annex 1, text on the theme; the series are chosen for the example",
    ] as [string, string],
  })),
);

/** How long a question may wait, which no document says. */
export const QUESTIONS_WAIT: readonly Setting[] = [
  {
    key: "longest wait of a question",
    value: { days: "365" },
    words: "Chosen for this example: demand and supply of knowledge are to be matched regularly.",
    source: ["CN", "III, on regular consultations; the number is chosen for the example"],
  },
];
