import type { PartnershipConfiguration } from "../configuration-shape.ts";
import { BEFORE_WP, FIRST_DAYS } from "./documents.ts";

type Seats = NonNullable<PartnershipConfiguration["seats"]>;
type Seat = Omit<Seats[number], "body" | "number" | "from" | "until" | "source">;

const member = (label: string, rule: Seat["rule"], parameters: Seat["parameters"] = {}): Seat => ({
  label,
  rule,
  parameters,
  role: "member",
});

/** Amounts of donors are compared in this currency; no document says which one the fund holds. */
const CURRENCY = "CHF";

const FIRST_COMMITTEE: readonly Seat[] = [
  {
    label: "Managing director of the host, in the chair",
    rule: "role holder",
    parameters: { body: "host-working-group", role: "chair" },
    role: "chair",
  },
  member("High-level representative of the major donor", "top donor", { place: 1, currency: CURRENCY }),
  member("Eminent academic", "open", { constraint: "preferably from a developing country" }),
  member("Chair of the GFMD", "ex officio", { body: "gfmd", role: "chair", which: "current" }),
  member("Next chair of the GFMD", "ex officio", { body: "gfmd", role: "chair", which: "next" }),
  member("Chair of the GMG", "ex officio", { body: "gmg", role: "chair", which: "current" }),
  member("Civil society", "open", { constraint: "represents civil society" }),
];

const LATER_COMMITTEE: readonly Seat[] = [
  {
    label: "Member of the host's senior management, in the chair",
    rule: "open",
    parameters: { constraint: "senior management of the host" },
    role: "chair",
  },
  member("Largest donor", "top donor", { place: 1, currency: CURRENCY }),
  member("Second largest donor", "top donor", { place: 2, currency: CURRENCY }),
  member("Chair of the GFMD", "ex officio", { body: "gfmd", role: "chair", which: "current" }),
  member("Past chair of the GFMD", "ex officio", { body: "gfmd", role: "chair", which: "past" }),
  member("Next chair of the GFMD", "ex officio", { body: "gfmd", role: "chair", which: "next" }),
  member("Chair of the GMG", "ex officio", { body: "gmg", role: "chair", which: "current" }),
  member("Civil society", "open", { constraint: "represents civil society" }),
];

const committee: Seats = [
  ...FIRST_COMMITTEE.map((seat, place) => ({
    ...seat,
    body: "advisory-committee",
    number: place + 1,
    from: FIRST_DAYS.CN,
    until: BEFORE_WP,
    source: [
      "CN",
      `IV, Structure, member (${["i", "ii", "iii", "iv", "v", "vi", "vii"][place]}); "not limited to" these; days are conventions`,
    ] as [string, string],
  })),
  ...LATER_COMMITTEE.map((seat, place) => ({
    ...seat,
    body: "advisory-committee",
    number: FIRST_COMMITTEE.length + place + 1,
    from: FIRST_DAYS.WP,
    source: [
      "WP",
      `paragraph on the Advisory Committee${seat.rule === "top donor" ? "; it speaks of one representative of the largest donors, in the plural: read here as one each for two" : ""}; the first day is a convention`,
    ] as [string, string],
  })),
];

const post = (number: number, label: string, role: Seat["role"], place: string, more: Partial<Seats[number]> = {}): Seats[number] => ({
  body: "management",
  number,
  label,
  rule: "appointed",
  role: role ?? "member",
  votes: false,
  source: ["CN", place],
  ...more,
});

const management: Seats = [
  post(1, "Director", "director", "IV, Structure; VIII"),
  post(2, "Programme officer from the inception phase on", "programme officer", "V; footnote 2"),
  post(3, "Executive assistant and transaction specialist", "administrative officer", "V; footnote 2"),
  post(
    4,
    "Programme officer, if funds allow (1 of 3)",
    "programme officer",
    "V: three more in the implementation phase, if donors add money",
  ),
  post(
    5,
    "Programme officer, if funds allow (2 of 3)",
    "programme officer",
    "V: three more in the implementation phase, if donors add money",
  ),
  post(
    6,
    "Programme officer, if funds allow (3 of 3)",
    "programme officer",
    "V: three more in the implementation phase, if donors add money",
  ),
  post(7, "Programme officer seconded by a donor (SDC)", "programme officer", "V: to join by the end of 2012"),
];

export const SEATS: PartnershipConfiguration["seats"] = [
  ...committee,
  ...management,
  {
    body: "host-working-group",
    number: 1,
    label: "Managing director of the host, in the chair",
    rule: "appointed",
    role: "chair",
    source: ["CN", "IV, Structure; V"],
  },
];

/** Whom the documents name. */
export const HOLDERS: PartnershipConfiguration["holders"] = [
  {
    body: "management",
    seat: 1,
    role: "director",
    quoted: "Dilip Ratha",
    words: "Named as leading the partnership; no document says since when.",
    source: ["WP", "first paragraph; EN, People, calls him CEO"],
  },
  { body: "donors", role: "member", organisation: "sdc", words: "Seed funding.", source: ["CN", "IV, Inception Phase; IX"] },
  {
    body: "donors",
    role: "member",
    organisation: "bmz",
    words: "Named beside the first donor as one of the two largest.",
    source: ["WP", "first paragraph; EN, Funding"],
  },
  {
    body: "gmg-data-and-research",
    role: "co-chair",
    organisation: "undesa",
    words: "Co-chairs the agencies' group.",
    source: ["CN", "IV, Partnerships"],
  },
  {
    body: "gmg-data-and-research",
    role: "co-chair",
    organisation: "iom",
    words: "Co-chairs the agencies' group.",
    source: ["CN", "IV, Partnerships"],
  },
];

export const COMPOSITION_RULES: PartnershipConfiguration["compositionRules"] = [
  {
    kind: "group",
    rule: "places",
    parameters: {
      places: [
        { role: "chair", least: 1, most: 1 },
        { role: "co-chair", least: 1, most: 1 },
        { role: "expert", least: 3, most: 8 },
      ],
    },
    effect: "warn",
    source: ["CN", "IV, Structure: a chair, a co-chair and three to eight experts"],
  },
  {
    kind: "group",
    rule: "from partner agency",
    parameters: { roles: ["chair", "co-chair"], least: 1 },
    effect: "warn",
    source: ["CN", "IV, Structure: co-chair, in a few cases chair, from the staff of a GMG agency"],
  },
  {
    kind: "group",
    rule: "entered by referral",
    parameters: { roles: ["expert"], referrals: 2 },
    effect: "block",
    source: ["CN", "IV, Structure: selection by peers; how many have to speak for somebody is not said, two is this software's default"],
  },
  {
    kind: "group",
    rule: "balance",
    effect: "show",
    source: ["CN", "VI, results framework: networks representative of regions, South and North"],
  },
  {
    body: "advisory-committee",
    rule: "exclusion",
    parameters: { kinds: ["group"] },
    effect: "block",
    source: ["CN", "IV, Structure: members of the committee do not work in the groups"],
  },
];

export const INTERESTS: PartnershipConfiguration["interests"] = (
  [
    ["iom", "group-policy-coherence", "Asked to take part."],
    ["iom", "group-environment", "Asked to take part."],
    ["iom", "group-diaspora", "Asked to take part."],
    ["iom", "group-integration", "Asked to take part."],
    ["unicef", "group-data", "Asked to take part."],
    ["undp", "group-policy-coherence", "Asked to take part, with a pilot of its own under way."],
    ["unfpa", "group-data", "Asked to take part."],
    ["unfpa", "group-demography", "Asked to take part."],
    ["unfpa", "group-environment", "Asked to take part."],
    ["unfpa", "group-rights", "Asked to take part."],
    ["unitar", "theme-capacity-building", "Agreed to train, together with several civil society organisations that are not named."],
  ] as const
).map(([organisation, body, words]) => ({
  organisation,
  body,
  words,
  source: ["CN", "IV, Partnerships, expressions of interest"] as [string, string],
}));
