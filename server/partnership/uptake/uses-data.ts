import {
  findUptakeKind,
  proofsOf,
  publicUptake,
  UPTAKE_KINDS,
  uptakeChoices,
  uptakeOfThing,
  uptakeSteps,
  type PublishedThing,
  type UptakeFilter,
  type UptakeLine,
  type UptakeStep,
} from "#partnership";
import {
  partnershipTexts,
  writtenDay,
  type UseItem,
  type UsePageData,
  type UsesBesideData,
  type UsesPageData,
  type UseStepLine,
} from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { chainHref } from "../chain/chain-address.ts";
import { listPart, waysOn } from "../list-parts.ts";
import { countryName } from "../people-words.ts";
import { publishedHref } from "../published-links.ts";
import { textLanguage } from "../works/library-data.ts";

const texts = partnershipTexts.uptake;
const LONGEST = 200;
const BESIDE = 5;

export const useHref = (reference: string): string => `/uptake/${encodeURIComponent(reference)}`;

/** The filter that an address names; what is no choice counts as none. */
export const usesFilter = ({ query }: Pick<PartnershipRequest, "query">): UptakeFilter => ({
  kind: findUptakeKind(query("kind"))?.id ?? "",
  area: /^[A-Z]{3}$/.test(query("area")) ? query("area") : "",
  work: query("work").slice(0, LONGEST),
  choice: query("choice").slice(0, LONGEST),
  year: /^\d{4}$/.test(query("year")) ? query("year") : "",
});

/** The same filter behind a path. */
export const withUsesFilter = (path: string, filter: Partial<UptakeFilter>): string => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== "")).toString();
  return query === "" ? path : `${path}?${query}`;
};

export const kindOptions = (): readonly { readonly value: string; readonly label: string }[] =>
  UPTAKE_KINDS.map(({ id, name }) => ({ value: id, label: name }));

/** A use as lists show it. */
export const useItem = (line: UptakeLine, href = useHref(line.reference)): UseItem => ({
  href,
  title: line.title,
  kind: findUptakeKind(line.kind)?.name ?? line.kind,
  when: texts.period(writtenDay(line.fromOn), line.untilOn === null ? "" : writtenDay(line.untilOn)),
  area: line.area === null ? texts.international : countryName(line.area) || line.area,
  usedBy: line.usedBy,
  of: { text: line.ofTitle, href: publishedHref(line.of.kind, line.ofSlug), language: textLanguage(line.ofLanguage) },
  fictitious: line.fictitious,
});

/** What the list of verified uses shows. */
export const usesData = async (request: PartnershipRequest): Promise<UsesPageData> => {
  const { database, query } = request;
  const part = listPart(query("page"));
  const filter = usesFilter(request);
  const [{ lines, total }, choices] = await Promise.all([publicUptake(database, filter, part), uptakeChoices(database)]);
  const label = (name: string, count: number): string => `${name} (${count.toLocaleString("en")})`;
  const name: "work" | "choice" = filter.work === "" ? "choice" : "work";
  const [first] = lines;
  const only =
    filter[name] === "" || !first ? undefined : { name, value: filter[name], text: first.ofTitle, href: publishedHref(name, filter[name]) };
  return {
    chosen: { kind: filter.kind, area: filter.area, year: filter.year },
    options: {
      kind: choices.kinds.map(({ value, count }) => ({ value, label: label(findUptakeKind(value)?.name ?? value, count) })),
      area: choices.areas.map(({ value, count }) => ({ value, label: label(countryName(value) || value, count) })),
      year: choices.years.map(({ value, count }) => ({ value, label: label(value, count) })),
    },
    only,
    filtered: Object.values(filter).some((value) => value !== ""),
    uses: lines.map((line) => useItem(line)),
    total,
    csvHref: withUsesFilter("/uptake/uptake.csv", filter),
    feedHref: withUsesFilter("/uptake/feed.atom", filter),
    reportHref: "/uptake/report",
    ...waysOn("/uptake", { ...filter }, part, total),
  };
};

/** What stands beside a work or policy choice of its verified uses. */
export const usesBeside = async (
  { database }: Pick<PartnershipRequest, "database">,
  thing: PublishedThing & { readonly slug: string },
): Promise<UsesBesideData> => {
  const { lines, total } = await uptakeOfThing(database, thing, BESIDE);
  const href = publishedHref(thing.kind, thing.slug);
  return {
    uses: lines.map((line) => useItem(line)),
    total,
    allHref: withUsesFilter("/uptake", { [thing.kind]: thing.slug }),
    reportHref: `/uptake/report?${new URLSearchParams({ of: href })}`,
  };
};

const FIELDS: Readonly<Record<string, string>> = {
  kind: texts.form.kind,
  title: texts.form.name,
  area: texts.form.area,
  from: texts.form.from,
  until: texts.form.until,
  usedBy: texts.form.usedBy,
  words: texts.form.words,
  proofHref: texts.form.proofHref,
  proofArchive: texts.form.proofArchive,
  proofHash: texts.form.proofHash,
  proofWords: texts.form.proofWords,
};

const stepLine = ({ kind, words, changed, at }: UptakeStep): UseStepLine => ({
  kind,
  on: dayOf(at),
  words,
  changed: changed.map((name) => (FIELDS[name] ?? name).toLowerCase()).join(", "),
});

/** Copies of the proof that readers may take. */
const shownCopies = async ({ database }: Pick<PartnershipRequest, "database">, line: UptakeLine): Promise<UsePageData["copies"]> =>
  (await proofsOf(database, line.id))
    .filter(({ shown }) => shown)
    .map(({ id, name, bytes, hash }) => ({ name, href: `${useHref(line.reference)}/copies/${id}`, bytes, hash }));

/** What the page of a use shows, in public or at the desk. */
export const usePageData = async ({ database }: Pick<PartnershipRequest, "database">, line: UptakeLine): Promise<UsePageData> => ({
  ...useItem(line),
  reference: line.reference,
  words: line.words,
  proof: { href: line.proofHref, archive: line.proofArchive, hash: line.proofHash, words: line.proofWords },
  copies: line.state === "verified" ? await shownCopies({ database }, line) : [],
  verifiedOn: line.verifiedAt === null ? undefined : dayOf(line.verifiedAt),
  withdrawn: line.state === "withdrawn",
  chainHref: chainHref("use", line.reference),
  steps: (await uptakeSteps(database, line.id)).map(stepLine),
});

/** The steps of a report that its sender sees. */
export const useSteps = async ({ database }: Pick<PartnershipRequest, "database">, id: string): Promise<readonly UseStepLine[]> =>
  (await uptakeSteps(database, id)).map(stepLine);
