import type { PartnershipConfiguration } from "#partnership";
import { LANTERN_ROAD_RULES } from "./lantern-road-rules.ts";

export const STATUTE: [string, string] = ["SL", "article 1, invented"];
type Body = NonNullable<PartnershipConfiguration["bodies"]>[number];

const body = (slug: string, kind: Body["kind"], name: string, more: Partial<Body> = {}): Body => ({
  slug,
  kind,
  parent: kind === "programme" ? undefined : "lantern-road",
  openedOn: "2096-07-01",
  names: [{ name, from: "2096-07-01", source: STATUTE }],
  source: STATUTE,
  ...more,
});

const crew = (slug: string, name: string, theme: string, priority: number, more: Partial<Body> = {}): Body =>
  body(slug, "group", name, { theme, priority, activatedOn: "2097-01-01", ...more });

const BODIES: readonly Body[] = [
  body("lantern-road", "programme", "Die Laternenstraße (erfunden)", {
    organisation: "guild",
    description: "Invented: keeps the lights along a coast that is on no map.",
    names: [
      { name: "Laternenweg (erfunden)", until: "2097-06-30", source: STATUTE },
      { name: "Die Laternenstraße (erfunden)", from: "2097-07-01", source: STATUTE },
    ],
  }),
  body("council-of-four", "committee", "مجلس حرّاس المنارات الأربعة (متخيَّل)"),
  body("lamp-office", "management", "Laternenbetriebsverwaltungsgeschäftsstelle (erfunden)"),
  body("oil-givers", "donors", "Ölspender (erfunden)"),
  body("wick-jury", "panel", "Dochtprüfungskommission (erfunden)"),
  body("assembly-of-buoys", "external forum", "Assemblée des bouées (inventée)"),
  body("rope-makers", "partner organisation", "Seilerinnung (erfunden)", { organisation: "rope-guild" }),
  body("theme-lenses", "theme", "Linsenschliff und Lichtbrechungsuntersuchungen (erfunden)", { priority: 1 }),
  body("theme-oil", "theme", "زيت المصابيح (متخيَّل)", { priority: 2 }),
  body("theme-fog", "theme", "Fog (invented)", { priority: 3 }),
  body("theme-silence", "theme", "Silence at night (invented)", { crossCutting: true }),
  crew("crew-lenses", "Leuchtturmlinseninstandhaltungsarbeitsgemeinschaft (erfunden)", "theme-lenses", 1),
  crew("crew-oil", "طاقم الزيت (متخيَّل)", "theme-oil", 2),
  crew("crew-fog", "Fog crew (invented)", "theme-fog", 3, { closedOn: "2098-03-31" }),
  crew("crew-mist", "Mist crew (invented)", "theme-fog", 3, { openedOn: "2098-04-01", activatedOn: "2098-04-01" }),
];

const electedSeat = (number: number) => ({
  body: "council-of-four",
  number,
  label: `Elected keeper ${number}`,
  rule: "open" as const,
  parameters: { constraint: "elected by the crews for two years" },
  from: "2096-07-01",
  source: STATUTE,
});

/**
 * A wholly invented partnership, as unlike the example as its shape allows: a council of four elected seats without a chair, crews of two to five
 * without co-chairs, quarterly reports in a year that begins in July, krónur, names in German, Arabic and French. Everything in it is fictitious.
 */
export const LANTERN_ROAD: PartnershipConfiguration = {
  slug: "lantern-road",
  documents: [{ code: "SL", title: "Statut der Laternen (erfunden)", citation: "Eine Satzung, die niemand schrieb. Fictitious." }],
  organisations: [
    { slug: "guild", name: "Zunft der Laternenwärter (erfunden)", kind: "network", source: STATUTE },
    { slug: "rope-guild", name: "Seilerinnung (erfunden)", acronym: "SI", kind: "civil society", source: STATUTE },
    { slug: "whale-fund", name: "صندوق الحوت (متخيَّل)", kind: "foundation", source: STATUTE },
  ],
  bodies: [...BODIES],
  links: [{ from: "crew-fog", to: "crew-mist", kind: "renamed to", on: "2098-04-01", source: STATUTE }],
  seats: [
    ...[1, 2, 3, 4].map(electedSeat),
    { body: "lamp-office", number: 1, label: "Leuchtfeuerhauptwärterin", rule: "appointed", role: "director", source: STATUTE },
    {
      body: "wick-jury",
      number: 1,
      label: "Speaker for the buoys",
      rule: "ex officio",
      parameters: { body: "assembly-of-buoys" },
      source: STATUTE,
    },
    {
      body: "oil-givers",
      number: 1,
      label: "Who gave most",
      rule: "top donor",
      parameters: { place: 1, currency: "ISK" },
      source: STATUTE,
    },
  ],
  holders: [
    { body: "assembly-of-buoys", role: "chair", quoted: "Ottilie Erfunden", words: "Named on a wall.", source: STATUTE },
    { body: "oil-givers", role: "member", organisation: "whale-fund", words: "Gives oil.", source: STATUTE },
  ],
  interests: [{ organisation: "rope-guild", body: "crew-oil", words: "Has rope.", source: STATUTE }],
  phases: [
    {
      slug: "dusk",
      name: "Dämmerung",
      planned: { from: "2096-07-01", until: "2098-06-30" },
      actual: { from: "2096-08-01" },
      source: STATUTE,
    },
    { slug: "night", name: "Nacht", planned: { from: "2098-07-01", until: "2103-06-30" }, source: STATUTE },
  ],
  milestones: [{ slug: "first-light", name: "First light", phase: "night", countsFrom: "start", offsetMonths: 18, source: STATUTE }],
  statements: [{ topic: "Lanterns", words: "forty-one of them", value: "41", source: STATUTE }],
  risks: [
    {
      slug: "moths",
      area: "Moths",
      dimension: "They darken the glass.",
      mitigation: "Brush it.",
      ownerRole: "director",
      source: STATUTE,
      assessments: [{ rating: "medium", on: "2097-01-01", source: STATUTE }],
    },
  ],
  contributions: [
    {
      organisation: "whale-fund",
      amountMinor: 7_700_000,
      currency: "ISK",
      declaredOn: "2096-12-01",
      words: "In barrels.",
      source: STATUTE,
    },
  ],
  events: [
    {
      name: "Lichterfest (erfunden)",
      kind: "meeting",
      from: "2097-08-01",
      until: "2097-08-03",
      when: "August 2097",
      body: "council-of-four",
      source: STATUTE,
    },
  ],
  ...LANTERN_ROAD_RULES,
};
