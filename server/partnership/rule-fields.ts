import { BODY_KINDS, ROLE_NAMES } from "#partnership";
import { partnershipTexts, type FieldSpec } from "#web";

type Values = Readonly<Record<string, string | readonly string[]>>;
type Parameters = Readonly<Record<string, unknown>>;

/** How the numbers and names of a rule are asked for in a form. */
export interface RuleFields {
  readonly fields: readonly FieldSpec[];
  /** What a form begins with, from the rule as it is set; or from nothing. */
  readonly start: (parameters: Parameters) => Values;
  /** Parameters from what was written, or what is wrong by field. */
  readonly read: (values: Values) => { readonly parameters: Parameters } | { readonly faults: Readonly<Record<string, string>> };
}

const { ruleFields: words, faults } = partnershipTexts.bodiesDesk;
const { kind: kindWords } = partnershipTexts.bodies;

const ROLES = ROLE_NAMES.map((role) => ({ value: role, label: role }));
const KINDS = BODY_KINDS.map((kind) => ({ value: kind, label: kindWords[kind] }));
const BY = ["region", "South and North", "sex"].map((by) => ({ value: by, label: by }));

const several = (values: Values, name: string): readonly string[] => [values[name] ?? []].flat().filter((value) => value !== "");
const text = (values: Values, name: string): string => several(values, name)[0] ?? "";
const listed = (parameters: Parameters, name: string): readonly string[] =>
  Array.isArray(parameters[name]) ? (parameters[name] as unknown[]).map(String) : [];
const numbered = (parameters: Parameters, name: string, otherwise: string): string =>
  typeof parameters[name] === "number" ? String(parameters[name]) : otherwise;

const wholeNumber = (written: string): number | undefined => (/^[1-9]\d{0,3}$/.test(written) ? Number(written) : undefined);

interface Place {
  readonly role: string;
  readonly least: number;
  readonly most?: number;
}

/** "expert 3 to 8", "expert 3", "chair 1 to 1" */
const readPlace = (line: string): Place | undefined => {
  const [, role, least, most] = /^([a-z][a-z -]*?):?\s+(\d+)(?:\s*(?:to|-|–)\s*(\d+))?$/.exec(line.trim().toLowerCase()) ?? [];
  if (role === undefined || !ROLE_NAMES.some((one) => one === role)) return undefined;
  return { role, least: Number(least), ...(most === undefined ? {} : { most: Number(most) }) };
};

const PLACES: RuleFields = {
  fields: [{ name: "places", label: words.places, help: words.placesHelp, kind: "long text", required: true, rows: 5 }],
  start: ({ places }) => ({
    places: ((places as readonly Place[] | undefined) ?? [])
      .map(({ role, least, most }) => `${role} ${least}${most === undefined ? "" : ` to ${most}`}`)
      .join("\n"),
  }),
  read: (values) => {
    const places = text(values, "places")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map(readPlace);
    return places.length === 0 || places.includes(undefined) ? { faults: { places: faults.places } } : { parameters: { places } };
  },
};

const FROM_PARTNERS: RuleFields = {
  fields: [
    { name: "roles", label: words.roles, kind: "several", options: ROLES, required: true },
    { name: "least", label: words.least, kind: "number", required: true },
  ],
  start: (parameters) => ({ roles: listed(parameters, "roles"), least: numbered(parameters, "least", "1") }),
  read: (values) => {
    const least = wholeNumber(text(values, "least"));
    const roles = several(values, "roles");
    if (least !== undefined && roles.length > 0) return { parameters: { roles, least } };
    return { faults: { ...(least === undefined ? { least: faults.number } : {}), ...(roles.length === 0 ? { roles: faults.roles } : {}) } };
  },
};

const REFERRAL: RuleFields = {
  fields: [
    { name: "roles", label: words.roles, kind: "several", options: ROLES, required: true },
    { name: "referrals", label: words.referrals, kind: "number", required: true },
    { name: "leading", label: words.leading, kind: "several", options: ROLES, required: true },
    {
      name: "passed",
      label: words.passed,
      kind: "choice",
      required: true,
      options: Object.entries(words.passedChoices).map(([value, label]) => ({ value, label })),
    },
    { name: "dueInDays", label: words.dueInDays, kind: "number", required: true },
  ],
  start: (parameters) => ({
    roles: listed(parameters, "roles"),
    referrals: numbered(parameters, "referrals", ""),
    leading: listed(parameters, "leading"),
    passed: typeof parameters["passed"] === "string" ? parameters["passed"] : "awaiting confirmation",
    dueInDays: numbered(parameters, "dueInDays", "21"),
  }),
  read: (values) => {
    const [referrals, dueInDays] = [wholeNumber(text(values, "referrals")), wholeNumber(text(values, "dueInDays"))];
    const [roles, leading] = [several(values, "roles"), several(values, "leading")];
    const wrong = {
      ...(roles.length === 0 ? { roles: faults.roles } : {}),
      ...(leading.length === 0 ? { leading: faults.roles } : {}),
      ...(referrals === undefined ? { referrals: faults.number } : {}),
      ...(dueInDays === undefined ? { dueInDays: faults.number } : {}),
      ...(text(values, "passed") in words.passedChoices ? {} : { passed: faults.choose }),
    };
    if (Object.keys(wrong).length > 0) return { faults: wrong };
    return { parameters: { roles, leading, referrals, dueInDays, passed: text(values, "passed") } };
  },
};

const EXCLUSION: RuleFields = {
  fields: [
    { name: "kinds", label: words.kinds, kind: "several", options: KINDS, required: true },
    { name: "exceptRoles", label: words.exceptRoles, kind: "several", options: ROLES },
  ],
  start: (parameters) => ({ kinds: listed(parameters, "kinds"), exceptRoles: listed(parameters, "exceptRoles") }),
  read: (values) => {
    const kinds = several(values, "kinds");
    return kinds.length === 0
      ? { faults: { kinds: faults.kinds } }
      : { parameters: { kinds, exceptRoles: several(values, "exceptRoles") } };
  },
};

const QUORUM: RuleFields = {
  fields: [
    { name: "least", label: words.least, kind: "number", required: true },
    { name: "share", label: words.share, kind: "text", longest: 10 },
  ],
  start: (parameters) => ({ least: numbered(parameters, "least", "1"), share: numbered(parameters, "share", "") }),
  read: (values) => {
    const least = wholeNumber(text(values, "least"));
    const written = text(values, "share").replace(",", ".");
    const share = written === "" ? undefined : Number(written);
    const fits = share === undefined || (share > 0 && share <= 1);
    if (least !== undefined && fits) return { parameters: { least, ...(share === undefined ? {} : { share }) } };
    return { faults: { ...(least === undefined ? { least: faults.number } : {}), ...(fits ? {} : { share: faults.share }) } };
  },
};

const BALANCE: RuleFields = {
  fields: [
    { name: "by", label: words.by, kind: "several", options: BY, required: true },
    { name: "floor", label: words.floor, kind: "number", required: true },
  ],
  start: (parameters) => ({ by: listed(parameters, "by"), floor: numbered(parameters, "floor", "5") }),
  read: (values) => {
    const floor = wholeNumber(text(values, "floor"));
    const by = several(values, "by");
    if (floor !== undefined && by.length > 0) return { parameters: { by, floor } };
    return { faults: { ...(floor === undefined ? { floor: faults.number } : {}), ...(by.length === 0 ? { by: faults.kinds } : {}) } };
  },
};

/** Fields of each composition rule, by the rule's name; a new rule that the desk may set is a line here. */
export const RULE_FIELDS: Readonly<Record<string, RuleFields>> = {
  places: PLACES,
  "from partner agency": FROM_PARTNERS,
  "entered by referral": REFERRAL,
  exclusion: EXCLUSION,
  quorum: QUORUM,
  balance: BALANCE,
};
