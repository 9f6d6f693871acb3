import type { PartnershipConfiguration } from "../configuration-shape.ts";

type Choice = NonNullable<PartnershipConfiguration["choices"]>[number];

/**
 * A policy instrument that the first annex of the concept note names, in our words. The note says nothing of how well any of them is proved, so that none has
 * evidence, a rating or a certainty here.
 */
const named = (
  theme: string,
  number: number,
  place: string,
  choice: Pick<Choice, "slug" | "title" | "instrument" | "forWhom" | "problem" | "mechanism">,
): Choice => ({ ...choice, body: `group-${theme}`, themes: [`theme-${theme}`], source: ["CN", `Annex 1, theme ${number}, ${place}`] });

const SKILLED: readonly Choice[] = [
  named("skilled-labour", 2, "last sentence but one", {
    slug: "mutual-recognition-of-skills",
    title: "Mutual recognition of skills",
    instrument: "recognition-of-skills",
    forWhom: "both",
    problem: "People who move with a training often cannot work in it elsewhere, and mobility of talent is to serve both countries.",
    mechanism: "States agree to accept each other's qualifications.",
  }),
  named("skilled-labour", 2, "last sentence but one", {
    slug: "training-of-the-labour-force",
    title: "Training of the labour force, and policies on education and employment",
    instrument: "education-and-work",
    forWhom: "both",
    problem: "Professionals are scarce in small countries from which many of them leave, above all in health and education.",
    mechanism: "More people are trained, and learn what is asked for, at home and abroad.",
  }),
  named("skilled-labour", 2, "sentence on the solution to emigration of the skilled", {
    slug: "better-returns-to-education-at-home",
    title: "Better returns to education and better work at home",
    instrument: "education-and-work",
    forWhom: "sending",
    problem: "Skilled people leave where an education pays little and work is hard.",
    mechanism:
      "Steady economic policies, better conditions at work and higher returns make staying worth more, and add to the number of the educated.",
  }),
];

const LOW_SKILLED: readonly Choice[] = [
  named("low-skilled-labour", 3, "sentence on seminars before departure", {
    slug: "pre-departure-information",
    title: "Information before departure",
    instrument: "information-for-migrants",
    forWhom: "sending",
    problem: "Many leave without knowing what awaits them; few governments have the means to tell them well.",
    mechanism: "Seminars and material tell people about dangers, rights and work before they go.",
  }),
  named("low-skilled-labour", 3, "sentence on missing support and information", {
    slug: "support-for-migrants-at-work",
    title: "Support for migrants in the countries where they work",
    instrument: "information-for-migrants",
    forWhom: "sending",
    problem: "What migration could earn is diminished where nobody supports migrants in their main countries of destination.",
    mechanism: "Somebody to turn to, and a better flow of information, where many of a country's people work.",
  }),
  named("low-skilled-labour", 3, "sentence on bilateral treaties", {
    slug: "bilateral-labour-agreements",
    title: "Bilateral labour agreements",
    instrument: "agreements-between-states",
    forWhom: "both",
    problem: "Legal ways to work abroad are open to very few of those who would take them.",
    mechanism: "Two states agree on who may come for which work, and how.",
  }),
  named("low-skilled-labour", 3, "sentence on what will be evaluated", {
    slug: "circular-migration",
    title: "Circular migration programmes",
    instrument: "agreements-between-states",
    forWhom: "both",
    problem:
      "Ways are sought in which people with little formal training work abroad for a time and come back; such programmes were hardly ever evaluated.",
    mechanism: "People come for a season or some years, return, and may come again.",
  }),
  named("low-skilled-labour", 3, "sentence on what will be evaluated", {
    slug: "rules-on-recruitment",
    title: "Rules on recruitment",
    instrument: "recruitment",
    forWhom: "both",
    problem: "How people are recruited bears on what migration leaves to them.",
    mechanism: "Practices of recruiters are examined and set right.",
  }),
  named("low-skilled-labour", 3, "sentence on social protection", {
    slug: "portability-of-social-benefits",
    title: "Portability of social benefits",
    instrument: "social-protection",
    forWhom: "both",
    problem: "People move or return less freely when that costs them what they paid in for.",
    mechanism: "Claims to pensions and benefits are kept, or carried along, from one country to the other.",
  }),
  named("low-skilled-labour", 3, "sentence on social protection", {
    slug: "social-protection-of-migrants",
    title: "Social protection of migrants",
    instrument: "social-protection",
    forWhom: "receiving",
    problem: "Migrants are among those who most need protection, and local governments are thought to bear its cost.",
    mechanism: "Migrants are insured and cared for where they live and work.",
  }),
  named("low-skilled-labour", 3, "sentence on social protection; again under the second cross-cutting theme", {
    slug: "mobility-partnerships",
    title: "Mobility partnerships",
    instrument: "agreements-between-states",
    forWhom: "both",
    problem:
      "Some sectors and regions lack workers while others have too many; such partnerships were never evaluated in a systematic way.",
    mechanism: "Groups of states agree on ways for people to move, with what goes along with it.",
  }),
];

const COHERENCE: readonly Choice[] = [
  named("policy-coherence", 5, "sentence on emigration policies", {
    slug: "emigration-in-development-plans",
    title: "Emigration within national plans for development",
    instrument: "coherence",
    forWhom: "sending",
    problem: "Policies on poverty, work, protection, gender and environment change who leaves, and are made without looking at it.",
    mechanism: "Plans for development say what they do to emigration, and what emigration does for them.",
  }),
  named("policy-coherence", 5, "sentence on education for a global labour market", {
    slug: "education-for-work-abroad",
    title: "Education for a labour market beyond the country",
    instrument: "education-and-work",
    forWhom: "sending",
    problem: "A country that hopes for work abroad for its citizens trains them for work at home alone.",
    mechanism: "Schools and training prepare young people for work in other countries too.",
  }),
  named("policy-coherence", 5, "sentence on financial regulations", {
    slug: "financial-rules-for-remittances",
    title: "Financial and banking rules that let remittances flow",
    instrument: "remittance-markets",
    forWhom: "sending",
    problem: "Rules on finance hinder money from coming in and going out, and from being put to productive use.",
    mechanism: "Rules on banks and transfers are changed so that money is sent and used more easily.",
  }),
  named("policy-coherence", 5, "sentence on the receiving country", {
    slug: "migration-with-aid-and-trade",
    title: "Migration policy together with aid, trade and investment",
    instrument: "coherence",
    forWhom: "receiving",
    problem: "Rich countries give aid, and at the same time keep out people whose work would help more.",
    mechanism: "Policies are made together, with compromises that harm development less and leave domestic interests first.",
  }),
  named("policy-coherence", 5, "last sentence but one", {
    slug: "multiple-entry-visas-and-flexible-permits",
    title: "Multiple-entry visas and flexible work permits",
    instrument: "visas-and-permits",
    forWhom: "receiving",
    problem: "Skilled migrants who may not leave and return can do little for the country that they come from.",
    mechanism: "People may come and go and change their work, which serves employers and lets them work for both countries.",
  }),
  named("policy-coherence", 5, "last sentence", {
    slug: "temporary-migration-programmes",
    title: "More temporary migration programmes",
    instrument: "visas-and-permits",
    forWhom: "receiving",
    problem: "People with little formal training find few legal ways to better earnings.",
    mechanism: "More of them come for a time, earn and learn more, and go home; many expect gains for both sides.",
  }),
];

const SECURITY_AND_RIGHTS: readonly Choice[] = [
  named("security", 6, "sentence on responses of governments", {
    slug: "policing-and-control",
    title: "Policing and control of irregular migration",
    instrument: "borders-and-control",
    forWhom: "receiving",
    problem: "Irregular migration is taken for a failure of order, and governments answer with enforcement before other measures.",
    mechanism: "Police and controls are to keep the public safe.",
  }),
  named("security", 6, "sentence on media and opinion makers", {
    slug: "balanced-information-for-media",
    title: "Balanced information for media and opinion makers",
    instrument: "public-debate",
    forWhom: "receiving",
    problem: "Foreigners are blamed for crime, and threats to security are exaggerated.",
    mechanism: "Those who shape opinion are given facts that set the picture right.",
  }),
  named("security", 6, "sentence on dialogue", {
    slug: "dialogue-between-ministries",
    title: "Dialogue between those who answer for security, the economy and social affairs",
    instrument: "coherence",
    forWhom: "receiving",
    problem: "Migration is left to ministries of the interior, and enforcement comes before everything else.",
    mechanism: "Those responsible for each side talk with one another, better informed.",
  }),
  named("rights", 7, "sentence on the Convention", {
    slug: "convention-on-migrant-workers",
    title: "Ratifying the Convention on migrant workers and their families",
    instrument: "rights-and-law",
    forWhom: "receiving",
    problem: "The Convention has been in force since 2003, and no large country of destination had joined it when the note was written.",
    mechanism: "States bind themselves to the rights that it names.",
  }),
  named("rights", 7, "last sentence", {
    slug: "publicising-abuse",
    title: "Making abuse of migrants public",
    instrument: "rights-and-law",
    forWhom: "both",
    problem: "Migrants are exploited and have few ways to the law.",
    mechanism: "Examples and research on how common it is put governments under pressure to act.",
  }),
];

const MONEY_AND_DIASPORA: readonly Choice[] = [
  named("remittances", 9, "last sentence", {
    slug: "remittance-market-competition",
    title: "Better markets for sending money",
    instrument: "remittance-markets",
    forWhom: "both",
    problem: "Sending money home is a service whose market can be improved.",
    mechanism: "Policy makers who know the effects of remittances open the market and make it work better.",
  }),
  named("remittances", 9, "sentence on other forms of capital", {
    slug: "remittances-and-banking",
    title: "Access to banks for those who send and receive remittances",
    instrument: "access-to-finance",
    forWhom: "sending",
    problem: "Many who receive money from abroad have nothing to do with a bank.",
    mechanism: "More people take part in banking, which gains a steady source of funds and of security for loans.",
  }),
  named("remittances", 9, "sentence on other forms of capital", {
    slug: "borrowing-against-remittances",
    title: "Borrowing against future remittances",
    instrument: "access-to-finance",
    forWhom: "sending",
    problem: "Countries that receive much in remittances find capital dear.",
    mechanism: "Money that will come serves as security for securitised loans, and better creditworthiness lets in other capital.",
  }),
  named("diaspora", 10, "first sentence", {
    slug: "diaspora-bonds",
    title: "Diaspora bonds",
    instrument: "diaspora-engagement",
    forWhom: "sending",
    problem: "Savings of people abroad are a resource that countries of origin hardly reach.",
    mechanism: "A country borrows from its people abroad, as one way to capital markets.",
  }),
  named("diaspora", 10, "first sentence", {
    slug: "matching-for-trade-and-investment",
    title: "Market information and matching for trade and investment",
    instrument: "diaspora-engagement",
    forWhom: "sending",
    problem: "Firms in two countries do not find one another.",
    mechanism: "People abroad tell of markets, and bring together who would trade or invest.",
  }),
  named("diaspora", 10, "first sentence", {
    slug: "collective-remittances",
    title: "Collective remittances and help for giving",
    instrument: "diaspora-engagement",
    forWhom: "sending",
    problem: "Health, schools and roads at home want money that families cannot give one by one.",
    mechanism: "People abroad give together for projects, and are helped to.",
  }),
  named("diaspora", 10, "sentence on policies", {
    slug: "dual-citizenship-and-votes-abroad",
    title: "Dual citizenship and votes from abroad",
    instrument: "citizenship",
    forWhom: "sending",
    problem: "Who takes another citizenship loses ties and a say at home.",
    mechanism: "People keep both, and vote where they come from.",
  }),
  named("diaspora", 10, "sentence on policies", {
    slug: "work-with-diaspora-organisations",
    title: "Working with organisations of the diaspora",
    instrument: "diaspora-engagement",
    forWhom: "sending",
    problem: "Communities of origin and their people abroad have little contact.",
    mechanism: "Governments work with their organisations, on the internet too.",
  }),
  named("diaspora", 10, "sentence on policies", {
    slug: "economic-rights-of-the-diaspora",
    title: "Fewer restrictions on what the diaspora may own and do",
    instrument: "citizenship",
    forWhom: "sending",
    problem: "People who became foreigners may not own land or run a firm where they come from.",
    mechanism: "Such restrictions are eased for members of the diaspora.",
  }),
  named("diaspora", 10, "sentence on policies", {
    slug: "help-with-return",
    title: "Information, and perhaps money, for return",
    instrument: "diaspora-engagement",
    forWhom: "sending",
    problem: "People who would return do not know what awaits them, or cannot afford it.",
    mechanism: "They are told, and some are paid a part of the cost.",
  }),
];

export const CHOICES: readonly Choice[] = [...SKILLED, ...LOW_SKILLED, ...COHERENCE, ...SECURITY_AND_RIGHTS, ...MONEY_AND_DIASPORA];
