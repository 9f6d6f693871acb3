/** Words of the page of the largest moves, in English. */
export const ENGLISH_MOVES = {
  introduction: `# The largest moves

Generated from the release by \`tests/support/make-estimate-docs.mjs\`; do not edit by hand.

The corridors of this release start from the detail by origin and destination of the United Nations' 2020 revision and are fitted to the
totals by destination and by origin of the 2024 revision ([how](methodology/migrant-stock-rounds.md)). This page lists, for each round, the 50
corridors that the fit moved most, in persons, so that someone who knows a country can say where it went wrong.

- **2020 revision**: the cell as that revision has it (for 2024: its cell of 2020). A dash or 0 means that it names no such corridor.
- **Grown**: the same, multiplied by the destination's new total over its old one. Moves are counted from here.
- **This release**: the fitted corridor, both sexes.

The cause is derived by a rule, not by judgement, in this order: *other origins modelled* (the row of migrants whose origin is not named);
*no earlier detail* (the 2020 revision details neither the destination nor the origin); *displacement* (the displacement recorded since 2020
explains at least half of the move; 2024 only); *origin total revised* (the origin's new total differs from the sum of its grown cells in the
same direction, by at least half of the corridor's change in logarithms; the factor is in brackets); otherwise *room*: the corridor takes up
what the destination's other corridors left, or makes room for them. Where a destination's total was revised by more than a tenth, this is said as well.`,
  howMuch: "How much is moved",
  summary: [
    "Round",
    ">World stock moved",
    ">of which the totals force",
    ">left to the method",
    ">Other in the United States",
    ">the same before the fit",
  ],
  reading: `**How to read it.** Half of the sum of all absolute moves is the share of the world's migrants that stands in another corridor than before. Most of
it is not the method's choice: the new totals by origin differ from what the grown cells add to, and *any* matrix that meets them must move at
least half of the sum of these differences ("the totals force"). What remains is what this method moves beyond that. In the United States,
whose survey names nearly every birthplace, unnamed origins should not be more than a tenth. They are in 1990, because the 2020 revision already has that many;
the page is not written when a round exceeds both a tenth and what the 2020 revision has by more than one point.`,
  whereCareful: "Where to be careful",
  careful: `- **Unnamed origins in Germany, France and the United Kingdom.** The 2020 revision named nearly every origin there; the 2024 revision's total of
  unnamed origins is one and a half times to more than twice as large world-wide, and it does not say where. The method gives this growth to destinations whose named origins
  the new totals no longer support. For these three that is most of their row: do not read it as a count.
- **Russian Federation and Kazakhstan.** The 2024 revision lowers the Russian total of the last rounds by more than a third, and the totals of both origins. The people concerned moved within one
  state, and sources differ over who is a migrant: levels before and after 2010 are no series of one concept.
- **Saudi Arabia.** Its figures count citizens with refugees added ("C R"), not birthplaces, and are held less tightly to the 2020 revision. Yemen's rise and Indonesia's fall are what
  the 2024 totals of Yemen and Indonesia require, not an observation in Saudi Arabia.
- **Jordan.** Palestine refugees dominate; the 2024 totals support fewer people from Palestine, and the difference becomes unnamed origins.
- **Angola and Equatorial Guinea.** Most migrants are of unnamed origin already in the 2020 revision: their corridors say little.
- **2024.** No detail by destination and origin was available: corridors are those of 2020 changed by recorded displacement. A new movement that
  UNHCR does not record shows only through the totals; where UNHCR no longer lists a group at all (Vietnamese in China since 2022) the
  corridor falls although nobody may have left ([list](methodology/displacement-and-population.md)).`,
  carefulTable: ["Corridor", "Round", ">2020 revision", ">grown", ">this release", ">of the destination"],
  unnamed: (round, areas) =>
    `Unnamed origins are more than two fifths of the migrants, in ${round}, of: ${areas} (areas with 20,000 migrants or more).`,
  noArea: "no area",
  round: ["Corridor", ">2020 revision", ">grown", ">this release", ">move", "Cause"],
  causes: (parts) => parts.join("; "),
  modelled: "other origins modelled",
  noDetailOfDestination: "no earlier detail: destination",
  noDetailOfOrigin: "no earlier detail: origin",
  displacement: (persons) => `displacement (${persons})`,
  originRevised: (factor) => `origin total revised (× ${factor})`,
  room: (falls) => `room made by ${falls ? "falls" : "rises"} of the destination's other corridors`,
  destinationRevised: (factor) => `destination total revised (× ${factor})`,
};
