import { describe, expect, it } from "vitest";
import { EXAMPLE } from "../../partnership/example/knomad/index.ts";
import { checkout } from "./checkout.ts";
import { exampleNameFindings, namesOf, type Allowed } from "./example-names.ts";
import { treeOf } from "./house.ts";

const PUBLISHER = "a publisher of figures that the observatory takes in, named as every source is";
const METHOD = "who described a method of the observatory";
const GROUPING = "whose regions and income groups the observatory shows";
const STATEMENT = "what the site says where KNOMAD_STATEMENT is not set: that it is not of those whose documents the example is made of";

const ALLOWED: readonly Allowed[] = [
  { path: "contract/answers/area.ts", name: "World Bank", why: GROUPING },
  { path: "contract/path-parts.ts", name: "World Bank", why: GROUPING },
  { path: "web/messages/en.ts", name: "World Bank", why: STATEMENT },
  { path: "web/messages/english/matrix.ts", name: "Ratha", why: METHOD },
  { path: "web/messages/english/methods.ts", name: "Ratha", why: METHOD },
  { path: "web/messages/english/quality.ts", name: "World Bank", why: PUBLISHER },
  { path: "web/messages/english/quality.ts", name: "KNOMAD", why: PUBLISHER },
  { path: "web/messages/english/regions.ts", name: "World Bank", why: GROUPING },
  { path: "web/messages/english/search.ts", name: "World Bank", why: GROUPING },
  { path: "web/messages/english/unknown.ts", name: "ILO", why: PUBLISHER },
  { path: "web/messages/english/unknown.ts", name: "OECD", why: PUBLISHER },
  { path: "web/messages/french/matrix.ts", name: "Ratha", why: METHOD },
  { path: "web/messages/french/methods.ts", name: "Ratha", why: METHOD },
  { path: "web/messages/french/quality.ts", name: "KNOMAD", why: PUBLISHER },
];

const NAMES = namesOf(EXAMPLE);
const of = (files: Readonly<Record<string, string>>, allowed: readonly Allowed[] = []) =>
  exampleNameFindings(treeOf(files), NAMES, allowed);

describe("names of the example partnership", () => {
  it("stand in its data alone, but for what is a publisher of figures", () => {
    expect(exampleNameFindings(checkout, NAMES, ALLOWED)).toEqual([]);
  });

  it("are those of its organisations, people, themes and groups", () => {
    expect(NAMES.length).toBeGreaterThan(50);
    expect(NAMES).toEqual(expect.arrayContaining(["World Bank", "SDC", "BMZ", "GFMD", "UNICEF", "Ratha", "Skilled labor migration"]));
  });

  it("are found in whatever letters, and short ones as words alone", () => {
    expect(of({ "web/a.ts": 'const who = "the Advisory\\nCommittee";\nconst x = "The ADVISORY committee";' })).toHaveLength(1);
    expect(of({ "server/a.ts": 'if (slug === "sdc" || name === "SDC") stop();' })).toHaveLength(1);
    expect(of({ "server/a.ts": 'const KNOMAD_DATA = "ILOVE";' })).toEqual([]);
    expect(of({ "partnership/example/knomad/a.ts": "GFMD", "partnership/a.test.ts": "GFMD", "observatory/a.ts": "GFMD" })).toEqual([]);
  });

  it("may stand where a reason says so, as long as they do", () => {
    const allowed = [{ path: "web/a.ts", name: "World Bank", why: "a publisher" }];
    expect(of({ "web/a.ts": "World Bank" }, allowed)).toEqual([]);
    expect(of({ "web/a.ts": "nothing" }, allowed)).toEqual(["web/a.ts does not name “World Bank” any more; take the allowance out"]);
  });
});
