import {
  BODY_KINDS,
  bodiesOn,
  bodyCourses,
  countBodies,
  daysOfChange,
  type BodyKind,
  type CourseLine,
  type ListedBody,
} from "#partnership";
import { partnershipTexts, shortName, type BodiesData, type BodyCard } from "#web";
import type { PartnershipRequest } from "../desk/desk-route.ts";
import { askedDay, dayOfYear, onDay, yearWays } from "./as-of.ts";

const texts = partnershipTexts.bodies;
export const MOST_LANES = 60;

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
  const [bodies, changes, courses] = await Promise.all([
    bodiesOn(database, asked.on),
    daysOfChange(database),
    bodyCourses(database, MOST_LANES),
  ]);
  const roots = new Set(bodies.filter(({ kind }) => kind === "programme").map(({ name }) => name));
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
      bodies: bodies.filter((body) => body.kind === kind).map((body) => cardOf(body, asked, roots)),
    })).filter((group) => group.bodies.length > 0),
    courses: BODY_KINDS.filter((kind) => kind !== "theme")
      .map((kind) => ({ kind, lanes: courses.filter((line) => line.kind === kind).map(courseLane) }))
      .filter(({ lanes }) => lanes.length > 0),
    counts: { kinds, years: years.map(({ year }) => ({ year, counts: kinds.map((kind) => numberOf(year, kind)) })) },
  };
};

/** A name of a body as a bar, with what became of the body. */
export const courseLane = ({ kind, name, from, until, became }: CourseLine): BodiesData["courses"][number]["lanes"][number] => {
  const short = shortName(kind, name);
  return {
    label:
      became.length === 0
        ? short
        : texts.became(
            short,
            became.map((one) => texts.becameOne(one.kind, shortName(kind, one.name))),
          ),
    tone: until === null ? "evidence" : "people-soft",
    from,
    until,
  };
};

/** @param roots names of programmes: what stands right below one needs no word on it */
const cardOf = (body: ListedBody, asked: { readonly on: string; readonly today: boolean }, roots: ReadonlySet<string>): BodyCard => ({
  href: onDay(bodyAddress(body), asked),
  name: body.name,
  above: body.parentName === undefined || roots.has(body.parentName) ? undefined : body.parentName,
  across: body.crossCutting,
  members: body.kind === "theme" ? undefined : body.members,
  vacant: body.vacant,
  started: hasStarted(body, asked.on),
  fictitious: body.fictitious,
});
