import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_ROUTES } from "../../server/partnership/index.ts";
import { openBlindWorld, type BlindWorld, type Hidden } from "../support/blind-world.ts";
import { fillAddress, type FilledAddress } from "../support/fill-address.ts";
import { openTestApi, type TestApi } from "../support/partnership-api.ts";
import { STORE_KINDS } from "../support/test-store.ts";

type Looking = keyof BlindWorld["looking"];

/** Those from whom reviewers are hidden, and those from whom authors are. */
const FROM_REVIEWERS: readonly Looking[] = ["author", "outsider", "member", "chair", "otherEditor"];
const FROM_AUTHORS: readonly Looking[] = ["reviewer", "outsider", "member"];

interface Side {
  readonly world: BlindWorld;
  readonly api: TestApi;
  readonly start: number;
  readonly seen: Map<Looking, Promise<readonly Seen[]>>;
}

/** What was asked, and what was answered: for people to read where two worlds differ. */
interface Seen {
  readonly asked: string;
  /** The address itself: an answer may repeat what it was asked. */
  readonly address: string;
  readonly status: number;
  readonly whole: string;
  /** Without what is random in each world. */
  readonly plain: string;
}

const openSide = async (kind: (typeof STORE_KINDS)[number], author: 0 | 1, reviewer: 0 | 1): Promise<Side> => {
  const world = await openBlindWorld(kind, PARTNERSHIP_ROUTES, { author, reviewer });
  return { world, api: await openTestApi(world.site), start: world.site.surroundings.now().getTime(), seen: new Map() };
};

const withoutChance = (text: string): string =>
  text
    .replaceAll(/value="[\w.-]{24,}"/g, 'value="#"')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "#")
    .replaceAll(/[\w-]{30,}(?:\.#)?/g, "#")
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "#")
    .replaceAll(/\b[0-9a-f]{8,}\b/g, "#");

/** Headers that say something of what was found. */
const HEADERS = ["location", "content-disposition", "content-type", "x-total-count", "link"] as const;

const seenOf = async (asked: string, address: string, response: Response): Promise<Seen> => {
  const headers = HEADERS.map((name) => `${name}: ${response.headers.get(name) ?? ""}`).join("\n");
  const etag = response.headers.has("etag") ? "has an etag" : "";
  const whole = `${headers}\n${etag}\n${await response.text()}`;
  return { asked, address, status: response.status, whole, plain: withoutChance(whole) };
};

/** Clocks of two worlds stand at the same moment for every request. */
const holdClock = ({ world: { site }, start }: Pick<Side, "world" | "start">): void =>
  site.surroundings.wait(start - site.surroundings.now().getTime());

/** Routes about reviews are asked for everything there is of two submissions; others for one of each kind. */
const ABOUT_REVIEWS = /\/(?:review|reviews|submissions|invitations)(?:\/|$)/;
const OF_REVIEWS = /R-2099-0001|^(?:submission R|invitation|person (?:author|reviewer|hidden)|link|one|word)/;
const SOME = /^(?:submission R-2099-0001|work of R-2099-0004|person hiddenReviewer)$/;

const filled = (path: string, values: BlindWorld["values"]): readonly FilledAddress[] =>
  fillAddress(
    path,
    values.filter(([what]) => (ABOUT_REVIEWS.test(path) ? OF_REVIEWS : SOME).test(what)),
  );

const pathsOf = (values: BlindWorld["values"]): readonly FilledAddress[] =>
  PARTNERSHIP_ROUTES.filter(({ method = "get" }) => method === "get").flatMap(({ path }) => filled(path, values));

const NAMES = ["Quuxalpha", "Hiddenbravo", "quuxcharlie", "Hiddendelta", "0000-0002-1694-233X", "quuxdelta@delta.example"];
const SEARCHES = ["/people", "/library", "/desk/people", "/desk/cases", "/desk/review", "/desk/log", "/organisations"];

/** Everything that somebody gets by asking: pages, files, feeds and the API; each world is asked once. */
const everything = (side: Side, looking: Looking): Promise<readonly Seen[]> => {
  const seen = side.seen.get(looking) ?? askEverything(side, looking);
  side.seen.set(looking, seen);
  return seen;
};

const askEverything = async ({ world, api, start }: Side, looking: Looking): Promise<readonly Seen[]> => {
  const person = world.looking[looking];
  const seen: Seen[] = [];
  for (const { what, address } of pathsOf(world.values)) {
    holdClock({ world, start });
    seen.push(await seenOf(what, address, await world.site.get(address, person)));
  }
  for (const { path } of api.app.routes.filter(({ method }) => method === "GET"))
    for (const { what, address } of filled(path, world.values)) {
      holdClock({ world, start });
      seen.push(await seenOf(what, address, await api.ask(address, person)));
    }
  return seen;
};

const searches = async (side: Side, looking: Looking): Promise<readonly Seen[]> => {
  const person = side.world.looking[looking];
  const seen: Seen[] = [];
  for (const path of SEARCHES)
    for (const name of NAMES) {
      holdClock(side);
      seen.push(await seenOf(`${path}?q=${name}`, path, await side.world.site.get(`${path}?q=${encodeURIComponent(name)}`, person)));
    }
  return seen;
};

/** Notices and mails to somebody, as they are kept and sent. */
const told = async ({ world: { site } }: Side, person: string): Promise<string> => {
  const { rows } = await sql<{ words: string }>`
    select concat((select string_agg(n.words || ' ' || n.href, e'\n' order by n.at, n.words) from partnership.notice n where n.person_id = ${person}), e'\n',
      (select string_agg(j.payload::text, e'\n' order by j.payload ->> 'template', j.payload::text) from store.job j
        where j.queue = 'send-mail' and j.payload ->> 'to' = ${person})) as words`.execute(site.database.tables());
  return rows[0]!.words;
};

const namesIn = (seen: readonly Seen[], hidden: readonly Hidden[]): readonly string[] =>
  seen.flatMap(({ asked, address, status, whole }) =>
    hidden.flatMap(({ traces }) =>
      traces
        .filter((trace) => whole.toLowerCase().includes(trace.toLowerCase()) && !address.includes(trace))
        .map((trace) => `${asked} (${status}) says ${trace}`),
    ),
  );

/** Where answers in two worlds differ, with the first place of each difference. */
const differences = (one: readonly Seen[], other: readonly Seen[]): readonly string[] => {
  if (one.length !== other.length) return [`${one.length} answers in one world, ${other.length} in the other`];
  return one.flatMap(({ asked, status, plain }, place) => {
    const against = other[place]!;
    // How many links somebody tries in a minute of the real clock is nothing about a review.
    if (status === 429 || against.status === 429) return [];
    if (asked === against.asked && status === against.status && plain === against.plain) return [];
    const at = [...plain].findIndex((sign, index) => sign !== against.plain[index]);
    return [
      `${asked} (${status}, ${against.status}): “${plain.slice(at - 60, at + 60)}” against “${against.plain.slice(at - 60, at + 60)}”`,
    ];
  });
};

const MOST_TOLD = 5;

// What pages answer from is the same on both stores, which the tests beside the records hold; asking this much takes minutes on each.
describe.each(STORE_KINDS.slice(0, 1))("who is hidden stays hidden, however one asks, on %s", (kind) => {
  let base: Side;
  let otherReviewer: Side;
  let otherAuthor: Side;
  beforeAll(async () => {
    base = await openSide(kind, 0, 0);
    otherReviewer = await openSide(kind, 0, 1);
    otherAuthor = await openSide(kind, 1, 0);
  }, 600_000);
  afterAll(() => Promise.all([base, otherReviewer, otherAuthor].map((side) => side?.world.site.remove())));

  it("asks more than six hundred addresses, and some of them open", async () => {
    const seen = await everything(base, "author");
    expect(seen.length).toBeGreaterThan(600);
    expect(seen.filter(({ status }) => status === 200).length).toBeGreaterThan(40);
    const own = await everything(base, "reviewer");
    expect(own.some(({ whole }) => whole.includes("Words that name nobody."))).toBe(true);
    const whole = await base.world.site.get("/desk/review/R-2099-0001", base.world.values.find(([what]) => what === "person editor")![1]);
    expect([whole.status, (await whole.text()).includes("Quuxcharlie")]).toEqual([200, true]);
  }, 600_000);

  it.each(FROM_REVIEWERS)(
    "reviewers, from the %s",
    async (looking) => {
      const seen = await everything(base, looking);
      const faults = [...namesIn(seen, base.world.reviewers)];
      faults.push(...differences(seen, await everything(otherReviewer, looking)));
      faults.push(...differences(await searches(base, looking), await searches(otherReviewer, looking)));
      expect(faults.slice(0, MOST_TOLD)).toEqual([]);
    },
    600_000,
  );

  it.each(FROM_AUTHORS)(
    "authors, from the %s",
    async (looking) => {
      const seen = await everything(base, looking);
      const faults = [...namesIn(seen, base.world.authors)];
      faults.push(...differences(seen, await everything(otherAuthor, looking)));
      faults.push(...differences(await searches(base, looking), await searches(otherAuthor, looking)));
      expect(faults.slice(0, MOST_TOLD)).toEqual([]);
    },
    600_000,
  );

  it("in notices and mails", async () => {
    const hiddenFrom: readonly (readonly [readonly Looking[], keyof Pick<BlindWorld, "authors" | "reviewers">])[] = [
      [FROM_REVIEWERS, "reviewers"],
      [FROM_AUTHORS, "authors"],
    ];
    for (const [people, hidden] of hiddenFrom)
      for (const looking of people) {
        const words = await told(base, base.world.looking[looking]);
        const others = base.world[hidden].flatMap(({ traces }) => traces.filter((trace) => trace !== base.world.looking[looking]));
        expect(
          others.filter((trace) => words.includes(trace)),
          looking,
        ).toEqual([]);
        const other = hidden === "reviewers" ? otherReviewer : otherAuthor;
        expect(withoutChance(await told(other, other.world.looking[looking])), looking).toBe(withoutChance(words));
      }
  });

  it("in what is answered to forms that are refused", async () => {
    const forms = PARTNERSHIP_ROUTES.filter(({ method, path }) => method === "post" && /^\/(?:desk\/)?review/.test(path));
    for (const looking of ["author", "outsider", "member", "chair", "coReviewer"] as const) {
      const seen: Seen[] = [];
      for (const { path } of forms)
        for (const { what, address } of fillAddress(
          path,
          base.world.values.filter(([name]) => !name.startsWith("hash")),
        ).slice(0, 40)) {
          const answer = await base.world.site.post(address, { words: "Invented words." }, base.world.looking[looking]);
          seen.push(await seenOf(`POST ${what}`, address, answer));
        }
      const hidden = looking === "coReviewer" ? [...base.world.authors, ...base.world.reviewers] : base.world.reviewers;
      expect(namesIn(seen, hidden).slice(0, MOST_TOLD), looking).toEqual([]);
    }
  }, 600_000);
});
