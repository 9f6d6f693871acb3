import { addRisk, allRisks, assessmentShape, assessRisk, correctRisk, ROLE_NAMES } from "#partnership";
import { partnershipTexts, type FieldSpec } from "#web";
import * as z from "zod";
import type { PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { dayOf } from "./case-words.ts";
import { wordsOrNone, wordsShape } from "./form-shapes.ts";
import { factAt, opening, openingOne, PROGRAMME_HERE, programmeForm, sourceFields, sourceShape, sourceValues } from "./programme-form.ts";

const { risks: texts, fields, ways, change } = partnershipTexts.programmeDesk;
const HERE = `${PROGRAMME_HERE}/risks`;
const BACK = { name: ways.risks, href: HERE };

const riskFields = async (request: SignedInRequest): Promise<readonly FieldSpec[]> => [
  { name: "area", label: fields.area, kind: "text", required: true, longest: 200 },
  { name: "dimension", label: fields.dimension, kind: "long text", required: true, longest: 2_000, rows: 3 },
  { name: "mitigation", label: fields.mitigation, kind: "long text", required: true, longest: 2_000, rows: 3 },
  { name: "ownerRole", label: fields.ownerRole, kind: "choice", options: ROLE_NAMES.map((role) => ({ value: role, label: role })) },
  ...(await sourceFields(request)),
];

const shape = z.object({
  area: wordsShape(200),
  dimension: wordsShape(2_000),
  mitigation: wordsShape(2_000),
  ownerRole: wordsOrNone(100),
  ...sourceShape,
});
const FIELDS = { area: "area", document: "document" };

const adding = programmeForm({
  path: `${HERE}/new`,
  open: opening("assess-risk"),
  versionOf: () => 0,
  look: async (request) => ({ title: texts.add, back: BACK, submit: texts.add, fields: await riskFields(request) }),
  start: () => ({}),
  shape,
  fieldOf: FIELDS,
  send: async (doing, _, values) => {
    await addRisk(doing, values);
    return { redirect: HERE, notice: texts.added };
  },
});

const openOne = openingOne("assess-risk", "risk", allRisks);

const correcting = programmeForm({
  path: `${HERE}/:risk/correct`,
  open: openOne,
  versionOf: ({ version }) => version,
  look: async (request) => ({ title: texts.correct, back: BACK, submit: change, fields: await riskFields(request) }),
  start: (_, { area, dimension, mitigation, ownerRole, ...said }) => ({ area, dimension, mitigation, ownerRole, ...sourceValues(said) }),
  shape,
  fieldOf: FIELDS,
  send: async (doing, risk, values, { version }) => {
    await correctRisk(doing, factAt(risk, version), values);
    return { redirect: HERE, notice: texts.corrected };
  },
});

const { desk, risks: words } = partnershipTexts.programme;

const assessing = programmeForm({
  path: `${HERE}/:risk`,
  open: openOne,
  versionOf: ({ version }) => version,
  look: async (request, { area }) => ({
    title: `${desk.assess}: ${area}`,
    lead: desk.risksLead,
    back: BACK,
    submit: desk.assess,
    fields: [
      {
        name: "rating",
        label: words.rating,
        kind: "choice",
        required: true,
        options: Object.entries(words.ratings).map(([value, label]) => ({ value, label })),
      },
      { name: "words", label: desk.why, kind: "long text", required: true, longest: 2_000, rows: 3 },
      { name: "on", label: texts.day, help: texts.dayHelp, kind: "date" },
      ...(await sourceFields(request)),
    ],
  }),
  start: (request) => ({ on: dayOf(request.now) }),
  shape: assessmentShape,
  fieldOf: { on: "on", document: "document" },
  send: async (doing, { id: riskId }, values, { version }) => {
    await assessRisk(doing, { riskId, version, ...values });
    return { redirect: HERE, notice: desk.assessed };
  },
});

/** Adding risks, changing what is said of them, and assessing them. */
export const RISK_FORMS: readonly PartnershipRoute[] = [...adding, ...correcting, ...assessing];
