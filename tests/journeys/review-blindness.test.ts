import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PartnershipRoute } from "../../server/desk/desk-route.ts";
import { everyPublicPage } from "../support/blind-public-site.ts";
import {
  differences,
  everyAddress,
  everyChange,
  everyExport,
  everyForm,
  everyHead,
  everySearch,
  logLines,
  look,
  namesIn,
  openSide,
  seenOf,
  told,
  type Ask,
  type Asking,
  type Side,
} from "../support/blind-crawl.ts";
import { STORE_KINDS } from "../support/test-store.ts";

/** Those from whom reviewers are hidden, and those from whom authors are. How long an answer takes is not held against the other world's. */
const FROM_REVIEWERS: readonly Asking[] = [
  ...(["reader", "author", "coauthor", "auditingAuthor", "chair", "otherEditor", "alternate", "administrator"] as const),
  ...(["coReviewer", "auditingReviewer", "decliner", "reviewEditor", "director"] as const),
];
const FROM_AUTHORS: readonly Asking[] = [
  ...(["reader", "reviewer", "coReviewer", "auditingReviewer", "asked", "decliner", "outsider", "administrator"] as const),
  ...(["reviewEditor", "director", "alternate"] as const),
];
type Compared = readonly [from: Asking, hidden: "reviewers" | "authors"];
const COMPARED: readonly Compared[] = [
  ...FROM_REVIEWERS.map((from) => [from, "reviewers"] as const),
  ...FROM_AUTHORS.map((from) => [from, "authors"] as const),
];
/** Those with most rights and most to do with the work, for what takes longer. */
const CLOSEST: readonly Compared[] = [
  ["author", "reviewers"],
  ["auditingAuthor", "reviewers"],
  ["auditingReviewer", "authors"],
  ["coReviewer", "authors"],
  ["reviewEditor", "authors"],
  ["reviewEditor", "reviewers"],
  ["director", "authors"],
  ["director", "reviewers"],
];
const MOST_TOLD = 5;

const idOf = ({ world: { values } }: Side): string => values.find(([what]) => what === "submission id R-2099-0001")![1];

/** Ways that tell who reviews: by a name, by the size of a list, by a header, and by whether there is something. A crawl must find each. */
const PLANTED: readonly PartnershipRoute[] = [
  ["name", (names: readonly string[]) => ({ file: `Reviewed by ${names.join(", ")}.`, type: "text/plain" })],
  [
    "size",
    (names: readonly string[]) => ({ file: names.map((name) => (name.startsWith("Quuxc") ? "one\n" : "")).join(""), type: "text/plain" }),
  ],
  [
    "header",
    (names: readonly string[]) => ({
      file: "Nothing.",
      type: "text/plain",
      name: names.some((name) => name.startsWith("Quuxc")) ? "a" : "b",
    }),
  ],
  ["there", (names: readonly string[]) => (names.some((name) => name.startsWith("Quuxc")) ? { redirect: "/" } : { nothing: "Nothing." })],
].map(([word, answer]) => ({
  kind: "public" as const,
  path: `/planted/${word as string}`,
  answer: async ({ database }) => {
    const { rows } = await sql<{ name: string }>`select p.display_name as name from partnership.review_assignment a
      join partnership.person p on p.id = a.person_id order by 1`.execute(database.tables());
    return (answer as (names: readonly string[]) => never)(rows.map(({ name }) => name));
  },
}));

describe.each(STORE_KINDS)("who is hidden stays hidden, however one asks, on %s", (kind) => {
  let base: Side;
  let otherReviewer: Side;
  let otherAuthor: Side;
  let opened = 0;
  beforeAll(async () => {
    [base, otherReviewer, otherAuthor] = await Promise.all([
      openSide(kind, { author: 0, reviewer: 0 }, PLANTED),
      openSide(kind, { author: 0, reviewer: 1 }, PLANTED),
      openSide(kind, { author: 1, reviewer: 0 }, PLANTED),
    ]);
    opened = (await logLines(base)).length;
  }, 600_000);
  afterAll(() => Promise.all([base, otherReviewer, otherAuthor].map((side) => side?.remove())));

  const otherOf = (hidden: Compared[1]): Side => (hidden === "reviewers" ? otherReviewer : otherAuthor);
  /** Worlds wait for their databases beside each other; within one everything is asked in turn. */
  const lookInAll = async (from: Asking, what: string, ask: Ask, among: readonly Compared[]): Promise<void> => {
    const others = among.flatMap(([one, hidden]) => (one === from ? [otherOf(hidden)] : []));
    await Promise.all([base, ...others].map((side) => look(side, from, what, ask)));
  };
  const faultsAmong = async ([from, hidden]: Compared, what: string, ask: Ask): Promise<readonly string[]> => {
    const seen = await look(base, from, what, ask);
    // Forms give back what was written into them, which names one of those who may be hidden.
    const named = what === "forms" || what === "changes" ? [] : namesIn(seen, base.world[hidden]);
    return [...named, ...differences(seen, await look(otherOf(hidden), from, what, ask))].slice(0, MOST_TOLD);
  };
  const faults = async (compared: Compared, what: string, ask: Ask, among = COMPARED): Promise<readonly string[]> => {
    await lookInAll(compared[0], what, ask, among);
    return faultsAmong(compared, what, ask);
  };

  it("is asked for more than eight hundred addresses, of which many open, to some the content and to the editor everything", async () => {
    const seen = await look(base, "auditingAuthor", "addresses", everyAddress);
    expect(seen.length).toBeGreaterThan(800);
    expect(seen.filter(({ status }) => status === 200).length).toBeGreaterThan(150);
    expect(seen.filter(({ status }) => status === 429 || status >= 500)).toEqual([]);
    const own = await look(base, "reviewer", "addresses", everyAddress);
    expect(own.some(({ answer }) => answer.includes("Words that name nobody."))).toBe(true);
    const editor = base.world.values.find(([what]) => what === "person editor")![1];
    const whole = await (await base.world.site.get("/desk/review/R-2099-0001", editor)).text();
    expect(whole).toContain("Quuxcharlie");
    expect(whole).toContain("Quuxalpha");
    // The review editor and the director read it too: the reviews, and nobody's name.
    for (const name of ["reviewEditor", "director"] as const) {
      const page = await (await base.world.site.get("/desk/review/R-2099-0001", base.world.looking[name])).text();
      expect(page).toContain("Explain the sample.");
      expect(page).not.toContain("Quux");
      const text = await (await base.world.site.get("/desk/review/R-2099-0001/version", base.world.looking[name])).text();
      expect(text).toContain("Words that name nobody.");
      const changes = await (await base.world.site.get("/desk/review/R-2099-0001/changes/1/2", base.world.looking[name])).text();
      for (const words of ["Here are more of them.", "Again", "file-3.png"]) expect(changes).toContain(words);
      expect(changes).not.toContain("Quux");
      const asked = await base.api.ask(`/submissions/${idOf(base)}/changes/1/2`, base.world.looking[name]);
      expect(await asked.text()).toContain("Here are more of them.");
    }
    const open = await (await base.world.site.get("/desk/review/R-2099-0001/changes/1/2", editor)).text();
    for (const words of ["Quuxalpha", "Software"]) expect(open).toContain(words);
  }, 600_000);

  it("finds whatever tells, were there something: a name, the size of a list, a header, whether there is anything", async () => {
    const planted: Ask = async function* ({ world: { site } }) {
      for (const { path } of PLANTED) yield seenOf(path, path, await site.get(path));
    };
    const found = differences(await look(base, "reader", "planted", planted), await look(otherReviewer, "reader", "planted", planted));
    expect(found.map((line) => line.split(" ")[0])).toEqual(PLANTED.map(({ path }) => path));
    const named: Ask = async function* ({ world: { site } }) {
      yield seenOf("/reviews/planted", "/reviews/planted", await site.get("/planted/name"));
    };
    expect(namesIn(await look(base, "reader", "named", named), base.world.reviewers).length).toBeGreaterThan(0);
  });

  it.each(COMPARED)(
    "to the %s, of the %s: every page, file, feed and address of the API",
    async (...compared) => {
      expect(await faults(compared, "addresses", everyAddress)).toEqual([]);
    },
    600_000,
  );

  it.each(COMPARED)(
    "to the %s, of the %s: searches, parts of lists, the log, the own calendar",
    async (...compared) => {
      expect(await faults(compared, "searches", everySearch)).toEqual([]);
    },
    600_000,
  );

  it.each(CLOSEST)(
    "to the %s, of the %s: heads, unchanged answers and other methods",
    async (...compared) => {
      expect(await faults(compared, "heads", everyHead, CLOSEST)).toEqual([]);
    },
    600_000,
  );

  it.each(["reviewers", "authors"] as const)(
    "of the %s: the whole site of a reader without an account",
    async (hidden) => {
      expect(await faults(["reader", hidden], "public", everyPublicPage)).toEqual([]);
    },
    600_000,
  );

  it.each(["reviewers", "authors"] as const)(
    "of the %s: the open export for others",
    async (hidden) => {
      const seen = await look(base, "reader", "export", everyExport);
      expect(seen.some(({ address }) => address.endsWith("partnership.person.jsonl"))).toBe(true);
      expect(await faults(["reader", hidden], "export", everyExport)).toEqual([]);
    },
    600_000,
  );

  it.each(COMPARED.filter(([from]) => from !== "reader"))("to the %s, of the %s: notices and mails", async (from, hidden) => {
    const other = otherOf(hidden);
    const words = await told(base, base.world.looking[from as never]);
    expect(await told(other, other.world.looking[from as never])).toBe(words);
  });

  // Last, since some of it is carried out: by the same people in the same order in every world, so that each has what the others have.
  let sent: Promise<readonly number[]> | undefined;
  const sendAll = (): Promise<readonly number[]> =>
    (sent ??= (async () => {
      const sides = [base, otherReviewer, otherAuthor];
      const before = await Promise.all(sides.map(async (side) => (await logLines(side)).length));
      await Promise.all(
        sides.map(async (side) => {
          for (const from of new Set(CLOSEST.map(([one]) => one))) {
            await look(side, from, "forms", everyForm);
            await look(side, from, "changes", everyChange);
          }
        }),
      );
      return before;
    })());

  it.each(CLOSEST)(
    "to the %s, of the %s: what is answered to forms and changes that are not for them",
    async (...compared) => {
      await sendAll();
      expect(await faultsAmong(compared, "forms", everyForm)).toEqual([]);
      expect(await faultsAmong(compared, "changes", everyChange)).toEqual([]);
    },
    600_000,
  );

  it("writes the same into the log of every world, whoever is hidden, and nothing for whoever looks", async () => {
    const [before, lines] = [await sendAll(), await logLines(base)];
    expect(before).toEqual(before.map(() => opened));
    expect(lines.length).toBeGreaterThan(opened);
    for (const other of [otherReviewer, otherAuthor]) expect(await logLines(other)).toEqual(lines);
  }, 600_000);
});
