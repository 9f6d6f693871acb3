import type { PartnershipConfiguration } from "#partnership";

const CHARTER: [string, string] = ["IC", "article 1"];

/** A small partnership of an invented world, to see that nothing of the example is in the programme's code. Everything in it is fictitious. */
export const TIDEWATCH: PartnershipConfiguration = {
  slug: "tidewatch",
  documents: [{ code: "IC", title: "Invented charter", citation: "A charter that nobody ever signed. Fictitious." }],
  organisations: [
    { slug: "harbour-league", name: "Invented Harbour League", kind: "network", source: CHARTER },
    { slug: "lantern-fund", name: "Invented Lantern Fund", kind: "foundation", source: CHARTER },
  ],
  bodies: [
    {
      slug: "tidewatch",
      kind: "programme",
      organisation: "harbour-league",
      openedOn: "2031-03-01",
      description: "Invented: measures tides together.",
      names: [{ name: "Invented Tidewatch", from: "2031-03-01", source: CHARTER }],
      source: CHARTER,
    },
    {
      slug: "keepers",
      kind: "committee",
      parent: "tidewatch",
      openedOn: "2031-03-01",
      names: [{ name: "Keepers", source: CHARTER }],
      source: CHARTER,
    },
    {
      slug: "moon-tides",
      kind: "theme",
      parent: "tidewatch",
      priority: 1,
      openedOn: "2031-03-01",
      names: [{ name: "Tides of the moon", source: CHARTER }],
      source: CHARTER,
    },
    {
      slug: "moon-group",
      kind: "group",
      parent: "tidewatch",
      theme: "moon-tides",
      priority: 1,
      openedOn: "2031-03-01",
      names: [{ name: "Moon group", source: CHARTER }],
      source: CHARTER,
    },
    {
      slug: "sun-group",
      kind: "group",
      parent: "tidewatch",
      priority: 2,
      openedOn: "2032-01-01",
      names: [{ name: "Sun group", source: CHARTER }],
      source: CHARTER,
    },
  ],
  seats: [{ body: "keepers", number: 1, label: "First keeper", rule: "appointed", role: "chair", source: CHARTER }],
  settings: [
    { key: "who decides", value: { matter: "When boats sail", who: "The first keeper" }, source: CHARTER },
    { key: "cost of a body", value: { body: "group", amount: "1000", currency: "EUR" }, source: CHARTER },
    { key: "main risk", value: { risk: "fog" }, source: CHARTER },
    { key: "title of a role", value: { role: "director", title: "Tide reader" }, source: CHARTER },
  ],
  phases: [{ slug: "start", name: "First tide", planned: { from: "2031-03-01", until: "2033-02-28" }, source: CHARTER }],
  milestones: [{ slug: "look-back", name: "Look back", phase: "start", countsFrom: "start", offsetMonths: 12, source: CHARTER }],
  statements: [{ topic: "Boats", words: "nine", value: "9", source: CHARTER, today: { dataflow: "DF_INVENTED", key: "BOATS.WLD" } }],
  risks: [
    {
      slug: "fog",
      area: "Fog",
      dimension: "Nobody sees anything.",
      mitigation: "Wait.",
      source: CHARTER,
      assessments: [
        { rating: "low", source: CHARTER },
        { rating: "high", on: "2032-06-01", source: CHARTER },
      ],
    },
  ],
  contributions: [{ organisation: "lantern-fund", amountMinor: 250_050, currency: "EUR", source: CHARTER }],
  events: [{ name: "First boat", kind: "launch", when: "spring 2031", source: CHARTER }],
  obligationRules: [
    {
      slug: "log-book",
      name: "Log book",
      rule: "yearly report",
      parameters: { of: "log book", monthsAfter: 2 },
      body: "tidewatch",
      responsibleRole: "director",
      source: CHARTER,
    },
  ],
};
