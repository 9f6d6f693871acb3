import type { PartnershipConfiguration } from "../configuration-shape.ts";

const PARTNERSHIPS = ["CN", "IV, Partnerships"] as [string, string];

/** Host with its units, donors and partner agencies. */
export const ORGANISATIONS: PartnershipConfiguration["organisations"] = [
  { slug: "world-bank", name: "World Bank", kind: "multilateral", source: ["CN", "IV, Location"] },
  {
    slug: "development-economics",
    name: "Development Economics Vice-Presidency",
    acronym: "DEC",
    kind: "multilateral",
    parent: "world-bank",
    source: ["CN", "IV, Structure"],
  },
  {
    slug: "development-prospects-group",
    name: "Development Prospects Group",
    acronym: "DECPG",
    kind: "multilateral",
    parent: "development-economics",
    source: [
      "CN",
      "IV, Structure (also spelt Development Economic Prospects Group in IV, Location, and Development Economics Prospects Group in VIII)",
    ],
  },
  {
    slug: "social-protection-and-jobs",
    name: "Social Protection and Jobs Global Practice",
    kind: "multilateral",
    parent: "world-bank",
    source: ["WP", "first paragraph"],
  },
  {
    slug: "jobs-group",
    name: "Jobs Group",
    kind: "multilateral",
    parent: "social-protection-and-jobs",
    source: ["WP", "first paragraph"],
  },
  {
    slug: "sdc",
    name: "Swiss Agency for Development and Cooperation",
    acronym: "SDC",
    kind: "bilateral agency",
    country: "CHE",
    source: ["CN", "V, first paragraph"],
  },
  {
    slug: "bmz",
    name: "Federal Ministry of Economic Cooperation and Development",
    acronym: "BMZ",
    kind: "government",
    country: "DEU",
    source: ["WP", "first paragraph; the country is in EN, Funding"],
  },
  { slug: "iom", name: "International Organization for Migration", acronym: "IOM", kind: "multilateral", source: PARTNERSHIPS },
  { slug: "unicef", name: "UNICEF", kind: "multilateral", source: PARTNERSHIPS },
  { slug: "undp", name: "United Nations Development Programme", acronym: "UNDP", kind: "multilateral", source: PARTNERSHIPS },
  { slug: "unfpa", name: "United Nations Population Fund", acronym: "UNFPA", kind: "multilateral", source: PARTNERSHIPS },
  {
    slug: "unitar",
    name: "United Nations Institute for Training and Research",
    acronym: "UNITAR",
    kind: "multilateral",
    source: PARTNERSHIPS,
  },
  { slug: "undesa", name: "UN DESA", kind: "multilateral", source: PARTNERSHIPS },
  { slug: "ilo", name: "ILO", kind: "multilateral", source: ["CN", "Annex 1, theme 1, focal points"] },
  {
    slug: "oecd",
    name: "Organisation for Economic Co-operation and Development",
    acronym: "OECD",
    kind: "multilateral",
    source: ["EN", "History, second paragraph"],
  },
];
