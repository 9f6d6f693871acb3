import { describe, expect, it } from "vitest";
import type { ChoiceLine } from "../../policy-menu/choice-list-records.ts";
import { lookForMissing, type MissingRuleId } from "./index.ts";
import type { ThemeFacts } from "./missing-rule.ts";

const EMPTY: ThemeFacts = {
  longestWait: undefined,
  waiting: { count: 0, lines: [] },
  accepted: 0,
  choices: [],
  outcomes: [
    { slug: "wages", name: "Wages" },
    { slug: "health", name: "Health" },
  ],
  cells: [],
  works: { total: 0, kinds: [], languages: [], lines: [] },
  withoutPlainWords: { count: 0, lines: [] },
  series: undefined,
  bodies: [],
};

const choice = (slug: string, more: Partial<ChoiceLine>): ChoiceLine => ({
  ...{
    id: slug,
    reference: "PC-1",
    slug,
    title: `Choice ${slug}`,
    problem: "",
    forWhom: "both",
    incomeGroups: [],
    regions: [],
    triedIn: [],
  },
  ...{ instrument: { id: "i", slug: "permits", name: "Permits" }, state: "current", agreement: "medium", themes: [], evidenceLines: 1 },
  ...{
    outcomes: [],
    causes: [],
    number: 1,
    publishedAt: new Date(0),
    changedAt: new Date(0),
    nextReviewOn: null,
    bodyId: "b",
    fictitious: true,
  },
  ...more,
});

const look = (facts: Partial<ThemeFacts>, rule: MissingRuleId) =>
  lookForMissing({ ...EMPTY, ...facts }).find((one) => one.rule === rule)!.missing;

const WORK = {
  slug: "w",
  kind: "working-paper",
  title: "Work",
  language: "en",
  firstPublicAt: new Date(0),
  state: "published",
  fictitious: true,
  authors: [],
} as const;
const works = (languages: readonly (readonly [string, number])[]): ThemeFacts["works"] => ({
  total: 3,
  kinds: [{ kind: "working-paper", count: 3 }],
  languages: languages.map(([language, count]) => ({ language, count })),
  lines: [WORK],
});

describe("what a theme lacks", () => {
  it("says of every rule why it could not be worked out where there is nothing to look at, and never that nothing is missing", () => {
    const all = lookForMissing(EMPTY);
    expect(all).toHaveLength(9);
    expect(all.map(({ missing }) => missing.kind)).toEqual(Array<string>(9).fill("not computed"));
  });

  it("names questions that wait longer than was set, and does not guess how long they may", () => {
    const line = { slug: "q", title: "Question", language: "fr", state: "accepted", since: new Date(5), fictitious: true } as const;
    const waiting = { count: 12, lines: [line] };
    expect(look({ waiting, accepted: 20 }, "gaps waiting")).toEqual({ kind: "not computed", because: "no wait set" });
    expect(look({ longestWait: 365, accepted: 0 }, "gaps waiting")).toEqual({ kind: "not computed", because: "no gaps" });
    expect(look({ longestWait: 365, accepted: 2 }, "gaps waiting")).toEqual({ kind: "nothing" });
    expect(look({ longestWait: 365, waiting, accepted: 20 }, "gaps waiting")).toEqual({
      kind: "found",
      count: 12,
      lines: [{ name: "Question", slug: "q", language: "fr", since: new Date(5), parts: [] }],
    });
  });

  it("counts pairs of an instrument of the theme and an outcome on which no choice names evidence", () => {
    const cell = { instrument: "permits", outcome: "wages", choices: 1, lines: 2, directions: {}, strongest: null } as const;
    expect(look({ choices: [choice("a", {})], cells: [cell] }, "evidence not there")).toEqual({
      kind: "found",
      count: 1,
      lines: [{ slug: "permits", name: "Permits", parts: ["Health"] }],
    });
    expect(look({ choices: [choice("a", {})], cells: [cell, { ...cell, outcome: "health" }] }, "evidence not there")).toEqual({
      kind: "nothing",
    });
    // Evidence on another instrument is none on this one.
    expect(look({ choices: [choice("a", {})], cells: [{ ...cell, instrument: "other" }] }, "evidence not there")).toMatchObject({
      count: 2,
    });
  });

  it("tells choices that nobody appraised from those that were", () => {
    const listed = choice("listed", { state: "not yet appraised", agreement: null });
    expect(look({ choices: [listed, choice("a", {})] }, "choices not appraised")).toMatchObject({ count: 1, lines: [{ slug: "listed" }] });
    expect(look({ choices: [choice("a", {})] }, "choices not appraised")).toEqual({ kind: "nothing" });
    expect(look({ choices: [listed] }, "certainty low")).toEqual({ kind: "not computed", because: "no choices" });
    expect(look({ choices: [listed] }, "choices stale")).toEqual({ kind: "not computed", because: "no choices" });
  });

  it("names stale choices with their causes, and outcomes of which little is sure", () => {
    const outcome = { slug: "wages", name: "Wages", direction: "increases", certainty: "very low", betterFor: "", worseFor: "" } as const;
    const stale = choice("s", {
      state: "stale",
      causes: ["review due"],
      outcomes: [outcome, { ...outcome, name: "Health", certainty: "high" }],
    });
    expect(look({ choices: [stale, choice("a", {})] }, "choices stale")).toMatchObject({
      count: 1,
      lines: [{ slug: "s", parts: ["review due"] }],
    });
    expect(look({ choices: [stale] }, "certainty low")).toMatchObject({ count: 1, lines: [{ parts: ["Wages: very low"] }] });
    expect(look({ choices: [choice("a", {})] }, "certainty low")).toEqual({ kind: "nothing" });
  });

  it("looks at works for plain words and for languages", () => {
    expect(look({ works: works([["en", 3]]), withoutPlainWords: { count: 2, lines: [WORK] } }, "plain words not there")).toMatchObject({
      count: 2,
      lines: [{ slug: "w", language: "en" }],
    });
    expect(look({ works: works([["en", 3]]) }, "plain words not there")).toEqual({ kind: "nothing" });
    expect(look({ works: works([["en", 3]]) }, "one language")).toMatchObject({ kind: "found", count: 3, lines: [{ name: "en" }] });
    expect(
      look(
        {
          works: works([
            ["en", 2],
            ["fr", 1],
          ]),
        },
        "one language",
      ),
    ).toEqual({ kind: "nothing" });
  });

  it("tells figures that were never named from those that no series tells", () => {
    const series = [
      { what: "People", dataflow: "DF_A", key: "X.WLD", found: true },
      { what: "Money", dataflow: "DF_A", key: "Y.WLD", found: false },
      { what: "Fear", dataflow: "", key: "", found: false },
    ];
    expect(look({ series: [] }, "figures not there")).toEqual({ kind: "not computed", because: "no figures set" });
    expect(look({ series: series.slice(0, 1) }, "figures not there")).toEqual({ kind: "nothing" });
    expect(look({ series }, "figures not there")).toEqual({
      kind: "found",
      count: 2,
      lines: [
        { name: "Money", slug: "", parts: ["DF_A/Y.WLD"] },
        { name: "Fear", slug: "", parts: [] },
      ],
    });
  });

  it("names empty seats and broken rules of the bodies that work on it", () => {
    const body = { slug: "g", name: "Group", vacant: ["Chair"], broken: ["Too few experts."] };
    expect(look({ bodies: [body] }, "seats empty")).toMatchObject({ lines: [{ slug: "g", parts: ["Chair", "Too few experts."] }] });
    expect(look({ bodies: [{ ...body, vacant: [], broken: [] }] }, "seats empty")).toEqual({ kind: "nothing" });
  });
});
