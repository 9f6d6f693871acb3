import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { dumpTo, filesOnDisk } from "#store";
import type { PartnershipRoute } from "../../server/desk/desk-route.ts";
import { partnershipRoutes } from "../../server/partnership/index.ts";
import { SITE_EXPORT_RULES, SITE_MIGRATIONS } from "../../server/partnership/site-migrations.ts";
import { NO_RELEASES } from "../../server/partnership/works/works-around.ts";
import { openBlindWorld, type BlindWorld, type Hidden, type Looking } from "./blind-world.ts";
import { fillAddress, type FilledAddress } from "./fill-address.ts";
import { openTestApi, type Sent, type TestApi } from "./partnership-api.ts";
import type { StoreKind } from "./test-store.ts";

/** Whoever looks, and a reader without an account. */
export type Asking = Looking | "reader";

/** One of the worlds, with what was seen in it. */
export interface Side {
  readonly world: BlindWorld;
  readonly api: TestApi;
  readonly routes: readonly PartnershipRoute[];
  readonly start: number;
  /** Where files of works are kept. */
  readonly files: string;
  readonly seen: Map<string, Promise<readonly Seen[]>>;
  readonly remove: () => Promise<void>;
}

/** What was asked, and what was answered, with every header. */
export interface Seen {
  readonly asked: string;
  /** The address itself: an answer may repeat what it was asked. */
  readonly address: string;
  readonly status: number;
  readonly answer: string;
}

export const openSide = async (
  kind: StoreKind,
  { author, reviewer }: { readonly author: 0 | 1; readonly reviewer: 0 | 1 },
  planted: readonly PartnershipRoute[] = [],
): Promise<Side> => {
  const files = await mkdtemp(join(tmpdir(), "knomad-blind-"));
  const around = {
    releases: NO_RELEASES,
    files: { files: filesOnDisk(files), scanner: undefined },
    formSecret: Buffer.from("a secret of tests"),
  };
  const routes = partnershipRoutes(undefined, around);
  const world = await openBlindWorld(kind, [...routes, ...planted], { author, reviewer, files });
  const { site } = world;
  const remove = async (): Promise<void> => {
    await site.remove();
    await rm(files, { recursive: true, force: true });
  };
  const api = await openTestApi(site);
  // Tokens stand in the log: everybody who may be hidden has one before anything is asked.
  for (const person of new Set([...[...world.authors, ...world.reviewers].map(({ id }) => id), ...Object.values(world.looking)]))
    await api.tokenOf(person);
  return { world, api, routes, start: site.surroundings.now().getTime(), files, seen: new Map(), remove };
};

/** Clocks of two worlds stand at the same moment for every request. */
export const holdClock = ({ world: { site }, start }: Pick<Side, "world" | "start">): void =>
  site.surroundings.wait(start - site.surroundings.now().getTime());

/** How much somebody may still ask, which the real clock says, and the sealed mark of public forms, which is new each time. */
const LIMITS = /^(?:ratelimit-|retry-after)/;
const MARK = /name="token" value="[\w.-]+"/g;
/** The head of the log, which is made of who did what, and with salt: it is another in each world, and says nothing by itself. */
const HEAD = /<code>[0-9a-f]{64}<\/code>/g;

export const seenOf = async (asked: string, address: string, response: Response): Promise<Seen> => {
  const bytes = Buffer.from(await response.arrayBuffer());
  const headers = [...response.headers].filter(([name]) => !LIMITS.test(name)).map(([name, value]) => `${name}: ${value}`);
  const text = bytes.toString("latin1").replaceAll(MARK, 'name="token" value="#"');
  const words = asked.endsWith("/desk/log/check") ? text.replaceAll(HEAD, "#") : text;
  return { asked, address, status: response.status, answer: [...headers.toSorted(), `${bytes.length} bytes`, words].join("\n") };
};

/** Which values fit where: by the part of the address before it, or by the part's own name. */
const FITTING: readonly (readonly [where: RegExp, values: RegExp])[] = [
  [/:secret$/, /^(?:link|word)$/],
  [/(?:submissions\/:\w+)$/, /^submission id/],
  [/(?:review|reviews)\/:reference$/, /^submission R/],
  [/(?:invitations|reviewers|reviews)\/:\w+$/, /^invitation/],
  [/points\/:\w+$/, /^point/],
  [/works\/:\w+$|published\/:slug$/, /^(?:work|slug) of/],
  [/library\/:\w+$/, /^slug of/],
  [/people\/:\w+$|:person$/, /^person (?:otherAuthor|coReviewer|hidden)/],
  [/(?:bodies|themes)\/:\w+$/, /^body /],
  [/gaps\/:\w+$/, /^gap /],
  [/(?:calls|commissions)\/:\w+$/, /^commission /],
  [/:newer$/, /^(?:one|two)$/],
  [/:(?:number|older|item)$/, /^one$/],
];
const ANY = /^(?:submission R-2099-0001|submission id R-2099-0001|person hiddenCharlie|one)$/;
const MOST_A_ROUTE = 10;

/** Some of a list, the same ones each time, from its whole length. */
export const sample = <One>(all: readonly One[], most: number): readonly One[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, place) => all[Math.floor((place * all.length) / most)]!);

const PART = /:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g;

/** Addresses of a route, each part filled with what there is of its kind. */
export const filled = (path: string, values: BlindWorld["values"], most = MOST_A_ROUTE): readonly FilledAddress[] => {
  let all: readonly FilledAddress[] = [{ what: "", address: "" }];
  let [end, named] = [0, ""];
  for (const { 0: part, 1: name, index } of path.matchAll(PART)) {
    const before = path.slice(end, index);
    end = index + part.length;
    named += `${before}:${name}`;
    const fitting = FITTING.find(([where]) => where.test(named))?.[1] ?? ANY;
    const choices = fillAddress(
      part,
      values.filter(([what]) => fitting.test(what)),
    );
    all = all.flatMap((so) => choices.map((one) => ({ what: so.what + before + one.what, address: so.address + before + one.address })));
  }
  return sample(
    all.map(({ what, address }) => ({ what: what + path.slice(end), address: address + path.slice(end) })),
    most,
  );
};

/** Routes by which one may come near a review: lists, and whatever is about works, reviews and the people in them. */
const IS_NEAR = /^[^:]*$|review|submission|invitation|library|works|people|cases|gaps|calls|commissions|:file/;

/** Those who may look most are asked for everything. */
const LOOKS_EVERYWHERE: ReadonlySet<Asking> = new Set<Asking>(["reader", "auditingAuthor", "auditingReviewer"]);

/** What somebody asks of a world, by whichever way. */
export type Ask = (side: Side, person: string | undefined, asking: Asking) => AsyncIterable<Seen>;

/** What one looks at in a world is kept: it is held against more than one other. */
export const look = (side: Side, asking: Asking, what: string, ask: Ask): Promise<readonly Seen[]> => {
  const key = `${what} as ${asking}`;
  const collect = async (): Promise<readonly Seen[]> => {
    const person = asking === "reader" ? undefined : side.world.looking[asking];
    const all: Seen[] = [];
    side.world.steady.begin(key);
    for await (const one of ask(side, person, asking)) all.push(one);
    return all;
  };
  const seen = side.seen.get(key) ?? collect();
  side.seen.set(key, seen);
  return seen;
};

/** Every page, file, feed and address of the API that one gets by asking. */
export const everyAddress: Ask = async function* (side, person, asking) {
  const { world, api, routes } = side;
  const isAsked = (path: string): boolean => LOOKS_EVERYWHERE.has(asking) || IS_NEAR.test(path);
  for (const { path } of routes.filter((route) => (route.method ?? "get") === "get" && isAsked(route.path)))
    for (const { what, address } of filled(path, world.values)) {
      holdClock(side);
      yield seenOf(what, address, await world.site.get(address, person));
    }
  for (const { path } of api.app.routes.filter((route) => route.method === "GET" && isAsked(route.path)))
    for (const { what, address } of filled(path, world.values)) {
      holdClock(side);
      yield seenOf(`API ${what}`, address, await api.ask(address, person));
    }
};

const NAMES = ["Quuxalpha", "Hiddenbravo", "quuxcharlie", "Hiddendelta", "0000-0002-1694-233X", "quuxdelta@delta.example"];
const SEARCHES = ["/people", "/library", "/desk/people", "/desk/cases", "/desk/review", "/organisations"].map((path) => `${path}?q=`);
const LOG = ["/desk/log?actor=", "/desk/log?object=", "/desk/log?before="];

/** Searches by the names of those who may be hidden, the log line by line and by who did it, the own calendar, and short lists of the API. */
export const everySearch: Ask = async function* (side, person, asking) {
  const { world, api } = side;
  const ids = [...world.authors, ...world.reviewers].map(({ id }) => id);
  const things = world.values.flatMap(([what, value]) => (/^(?:submission|submission id|work of) R/.test(what) ? [value] : []));
  const addresses = [
    ...SEARCHES.flatMap((path) => NAMES.map((name) => path + encodeURIComponent(name))),
    ...[...NAMES.slice(0, 4), ...ids].map((name) => LOG[0]! + name),
    ...[...things, "work", "submission", "person", "invitation"].map((name) => LOG[1]! + name),
    ...[20, 60, 100, 140].map((line) => LOG[2]! + line),
    `/calendar/${asking === "reader" ? "never-was" : world.calendars[asking]}.ics`,
  ];
  for (const address of addresses) {
    holdClock(side);
    yield seenOf(address, address, await world.site.get(address, person));
  }
  for (const { path } of api.app.routes.filter((route) => route.method === "GET" && !route.path.includes(":")))
    for (const query of ["?limit=1", "?limit=2&q=Quux", "?q=Hidden"]) {
      holdClock(side);
      yield seenOf(`API ${path}${query}`, path + query, await api.ask(path + query, person));
    }
};

/** Heads alone, and whether something is still what it was: one address a route. */
export const everyHead: Ask = async function* (side, person) {
  const { world, api, routes } = side;
  const as: Record<string, string> = person === undefined ? {} : { "x-test-person": person };
  const tried = [
    { method: "HEAD", headers: {} },
    { method: "GET", headers: { "if-none-match": "*" } },
    { method: "DELETE", headers: {} },
  ];
  for (const { path } of routes.filter(({ method = "get" }) => method === "get"))
    for (const { what, address } of filled(path, world.values, 1))
      for (const { method, headers } of tried) {
        holdClock(side);
        const asked = `${method} ${Object.keys(headers).join("")} ${what}`;
        yield seenOf(
          asked,
          address,
          await world.site.app.request(`http://knomad.test${address}`, { method, headers: { ...as, ...headers } }),
        );
      }
  for (const { path } of api.app.routes.filter(({ method }) => method === "GET"))
    for (const { what, address } of filled(path, world.values, 2)) {
      holdClock(side);
      const first = await api.ask(address, person);
      const again = await api.ask(address, person, { headers: { "if-none-match": first.headers.get("etag") ?? "*" } });
      yield seenOf(`API again ${what}`, address, again);
    }
};

/** What somebody might write into forms that are not for them. */
const written = (someone: string): Readonly<Record<string, string>> => ({
  ...{ words: "Invented words.", reason: "Invented reasons.", reasons: "Invented reasons.", hasInterest: "no", confirm: "yes" },
  ...{ person: someone, personId: someone, capacity: "reviewer", rule: "same-employer-before", outcome: "minor", round: "1" },
  ...{ version: "1", kind: "expert", judged: "answered", done: "changed", name: "Invented somebody", address: "somebody@else.example" },
});

const MOST_FORMS = 3;

/** Forms of reviews, and of the works and people in them, sent by whoever may not. Whatever is carried out all the same, is in both worlds. */
export const everyForm: Ask = async function* (side, person) {
  const { world, routes } = side;
  const forms = routes.filter(({ method, path }) => method === "post" && /^\/(?:desk\/)?(?:review|works|log)/.test(path));
  for (const { path } of forms)
    for (const { what, address } of filled(path, world.values, MOST_FORMS)) {
      holdClock(side);
      const answer = await world.site.post(address, written(world.reviewers[0].id), person ?? "");
      yield seenOf(`POST ${what}`, address, answer);
    }
};

/** The same by programmes. */
export const everyChange: Ask = async function* (side, person) {
  const { world, api } = side;
  const changing = ["POST", "PUT"] as const;
  for (const method of changing)
    for (const { path } of api.app.routes.filter((route) => route.method === method && /submissions|invitations/.test(route.path)))
      for (const { what, address } of filled(path, world.values, MOST_FORMS))
        for (const headers of [{}, { "if-match": '"1"' }] as NonNullable<Sent["headers"]>[]) {
          holdClock(side);
          const body = written(world.reviewers[1].id);
          yield seenOf(`API ${method} ${what}`, address, await api.ask(address, person, { method, body, headers }));
        }
};

/** The open export for others, file by file. */
export const everyExport: Ask = async function* ({ world: { site }, files }) {
  const folder = join(files, `export ${site.surroundings.newId()}`);
  await dumpTo(folder, {
    ...{ database: site.database, files: filesOnDisk(files), migrations: SITE_MIGRATIONS },
    open: { rules: SITE_EXPORT_RULES, personal: false },
  });
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) yield { asked: `export ${name}`, address: name, status: 200, answer: await readFile(path, "utf8") };
  }
};

/** Notices and mails to somebody, as they are kept and sent. */
export const told = async ({ world: { site } }: Side, person: string): Promise<string> => {
  const { rows } = await sql<{ words: string }>`
    select concat((select string_agg(n.words || ' ' || n.href, e'\n' order by n.at, n.words) from partnership.notice n where n.person_id = ${person}), e'\n',
      (select string_agg(j.payload::text, e'\n' order by j.payload ->> 'template', j.payload::text) from store.job j
        where j.queue = 'send-mail' and j.payload ->> 'to' = ${person})) as words`.execute(site.database.tables());
  return rows[0]!.words;
};

/** The log line by line, where each of two people who may be hidden stands as one of them. */
export const logLines = async ({ world: { site, authors, reviewers } }: Side): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', at, actor_kind, actor, action, object_kind, object) as line from store.log order by seq`.execute(
    site.database.tables(),
  );
  const hidden = [...authors.map(({ id }) => [id, "an author"] as const), ...reviewers.map(({ id }) => [id, "a reviewer"] as const)];
  return rows.map(({ line }) => hidden.reduce((text, [id, word]) => text.replaceAll(id, word), line));
};

const ABOUT_REVIEWS = /\/(?:review|reviews|submissions|invitations)(?:\/|$)/;

/** Where an answer about reviews names somebody hidden whom the question did not name; elsewhere people stand as people. */
export const namesIn = (seen: readonly Seen[], hidden: readonly Hidden[]): readonly string[] =>
  seen.flatMap(({ asked, address, status, answer }) =>
    ABOUT_REVIEWS.test(address)
      ? hidden.flatMap(({ traces }) =>
          traces.filter((trace) => answer.includes(trace) && !address.includes(trace)).map((trace) => `${asked} (${status}) says ${trace}`),
        )
      : [],
  );

/** Where answers in two worlds differ by a byte, with the first place of each difference. */
export const differences = (one: readonly Seen[], other: readonly Seen[]): readonly string[] => {
  if (one.length !== other.length) return [`${one.length} answers in one world, ${other.length} in the other`];
  return one.flatMap(({ asked, status, answer }, place) => {
    const against = other[place]!;
    if (asked === against.asked && status === against.status && answer === against.answer) return [];
    const at = [...answer].findIndex((sign, index) => sign !== against.answer[index]);
    const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
    return [`${asked} (${status}, ${against.status}): “${around(answer)}” against “${around(against.answer)}”`];
  });
};
