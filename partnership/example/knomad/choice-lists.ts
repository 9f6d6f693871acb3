import type { PartnershipConfiguration } from "../configuration-shape.ts";

type Lists = NonNullable<PartnershipConfiguration["choiceLists"]>;

/** Kinds of instruments under which the example's policy choices are found. They are data: whoever keeps the lists adds others and ends these. */
const INSTRUMENTS: Lists["instruments"] = [
  { slug: "visas-and-permits", name: "Visas and work permits", words: "Who may come, for how long, and how often they may go and return." },
  {
    slug: "agreements-between-states",
    name: "Agreements between states",
    words: "Treaties, partnerships and programmes that two or more states agree on.",
  },
  { slug: "recruitment", name: "Recruitment", words: "How people are found for work abroad, and what they pay for it." },
  {
    slug: "information-for-migrants",
    name: "Information and support for migrants",
    words: "Before they leave, on the way, at work and on return.",
  },
  {
    slug: "recognition-of-skills",
    name: "Recognition of skills",
    words: "Whether what somebody learned in one country counts in another.",
  },
  { slug: "education-and-work", name: "Education, training and work at home", words: "What people learn and earn where they come from." },
  { slug: "social-protection", name: "Social protection", words: "Insurance, pensions and benefits of people who move." },
  { slug: "rights-and-law", name: "Rights and law", words: "Conventions, laws and their being kept." },
  { slug: "borders-and-control", name: "Borders and control", words: "Policing and enforcement of the rules on who may come and stay." },
  { slug: "remittance-markets", name: "Markets for remittances", words: "Competition, rules and services by which money is sent." },
  { slug: "access-to-finance", name: "Access to finance", words: "Accounts, loans and capital that remittances and savings open up." },
  {
    slug: "diaspora-engagement",
    name: "Engagement of the diaspora",
    words: "Ties with people abroad: their trade, giving, knowledge and return.",
  },
  { slug: "citizenship", name: "Citizenship and votes", words: "To which states people belong and where they have a say." },
  { slug: "coherence", name: "Coherence of policies", words: "Migration within plans for development, aid, trade and security." },
  { slug: "public-debate", name: "Public debate", words: "What media and opinion makers know of migration." },
];

/** What a choice may change. The concept note names such effects in its themes; none of them is said to follow from any instrument. */
const OUTCOMES: Lists["outcomes"] = [
  { slug: "earnings", name: "Earnings of migrants", words: "What people earn after they moved, and what is left to them." },
  { slug: "cost-of-migrating", name: "Cost of migrating", words: "Fees, debts and time that moving takes." },
  { slug: "cost-of-sending", name: "Cost of sending money", words: "What a remittance costs who sends it." },
  { slug: "remittances", name: "Remittances", words: "How much is sent, and how steadily." },
  { slug: "household-welfare", name: "Welfare of households at origin", words: "Poverty, spending, savings, and safety from bad years." },
  { slug: "children-and-care", name: "Children and those who stay", words: "Schooling, health and care where a parent or partner left." },
  { slug: "rights-and-protection", name: "Rights and protection", words: "Abuse, exploitation, legal recourse, conditions at work." },
  { slug: "skills", name: "Skills", words: "What people learn, and whether they can use it." },
  {
    slug: "skills-at-origin",
    name: "Skilled people at origin",
    words: "Whether enough of them are there, in health and education above all.",
  },
  { slug: "jobs-at-destination", name: "Jobs and wages at destination", words: "Of migrants and of those who were there before." },
  { slug: "public-budgets", name: "Public budgets", words: "Taxes, services and benefits, of states and of towns." },
  { slug: "trade-and-investment", name: "Trade, investment and technology", words: "Between countries of origin and destination." },
  { slug: "access-to-capital", name: "Access to capital", words: "Credit and finance, of households and of countries." },
  { slug: "regular-migration", name: "Regular and irregular migration", words: "Whether people move by ways that the law has for them." },
  { slug: "social-cohesion", name: "Social cohesion", words: "How people who came and people who were there live together." },
];

export const CHOICE_LISTS: Lists = { instruments: INSTRUMENTS, outcomes: OUTCOMES };
