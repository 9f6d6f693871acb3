import type { PartnershipConfiguration } from "../configuration-shape.ts";
import { DEBATE_RULES } from "./debate-rules.ts";
import { BEFORE_WP, FIRST_DAYS } from "./documents.ts";
import { THEME_SLUGS } from "./themes.ts";

type Setting = NonNullable<PartnershipConfiguration["settings"]>[number];

const decides = (matter: string, who: string, source: [string, string], words = ""): Setting => ({
  key: "who decides",
  value: { matter, who },
  words,
  source,
});

const DECISIONS: readonly Setting[] = [
  decides("Every activity and every contribution", "The director approves", ["CN", "VIII, first paragraph"]),
  decides("Daily work and the trust fund", "The director, who reports to the head of the host unit", ["CN", "IV, Structure; VIII"]),
  decides("Strategy and priorities", "The advisory committee advises and recommends", ["CN", "IV, Structure; WP has the same"]),
  decides(
    "Enough money and proper use of it",
    "The advisory committee is said to ensure it",
    ["CN", "I, text on figure 1"],
    "Elsewhere in the same document the committee only advises. Here only the director approves; the committee may read the accounts.",
  ),
  decides(
    "Which themes, and in which order",
    "A meeting of experts from all over the world",
    ["CN", "II, last paragraph"],
    "One of three answers in one document.",
  ),
  decides(
    "Which themes, and in which order",
    "Consultation with those concerned",
    ["CN", "Annex 1, first paragraph"],
    "One of three answers in one document.",
  ),
  decides(
    "Which themes, and in which order",
    "Management, after asking those concerned and the advisory committee",
    ["CN", "IX, risk matrix, second row"],
    "One of three answers in one document.",
  ),
  decides("How many themes are worked on at a time", "The money at hand", ["CN", "II, after the list; Annex 1"]),
  decides("Whether an output is released", "Peer review of each one", ["CN", "I, text on figure 1; III"]),
  decides("Support for activities of partner agencies", "Peer review and clearance by management, both", [
    "CN",
    "IV, Partnerships, last paragraph",
  ]),
  decides("Course after three years", "An evaluation", ["CN", "IV, Implementation Phase; X"]),
];

const TITLES: readonly Setting[] = [
  { key: "title of a role", value: { role: "director", title: "Director" }, source: ["CN", "IV, Structure; VIII"] },
  {
    key: "title of a role",
    value: { role: "director", title: "leads the partnership, without a title" },
    from: FIRST_DAYS.WP,
    source: ["WP", "first paragraph; the first day is a convention"],
  },
  {
    key: "title of a role",
    value: { role: "director", title: "CEO" },
    from: FIRST_DAYS.EN,
    source: ["EN", "History and People; the first day is a convention"],
  },
];

const HOST: readonly Setting[] = [
  {
    key: "host unit",
    value: { organisation: "development-prospects-group" },
    words: "The name of the unit is spelt in three ways in the one document.",
    from: FIRST_DAYS.CN,
    until: BEFORE_WP,
    source: ["CN", "IV, Structure; IV, Location; VIII; days are conventions"],
  },
  {
    key: "host unit",
    value: { organisation: "jobs-group" },
    from: FIRST_DAYS.WP,
    source: ["WP", "first paragraph; the first day is a convention"],
  },
];

const MONEY: readonly Setting[] = [
  {
    key: "fund",
    value: { name: "Multi-donor trust fund", kind: "trust fund, run by the host, standing by itself" },
    source: ["CN", "IV, Structure; V"],
  },
  {
    key: "fund",
    value: { name: "Budget of the host", kind: "budget allocations, besides grants of donors" },
    words: "The other two documents speak of the trust fund alone.",
    source: ["EN", "History, second paragraph"],
  },
  {
    key: "main risk",
    value: { risk: "funding" },
    words: "Called the main risk; the whole is called very small and manageable.",
    source: ["CN", "IX, first paragraph"],
  },
];

const REST: readonly Setting[] = [
  {
    key: "priority order",
    value: { themes: THEME_SLUGS.map((slug) => `theme-${slug}`) },
    words: "Number and order were to follow the money.",
    from: FIRST_DAYS.CN,
    source: ["CN", "II, list of thematic areas; Annex 1; the first day is a convention"],
  },
  {
    key: "declared interest",
    value: { matter: "One managing director of the host chairs both the host's coordination group and the advisory committee." },
    words: "Part of the structure: shown, not hindered.",
    source: ["CN", "IV, Structure; V"],
  },
  {
    key: "declared interest",
    value: { matter: "The director belongs to the unit of the host whose work may compete with the partnership's." },
    words: "Part of the structure: shown, not hindered.",
    source: ["CN", "VIII, last paragraph"],
  },
  {
    key: "declared interest",
    value: { matter: "Partner agencies and donors may have interests of their own in what experts tied to them do." },
    source: ["CN", "VIII, last paragraph"],
  },
  {
    key: "guests",
    value: { body: "advisory-committee", who: "The director takes part in meetings, without a seat." },
    source: ["CN", "IV, Structure"],
  },
  {
    key: "how it ends",
    value: { matter: "Either a research institution outside the host goes on, or the work ends; the evaluation settles which." },
    words: "One half of the sentence that names the choices is missing in the document.",
    source: ["CN", "X, Bank Exit Strategy"],
  },
];

export const SETTINGS: PartnershipConfiguration["settings"] = [...DECISIONS, ...TITLES, ...HOST, ...MONEY, ...REST, ...DEBATE_RULES];
