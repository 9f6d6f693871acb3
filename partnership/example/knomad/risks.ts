import type { PartnershipConfiguration } from "../configuration-shape.ts";

const MATRIX = "IX, risk matrix";

export const RISKS: PartnershipConfiguration["risks"] = [
  {
    slug: "institutional-support",
    area: "Weak support by the host",
    dimension: "Other units do the same work; or the work no longer fits what the host and the world find urgent.",
    mitigation:
      "A strong management with clear coordination and reports; the host's own working group, whose chair also chairs the advisory committee.",
    ownerRole: "director",
    source: ["CN", `${MATRIX}, first row`],
    assessments: [{ rating: "low", source: ["CN", `${MATRIX}, first row`] }],
  },
  {
    slug: "unclear-roles",
    area: "Roles of those involved are not clear",
    dimension: "Nobody knows what is the host's to do, or donors push projects where their own interests lie.",
    mitigation:
      "Say from the start what the host does with the fund; let gaps in knowledge drive the work; announce that pilots are few and come late; settle themes after asking everybody concerned.",
    ownerRole: "director",
    source: ["CN", `${MATRIX}, second row`],
    assessments: [{ rating: "medium", source: ["CN", `${MATRIX}, second row`] }],
  },
  {
    slug: "funding",
    area: "Funding",
    dimension: "Less money than the programme needs.",
    mitigation: "Fewer groups and fewer experts, so that the work fits the money; raise funds early.",
    ownerRole: "director",
    source: ["CN", `${MATRIX}, third row; IX, first paragraph`],
    assessments: [
      {
        rating: "low",
        words:
          "Rated low in the table, while the text above it calls the same thing the main risk and the first grant too small for the whole budget.",
        source: ["CN", `${MATRIX}, third row; IX, first paragraph`],
      },
    ],
  },
];

export const CONTRIBUTIONS: PartnershipConfiguration["contributions"] = [
  {
    organisation: "sdc",
    amountMinor: 500_000_000,
    currency: "CHF",
    words:
      "For five years. The risk matrix speaks of nearly 6 million dollars for what seems to be the same grant; it is not entered twice.",
    source: ["CN", "IX, first paragraph"],
  },
];

type Rule = NonNullable<PartnershipConfiguration["obligationRules"]>[number];

/** Yearly reports and meetings. */
export const OBLIGATION_RULES: PartnershipConfiguration["obligationRules"] = [
  {
    slug: "progress-report",
    name: "Progress report on the past year",
    rule: "yearly report",
    parameters: { of: "progress report", monthsAfter: 3 },
    body: "knomad",
    responsibleRole: "director",
    source: ["CN", "V, Reporting; VI, last paragraph: 1 January to 31 December, within three months"],
  },
  {
    slug: "results-report",
    name: "Report against the results framework",
    rule: "yearly on a day",
    parameters: { of: "results report", day: "06-30" },
    body: "knomad",
    responsibleRole: "director",
    source: ["CN", "V, Reporting: in June; VI names no month"],
  },
  {
    slug: "financial-report",
    name: "Financial report of the past year",
    rule: "yearly report",
    parameters: { of: "financial report", monthsAfter: 12 },
    body: "knomad",
    responsibleRole: "director",
    source: ["CN", "V, Reporting: yearly, no day given; a year after the period is taken"],
  },
  meeting(
    "committee-meeting",
    "Meeting of the advisory committee",
    1,
    { body: "advisory-committee" },
    "chair",
    "III, meetings: at least one formal one a year",
  ),
  meeting(
    "group-meetings",
    "Meetings of the group face to face",
    2,
    { kind: "group" },
    "co-chair",
    "IV, Structure; IV, Location, where the words can be read to mean the committee too",
  ),
  meeting("donors-meeting", "Meeting of donors face to face", 1, { body: "donors" }, "director", "IV, Structure"),
  {
    slug: "group-retreat",
    name: "Retreat of the group, one week",
    rule: "long one a year",
    parameters: { of: "retreat", leastDays: 5 },
    kind: "group",
    responsibleRole: "co-chair",
    source: ["CN", "IV, Location: one week, at least once a year; five working days are taken for a week"],
  },
  {
    slug: "expert-meetings-inception",
    name: "Expert meetings in the inception phase",
    rule: "at least in a phase",
    parameters: { of: "expert meeting", phase: "inception", least: 2 },
    body: "knomad",
    responsibleRole: "director",
    source: ["CN", "III, component 1"],
  },
  {
    slug: "expert-meetings-implementation",
    name: "Expert meetings in the implementation phase",
    rule: "at least in a phase",
    parameters: { of: "expert meeting", phase: "implementation", least: 6 },
    body: "knomad",
    responsibleRole: "director",
    source: ["CN", "III, component 1"],
  },
  {
    slug: "evaluation",
    name: "Evaluation after three years",
    rule: "phase start plus years",
    parameters: { of: "evaluation", phase: "implementation", years: 3 },
    body: "knomad",
    responsibleRole: "director",
    source: ["CN", "IV, Implementation Phase; X; WP, last paragraph"],
  },
  {
    slug: "completion-report",
    name: "Completion report",
    rule: "phase end plus months",
    parameters: { of: "completion report", phase: "implementation", months: 6 },
    body: "knomad",
    responsibleRole: "director",
    source: ["CN", "VI, last paragraph: six months after the fund closes; the end of the phase is taken"],
  },
];

function meeting(
  slug: string,
  name: string,
  least: number,
  of: Pick<Rule, "body" | "kind">,
  responsibleRole: Rule["responsibleRole"],
  place: string,
): Rule {
  return { slug, name, rule: "at least a year", parameters: { of: "meeting", least }, ...of, responsibleRole, source: ["CN", place] };
}
