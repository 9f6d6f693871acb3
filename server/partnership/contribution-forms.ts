import {
  allOrganisations,
  declareContribution,
  isCurrency,
  minorOf,
  notedContributions,
  reverseContribution,
  THE_PROGRAMME,
  type NotedContribution,
} from "#partnership";
import { CURRENCY, Problem } from "#vocabulary";
import { factsPage, partnershipTexts, writtenDay } from "#web";
import * as z from "zod";
import type { PartnershipRoute } from "../desk/desk-route.ts";
import { dayOf } from "./case-words.ts";
import { deskSides } from "./desk-ways.ts";
import { dayShape, wordsOrNone, wordsShape } from "./form-shapes.ts";
import { amountWords } from "./programme-data.ts";
import { opening, openingOne, PROGRAMME_HERE, programmeForm, reasonField, saidIn, sourceFields, sourceShape } from "./programme-form.ts";

const { contributions: texts, fields, columns, ...words } = partnershipTexts.programmeDesk;
const HERE = `${PROGRAMME_HERE}/contributions`;
const BACK = { name: texts.title, href: HERE };
const FIELDS = Object.fromEntries(["organisation", "amount", "currency", "valueDay", "document", "place"].map((name) => [name, name]));

/** @throws Problem bad-programme-fact for an amount that cannot be written in the currency */
const minorIn = (amount: string, currency: string): number => {
  const minor = isCurrency(currency) ? minorOf(amount.replaceAll(/[ ,]/g, ""), currency) : undefined;
  if (!isCurrency(currency))
    throw new Problem("bad-programme-fact", { field: "currency", reason: `no currency has the letters ${currency}` });
  if (minor === undefined) throw new Problem("bad-programme-fact", { field: "amount", reason: texts.badAmount.replace(/\.$/, "") });
  return Number(minor);
};

const declaring = programmeForm({
  path: `${HERE}/new`,
  open: opening("declare-contribution"),
  versionOf: () => 0,
  look: async (request) => ({
    title: texts.add,
    back: BACK,
    submit: texts.add,
    fields: [
      {
        name: "organisation",
        label: fields.organisation,
        kind: "choice",
        required: true,
        options: (await allOrganisations(request.database)).map(({ id, name }) => ({ value: id, label: name })),
      },
      { name: "amount", label: fields.amount, help: fields.amountHelp, kind: "text", required: true, longest: 30 },
      {
        name: "currency",
        label: fields.currency,
        kind: "choice",
        required: true,
        options: Object.keys(CURRENCY).map((code) => ({ value: code, label: code })),
      },
      { name: "valueDay", label: fields.valueDay, help: fields.valueDayHelp, kind: "date", required: true },
      { name: "words", label: fields.note, kind: "long text", longest: 1_000, rows: 3 },
      ...(await sourceFields(request)),
    ],
  }),
  start: (request) => ({ valueDay: dayOf(request.now) }),
  shape: z.object({
    organisation: z.uuid(partnershipTexts.bodiesDesk.faults.choose),
    amount: wordsShape(30),
    currency: wordsShape(3),
    valueDay: dayShape,
    words: wordsOrNone(1_000),
    ...sourceShape,
  }),
  fieldOf: FIELDS,
  send: async (doing, _, { organisation, amount, ...values }) => {
    await declareContribution(doing, { ...values, organisationId: organisation, amountMinor: minorIn(amount, values.currency) });
    return { redirect: HERE, notice: texts.added };
  },
});

const openOne = openingOne("declare-contribution", "contribution", notedContributions);

const reversing = programmeForm({
  path: `${HERE}/:contribution/reverse`,
  open: openOne,
  versionOf: ({ version }) => version,
  look: async (_, contribution) => ({
    title: texts.reverse,
    lead: `${contribution.organisation}: ${amountOf(contribution)}`,
    back: BACK,
    submit: words.reverse,
    danger: true,
    fields: [{ name: "valueDay", label: fields.reverseDay, kind: "date", required: true }, reasonField],
  }),
  start: (request) => ({ valueDay: dayOf(request.now) }),
  shape: z.object({ valueDay: dayShape, reason: wordsShape(1_000) }),
  fieldOf: FIELDS,
  sure: (contribution, { valueDay }) => texts.reverseSure(amountOf(contribution), contribution.organisation, writtenDay(valueDay)),
  send: async (doing, { id }, values) => {
    await reverseContribution(doing, id, values);
    return { redirect: HERE, notice: texts.reversed };
  },
});

const amountOf = ({ amountMinor, currency }: NotedContribution): string => amountWords(amountMinor, currency);

const stateOf = ({ reverses, reversedOn }: NotedContribution): string => {
  if (reverses !== null) return texts.reversal;
  return reversedOn === null ? texts.stands : texts.reversedOn(writtenDay(reversedOn));
};

/** What donors declared: all of it, noting more, and reversing what was wrong. */
export const CONTRIBUTION_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: HERE,
    answer: async (request) => {
      request.demand("see-programme", THE_PROGRAMME);
      const may = request.may("declare-contribution", THE_PROGRAMME).allowed;
      const rows = (await notedContributions(request.database)).map((one) => ({
        cells: [
          one.organisation,
          one.reverses === null ? amountOf(one) : `−${amountOf(one)}`,
          one.declaredOn === null ? "" : writtenDay(one.declaredOn),
          stateOf(one),
          one.words,
        ],
        saidIn: saidIn(one),
        ways: may && one.reverses === null && one.reversedOn === null ? [{ name: words.reverse, href: `${HERE}/${one.id}/reverse` }] : [],
      }));
      const names = [columns.donor, columns.amount, fields.valueDay, columns.state, fields.note];
      const data = {
        title: texts.title,
        lead: texts.lead,
        here: HERE,
        columns: names.map((name) => (name === columns.amount ? { name, number: true as const } : { name })),
        rows,
        ways: may ? [{ name: texts.add, href: `${HERE}/new` }] : [],
      };
      return { page: factsPage(data, await deskSides(request, PROGRAMME_HERE)) };
    },
  },
  ...declaring,
  ...reversing,
];
