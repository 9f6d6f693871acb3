import type { PartnershipConfiguration } from "#partnership";

const source: [string, string] = ["SL", "article 2, invented"];

/** Rules, settings and dates of the invented Lantern Road. */
export const LANTERN_ROAD_RULES: Pick<PartnershipConfiguration, "compositionRules" | "settings" | "obligationRules"> = {
  compositionRules: [
    {
      kind: "group",
      rule: "places",
      parameters: {
        places: [
          { role: "chair", least: 1, most: 1 },
          { role: "expert", least: 1, most: 4 },
        ],
      },
      effect: "block",
      source,
    },
    { kind: "panel", rule: "exclusion", parameters: { kinds: ["group"] }, effect: "warn", source },
    { body: "council-of-four", rule: "quorum", parameters: { share: 0.75, least: 3 }, effect: "warn", source },
  ],
  settings: [
    { key: "who decides", value: { matter: "Which lamp is lit first", who: "The council of four" }, source },
    { key: "title of a role", value: { role: "director", title: "Leuchtfeuerhauptwärterin" }, source },
    { key: "host unit", value: { organisation: "guild" }, source },
    { key: "fund", value: { name: "Ölkasse", kind: "barrels and coins" }, source },
    { key: "cost of a body", value: { body: "group", amount: "1500000", currency: "ISK" }, source },
    { key: "priority order", value: { themes: ["theme-oil", "theme-lenses", "theme-fog"] }, source },
    { key: "main risk", value: { risk: "moths" }, source },
    { key: "guests", value: { body: "council-of-four", who: "The speaker for the buoys" }, source },
    { key: "how it ends", value: { matter: "The last lamp is put out." }, source },
  ],
  obligationRules: [
    {
      slug: "log-book",
      name: "Vierteljährliches Leuchtbuch",
      rule: "periodic report",
      parameters: { of: "log book", everyMonths: 3, monthsAfter: 1, startsOn: "07-01" },
      body: "lantern-road",
      responsibleRole: "director",
      source,
    },
    {
      slug: "crew-log",
      name: "Log of the crew",
      rule: "periodic report",
      parameters: { of: "crew log", everyMonths: 6, monthsAfter: 2, startsOn: "07-01" },
      kind: "group",
      responsibleRole: "chair",
      source,
    },
    {
      slug: "council-meets",
      name: "Meeting of the council",
      rule: "at least a year",
      parameters: { of: "meeting", least: 3, startsOn: "07-01" },
      body: "council-of-four",
      responsibleRole: "administrative officer",
      source,
    },
  ],
};
