/** Texts of the page on what is not known, in English. */
export const unknownTexts = {
  title: "What we do not know",
  lead: "Migration and remittances are measured in part only. This page names what has no figure here, and what would have to be collected or published to fill it.",
  nobody: "What this observatory has no figures of, for any country",
  fill: "What would fill it",
  areas: "What is missing for single countries and areas",
  areasLead: (period: string) =>
    `Computed from the release. A dash means that the piece is there; otherwise the cell says that it is missing, or the last period there is (with ${period} as the newest round of migrants).`,
  columns: {
    detail: "Migrants by origin",
    received: "Remittances received",
    paid: "Remittances paid",
    cost: "Price of sending",
    income: "Income per person",
  },
  cells: { none: "missing", modelled: "modelled, not listed", last: (period: string) => `last ${period}`, there: "–" },
  counts: {
    detail: (count: number) => `${count} without a list of migrants by origin`,
    received: (count: number) => `${count} without remittances received in any year`,
    paid: (count: number) => `${count} without remittances paid in any year`,
    cost: (count: number) => `${count} without a price of sending`,
    income: (count: number) => `${count} without income per person in any year`,
  },
  topics: [
    {
      id: "detail-2024",
      title: "Who came from where in 2024",
      words:
        "The United Nations published the totals of 2024 by destination and by origin, but no table by both. The corridors of 2024 here are fitted to the totals; they are estimates, all of them.",
      fill: "The table by destination and origin of the 2024 revision; censuses of the 2020 round with country of birth; registers and labour force surveys.",
    },
    {
      id: "intervals",
      title: "How uncertain an estimate is",
      words: "Figures carry a status and a method, but no interval: the sources publish none, and ours would only describe the fit.",
      fill: "Sampling errors of surveys and coverage errors of censuses, published with the totals; several plausible seeds fitted side by side.",
    },
    {
      id: "internal",
      title: "Migration within countries",
      words: "Everything here crosses a border. Most people who move do not.",
      fill: "Censuses with previous residence by district; population registers; the internal migration databases built on them.",
    },
    {
      id: "skills",
      title: "Skills, schooling and work",
      words: "No figure says what migrants have learned, which work they do or which was lost where they left.",
      fill: "OECD's database of immigrants by education and occupation (DIOC); census microdata; labour force surveys with country of birth.",
    },
    {
      id: "age",
      title: "Age",
      words: "Corridors are by sex only. How many are children, of working age or old is not there.",
      fill: "The United Nations' stock by age, sex and destination; census tables of birthplace by age.",
    },
    {
      id: "second-generation",
      title: "Children of migrants",
      words:
        "A migrant here is a person living outside the country of birth. People born where their parents came to are no migrants, and not counted apart.",
      fill: "Surveys and registers that ask for the parents' country of birth.",
    },
    {
      id: "irregular",
      title: "Migration without papers",
      words: "Censuses count some people without papers and miss others; nobody knows which share. No figure here tells them apart.",
      fill: "Residual estimates from surveys and permits; regularisation records; capture and recapture studies.",
    },
    {
      id: "return",
      title: "Return and moves onward",
      words:
        "A stock shows who is there, not who came back or went on. A corridor that shrinks may be return, death or naturalisation where citizenship is counted.",
      fill: "Entries and exits by nationality; censuses that ask for residence five years ago; registers of both ends matched.",
    },
    {
      id: "informal",
      title: "Money by informal channels",
      words: "What is carried by hand, sent by hawala or paid in goods is not in the balance of payments, and so not here.",
      fill: "Household surveys on both ends that ask for the channel; central banks' surveys of senders.",
    },
    {
      id: "both-ends",
      title: "Which country money was sent from",
      words:
        "Hardly any central bank publishes receipts by sending country. Every amount by corridor here is an estimate; receivers and senders contradict each other.",
      fill: "Receipts by country of origin, as a few central banks publish them; records of money transfer operators.",
    },
    {
      id: "cost-after-2020",
      title: "What sending costs after 2020",
      words: "The series of prices by corridor that may be used here ends in the third quarter of 2020.",
      fill: "Remittance Prices Worldwide's later quarters under a licence that allows them to be shown again.",
    },
    {
      id: "treaties",
      title: "Which treaties a country has ratified",
      words:
        "The core indicators of migration profiles begin with ratified instruments. None are here, so that part of the set is missing, not empty.",
      fill: "The United Nations Treaty Collection and the ILO's NORMLEX, read by treaty and date.",
    },
    {
      id: "recruitment",
      title: "What migrants pay to be recruited",
      words: "Fees to agents and for papers can be a year's wages. No series by corridor exists here.",
      fill: "Surveys of migrant workers after SDG indicator 10.7.1, as a few countries have held them.",
    },
  ],
};
