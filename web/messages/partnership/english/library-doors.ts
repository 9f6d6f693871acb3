/** Texts of what the library gives to programmes: harvesters, indexes of literature, agencies for DOIs. */
export const libraryDoorsTexts = {
  repec: {
    title: "Files for RePEc",
    description: "The files that RePEc reads: the archive, its series and the papers in it.",
    none: "There is no such file for RePEc here.",
  },
  doi: {
    title: "DOIs",
    lead: "A DOI is asked for when a work becomes public, and told anew when its record changes.",
    noAgency:
      "No agency for DOIs is set: no work is given one. Whoever runs the site sets a prefix, and the address and account of the agency.",
    agency: (name: string, prefix: string) => `Agency: ${name}. Prefix: ${prefix}.`,
    notInvented: "Invented works are given DOIs of the test prefix 10.5072 alone.",
    columns: { work: "Work", doi: "DOI", state: "State", told: "Last told", fault: "What went wrong", deposit: "For Crossref" },
    states: {
      waiting: "Asked for, not registered yet",
      draft: "Draft",
      findable: "Registered",
      refused: "Refused by the agency",
      none: "None",
    },
    work: "work",
    reviews: "reviews",
    empty: "There is no public work yet.",
    again: "Ask again",
    askedAgain: "The agency is asked again.",
    noWork: "There is no such public work.",
  },
};
