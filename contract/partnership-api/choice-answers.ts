import * as z from "zod";
import { bodyLinkShape } from "./body-answers.ts";
import { day, dayOrNull, id, moment } from "./fields.ts";

const certainty = z.enum(["very low", "low", "moderate", "high"]);
const agreement = z.enum(["low", "medium", "high"]);
const direction = z.enum(["increases", "decreases", "no clear effect", "mixed", "not known yet"]);
const cost = z.enum(["not judged", "low", "medium", "high"]);
const equity = z.enum(["not judged", "narrows gaps", "no clear effect", "mixed", "widens gaps"]);
const causeKind = z.enum(["work corrected", "work retracted", "figure moved", "pilot reported", "review due"]);
const alpha3 = z.array(z.string()).meta({ description: "ISO alpha-3." });
const kindOf = { instrument: z.string().meta({ description: "Address of the instrument." }), instrumentName: z.string() };

export const choiceState = z
  .enum(["not yet appraised", "current", "stale", "withdrawn"])
  .meta({ description: "“Not yet appraised” says that nobody judged it, not that nothing was found." });
export const forWhom = z.enum(["sending", "receiving", "both"]);

const context = {
  forWhom: forWhom.meta({ description: "For countries that people leave, for those that they come to, or both." }),
  incomeGroups: z.array(z.string()).meta({ description: "Income groups (LIC, LMC, UMC, HIC) that it is meant for; none means all." }),
  regions: z.array(z.string()).meta({ description: "Codes of M49 that it is meant for; none means everywhere." }),
  triedIn: alpha3,
};

const effect = z.strictObject({
  outcome: z.string().meta({ description: "Address of the outcome." }),
  outcomeName: z.string(),
  direction,
  certainty: certainty.meta({ description: "How sure the effect is; never one value with agreement." }),
  betterFor: z.string(),
  worseFor: z.string(),
});

export const listedChoice = z
  .strictObject({
    id,
    reference: z.string(),
    slug: z.string(),
    href: z.string(),
    page: z.string(),
    title: z.string(),
    problem: z.string(),
    ...kindOf,
    ...context,
    state: choiceState,
    agreement: agreement.nullable().meta({ description: "Of those who know the subject, on the whole; null where nobody judged." }),
    themes: z.array(z.string()).meta({ description: "Addresses of themes." }),
    evidence: z.int().meta({ description: "How many lines of evidence its public version names." }),
    outcomes: z.array(effect).meta({ description: "What was judged; empty where nobody judged." }),
    causes: z.array(causeKind).meta({ description: "Why it may hold no longer." }),
    version: z.int().meta({ description: "Number of the version that is public." }),
    published: day,
    changed: moment,
    reviewOn: dayOrNull.meta({ description: "When it is to be looked at again." }),
    fictitious: z.boolean(),
  })
  .meta({ id: "ListedChoice", description: "A policy choice in a list." });

const rated = <Words extends z.ZodType>(rating: Words) => z.strictObject({ rating, words: z.string() });

const evidenceLine = z.strictObject({
  id,
  outcome: z.string(),
  outcomeName: z.string(),
  direction,
  certainty: z.enum(["not judged", "very low", "low", "moderate", "high"]),
  certaintyWords: z.string(),
  betterFor: z.string(),
  worseFor: z.string(),
  words: z.string(),
  basis: z.enum(["work", "figure", "pilot"]),
  work: z
    .strictObject({ href: z.string(), page: z.string(), title: z.string(), number: z.int(), hash: z.string() })
    .nullable()
    .meta({ description: "The version of a work that it rests on." }),
  figure: z
    .strictObject({
      ...{ release: z.string(), dataflow: z.string(), key: z.string(), period: z.string(), value: z.number(), unit: z.string() },
      tolerance: z.number().meta({ description: "How far a newer release may move it before the choice is stale." }),
      toleranceKind: z.enum(["absolute", "percent"]),
    })
    .nullable(),
  pilot: z.strictObject({ reference: z.string(), title: z.string(), reported: dayOrNull }).nullable(),
});

const judgement = z.strictObject({
  kind: z.enum(["own", "reconciled", "result"]).meta({ description: "An appraiser's own, what both reconciled, or what was published." }),
  basis: z.enum(["", "both said the same", "reconciled", "decided"]),
  agreement,
  agreementWords: z.string(),
  cost,
  equity,
  feasibility: cost,
  ratingsWords: z.string(),
  words: z.string(),
  given: moment,
  outcomes: z.array(z.strictObject({ ...effect.shape, words: z.string() })),
});

const content = {
  title: z.string(),
  problem: z.string(),
  mechanism: z.string(),
  ...kindOf,
  ...context,
  cost: rated(cost),
  equity: rated(equity),
  feasibility: rated(cost),
  source: z
    .strictObject({ document: z.string(), place: z.string() })
    .nullable()
    .meta({ description: "Document of the programme that names it, where one does." }),
  evidence: z.array(evidenceLine),
  viewpoints: z.array(
    z.strictObject({
      party: z.string(),
      stance: z.string(),
      words: z.string(),
      source: z.string().meta({ description: "A document or consultation by its name; empty where it is a work." }),
      page: z.string().nullable().meta({ description: "Where it said so." }),
    }),
  ),
};

export const choiceVersionShape = z
  .strictObject({
    choice: z.strictObject({ id, slug: z.string(), reference: z.string(), href: z.string() }),
    number: z.int(),
    page: z.string().meta({ description: "Its page, for good." }),
    hash: z.string().meta({ description: "SHA-256 of what was listed or appraised." }),
    publishedHash: z.string().nullable().meta({ description: "SHA-256 of that with every judgement on it." }),
    published: moment,
    ...content,
    result: judgement.nullable().meta({ description: "The judgement that was published; null where nobody appraised it." }),
    judgements: z.array(judgement).meta({ description: "What each appraiser judged, without names, and what both reconciled." }),
  })
  .meta({ id: "ChoiceVersion", description: "A published version of a policy choice; it never changes." });

export const choiceShape = z
  .strictObject({
    id,
    reference: z.string(),
    slug: z.string(),
    href: z.string(),
    page: z.string(),
    state: choiceState,
    underAppraisal: z.boolean(),
    withdrawnReason: z.string(),
    body: bodyLinkShape.nullable().meta({ description: "Who answers for it." }),
    themes: z.array(bodyLinkShape),
    reviewOn: dayOrNull,
    causes: z
      .array(
        z.strictObject({
          kind: causeKind,
          words: z.string(),
          page: z.string().nullable(),
          at: moment,
          settled: z.enum(["", "confirmed unchanged", "appraised again"]).meta({ description: "Empty while it stands." }),
        }),
      )
      .meta({ description: "Why it may hold no longer, newest first." }),
    pilots: z.array(
      z.strictObject({
        reference: z.string(),
        title: z.string(),
        place: z.string(),
        area: z.string().nullable(),
        state: z.enum(["planned", "running", "reported", "stopped"]),
        reported: dayOrNull,
        page: z.string().nullable(),
      }),
    ),
    steps: z.array(z.strictObject({ state: z.string(), at: moment, words: z.string() })),
    versions: z
      .array(z.strictObject({ number: z.int(), href: z.string(), page: z.string(), hash: z.string(), published: moment }))
      .meta({ description: "Published ones, newest first." }),
    shown: choiceVersionShape.meta({ description: "The version that is public now." }),
    fictitious: z.boolean(),
  })
  .meta({ id: "Choice", description: "A policy choice as readers see it." });

export const evidenceCellShape = z
  .strictObject({
    ...kindOf,
    outcome: z.string().meta({ description: "Address of the outcome." }),
    outcomeName: z.string(),
    choices: z.int().meta({ description: "Policy choices with that instrument that name evidence on that outcome." }),
    lines: z.int().meta({ description: "Lines of evidence; 0 says that the menu names none, not that there is no effect." }),
    increases: z.int(),
    decreases: z.int(),
    noClearEffect: z.int(),
    mixed: z.int(),
    notKnownYet: z.int(),
    strongest: certainty.nullable().meta({ description: "The strongest certainty that was published of it; null where nobody judged." }),
  })
  .meta({ id: "EvidenceCell", description: "A pair of an instrument and an outcome in the map of the evidence." });

const contextAnswer = z.enum(["holds", "does not hold", "not known", "not named"]);

export const countryChoiceShape = z
  .strictObject({
    country: z.string(),
    slug: z.string(),
    href: z.string(),
    page: z.string(),
    title: z.string(),
    state: choiceState,
    agreement: agreement.nullable(),
    fit: z
      .enum(["fits", "partly fits", "does not fit"])
      .meta({ description: "Whether it is meant for such a country; there is no score behind it." }),
    meantFor: contextAnswer,
    incomeGroup: contextAnswer,
    region: contextAnswer,
    tried: z.enum(["here", "nearby", "elsewhere", "nowhere"]),
    triedIn: alpha3,
    reasons: z.array(z.string()).meta({ description: "The same in sentences, with figures of the release that the site shows." }),
    fictitious: z.boolean(),
  })
  .meta({ id: "ChoiceForCountry", description: "A policy choice held against one country." });
