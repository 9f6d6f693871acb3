import { addDocument, addStatement, allDocuments, allStatements, correctStatement, THE_PROGRAMME, withdrawStatement } from "#partnership";
import { factsPage, partnershipTexts, writtenDay, type FactsData, type FieldSpec } from "#web";
import * as z from "zod";
import type { PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { deskSides } from "./desk-ways.ts";
import { dayOrNothing, wordsOrNone, wordsShape } from "./form-shapes.ts";
import {
  factAt,
  opening,
  openingOne,
  PROGRAMME_HERE,
  programmeForm,
  reasonField,
  saidIn,
  sourceFields,
  sourceShape,
  sourceValues,
} from "./programme-form.ts";

const { statements: texts, documents, fields, columns, ...words } = partnershipTexts.programmeDesk;
const HERE = `${PROGRAMME_HERE}/statements`;
const DOCUMENTS = `${PROGRAMME_HERE}/documents`;
const BACK = { name: texts.title, href: HERE };

const statementFields = async (request: SignedInRequest): Promise<readonly FieldSpec[]> => [
  { name: "topic", label: fields.topic, kind: "text", required: true, longest: 300 },
  { name: "words", label: fields.words, kind: "long text", required: true, longest: 1_000, rows: 3 },
  { name: "aboutPeriod", label: fields.aboutPeriod, kind: "text", longest: 100 },
  { name: "saidOn", label: fields.saidOn, kind: "date" },
  { name: "series", label: fields.series, help: fields.seriesHelp, kind: "text", longest: 200 },
  ...(await sourceFields(request, true)),
];

const shape = z.object({
  topic: wordsShape(300),
  words: wordsShape(1_000),
  aboutPeriod: wordsOrNone(100),
  saidOn: dayOrNothing,
  series: wordsOrNone(200),
  ...sourceShape,
  document: wordsShape(100),
});
const FIELDS = Object.fromEntries(Object.keys(shape.shape).map((name) => [name, name]));

const adding = programmeForm({
  path: `${HERE}/new`,
  open: opening("change-programme"),
  versionOf: () => 0,
  look: async (request) => ({ title: texts.add, back: BACK, submit: texts.add, fields: await statementFields(request) }),
  start: () => ({}),
  shape,
  fieldOf: FIELDS,
  send: async (doing, _, values) => {
    await addStatement(doing, values);
    return { redirect: HERE, notice: texts.added };
  },
});

const openOne = openingOne("change-programme", "statement", allStatements);

const correcting = programmeForm({
  path: `${HERE}/:statement`,
  open: openOne,
  versionOf: ({ version }) => version,
  look: async (request) => ({ title: texts.correct, back: BACK, submit: words.correct, fields: await statementFields(request) }),
  start: (_, { topic, words: said, aboutPeriod, saidOn, dataflow, key, ...rest }) => ({
    topic,
    words: said,
    aboutPeriod,
    saidOn: saidOn ?? "",
    series: dataflow === null || key === null ? "" : `${dataflow}/${key}`,
    ...sourceValues(rest),
  }),
  shape,
  fieldOf: FIELDS,
  send: async (doing, statement, values, { version }) => {
    await correctStatement(doing, factAt(statement, version), values);
    return { redirect: HERE, notice: texts.corrected };
  },
});

const withdrawing = programmeForm({
  path: `${HERE}/:statement/withdraw`,
  open: openOne,
  versionOf: ({ version }) => version,
  look: async (_, { topic, words: said }) => ({
    title: texts.withdraw,
    lead: `${topic}: ${said}`,
    back: BACK,
    submit: words.withdraw,
    danger: true,
    fields: [reasonField],
  }),
  start: () => ({}),
  shape: z.object({ reason: wordsShape(2_000) }),
  sure: ({ topic }) => texts.withdrawSure(topic),
  send: async (doing, statement, { reason }, { version }) => {
    await withdrawStatement(doing, factAt(statement, version), reason);
    return { redirect: HERE, notice: texts.withdrawn };
  },
});

const addingDocument = programmeForm({
  path: `${DOCUMENTS}/new`,
  open: opening("change-programme"),
  versionOf: () => 0,
  look: async () => ({
    title: documents.add,
    back: { name: documents.title, href: DOCUMENTS },
    submit: documents.add,
    fields: [
      { name: "code", label: fields.code, help: fields.codeHelp, kind: "text", required: true, longest: 20 },
      { name: "title", label: fields.title, kind: "text", required: true, longest: 300 },
      { name: "citation", label: fields.citation, kind: "long text", required: true, longest: 1_000, rows: 3 },
      { name: "href", label: fields.href, kind: "url", longest: 500 },
    ],
  }),
  start: () => ({}),
  shape: z.object({
    code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/, "Write up to 20 letters and digits."),
    title: wordsShape(300),
    citation: wordsShape(1_000),
    href: z.union([z.literal(""), z.url({ protocol: /^https?$/, message: "Write an address that begins with https://." }).max(500)]),
  }),
  fieldOf: { code: "code" },
  send: async (doing, _, values) => {
    await addDocument(doing, values);
    return { redirect: DOCUMENTS, notice: documents.added };
  },
});

const list = async (request: SignedInRequest, data: (may: boolean) => Promise<FactsData>) => {
  request.demand("see-programme", THE_PROGRAMME);
  const may = request.may("change-programme", THE_PROGRAMME).allowed;
  return { page: factsPage(await data(may), await deskSides(request, PROGRAMME_HERE)) };
};

const statementsData =
  ({ database }: SignedInRequest) =>
  async (may: boolean): Promise<FactsData> => ({
    title: texts.title,
    lead: texts.lead,
    here: HERE,
    columns: [{ name: columns.what }, { name: columns.said }, { name: columns.of }, { name: fields.saidOn }, { name: fields.series }],
    rows: (await allStatements(database)).map((one) => ({
      cells: [
        one.topic,
        one.words,
        one.aboutPeriod,
        one.saidOn === null ? "" : writtenDay(one.saidOn),
        one.dataflow === null ? "" : `${one.dataflow}/${one.key ?? ""}`,
      ],
      saidIn: saidIn(one),
      ways: may
        ? [
            { name: words.correct, href: `${HERE}/${one.id}` },
            { name: words.withdraw, href: `${HERE}/${one.id}/withdraw` },
          ]
        : [],
    })),
    ways: may ? [{ name: texts.add, href: `${HERE}/new` }] : [],
  });

const documentsData =
  ({ database }: SignedInRequest) =>
  async (may: boolean): Promise<FactsData> => ({
    title: documents.title,
    lead: documents.lead,
    here: DOCUMENTS,
    columns: [{ name: fields.title }, { name: fields.citation }],
    rows: (await allDocuments(database)).map(({ code, title, citation }) => ({
      cells: [title, citation],
      saidIn: { document: code, place: "" },
      ways: [],
    })),
    ways: may ? [{ name: documents.add, href: `${DOCUMENTS}/new` }] : [],
  });

/** Statements and the documents that facts are quoted from. */
export const STATEMENT_ROUTES: readonly PartnershipRoute[] = [
  { kind: "desk", method: "get", path: HERE, answer: (request) => list(request, statementsData(request)) },
  ...adding,
  ...withdrawing,
  ...correcting,
  { kind: "desk", method: "get", path: DOCUMENTS, answer: (request) => list(request, documentsData(request)) },
  ...addingDocument,
];
