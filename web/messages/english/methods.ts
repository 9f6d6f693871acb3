/** Formulas of the methods in plain text, by code: i is the origin, j the destination, t the year. */
const FORMULAS: Readonly<Record<string, string>> = {
  REPORTED: "x = the publisher's cell, times its unit",
  FIT: "x(i,j) = a(i) · b(j) · s(i,j), with a and b such that the corridors add to the published totals of each origin i and each destination j; s(i,j) is the 2020 revision's corridor",
  FIT_EARLIER: "x(i,j) = a(i) · b(j) · s(i,j); s(i,j) is the 2019 revision's corridor, or that of another round",
  FIT_COMPARABLE:
    "x(i,j) = a(i) · b(j) · s(i,j); s(i,j) is the mean share of origin i among the areas of the subregion of j, times the total of j",
  FIT_DISPLACED: "x(i,j) = a(i) · b(j) · s(i,j); s(i,j) = corridor of 2020 + displaced people from i in j in 2024 − the same in 2020",
  FIT_CARRIED: "x(i,j) = a(i) · b(j) · s(i,j); s(i,j) = corridor of 2020",
  FIT_OTHER: "other(j) = total(j) − Σᵢ x(i,j), over the origins i that are named",
  INTERPOLATED: "x(i,j,t) = total(j,t) · [(1 − w) · share(i,j,t₀) + w · share(i,j,t₁)], w = (t − t₀) / (t₁ − t₀)",
  SUM: "X(j) = Σᵢ x(i,j); X(i) = Σⱼ x(i,j)",
  OTHER_SHARED: "x′(i,j) = x(i,j) + other(j) · f(i) / Σ f, f(i) = max(0, c(i) · total(j) − x(i,j))",
  RS3: "R(i,j) = R(i) · M(i,j) · r(i,j) / Σₕ M(i,h) · r(i,h); r(i,j) = y(i) where y(j) < y(i), else y(i) + (y(j) − y(i))^0.75",
  RS3_INCOME_FILLED: "as Ratha–Shaw rule 3; y of the nearest year, else the median of the subregion",
  ASSUMED_ZERO: "R(i,j) = 0, by the publisher's rule",
  RECONCILED: "R′(i,j) = u(i) · v(j) · R(i,j), with u and v such that receipts and payments move towards what both ends report",
  UNALLOCATED: "R(i,unknown) = R(i), where no stock names an emigrant of i",
  AVERAGE: "mean(i) = Σⱼ cost(i,j) / n, over the n corridors priced in the quarter",
  DERIVED: "as the indicator's page says, from figures of this release",
  AGGREGATED: "Σ over the members with a figure, given when they hold two thirds of the population",
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
  statusesLink: "All codes and statuses",
  unknownLink: "What we do not know",
};
