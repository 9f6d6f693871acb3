import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkConflicts, type CheckedConflicts } from "../check-conflicts.ts";
import type { CandidateFacts, ConflictFacts, MatterFacts, OrganisationLink, PartyFacts, PersonLink } from "../conflict-facts.ts";
import { isAtLeast } from "../effect.ts";
import { conflictRuleShape, isWaivable, setRules } from "../rule-settings.ts";
import { CONFLICT_RULES } from "./index.ts";

const ON = "2099-06-01";
const UNIVERSITY = { id: "o-university", name: "Invented University", kind: "university" };
const FACULTY = { id: "o-faculty", name: "Invented Faculty", kind: "university" };
const CHAIR = { id: "o-chair", name: "Invented Chair of Figures", kind: "university" };
const BANK = { id: "o-bank", name: "Invented Bank", kind: "multilateral" };
const NETWORK = { id: "o-network", name: "Invented Network", kind: "network" };

const party = (more: Partial<PartyFacts> = {}): PartyFacts => ({
  id: "author",
  name: "Ada Invented",
  orcid: null,
  addresses: [],
  organisations: [],
  places: [],
  commissions: [],
  ...more,
});
const candidate = (more: Partial<CandidateFacts> = {}): CandidateFacts => ({
  ...party(),
  id: "candidate",
  name: "Ben Invented",
  ties: [],
  works: [],
  keptApart: [],
  governments: [],
  committees: [],
  ...more,
});
const matter = (more: Partial<MatterFacts> = {}): MatterFacts => ({
  kind: "submission",
  parties: [party()],
  funders: [],
  hosts: [],
  areas: [],
  onSameGap: [],
  named: [],
  bodyKind: "group",
  ...more,
});
const worksAt = (chain: OrganisationLink["chain"], fromOn: string | null = null, untilOn: string | null = null): OrganisationLink => ({
  how: "works at",
  chain,
  fromOn,
  untilOn,
});
const tie = (kind: string, untilOn: string | null = null): PersonLink => ({ kind, otherId: "author", fromOn: null, untilOn });
const check = (
  person: Partial<CandidateFacts>,
  about: Partial<MatterFacts> = {},
  capacity: ConflictFacts["capacity"] = "reviewer",
  settings: readonly unknown[] = [],
): CheckedConflicts => checkConflicts(setRules(settings), { on: ON, capacity, person: candidate(person), matter: matter(about) });
/** What one rule found, as "effect path". */
const by = (rule: string, { findings }: CheckedConflicts): readonly string[] =>
  findings.filter((finding) => finding.rule === rule).map(({ effect, path }) => `${effect}: ${path}`);

describe("rules on conflicts of interest", () => {
  it("find nothing between strangers, which is not the same as not looking", () => {
    expect(check({})).toEqual({ effect: "nothing found", findings: [] });
  });

  it("author: of the work itself, never waived", () => {
    const found = check({ id: "author" });
    expect(by("author", found)).toEqual(["block: Ben Invented is an author of this work."]);
    expect(found.findings[0]!.waivable).toBe(false);
    expect(by("author", check({ id: "another" }))).toEqual([]);
  });

  it("same-person: by ORCID iD, or by an address on both records, unless somebody said that they are two", () => {
    const orcid = "0000-0002-1825-0097";
    expect(by("same-person", check({ orcid }, { parties: [party({ id: undefined, orcid })] }))).toEqual([
      "block: Ben Invented has the ORCID iD of Ada Invented.",
    ]);
    const twin = { addresses: ["ada@alias.example"] };
    const found = check(twin, { parties: [party(twin)] });
    expect(found.effect).toBe("block");
    expect(found.findings[0]!.path).toContain("ada@alias.example");
    expect(found.findings[0]!.guarded).not.toContain("@");
    expect(check({ ...twin, keptApart: ["author"] }, { parties: [party(twin)] }).effect).toBe("nothing found");
  });

  it("same-name: of an author without a record, in any order of the words", () => {
    const named = (more: Partial<PartyFacts> = {}) => ({ parties: [party({ id: undefined, name: "Invented, Bèn", ...more })] });
    expect(check({}, named()).findings).toMatchObject([{ rule: "same-name", effect: "warn", waivable: true }]);
    expect(check({}, named({ id: "somebody" })).effect).toBe("nothing found");
    expect(check({ orcid: "0000-0002-1825-0097" }, named({ orcid: "0000-0001-5109-3700" })).effect).toBe("nothing found");
  });

  it("same-employer: at one organisation, below it, or both below a third, with the way in words", () => {
    const atFaculty = [worksAt([FACULTY, UNIVERSITY], "2090-01-01")];
    const atChair = [worksAt([CHAIR, FACULTY, UNIVERSITY], "2095-01-01")];
    const between = (ours: readonly OrganisationLink[], theirs: readonly OrganisationLink[]) =>
      by("same-employer", check({ organisations: ours }, { parties: [party({ organisations: theirs })] }));
    expect(between(atFaculty, atFaculty)).toEqual([
      "block: Ben Invented and Ada Invented are both employed by Invented Faculty since 2090.",
    ]);
    expect(between(atChair, [worksAt([UNIVERSITY])])).toEqual([
      "block: Ben Invented and Ada Invented are both employed by Invented University; Invented Chair of Figures is part of Invented Faculty, which is part of Invented University.",
    ]);
    expect(between([worksAt([{ ...CHAIR, id: "o-2" }, UNIVERSITY])], atFaculty)).toHaveLength(1);
    expect(between([worksAt([BANK])], atFaculty)).toEqual([]);
    expect(between([worksAt([BANK, NETWORK])], [worksAt([UNIVERSITY, NETWORK])])).toEqual([]);
  });

  it("same-employer: what the office has in common with its host is told, for those of the office alone", () => {
    const atBank = [worksAt([BANK])];
    const about = { parties: [party({ organisations: atBank })], hosts: [BANK.id] };
    expect(check({ organisations: atBank }, about, "director").effect).toBe("disclose");
    expect(check({ organisations: atBank }, about, "programme officer").effect).toBe("disclose");
    expect(check({ organisations: atBank }, about, "reviewer").effect).toBe("block");
    expect(check({ organisations: atBank }, { ...about, hosts: [] }, "director").effect).toBe("block");
  });

  it.each([
    ["2096-05-31", "nothing found"],
    ["2096-06-01", "warn"],
    ["2099-05-31", "warn"],
    ["2099-06-01", "block"],
    ["2099-06-02", "block"],
  ])("same-employer-before: left on %s gives %s", (untilOn, effect) => {
    const found = check({ organisations: [worksAt([BANK], null, untilOn)] }, { parties: [party({ organisations: [worksAt([BANK])] })] });
    expect(found.effect).toBe(effect);
    if (effect === "warn") {
      expect(found.findings[0]).toMatchObject({ rule: "same-employer-before", waivable: true });
      expect(found.findings[0]!.path).toBe(
        `Ben Invented and Ada Invented were both employed by Invented Bank until ${untilOn.slice(0, 4)}.`,
      );
    }
  });

  it("same-employer: who only begins later is no colleague yet", () => {
    const later = [worksAt([BANK], "2099-06-02")];
    expect(check({ organisations: later }, { parties: [party({ organisations: [worksAt([BANK])] })] }).effect).toBe("nothing found");
  });

  it("same-address-domain: no more than a hint, whose words tell nobody of the address", () => {
    const hint: OrganisationLink = { ...worksAt([FACULTY, UNIVERSITY]), how: "address at" };
    const found = check({ organisations: [hint] }, { parties: [party({ organisations: [worksAt([UNIVERSITY])] })] });
    expect(found.findings).toMatchObject([{ rule: "same-address-domain", effect: "warn" }]);
    expect(found.findings[0]!.guarded).not.toContain("University");
    expect(check({ organisations: [hint] }, { parties: [party({ organisations: [worksAt([BANK])] })] }).effect).toBe("nothing found");
  });

  it.each([
    ["2095-05-31", "nothing found"],
    ["2095-06-01", "block"],
    ["2099-06-01", "block"],
  ])("co-author: last together on %s gives %s", (on, effect) => {
    const works = [{ otherId: "author", on, title: "Invented paper", isPublic: true }];
    expect(check({ works }).effect).toBe(effect);
    expect(check({ ties: [tie("co-author", on)] }).effect).toBe(effect);
    expect(check({ works: [{ ...works[0]!, otherId: "another" }] }).effect).toBe("nothing found");
  });

  it("co-author: a draft that nobody may know of is not named to everybody", () => {
    const found = check({ works: [{ otherId: "author", on: ON, title: "Secret draft", isPublic: false }] });
    expect(found.findings[0]!.path).toContain("Secret draft");
    expect(found.findings[0]!.guarded).not.toContain("Secret draft");
  });

  it.each(["advisor of", "student of", "family", "business partner"])(
    "close-tie: %s, for life, and the words for others do not say which",
    (kind) => {
      const found = check({ ties: [tie(kind, "2001-01-01")] });
      expect(found.findings).toMatchObject([{ rule: "close-tie", effect: "block", waivable: false, guarded: "A tie that is not public." }]);
      expect(check({ ties: [{ ...tie(kind), otherId: "another" }] }).effect).toBe("nothing found");
    },
  );

  it("serves-their-organisation: an advisor of the author's employer, and nobody's advisor is nothing", () => {
    const serves: OrganisationLink = { ...worksAt([BANK]), how: "serves" };
    const about = { parties: [party({ organisations: [worksAt([BANK])] })] };
    expect(check({ organisations: [serves] }, about).findings).toMatchObject([
      { rule: "serves-their-organisation", effect: "warn", guarded: "A tie that is not public." },
    ]);
    expect(check({ organisations: [{ ...serves, untilOn: "2099-05-31" }] }, about).effect).toBe("nothing found");
  });

  it.each([
    ["2097-05-31", "nothing found"],
    ["2097-06-01", "warn"],
  ])("same-group: left on %s gives %s", (untilOn, effect) => {
    const place = { id: "b", name: "Invented group", fromOn: "2090-01-01", untilOn: null };
    const about = { parties: [party({ places: [place] })] };
    expect(check({ places: [{ ...place, untilOn }] }, about).effect).toBe(effect);
    expect(check({ places: [{ ...place, id: "other" }] }, about).effect).toBe("nothing found");
  });

  it("same-group: one after the other is not together", () => {
    const place = { id: "b", name: "Invented group" };
    const about = { parties: [party({ places: [{ ...place, fromOn: "2099-01-01", untilOn: null }] })] };
    expect(check({ places: [{ ...place, fromOn: null, untilOn: "2098-12-31" }] }, about).effect).toBe("nothing found");
  });

  it("same-commission: paid by one, within two years", () => {
    const paid = { id: "k", name: "Invented commission", fromOn: "2096-01-01", untilOn: null };
    const about = { parties: [party({ commissions: [paid] })] };
    expect(by("same-commission", check({ commissions: [paid] }, about))).toHaveLength(1);
    expect(check({ commissions: [{ ...paid, untilOn: "2097-05-31" }] }, about).effect).toBe("nothing found");
  });

  it("funder: employees of who funds the work or an author of it, of its parent too", () => {
    const funds: OrganisationLink = { ...worksAt([BANK]), how: "is funded by" };
    const fund = { id: "o-fund", name: "Invented Fund", kind: "foundation" };
    expect(by("funder", check({ organisations: [worksAt([fund, BANK])] }, { funders: [funds] }))).toEqual([
      "block: Ben Invented works for Invented Bank, which funds the work or an author of it; Invented Fund is part of Invented Bank.",
    ]);
    expect(check({ organisations: [worksAt([UNIVERSITY])] }, { funders: [funds] }).effect).toBe("nothing found");
    expect(check({ organisations: [worksAt([BANK], null, "2099-05-31")] }, { funders: [funds] }).effect).toBe("nothing found");
  });

  it("named-by-author: suggested by record or by any address, told and never blocked, of reviewers alone", () => {
    const named = [{ personId: null, address: "ben@alias.example", wish: "suggested" as const }];
    expect(check({ addresses: ["ben@alias.example"] }, { named }).effect).toBe("disclose");
    expect(check({ addresses: ["ben@other.example"] }, { named }).effect).toBe("nothing found");
    expect(check({ addresses: ["ben@alias.example"] }, { named }, "editor").effect).toBe("nothing found");
    const opposed = [{ personId: "candidate", address: null, wish: "opposed" as const }];
    expect(by("named-by-author", check({}, { named: opposed }))).toEqual(["disclose: The authors asked that Ben Invented not review it."]);
  });

  it("same-gap: at work on the same question; the other submission is not named to everybody", () => {
    const found = check({}, { onSameGap: [{ personId: "candidate", reference: "S-2099-7" }] });
    expect(found.findings).toMatchObject([{ rule: "same-gap", effect: "warn" }]);
    expect(found.findings[0]!.guarded).not.toContain("S-2099-7");
    expect(check({}, { onSameGap: [{ personId: "another", reference: "S-2099-7" }] }).effect).toBe("nothing found");
  });

  it("own-government: officials on their own country", () => {
    expect(by("own-government", check({ governments: ["KEN"] }, { areas: ["MEX", "KEN"] }))).toEqual([
      "disclose: Ben Invented works for the government of Kenya, which the work is about.",
    ]);
    expect(check({ governments: ["KEN"] }, { areas: ["MEX"] }).effect).toBe("nothing found");
  });

  it("self-approval: an agreement with oneself, the own employer or kin", () => {
    const commission = { kind: "commission" as const };
    expect(by("self-approval", check({ id: "author" }, commission, "director"))).toHaveLength(1);
    const employed = { ...commission, parties: [party({ organisations: [worksAt([BANK])] })] };
    expect(by("self-approval", check({ organisations: [worksAt([BANK])] }, employed, "chair"))).toHaveLength(1);
    expect(by("self-approval", check({ ties: [tie("family")] }, commission, "director"))).toHaveLength(1);
    expect(by("self-approval", check({ organisations: [worksAt([UNIVERSITY])] }, employed, "director"))).toEqual([]);
  });

  it("committee-in-group: a member of the committee is asked to work in a group", () => {
    const committees = [{ id: "c", name: "Invented committee", fromOn: null, untilOn: null }];
    expect(check({ committees }, { kind: "commission", parties: [] }, "holder").effect).toBe("block");
    expect(check({ committees }, { kind: "commission", parties: [], bodyKind: "management" }, "holder").effect).toBe("nothing found");
    expect(check({ committees }).effect).toBe("nothing found");
  });

  it("every rule has an id of its own, and its usual effect is not below its least", () => {
    expect(new Set(CONFLICT_RULES.map(({ id }) => id)).size).toBe(CONFLICT_RULES.length);
    for (const rule of CONFLICT_RULES) {
      expect(isAtLeast(rule.usual, rule.least), rule.id).toBe(true);
      expect((rule.years ?? 0) >= (rule.leastYears ?? 0), rule.id).toBe(true);
    }
  });
});

describe("settings of rules", () => {
  const works = [{ otherId: "author", on: "2090-01-01", title: "Invented paper", isPublic: true }];

  it("make a rule stronger or longer, never weaker than it has to be", () => {
    expect(check({ works }, {}, "reviewer", [{ rule: "co-author", effect: "block", years: "20" }]).effect).toBe("block");
    expect(conflictRuleShape.safeParse({ rule: "co-author", effect: "warn", years: "" }).success).toBe(false);
    expect(conflictRuleShape.safeParse({ rule: "co-author", effect: "block", years: "0" }).success).toBe(false);
    expect(conflictRuleShape.safeParse({ rule: "close-tie", effect: "block", years: "3" }).success).toBe(false);
    expect(conflictRuleShape.safeParse({ rule: "nothing", effect: "block", years: "" }).success).toBe(false);
    expect(check({ ties: [tie("family")] }, {}, "reviewer", [{ rule: "close-tie", effect: "disclose", years: "" }]).effect).toBe("block");
  });

  it("of two on one rule the stronger effect and the longer time hold", () => {
    const [set] = setRules([
      { rule: "same-group", effect: "block", years: "1" },
      { rule: "same-group", effect: "disclose", years: "9" },
    ]).filter(({ rule }) => rule.id === "same-group");
    expect(set).toMatchObject({ effect: "block", years: 9 });
  });

  it("leave never waived what is never waived", () => {
    const never = CONFLICT_RULES.filter(({ waiver }) => waiver === "never").map(({ id }) => id);
    expect(never).toEqual(["author", "same-person", "self-approval", "close-tie", "co-author", "funder"]);
    for (const rule of CONFLICT_RULES)
      if (never.includes(rule.id)) expect(isWaivable(rule, "block") || isWaivable(rule, "warn")).toBe(false);
  });
});

describe("whatever is known", () => {
  const organisations = [UNIVERSITY, FACULTY, CHAIR, BANK, NETWORK];
  const days = fc.option(fc.constantFrom("2094-01-01", "2096-06-01", "2098-01-01", "2099-06-01", "2100-01-01"), { nil: null });
  const link: fc.Arbitrary<OrganisationLink> = fc.record({
    how: fc.constantFrom("works at", "serves", "is funded by", "address at"),
    chain: fc.shuffledSubarray(organisations, { minLength: 1, maxLength: 3 }),
    fromOn: days,
    untilOn: days,
  });
  const someTie: fc.Arbitrary<PersonLink> = fc.record({
    kind: fc.constantFrom("co-author", "family", "student of", "advisor of", "business partner"),
    otherId: fc.constantFrom("author", "another"),
    fromOn: days,
    untilOn: days,
  });
  const place = fc.record({ id: fc.constantFrom("a", "b"), name: fc.constant("Invented group"), fromOn: days, untilOn: days });
  const person = fc.record({
    organisations: fc.array(link, { maxLength: 4 }),
    ties: fc.array(someTie, { maxLength: 4 }),
    places: fc.array(place, { maxLength: 3 }),
    commissions: fc.array(place, { maxLength: 2 }),
  });
  const capacity = fc.constantFrom<ConflictFacts["capacity"]>("reviewer", "editor", "director", "chair", "programme officer");
  const about = fc.record({
    author: fc.record({ organisations: fc.array(link, { maxLength: 4 }), places: fc.array(place), commissions: fc.array(place) }),
    hosts: fc.subarray(organisations.map(({ id }) => id)),
    kind: fc.constantFrom("submission" as const, "commission" as const),
  });

  it("one tie more never makes the effect weaker", () => {
    fc.assert(
      fc.property(person, about, capacity, link, someTie, place, (ours, { author, hosts, kind }, as, more, moreTie, morePlace) => {
        const theirs = { kind, hosts, parties: [party(author)], funders: author.organisations.filter(({ how }) => how === "is funded by") };
        const before = check(ours, theirs, as).effect;
        for (const added of [
          { ...ours, organisations: [...ours.organisations, more] },
          { ...ours, ties: [moreTie, ...ours.ties] },
          { ...ours, places: [...ours.places, morePlace] },
          { ...ours, commissions: [...ours.commissions, morePlace] },
        ])
          expect(isAtLeast(check(added, theirs, as).effect, before)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("words for others never name a kind of private tie, and the facts are left as they are", () => {
    fc.assert(
      fc.property(person, about, capacity, (ours, { author, hosts, kind }, as) => {
        const frozen = Object.freeze(structuredClone(ours));
        const { findings } = check(frozen, { kind, hosts, parties: [party(author)] }, as);
        expect(frozen).toEqual(ours);
        for (const { guarded } of findings) expect(guarded).not.toMatch(/family|student|teacher|advis|business|@/i);
      }),
      { numRuns: 200 },
    );
  });
});
