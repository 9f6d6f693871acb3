import {
  actionToSet,
  addSetting,
  allRisks,
  allSettings,
  inForce,
  settingFrameShape,
  settingKind,
  SETTING_KINDS,
  settingWords,
  THE_PROGRAMME,
  type Setting,
} from "#partnership";
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
import { answerDraft, beginForm, endDraft } from "../desk/form-drafts.ts";
import { carryOutForm } from "../desk/form-problem.ts";
import { askedDay } from "./as-of.ts";
import { deskSides } from "./desk-ways.ts";
import { CONTRIBUTION_ROUTES } from "./contribution-forms.ts";
import { PHASE_ROUTES } from "./phase-forms.ts";
import { sourceFields } from "./programme-form.ts";
import { RISK_FORMS } from "./risk-forms.ts";
import { ENDING_A_SETTING, PRIORITY_ROUTES } from "./setting-forms.ts";
import { STARTING } from "./start-forms.ts";
import { STATEMENT_ROUTES } from "./statement-forms.ts";
import { mainRisks, riskRow } from "./programme-data.ts";
import { scaleDownData } from "./scale-down-data.ts";

const texts = partnershipTexts.programme.desk;
const HERE = "/desk/programme";
const SETTINGS = `${HERE}/settings`;

/** Pages of the desk on values, risks and money of the programme. */
export const PROGRAMME_DESK_ROUTES: readonly PartnershipRoute[] = [
  { kind: "desk", method: "get", path: SETTINGS, answer: (request) => showSettings(request) },
  { kind: "desk", method: "get", path: `${SETTINGS}/new`, answer: (request) => beginNew(request) },
  { kind: "desk", method: "post", path: `${SETTINGS}/new`, answer: (request) => answerNew(request) },
  ...ENDING_A_SETTING,
  ...PRIORITY_ROUTES,
  ...PHASE_ROUTES,
  ...CONTRIBUTION_ROUTES,
  ...STATEMENT_ROUTES,
  ...STARTING,
  ...RISK_FORMS,
  { kind: "desk", method: "get", path: `${HERE}/risks`, answer: (request) => showRisks(request) },
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

const maySet = ({ may }: SignedInRequest, key: string): boolean => may(actionToSet(key), THE_PROGRAMME).allowed;

const showSettings = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  request.demand("see-programme", THE_PROGRAMME);
  const { on } = askedDay(request.query("on"), request.now);
  const today = askedDay("", request.now).on;
  const settings = await allSettings(request.database);
  const valid = new Set(inForce(settings, on));
  const kinds = SETTING_KINDS.map(({ key, label }) => {
    const ofKind = settings.filter((setting) => setting.key === key);
    const may = maySet(request, key);
    const line = (setting: Setting) => lineOf(setting, may, today);
    return {
      key,
      label,
      may,
      rows: ofKind.filter((setting) => valid.has(setting)).map(line),
      others: ofKind.filter((setting) => !valid.has(setting)).map(line),
    };
  });
  return { page: programmeSettingsPage({ on, kinds }, await deskSides(request, HERE)) };
};

const lineOf = ({ id, key, value, words, fromOn, untilOn, sourceDocument, sourcePlace }: Setting, may: boolean, today: string) => ({
  id,
  words: settingWords(key, value),
  more: words,
  term: termOf(fromOn, untilOn),
  endHref: may && (untilOn === null || untilOn >= today) ? `${SETTINGS}/${id}/close` : undefined,
  saidIn: sourceDocument === null ? undefined : { document: sourceDocument, place: sourcePlace },
});

const termOf = (from: string | null, until: string | null): string =>
  [
    ...(from === null ? [] : [`${texts.from.toLowerCase()} ${writtenDay(from)}`]),
    ...(until === null ? [] : [`${texts.until.toLowerCase()} ${writtenDay(until)}`]),
  ].join(", ") || texts.always;

const fieldsOf = (key: string): readonly FieldSpec[] => [
  ...(settingKind(key)?.fields ?? []).map(({ name, label, help, several, options }): FieldSpec => ({
    name,
    label,
    kind: options ? "choice" : several ? "long text" : "text",
    required: true,
    ...(help ? { help } : {}),
    ...(options ? { options } : {}),
  })),
  { name: "words", label: texts.words, kind: "long text", rows: 3 },
  { name: "validFrom", label: texts.from, kind: "date" },
  { name: "validUntil", label: texts.until, kind: "date", help: texts.open },
];

type Texts = Readonly<Record<string, string>>;

const draftOf = (key: string) => ({ form: "setting", key });

const beginNew = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const key = request.query("kind");
  request.demand(actionToSet(key), THE_PROGRAMME);
  const { values, savedOn } = await beginForm(request, draftOf(key));
  return showNew(request, key, values, {}, savedOn);
};

const showNew = async (
  request: SignedInRequest,
  key: string,
  values: Texts,
  faults: Texts,
  savedOn?: string,
): Promise<PartnershipAnswer> => {
  request.demand(actionToSet(key), THE_PROGRAMME);
  const kind = settingKind(key);
  if (!kind) return { nothing: texts.unknown };
  const state = { values, faults, csrf: request.csrf };
  const fields = [...fieldsOf(key), ...(await sourceFields(request))];
  const page = newSettingPage({ key, label: kind.label, fields, state, savedOn }, await deskSides(request, HERE));
  return Object.keys(faults).length === 0 ? { page } : { page, status: 422 };
};

const answerNew = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { form } = request;
  const kind = settingKind(form.text("kind"));
  request.demand(actionToSet(kind?.key ?? ""), THE_PROGRAMME);
  if (!kind) return { nothing: texts.unknown };
  const kept = await answerDraft(request, draftOf(kind.key), `${SETTINGS}/new?kind=${encodeURIComponent(kind.key)}`);
  if (kept) return kept;
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
  const fault = await carryOutForm(() =>
    addSetting(request, { key: kind.key, value, ...frame.data, document: form.text("document"), place: form.text("place") }),
  );
  if (fault) return showNew(request, kind.key, form.values(), fault.faults);
  await endDraft(request, draftOf(kind.key));
  return { redirect: SETTINGS, notice: texts.added };
};

const FRAME_FIELDS: Texts = { words: "words", from: "validFrom", until: "validUntil" };

const showRisks = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  request.demand("see-programme", THE_PROGRAMME);
  const { on } = askedDay("", request.now);
  const [risks, settings] = await Promise.all([allRisks(request.database), allSettings(request.database)]);
  const main = mainRisks(inForce(settings, on));
  const rows = risks.map((risk) => ({ ...riskRow(risk, main, on), id: risk.id, version: risk.version }));
  const may = request.may("assess-risk", THE_PROGRAMME).allowed;
  return { page: programmeRisksPage({ risks: rows, may }, await deskSides(request, HERE)) };
};
