/** Formulas of the methods in plain text, by code: i is the origin, j the destination; the pages of `docs/methodology` have them at length. */
const FIT =
  "x(i,j) = g(i,j) · exp(t(j) · (α(i) + β(j))), with α and β such that all corridors add to the totals of each origin i and each destination j";
const FORMULAS: Readonly<Record<string, string>> = {
  REPORTED: "x = the publisher's cell, times its unit",
  FIT: `${FIT}; g(i,j) is the 2020 revision's corridor, grown as the destination's total; t(j) is larger where the destination's own count is weaker`,
  FIT_EARLIER: `${FIT}; g(i,j) comes from the 2019 revision's corridor, or from the nearest round with detail`,
  FIT_COMPARABLE: `${FIT}; g(i,j) comes from the mean composition of the areas of the same part of the world, and t = 2`,
  FIT_DISPLACED: `${FIT}; g(i,j) comes from the fitted corridor of 2020, changed by the displacement recorded since, never below a fifth of it`,
  FIT_CARRIED: `${FIT}; g(i,j) comes from the fitted corridor of 2020`,
  FIT_OTHER:
    "other(j) grows in proportion to the migrants of named origins whose new totals no longer support them, then is fitted like a corridor with t = 1",
  INTERPOLATED:
    "x(i,j) = T · ((1 − p) · share_a(i,j) + p · share_b(i,j)), with T = T_a · (T_b / T_a)^p, at the share p of the way from round a to round b",
  SUM: "X(j) = Σᵢ x(i,j); X(i) = Σⱼ x(i,j)",
  OTHER_SHARED:
    "x′(i,j) = x(i,j) + other(j) · w(i) / Σ w, with w(i) = max(x(i,j), c(i) · total(j)) and c(i) the share of origin i in comparable destinations",
  RS3: "R(i,j) = R(i) · M(i,j) · r(i,j) / Σₕ M(i,h) · r(i,h), with r(i,j) = y(i) where y(j) < y(i), else y(i) + (y(j) − y(i))^0.75",
  RS3_INCOME_FILLED: "as Ratha–Shaw rule 3, with y of the nearest year, else the median of the same part of the world",
  ASSUMED_ZERO: "R(i,j) = 0, by the publisher's rule",
  RECONCILED:
    "y(i,j) = s(i,j) · a(i) · b(j), s being the rule's allocation; a and b balance distance to the rule against what receivers and senders report, each with its stated error",
  UNALLOCATED: "R(i,unknown) = R(i), where no stock names an emigrant of i",
  AVERAGE: "mean(i) = Σⱼ cost(i,j) / n, over the n corridors priced in the quarter",
  DERIVED: "as the indicator's description says, from figures of this release",
  AGGREGATED: "Σ over the members with a figure, or a ratio of such sums; given when they hold two thirds of the population",
};

/** Texts of the methodology, in English. */
export const methodologyTexts = {
  title: "Methodology",
  lead: "How the figures are made, a page for each method, with formulas, inputs, weaknesses and a worked example.",
  none: "The pages on methods are not with this copy of the programme. The codes and statuses are explained all the same.",
  codes: "Method codes of this page",
  codesLead: "Figures made this way carry these codes. The examples are read from the release the site shows.",
  formula: "Formula",
  formulas: FORMULAS,
  example: "Example",
  lastSteps: "Its last steps",
  allSteps: (count: number) => (count === 1 ? "Its only step" : `All ${count} steps`),
  noExample: "No figure of this release carries this code.",
  page: "Read more",
  otherPages: "Other pages",
  notTranslated: "This page is not translated yet; it is given in English.",
  statusesLink: "All codes and statuses",
  unknownLink: "What we do not know",
};
