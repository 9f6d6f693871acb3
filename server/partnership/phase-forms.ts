import { addPhase, allPhases, changePhase, endPhase, THE_PROGRAMME, type Phase } from "#partnership";
import { factsPage, partnershipTexts, writtenDay, type FieldSpec } from "#web";
import * as z from "zod";
import type { PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { dayOf } from "./case-words.ts";
import { deskSides } from "./desk-ways.ts";
import { dayOrNothing, dayShape, wordsOrNone, wordsShape } from "./form-shapes.ts";
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

const { phases: texts, fields, columns, ...words } = partnershipTexts.programmeDesk;
const HERE = `${PROGRAMME_HERE}/phases`;
const BACK = { name: texts.title, href: HERE };

const phaseFields = async (request: SignedInRequest): Promise<readonly FieldSpec[]> => [
  { name: "name", label: fields.name, kind: "text", required: true, longest: 200 },
  { name: "plannedFrom", label: fields.plannedFrom, kind: "date" },
  { name: "plannedUntil", label: fields.plannedUntil, kind: "date" },
  { name: "actualFrom", label: fields.actualFrom, kind: "date" },
  { name: "actualUntil", label: fields.actualUntil, kind: "date" },
  { name: "note", label: fields.note, kind: "long text", longest: 2_000, rows: 3 },
  ...(await sourceFields(request)),
];

const shape = z.object({
  name: wordsShape(200),
  plannedFrom: dayOrNothing,
  plannedUntil: dayOrNothing,
  actualFrom: dayOrNothing,
  actualUntil: dayOrNothing,
  note: wordsOrNone(2_000),
  ...sourceShape,
});
const FIELDS = Object.fromEntries([...Object.keys(shape.shape), "lastDay"].map((name) => [name, name]));

const adding = programmeForm({
  path: `${HERE}/new`,
  open: opening("change-programme"),
  versionOf: () => 0,
  look: async (request) => ({ title: texts.add, back: BACK, submit: texts.add, fields: await phaseFields(request) }),
  start: () => ({}),
  shape,
  fieldOf: FIELDS,
  send: async (doing, _, values) => {
    await addPhase(doing, values);
    return { redirect: HERE, notice: texts.added };
  },
});

const openOne = openingOne("change-programme", "phase", allPhases);

const changing = programmeForm({
  path: `${HERE}/:phase`,
  open: openOne,
  versionOf: ({ version }) => version,
  look: async (request) => ({ title: texts.change, back: BACK, submit: words.change, fields: await phaseFields(request) }),
  start: (_, { name, plannedFrom, plannedUntil, actualFrom, actualUntil, note, ...said }) => ({
    name,
    plannedFrom: plannedFrom ?? "",
    plannedUntil: plannedUntil ?? "",
    actualFrom: actualFrom ?? "",
    actualUntil: actualUntil ?? "",
    note,
    ...sourceValues(said),
  }),
  shape,
  fieldOf: FIELDS,
  send: async (doing, phase, values, { version }) => {
    await changePhase(doing, factAt(phase, version), values);
    return { redirect: HERE, notice: texts.changed };
  },
});

const ending = programmeForm({
  path: `${HERE}/:phase/end`,
  open: openOne,
  versionOf: ({ version }) => version,
  look: async (_, { name }) => ({
    title: texts.end,
    lead: name,
    back: BACK,
    submit: words.end,
    danger: true,
    fields: [{ name: "lastDay", label: fields.lastDay, kind: "date", required: true }, reasonField],
  }),
  start: (request) => ({ lastDay: dayOf(request.now) }),
  shape: z.object({ lastDay: dayShape, reason: wordsShape(2_000) }),
  fieldOf: FIELDS,
  sure: ({ name }, { lastDay }) => texts.endSure(name, writtenDay(lastDay)),
  send: async (doing, phase, values, { version }) => {
    await endPhase(doing, factAt(phase, version), values);
    return { redirect: HERE, notice: texts.ended };
  },
});

const daysOf = ({ plannedFrom, plannedUntil, actualFrom, actualUntil }: Phase): string => {
  const term = (from: string | null, until: string | null): string =>
    [...(from === null ? [] : [words.from(writtenDay(from))]), ...(until === null ? [] : [words.until(writtenDay(until))])].join(" ");
  const [planned, actual] = [term(plannedFrom, plannedUntil), term(actualFrom, actualUntil)];
  return [...(planned === "" ? [] : [words.planned(planned)]), ...(actual === "" ? [] : [words.actual(actual)])].join("; ");
};

/** Phases of the programme: all of them, adding, changing and ending one. */
export const PHASE_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: HERE,
    answer: async (request) => {
      request.demand("see-programme", THE_PROGRAMME);
      const may = request.may("change-programme", THE_PROGRAMME).allowed;
      const rows = (await allPhases(request.database)).map((phase) => ({
        cells: [phase.name, daysOf(phase), phase.note],
        saidIn: saidIn(phase),
        ways: may
          ? [
              { name: words.change, href: `${HERE}/${phase.id}` },
              ...(phase.actualUntil === null ? [{ name: words.end, href: `${HERE}/${phase.id}/end` }] : []),
            ]
          : [],
      }));
      const data = {
        title: texts.title,
        lead: texts.lead,
        here: HERE,
        columns: [{ name: fields.name }, { name: columns.days }, { name: fields.note }],
        rows,
        ways: may ? [{ name: texts.add, href: `${HERE}/new` }] : [],
      };
      return { page: factsPage(data, await deskSides(request, PROGRAMME_HERE)) };
    },
  },
  ...adding,
  ...ending,
  ...changing,
];
