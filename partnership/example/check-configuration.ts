import { Problem } from "#vocabulary";
import { compositionRule } from "../bodies/check-composition.ts";
import { SEAT_PARAMETERS } from "../bodies/seat-parameters.ts";
import { dueRule } from "../obligations/rules/index.ts";
import { settingKind } from "../programme/setting-kinds.ts";
import { configurationShape, type CheckedConfiguration, type PartnershipConfiguration } from "./configuration-shape.ts";

const SHOWN = 10;

/**
 * Checks a partnership's data before anything of it is written: its shape, that every slug and document it names is there, and that rules and
 * settings are set as they ask for.
 * @throws Problem bad-configuration with the first faults
 */
export const checkConfiguration = (configuration: PartnershipConfiguration): CheckedConfiguration => {
  const parsed = configurationShape.safeParse(configuration);
  if (!parsed.success) throw refusal(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  const faults = [...danglingSlugs(parsed.data), ...danglingSources(parsed.data), ...twice(parsed.data), ...wrongValues(parsed.data)];
  if (faults.length > 0) throw refusal(faults);
  return parsed.data;
};

const refusal = (faults: readonly string[]): Problem =>
  new Problem("bad-configuration", {
    faults: faults.slice(0, SHOWN).join("; "),
    more: faults.length > SHOWN ? ` and ${faults.length - SHOWN} more` : "",
  });

const danglingSlugs = (all: CheckedConfiguration): readonly string[] => {
  const bodies = new Set(all.bodies.map(({ slug }) => slug));
  const organisations = new Set(all.organisations.map(({ slug }) => slug));
  const seats = new Set(all.seats.map(({ body, number }) => `${body} ${number}`));
  const instruments = new Set(all.choiceLists.instruments.map(({ slug }) => slug));
  const uses: readonly (readonly [where: string, known: ReadonlySet<string>, slug: string | undefined])[] = [
    ...all.organisations.map(({ slug, parent }) => [`organisation ${slug}`, organisations, parent] as const),
    ...all.bodies.flatMap(({ slug, parent, theme, organisation }) => [
      [`body ${slug}`, bodies, parent] as const,
      [`body ${slug}`, bodies, theme] as const,
      [`body ${slug}`, organisations, organisation] as const,
    ]),
    ...all.links.flatMap(({ from, to }) => [["links", bodies, from] as const, ["links", bodies, to] as const]),
    ...all.seats.map(({ body }) => ["seats", bodies, body] as const),
    ...all.compositionRules.map(({ body }) => ["rules", bodies, body] as const),
    ...all.holders.flatMap(({ body, seat, organisation }) => [
      ["holders", bodies, body] as const,
      ["holders", organisations, organisation] as const,
      ["holders", seats, seat === undefined ? undefined : `${body} ${seat}`] as const,
    ]),
    ...all.interests.flatMap(({ body, organisation }) => [
      ["interests", bodies, body] as const,
      ["interests", organisations, organisation] as const,
    ]),
    ...all.contributions.map(({ organisation }) => ["contributions", organisations, organisation] as const),
    ...all.events.map(({ body }) => ["events", bodies, body] as const),
    ...all.obligationRules.map(({ body }) => ["obligations", bodies, body] as const),
    ...all.choices.flatMap(({ slug, instrument, body, themes }) => [
      [`choice ${slug}`, instruments, instrument] as const,
      ...[body, ...themes].map((one) => [`choice ${slug}`, bodies, one] as const),
    ]),
  ];
  return uses.flatMap(([where, known, slug]) => (slug === undefined || known.has(slug) ? [] : [`${where}: there is no “${slug}”`]));
};

const danglingSources = (all: CheckedConfiguration): readonly string[] => {
  const documents = new Set(all.documents.map(({ code }) => code));
  return sourcesOf(all).flatMap(([code, place]) => (documents.has(code) ? [] : [`there is no document “${code}” (${place})`]));
};

/** Every document and place that a configuration names. */
export const sourcesOf = (part: unknown): readonly (readonly [document: string, place: string])[] => {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (name === "source" ? [value as [string, string]] : sourcesOf(value)));
};

const twice = ({
  bodies,
  organisations,
  risks,
  obligationRules,
  milestones,
  choices,
  choiceLists,
}: CheckedConfiguration): readonly string[] =>
  [bodies, organisations, risks, obligationRules, milestones, choices, choiceLists.instruments, choiceLists.outcomes].flatMap((rows) => {
    const slugs = rows.map(({ slug }) => slug);
    return slugs.filter((slug, place) => slugs.indexOf(slug) !== place).map((slug) => `“${slug}” stands there twice`);
  });

const wrongValues = ({ seats, compositionRules, settings, holders, obligationRules }: CheckedConfiguration): readonly string[] => [
  ...seats
    .filter(({ rule, parameters }) => !SEAT_PARAMETERS[rule].safeParse(parameters).success)
    .map(({ body, number }) => `seat ${number} of ${body} is not set as its rule asks`),
  ...compositionRules
    .filter(({ rule, parameters }) => !compositionRule(rule)?.parameters.safeParse(parameters).success)
    .map(({ rule }) => `the rule “${rule}” is not known, or not set as it asks`),
  ...settings
    .filter(({ key, value }) => !settingKind(key)?.shape.safeParse(value).success)
    .map(({ key }) => `the setting “${key}” is not known, or not set as it asks`),
  ...obligationRules
    .filter(({ rule, parameters }) => !dueRule(rule)?.parameters.safeParse(parameters).success)
    .map(({ slug, rule }) => `${slug}: the rule “${rule}” is not known, or not set as it asks`),
  ...holders
    .filter(({ quoted, organisation }) => (quoted === undefined) === (organisation === undefined))
    .map(({ body, role }) => `${role} of ${body}: name either a holder as quoted or an organisation`),
  ...[...compositionRules.map((one) => [one.rule, one] as const), ...obligationRules.map((one) => [one.slug, one] as const)]
    .filter(([, { body, kind }]) => (body === undefined) === (kind === undefined))
    .map(([name]) => `${name}: name either a body or a kind of body`),
];
