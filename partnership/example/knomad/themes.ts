import type { PartnershipConfiguration } from "../configuration-shape.ts";
import { FIRST_DAYS } from "./documents.ts";

type Body = NonNullable<PartnershipConfiguration["bodies"]>[number];

interface Theme {
  readonly slug: string;
  /** As the list in the concept note has it. */
  readonly name: string;
  /** As the heading of its annex has it, where that differs. */
  readonly annex?: string;
  /** As the article has it, where that differs. */
  readonly later?: string;
  readonly description: string;
}

/** In the order of priority of the concept note. Descriptions are our own words. */
const THEMES: readonly Theme[] = [
  {
    slug: "data",
    name: "Data on migration and remittance flows",
    annex: "Data on international and internal migration and remittances",
    description:
      "Who lives where, who moves, and how much money is sent: better counts, surveys that can be compared, and figures that everybody may use.",
  },
  {
    slug: "skilled-labour",
    name: "Skilled labor migration",
    description:
      "What happens to health care, schools and firms when trained people leave, and how qualifications, training and return can serve both sides.",
  },
  {
    slug: "low-skilled-labour",
    name: "Unskilled labor migration",
    later: "Low-skilled labor migration",
    description:
      "Recruitment, fees, contracts and protection of people in work that asks for little schooling, and what it means for those who stay behind.",
  },
  {
    slug: "integration",
    name: "Integration issues in host communities",
    description: "How newcomers find work, language, school and neighbours, and which public measures help without dividing a place.",
  },
  {
    slug: "policy-coherence",
    name: "Policy and institutional coherence",
    description:
      "Whether rules on migration, trade, aid, schooling and work pull in one direction, within a government and between governments.",
  },
  {
    slug: "security",
    name: "Migration, security and development",
    description:
      "Fears and facts about safety, of residents and of migrants alike, and how offices for order and for welfare can talk to each other.",
  },
  {
    slug: "rights",
    name: "Migrant rights and social aspects of migration",
    description: "Rights on paper and in daily life, health, families apart, and the dangers of a journey or of an employer's power.",
  },
  {
    slug: "demography",
    name: "Demographic changes and migration",
    annex: "Demographic changes and international migration",
    description: "Ageing in some countries, young populations in others, and what the difference means for movement, work and care.",
  },
  {
    slug: "remittances",
    name: "Remittances, including access to finance and capital markets",
    annex: "Remittances including access to finance and capital markets",
    description: "What sending money costs, what families do with it, and how it can open the door to banks and to cheaper borrowing.",
  },
  {
    slug: "diaspora",
    name: "Mobilizing diaspora resources",
    later: "Mobilizing diaspora resources as agents of social and economic change",
    description: "Savings, skills and contacts of people abroad, and what makes it easy or hard for them to take part at home.",
  },
  {
    slug: "environment",
    name: "Climate change and migration",
    later: "Environmental change and migration",
    description: "Moving because land, water or weather change, what arrival does to nature elsewhere, and how little is measured so far.",
  },
  {
    slug: "internal-migration",
    name: "Rural-urban migration and urbanization",
    later: "Internal migration and urbanization",
    description: "Moves inside a country, above all into towns: jobs, services, crowding, and the villages that people come from.",
  },
];

const CN_LIST = "II, list of thematic areas; Annex 1 has the same list";
const CONVENTION = "the first day is a convention, the document has no date";

const bodyOf = ({ slug, name, annex, later, description }: Theme, place: number): Body => ({
  slug: `theme-${slug}`,
  kind: "theme",
  parent: "knomad",
  priority: place + 1,
  openedOn: FIRST_DAYS.CN,
  description,
  names: [
    { name, from: FIRST_DAYS.CN, source: ["CN", `${CN_LIST}; ${CONVENTION}`] },
    ...(annex === undefined
      ? []
      : [
          {
            name: annex,
            until: "2012-12-31",
            source: ["CN", "Annex 1, heading of the theme; footnote 3: to be settled after late 2012"] as [string, string],
          },
        ]),
    ...(later === undefined
      ? []
      : [{ name: later, from: FIRST_DAYS.EN, source: ["EN", `Research areas, item ${place + 1}; ${CONVENTION}`] as [string, string] }]),
  ],
  source: ["CN", CN_LIST],
});

const CROSS_CUTTING: readonly Body[] = [
  {
    slug: "theme-gender",
    kind: "theme",
    parent: "knomad",
    crossCutting: true,
    openedOn: FIRST_DAYS.CN,
    description: "Where men and women move, earn, send and decide differently, in every other theme.",
    names: [{ name: "Gender", from: FIRST_DAYS.CN, source: ["CN", `II, cross-cutting themes; EN lists it too; ${CONVENTION}`] }],
    source: ["CN", "II, cross-cutting themes; Annex 1 leaves its text to be written"],
  },
  {
    slug: "theme-evaluation",
    kind: "theme",
    parent: "knomad",
    crossCutting: true,
    openedOn: FIRST_DAYS.CN,
    description: "Finding out whether a measure did what it was meant to do, compared with what would have happened anyway.",
    names: [
      { name: "Monitoring and Impact Evaluation", from: FIRST_DAYS.CN, source: ["CN", `II, cross-cutting themes; ${CONVENTION}`] },
      {
        name: "Monitoring, Evaluation and Impact Evaluation",
        until: "2012-12-31",
        source: ["CN", "Annex 1, cross-cutting themes, heading 2; footnote 3"],
      },
    ],
    source: ["CN", "II, cross-cutting themes"],
  },
  {
    slug: "theme-capacity-building",
    kind: "theme",
    parent: "knomad",
    crossCutting: true,
    openedOn: FIRST_DAYS.CN,
    description: "Training and material for officials and for those who collect figures, so that they can go on by themselves.",
    names: [{ name: "Capacity Building", from: FIRST_DAYS.CN, source: ["CN", `II, cross-cutting themes; EN lists it too; ${CONVENTION}`] }],
    source: ["CN", "II, cross-cutting themes"],
  },
  {
    slug: "theme-public-perceptions",
    kind: "theme",
    parent: "knomad",
    crossCutting: true,
    openedOn: FIRST_DAYS.WP,
    description: "What people believe about migrants, where that comes from, and how to speak of facts so that they are heard.",
    names: [
      {
        name: "Public perceptions and communications",
        from: FIRST_DAYS.WP,
        source: ["EN", "cross-cutting themes, item 4; WP counts four without naming them, so its day is taken, a convention"],
      },
    ],
    source: ["EN", "cross-cutting themes, item 4"],
  },
];

/** Twelve themes in order of priority, and those that cut across them: three at first, four later. */
export const THEME_BODIES: readonly Body[] = [...THEMES.map(bodyOf), ...CROSS_CUTTING];

/** For the working groups, one a theme. */
export const THEME_SLUGS = THEMES.map(({ slug }) => slug);

/** Names of the working group of a theme follow the theme's. */
export const namesOfGroup = (slug: string): Body["names"] => {
  const theme = THEME_BODIES.find((body) => body.slug === `theme-${slug}`);
  return (theme?.names ?? []).map((name) => ({ ...name, name: `Working group: ${name.name}` }));
};
