import type { PartnershipConfiguration } from "../configuration-shape.ts";
import { BEFORE_WP, FIRST_DAYS } from "./documents.ts";
import { namesOfGroup, THEME_BODIES, THEME_SLUGS } from "./themes.ts";

type Body = NonNullable<PartnershipConfiguration["bodies"]>[number];

const PAIR: readonly string[] = ["skilled-labour", "low-skilled-labour"];

const WORKING_GROUPS: readonly Body[] = THEME_SLUGS.map((slug, place) => ({
  slug: `group-${slug}`,
  kind: "group",
  parent: "knomad",
  theme: `theme-${slug}`,
  priority: place + 1,
  openedOn: FIRST_DAYS.CN,
  ...(PAIR.includes(slug) ? { closedOn: BEFORE_WP } : {}),
  names: namesOfGroup(slug),
  source: ["CN", "IV, Structure: twelve thematic working groups; no document says on which day each one began"],
}));

const CROSS_CUTTING_GROUPS: readonly Body[] = [
  ["gender", "Gender"],
  ["evaluation", "Monitoring and evaluation"],
  ["capacity-building", "Capacity building"],
].map(([slug, name]) => ({
  slug: `group-${slug}`,
  kind: "group",
  parent: "knomad",
  theme: `theme-${slug}`,
  crossCutting: true,
  names: [{ name: `Working group: ${name}`, source: ["CN", "IV, Structure: foreseen for the full-blown version"] }],
  source: ["CN", "IV, Structure: foreseen for the full-blown version; no document says that it was opened"],
}));

const named = (name: string, place: string, document = "CN"): Pick<Body, "names" | "source"> => ({
  names: [{ name, source: [document, place] }],
  source: [document, place],
});

const OWN_BODIES: readonly Body[] = [
  {
    slug: "knomad",
    kind: "programme",
    organisation: "world-bank",
    openedOn: FIRST_DAYS.CN,
    description:
      "A partnership that gathers what is known about migration and development, pays for what is missing, has everything reviewed, and turns it into choices for those who make policy.",
    names: [
      {
        name: "Global Knowledge Partnership on Migration and Development (KNOMAD)",
        from: FIRST_DAYS.CN,
        source: ["CN", "title; WP and EN have the same"],
      },
      {
        name: "Global Knowledge Program on Migration and Development (KNOMAD)",
        until: "2012-12-31",
        source: ["CN", "I and II, in the text; the title says Partnership"],
      },
    ],
    source: ["CN", "title"],
  },
  {
    slug: "advisory-committee",
    kind: "committee",
    parent: "knomad",
    openedOn: FIRST_DAYS.CN,
    description:
      "Gives strategic advice, recommends on the work programme and speaks for the partnership; it does not run it and approves no payment.",
    ...named("Advisory Committee", "IV, Structure"),
  },
  {
    slug: "management",
    kind: "management",
    parent: "knomad",
    organisation: "world-bank",
    openedOn: FIRST_DAYS.CN,
    description: "The director with officers and administrative staff: daily work, approval of every activity and contribution, reports.",
    ...named("Management team", "IV, Structure; VIII"),
  },
  {
    slug: "donors",
    kind: "donors",
    parent: "knomad",
    openedOn: FIRST_DAYS.CN,
    description:
      "Those who pay: they help to raise money, connect the partnership with their own people, and meet it at least once a year.",
    ...named("Donors", "IV, Structure"),
  },
  {
    slug: "host-working-group",
    kind: "committee",
    organisation: "world-bank",
    description:
      "Coordinates with the host's other units. Its chair also chairs the advisory committee: an interest that is declared here, not hidden.",
    ...named("Migration Working Group (MWG)", "IV, Structure; V"),
  },
];

const FORUMS: readonly Body[] = [
  {
    slug: "gfmd",
    kind: "external forum",
    description:
      "A meeting of governments on migration and development; its chair changes, and chairs of now, before and after have seats by office.",
    ...named("Global Forum on Migration and Development (GFMD)", "I; IV, Structure"),
  },
  {
    slug: "gmg",
    kind: "external forum",
    description: "Agencies that deal with migration, under a chair that changes; their staff are meant to help lead the groups.",
    ...named("Global Migration Group (GMG)", "I; IV, Structure"),
  },
  {
    slug: "gmg-data-and-research",
    kind: "external forum",
    parent: "gmg",
    description: "The agencies' own group on figures and research, meant to be one and the same as the group on data, with experts added.",
    ...named("GMG working group on data and research", "IV, Partnerships; Annex 1, theme 1"),
  },
  {
    slug: "high-level-dialogue",
    kind: "external forum",
    description: "A debate of the United Nations that was to be given papers and briefs when it asked for them.",
    ...named("UN High Level Dialogue (HLD)", "IV, relationship with the GFMD and the dialogue"),
  },
];

const PARTNERS: readonly Body[] = (
  [
    ["iom", "International Organization for Migration (IOM)", "IV, Partnerships"],
    ["unicef", "UNICEF", "IV, Partnerships"],
    ["undp", "United Nations Development Programme (UNDP)", "IV, Partnerships"],
    ["unfpa", "United Nations Population Fund (UNFPA)", "IV, Partnerships"],
    ["unitar", "United Nations Institute for Training and Research (UNITAR)", "IV, Partnerships"],
    ["undesa", "UN DESA", "IV, Partnerships; Annex 1"],
    ["ilo", "ILO", "Annex 1, theme 1, focal points"],
  ] as const
).map(([organisation, name, place]) => ({
  slug: `partner-${organisation}`,
  kind: "partner organisation",
  organisation,
  ...named(name, place),
}));

const MERGED: Body = {
  slug: "group-labour-migration",
  kind: "group",
  parent: "knomad",
  openedOn: FIRST_DAYS.WP,
  description:
    "Holds the place of two groups of the concept note, on skilled and on low-skilled work. The web page counts eleven groups without naming them; that these two became one is known from second hand only. Neither the day, nor who decided, nor why, nor what became of the members stands in any document here.",
  names: [
    {
      name: "Working group: Labor Migration",
      from: FIRST_DAYS.WP,
      source: ["LS", "list of groups; the first day is that of the web page, a convention"],
    },
  ],
  source: ["LS", "list of groups; that there are eleven: WP, section on activities"],
};

export const BODIES: PartnershipConfiguration["bodies"] = [
  ...OWN_BODIES,
  ...THEME_BODIES,
  ...WORKING_GROUPS,
  MERGED,
  ...CROSS_CUTTING_GROUPS,
  ...FORUMS,
  ...PARTNERS,
];

export const LINKS: PartnershipConfiguration["links"] = [
  ...PAIR.map((slug) => ({
    from: `group-${slug}`,
    to: "group-labour-migration",
    kind: "merged into" as const,
    source: ["LS", "list of groups; the day is not known, the group is closed here on the day before the web page's count of eleven"] as [
      string,
      string,
    ],
  })),
  {
    from: "gmg-data-and-research",
    to: "group-data",
    kind: "same group as",
    source: ["CN", "IV, Partnerships; Annex 1, theme 1: the same group, with experts of other organisations added"],
  },
];
