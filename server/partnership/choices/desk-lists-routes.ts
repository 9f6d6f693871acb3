import {
  addListedKind,
  allPilots,
  changePilot,
  CHOICE_LISTS,
  correctListedKind,
  findKind,
  findPilot,
  listedKindShape,
  listedKinds,
  notePilot,
  pilotShape,
  THE_PROGRAMME,
  anywhere,
  type ChoiceList,
  type ListedKind,
  type Pilot,
} from "#partnership";
import { Problem } from "#vocabulary";
import { choiceTablePage, partnershipTexts, type FieldSpec } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { deskSides } from "../desk-ways.ts";
import { countryName } from "../people-words.ts";
import { readCountries } from "../read-countries.ts";
import { proposingBodies } from "./choice-fields.ts";
import { choiceFault, HERE, optionsIn, parseWith, sentValues, showForm, type ChoiceFault } from "./choice-in-hand.ts";

const texts = partnershipTexts.choicesDesk;
const PILOTS = `${HERE}/pilots`;
const ID = "{[0-9a-f-]{36}}";

/** Pilots, instruments and outcomes. */
export const DESK_LISTS_ROUTES: readonly PartnershipRoute[] = [
  { kind: "desk", method: "get", path: PILOTS, answer: (request) => showPilots(request) },
  { kind: "desk", method: "get", path: `${PILOTS}/new`, answer: (request) => showPilot(request, undefined) },
  { kind: "desk", method: "post", path: `${PILOTS}/new`, answer: (request) => savePilot(request, undefined) },
  { kind: "desk", method: "get", path: `${PILOTS}/:pilot${ID}`, answer: async (request) => showPilot(request, await pilotOf(request)) },
  { kind: "desk", method: "post", path: `${PILOTS}/:pilot${ID}`, answer: async (request) => savePilot(request, await pilotOf(request)) },
  { kind: "desk", method: "get", path: `${HERE}/lists/:list`, answer: (request) => showList(request, listOf(request)) },
  { kind: "desk", method: "get", path: `${HERE}/lists/:list/new`, answer: (request) => showKind(request, listOf(request), undefined) },
  { kind: "desk", method: "post", path: `${HERE}/lists/:list/new`, answer: (request) => saveKind(request, listOf(request), undefined) },
  {
    kind: "desk",
    method: "get",
    path: `${HERE}/lists/:list/:kind${ID}`,
    answer: async (request) => showKind(request, listOf(request), await kindOf(request)),
  },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/lists/:list/:kind${ID}`,
    answer: async (request) => saveKind(request, listOf(request), await kindOf(request)),
  },
];

/** @throws Problem no-such-choice, not-allowed */
const listOf = (request: SignedInRequest): ChoiceList => {
  request.demand("keep-choice-lists", THE_PROGRAMME);
  const list = CHOICE_LISTS.find((one) => one === request.part("list"));
  if (!list) throw new Problem("no-such-choice");
  return list;
};

const kindOf = async (request: SignedInRequest): Promise<ListedKind> => {
  const kind = await findKind(request.database, listOf(request), request.part("kind"));
  if (!kind) throw new Problem("no-such-choice");
  return kind;
};

const showList = async (request: SignedInRequest, list: ChoiceList): Promise<PartnershipAnswer> => {
  const { lead, add, columns, none } = texts.list;
  const kinds = await listedKinds(request.database, list);
  const data = {
    ...{ title: texts.lists[list], lead: lead[list], none, add: { text: add[list], href: `${HERE}/lists/${list}/new` } },
    columns: [columns.name, columns.words, columns.from, columns.until],
    rows: kinds.map(({ id, name, words, validFrom, validUntil }) => ({
      first: { text: name, href: `${HERE}/lists/${list}/${id}` },
      cells: [words, validFrom ?? "", validUntil ?? ""],
    })),
  };
  return { page: choiceTablePage(data, await deskSides(request, HERE)) };
};

const KIND_FIELDS: readonly FieldSpec[] = [
  { name: "name", label: texts.list.name, kind: "text", required: true, longest: 200 },
  { name: "words", label: texts.list.words, kind: "long text", rows: 3, longest: 2_000 },
  { name: "validFrom", label: texts.list.from, kind: "date" },
  { name: "validUntil", label: texts.list.until, kind: "date" },
];

const showKind = async (
  request: SignedInRequest,
  list: ChoiceList,
  kind: ListedKind | undefined,
  fault?: ChoiceFault,
): Promise<PartnershipAnswer> => {
  const kept = kind && { name: kind.name, words: kind.words, validFrom: kind.validFrom ?? "", validUntil: kind.validUntil ?? "" };
  return showForm(request, {
    ...{ title: kind?.name ?? texts.list.add[list], words: "", back: { href: `${HERE}/lists/${list}`, text: texts.lists[list] }, fault },
    action: `${HERE}/lists/${list}/${kind?.id ?? "new"}`,
    ...{ fields: KIND_FIELDS, values: fault ? sentValues(request) : (kept ?? {}), submit: texts.list.submit },
    ...(kind ? { version: kind.version } : {}),
  });
};

const saveKind = async (request: SignedInRequest, list: ChoiceList, kind: ListedKind | undefined): Promise<PartnershipAnswer> => {
  const parsed = request.form.parse(listedKindShape);
  if (!parsed.ok) return showKind(request, list, kind, { faults: parsed.faults, status: 422 });
  try {
    if (kind) await correctListedKind(request, list, { id: kind.id, version: request.form.version() }, parsed.values);
    else await addListedKind(request, list, parsed.values);
  } catch (error) {
    return showKind(request, list, kind, choiceFault(error));
  }
  return { redirect: `${HERE}/lists/${list}`, notice: texts.list.saved };
};

const mayNote = ({ may, standing }: SignedInRequest): boolean => may("propose-choice", anywhere(standing)).allowed;

const showPilots = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  request.demand("see-choice", anywhere(request.standing));
  const { pilot } = texts;
  const pilots = await allPilots(request.database);
  const data = {
    ...{ title: pilot.title, lead: pilot.lead, none: pilot.none, columns: Object.values(pilot.columns) },
    add: mayNote(request) ? { text: pilot.add, href: `${PILOTS}/new` } : undefined,
    rows: pilots.map((one) => ({
      first: { text: `${one.reference} ${one.title}`, href: mayNote(request) ? `${PILOTS}/${one.id}` : (one.reportHref ?? undefined) },
      cells: [
        [one.place, ...(one.area === null ? [] : [countryName(one.area)])].filter((words) => words !== "").join(", "),
        `${pilot.states[one.state]}${one.fictitious ? ` (${texts.invented})` : ""}`,
        one.reportedOn ?? "",
      ],
    })),
  };
  return { page: choiceTablePage(data, await deskSides(request, HERE)) };
};

const pilotOf = async (request: SignedInRequest): Promise<Pilot> => {
  const pilot = await findPilot(request.database, { id: request.part("pilot") });
  if (!pilot) throw new Problem("no-such-pilot");
  return pilot;
};

const pilotFields = async (request: SignedInRequest): Promise<readonly FieldSpec[]> => {
  const { pilot } = texts;
  return [
    { name: "title", label: pilot.name, kind: "text", required: true, longest: 200 },
    { name: "place", label: pilot.place, kind: "text", longest: 200 },
    { name: "area", label: pilot.area, help: pilot.areaHelp, kind: "text", longest: 100 },
    { name: "body", label: pilot.body, kind: "choice", required: true, options: await proposingBodies(request) },
    { name: "state", label: pilot.state, kind: "choice", required: true, options: optionsIn(pilot.states) },
    { name: "words", label: pilot.words, kind: "long text", rows: 5, longest: 4_000 },
    { name: "reportedOn", label: pilot.reportedOn, kind: "date" },
    { name: "reportHref", label: pilot.reportHref, kind: "url", longest: 500 },
    { name: "reportWork", label: pilot.reportWork, help: texts.viewpoint.workHelp, kind: "text", longest: 500 },
  ];
};

const showPilot = async (request: SignedInRequest, pilot: Pilot | undefined, fault?: ChoiceFault): Promise<PartnershipAnswer> => {
  request.demand("propose-choice", anywhere(request.standing));
  const kept = pilot && {
    ...{ title: pilot.title, place: pilot.place, area: pilot.area ?? "", body: pilot.bodyId, state: pilot.state, words: pilot.words },
    ...{ reportedOn: pilot.reportedOn ?? "", reportHref: pilot.reportHref ?? "", reportWork: "" },
  };
  return showForm(request, {
    ...{ title: pilot?.title ?? texts.pilot.add, words: "", back: { href: PILOTS, text: texts.pilot.title }, fault },
    action: `${PILOTS}/${pilot?.id ?? "new"}`,
    ...{ fields: await pilotFields(request), values: fault ? sentValues(request) : (kept ?? {}), submit: texts.pilot.submit },
    ...(pilot ? { version: pilot.version } : {}),
  });
};

const savePilot = async (request: SignedInRequest, pilot: Pilot | undefined): Promise<PartnershipAnswer> => {
  request.demand("propose-choice", anywhere(request.standing));
  const read = readCountries(request.form.text("area"));
  const codes = "codes" in read ? read.codes : [];
  const unknown = "unknown" in read || codes.length > 1 ? { area: texts.unknownCountry(request.form.text("area")) } : undefined;
  const parsed = parseWith(request, pilotShape, { area: unknown ? "" : (codes[0] ?? "") });
  if (!parsed.ok || unknown) return showPilot(request, pilot, { faults: { ...(parsed.ok ? {} : parsed.faults), ...unknown }, status: 422 });
  try {
    if (pilot) await changePilot(request, { id: pilot.id, version: request.form.version() }, parsed.values);
    else await notePilot(request, parsed.values);
  } catch (error) {
    return showPilot(request, pilot, choiceFault(error));
  }
  return { redirect: PILOTS, notice: pilot ? texts.pilot.saved : texts.pilot.noted };
};
