import { addRisk, allRisks, correctRisk, ROLE_NAMES } from "#partnership";
import { partnershipTexts, type FieldSpec } from "#web";
import * as z from "zod";
import type { PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
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

/** Adding risks and changing what is said of them; they are assessed on their list. */
export const RISK_FORMS: readonly PartnershipRoute[] = [...adding, ...correcting];
