import {
  addSetting,
  allRisks,
  allSettings,
  assessmentShape,
  assessRisk,
  closeSetting,
  inForce,
  settingFrameShape,
  settingKind,
  SETTING_KINDS,
  settingWords,
  THE_PROGRAMME,
  type Setting,
} from "#partnership";
import { Problem } from "#vocabulary";
import {
  newSettingPage,
  partnershipTexts,
  programmeRisksPage,
  programmeSettingsPage,
  scaleDownPage,
  writtenDay,
  type FieldSpec,
} from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { carryOutForm } from "../desk/form-problem.ts";
import { askedDay } from "./as-of.ts";
import { deskSides } from "./desk-ways.ts";
import { mainRisks, riskRow } from "./programme-data.ts";
import { scaleDownData } from "./scale-down-data.ts";

const texts = partnershipTexts.programme.desk;
const HERE = "/desk/programme";
const SETTINGS = `${HERE}/settings`;

/** Pages of the desk on values, risks and money of the programme. */
export const PROGRAMME_DESK_ROUTES: readonly PartnershipRoute[] = [
  { kind: "desk", method: "get", path: SETTINGS, answer: (request) => showSettings(request) },
  { kind: "desk", method: "get", path: `${SETTINGS}/new`, answer: (request) => showNew(request, request.query("kind"), {}, {}) },
  { kind: "desk", method: "post", path: `${SETTINGS}/new`, answer: (request) => answerNew(request) },
  {
    kind: "desk",
    method: "post",
    path: `${SETTINGS}/:setting/close`,
    answer: async (request) => {
      const { part, form } = request;
      await closeSetting(request, {
        id: part("setting"),
        version: Number(form.text("version")),
        lastDay: askedDay(form.text("lastDay"), request.now).on,
      });
      return { redirect: SETTINGS, notice: texts.closed };
    },
  },
  { kind: "desk", method: "get", path: `${HERE}/risks`, answer: (request) => showRisks(request) },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/risks/:risk`,
    answer: async (request) => {
      const { part, form } = request;
      const parsed = form.parse(assessmentShape);
      if (!parsed.ok) throw new Problem("bad-setting", { reason: Object.values(parsed.faults).join(" ") });
      await assessRisk(request, { riskId: part("risk"), version: Number(form.text("version")), ...parsed.values });
      return { redirect: `${HERE}/risks`, notice: texts.assessed };
    },
  },
  {
    kind: "desk",
    method: "get",
    path: `${HERE}/scale-down`,
    answer: async (request) => {
      request.demand("read-accounts", THE_PROGRAMME);
      return { page: scaleDownPage(await scaleDownData(request), await deskSides(request, HERE)) };
    },
  },
];

const mayChange = ({ may }: SignedInRequest): boolean => may("change-programme", THE_PROGRAMME).allowed;

const showSettings = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { on } = askedDay(request.query("on"), request.now);
  const valid = inForce(await allSettings(request.database), on);
  const today = askedDay("", request.now).on;
  const kinds = SETTING_KINDS.map(({ key, label }) => ({
    key,
    label,
    rows: valid.filter((setting) => setting.key === key).map((setting) => lineOf(setting, today)),
  }));
  const data = { on, kinds, may: mayChange(request), today, csrf: request.csrf };
  return { page: programmeSettingsPage(data, await deskSides(request, HERE)) };
};

const lineOf = ({ id, key, value, words, fromOn, untilOn, version, sourceDocument, sourcePlace }: Setting, today: string) => ({
  id,
  version,
  words: settingWords(key, value),
  more: words,
  term: termOf(fromOn, untilOn),
  running: untilOn === null || untilOn >= today,
  saidIn: sourceDocument === null ? undefined : { document: sourceDocument, place: sourcePlace },
});

const termOf = (from: string | null, until: string | null): string =>
  [
    ...(from === null ? [] : [`${texts.from.toLowerCase()} ${writtenDay(from)}`]),
    ...(until === null ? [] : [`${texts.until.toLowerCase()} ${writtenDay(until)}`]),
  ].join(", ") || texts.always;

const fieldsOf = (key: string): readonly FieldSpec[] => [
  ...(settingKind(key)?.fields ?? []).map(({ name, label, help, several }): FieldSpec => ({
    name,
    label,
    kind: several ? "long text" : "text",
    required: true,
    ...(help ? { help } : {}),
  })),
  { name: "words", label: texts.words, kind: "long text", rows: 3 },
  { name: "validFrom", label: texts.from, kind: "date" },
  { name: "validUntil", label: texts.until, kind: "date", help: texts.open },
];

type Texts = Readonly<Record<string, string>>;

const showNew = async (request: SignedInRequest, key: string, values: Texts, faults: Texts): Promise<PartnershipAnswer> => {
  request.demand("change-programme", THE_PROGRAMME);
  const kind = settingKind(key);
  if (!kind) return { nothing: texts.unknown };
  const state = { values, faults, csrf: request.csrf };
  const page = newSettingPage({ key, label: kind.label, fields: fieldsOf(key), state }, await deskSides(request, HERE));
  return Object.keys(faults).length === 0 ? { page } : { page, status: 422 };
};

const answerNew = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { form } = request;
  const kind = settingKind(form.text("kind"));
  if (!kind) return { nothing: texts.unknown };
  const value = Object.fromEntries(
    kind.fields.map(({ name, several }) => [
      name,
      several
        ? form
            .text(name)
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean)
        : form.text(name),
    ]),
  );
  const [checked, frame] = [
    kind.shape.safeParse(value),
    settingFrameShape.safeParse({ words: form.text("words"), from: form.text("validFrom"), until: form.text("validUntil") }),
  ];
  const faults: Record<string, string> = {};
  for (const { path, message } of checked.error?.issues ?? []) faults[String(path[0])] ??= message;
  for (const { path, message } of frame.error?.issues ?? []) faults[FRAME_FIELDS[String(path[0])] ?? "form"] ??= message;
  if (!frame.success || Object.keys(faults).length > 0) return showNew(request, kind.key, form.values(), faults);
  const fault = await carryOutForm(() => addSetting(request, { key: kind.key, value, ...frame.data }));
  return fault ? showNew(request, kind.key, form.values(), fault.faults) : { redirect: SETTINGS, notice: texts.added };
};

const FRAME_FIELDS: Texts = { words: "words", from: "validFrom", until: "validUntil" };

const showRisks = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { on } = askedDay("", request.now);
  const [risks, settings] = await Promise.all([allRisks(request.database), allSettings(request.database)]);
  const main = mainRisks(inForce(settings, on));
  const rows = risks.map((risk) => ({ ...riskRow(risk, main, on), id: risk.id, version: risk.version }));
  const may = request.may("assess-risk", THE_PROGRAMME).allowed;
  return { page: programmeRisksPage({ risks: rows, may, csrf: request.csrf }, await deskSides(request, HERE)) };
};
