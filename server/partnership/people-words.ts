import {
  bodyLabels,
  groupsOf,
  REGION_CODES,
  regionName,
  roleTitles,
  SECTORS,
  type BodyLabel,
  type Half,
  type MandateRow,
  type NamedTie,
} from "#partnership";
import { areaName, areas, findArea } from "#vocabulary";
import type { Link, MandateLine } from "#web";

type Readable = Parameters<typeof bodyLabels>[0];

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Name of a country; "" where none is said. */
export const countryName = (code: string | null): string => (code === null || !findArea(code) ? "" : areaName(code));

/** Region and half of the world that a country lies in, in words. */
export const groupWords = (code: string | null): string => {
  const { region, half } = groupsOf(code);
  return [...(region === undefined ? [] : [regionName(region)]), ...(half === undefined ? [] : [half])].join(", ");
};

export const sectorWords = (sector: string | null): string => (sector === null ? "" : capital(sector));

export const SECTOR_OPTIONS = SECTORS.map((value) => ({ value, label: capital(value) }));

export const REGION_OPTIONS = REGION_CODES.map((value) => ({ value, label: regionName(value) }));

let countries: readonly { readonly value: string; readonly label: string }[] | undefined;

/** Countries and areas by name, for a choice. */
export const countryOptions = (): readonly { readonly value: string; readonly label: string }[] =>
  (countries ??= areas("country")
    .map(({ code, names }) => ({ value: code, label: names.en }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en")));

/** A region of an address, where it is one. */
export const readRegion = (word: string): string | undefined => (REGION_CODES.includes(word) ? word : undefined);

/** A half of the world of an address, where it is one. */
export const readHalf = (word: string): Half | undefined => (word === "South" || word === "North" ? word : undefined);

/** Where a body has its page. */
export const bodyHref = ({ kind, slug }: BodyLabel): string => `/${kind === "theme" ? "themes" : "bodies"}/${encodeURIComponent(slug)}`;

export const bodyLink = (label: BodyLabel | undefined): Link =>
  label === undefined ? { text: "–" } : { text: label.name, href: bodyHref(label) };

/** The organisation at the end of a tie. */
export const organisationLink = ({ otherName, otherSlug }: NamedTie): Link => ({
  text: otherName,
  href: `/organisations/${encodeURIComponent(otherSlug)}`,
});

/** Mandates with the names of their bodies; one that was ended early lasted until that day. */
export const mandateLines = async (from: Readable, mandates: readonly MandateRow[], day: string): Promise<readonly MandateLine[]> => {
  const labels = await bodyLabels(from, [...new Set(mandates.map(({ bodyId }) => bodyId))], day);
  const titleOf = await roleTitles(from, day);
  return mandates.map(({ bodyId, role, seat, fromOn, untilOn, endedAt }) => ({
    role: capital(seat ?? titleOf(role)),
    body: bodyLink(labels.get(bodyId)),
    fromOn,
    untilOn: endedAt === null ? untilOn : endedAt.toISOString().slice(0, 10),
  }));
};

/** Mandates by person, as a list shows them: "Expert, Data". */
export const mandatesInShort = async (
  from: Readable,
  mandates: readonly MandateRow[],
  day: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const labels = await bodyLabels(from, [...new Set(mandates.map(({ bodyId }) => bodyId))], day);
  const titleOf = await roleTitles(from, day);
  const found = new Map<string, string[]>();
  for (const { personId, bodyId, role } of mandates)
    found.set(personId, [...(found.get(personId) ?? []), `${capital(titleOf(role))}, ${labels.get(bodyId)?.name ?? ""}`]);
  return found;
};
