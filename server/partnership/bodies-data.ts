import { BODY_KINDS, bodiesOn, countBodies, daysOfChange, type BodyKind, type ListedBody } from "#partnership";
import type { BodiesData, BodyCard } from "#web";
import type { PartnershipRequest } from "../desk/desk-route.ts";
import { askedDay, dayOfYear, onDay, yearWays } from "./as-of.ts";

/** Kinds of body that do their work only once it was started. */
const STARTED_LATER: ReadonlySet<BodyKind> = new Set<BodyKind>(["theme", "group"]);

/** Where a body has its page: themes have pages of their own. */
export const bodyAddress = ({ kind, slug }: { readonly kind: BodyKind; readonly slug: string }): string =>
  `${kind === "theme" ? "/themes" : "/bodies"}/${slug}`;

/** Whether work had begun on a day: at once, for kinds of body that need no start. */
export const hasStarted = ({ kind, activatedOn }: { readonly kind: BodyKind; readonly activatedOn: string | null }, on: string): boolean =>
  !STARTED_LATER.has(kind) || (activatedOn !== null && activatedOn <= on);

/** Every body of a day, by kind, and how many there were over the years. */
export const bodiesData = async ({ database, query, now }: PartnershipRequest): Promise<BodiesData> => {
  const asked = askedDay(query("on"), now);
  const [bodies, changes] = await Promise.all([bodiesOn(database, asked.on), daysOfChange(database)]);
  const years = yearWays(changes, "/bodies", asked.on, now);
  const counted = await countBodies(
    database,
    years.map(({ year }) => dayOfYear(year, now)),
  );
  const kinds = BODY_KINDS.filter((kind) => counted.some((count) => count.kind === kind));
  const numberOf = (year: string, kind: BodyKind) =>
    counted.find((count) => count.day === dayOfYear(year, now) && count.kind === kind) ?? { bodies: 0, across: 0 };
  return {
    asOf: { ...asked, years },
    kinds: BODY_KINDS.map((kind) => ({
      kind,
      bodies: bodies.filter((body) => body.kind === kind).map((body) => cardOf(body, asked)),
    })).filter((group) => group.bodies.length > 0),
    counts: { kinds, years: years.map(({ year }) => ({ year, counts: kinds.map((kind) => numberOf(year, kind)) })) },
  };
};

const cardOf = (body: ListedBody, asked: { readonly on: string; readonly today: boolean }): BodyCard => ({
  href: onDay(bodyAddress(body), asked),
  name: body.name,
  above: body.parentName,
  across: body.crossCutting,
  members: body.kind === "theme" ? undefined : body.members,
  vacant: body.vacant,
  started: hasStarted(body, asked.on),
  fictitious: body.fictitious,
});
