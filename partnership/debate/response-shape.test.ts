import { describe, expect, it } from "vitest";
import { INVENTED_RESPONSE } from "../../tests/support/debate-world.ts";
import { answerShape, responseShape } from "./response-shape.ts";

const faultsOf = (more: Readonly<Record<string, unknown>>): readonly string[] => [
  ...new Set(responseShape.safeParse({ ...INVENTED_RESPONSE, ...more }).error?.issues.map(({ path }) => String(path[0])) ?? []),
];

describe("a response", () => {
  it("is taken whole, and refused at the field that is wrong", () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ area: "", affiliation: "", cites: [] })).toEqual([]);
    for (const [field, values] of Object.entries({
      name: ["", "A", "See https://spam.example", "Two\nlines", "x".repeat(201)],
      affiliation: ["www.spam.example"],
      viewpoint: ["", "lobbyists"],
      stance: ["", "for"],
      claim: ["", "short"],
      area: ["ZZZ", "WLD", "mex"],
      language: ["", "xx", "english"],
      title: ["", "abc", "Buy at https://spam.example", "Seen \u202efrom the right"],
      words: [
        "",
        "too short",
        "x ".repeat(5_000),
        `${INVENTED_RESPONSE.words} ${"https://a.example ".repeat(6)}`,
        `${INVENTED_RESPONSE.words}\u0000`,
      ],
      interests: ["", " ", "x".repeat(1_001)],
    }))
      for (const value of values) expect([field, value, faultsOf({ [field]: value })]).toEqual([field, value, [field]]);
  });

  it("takes references here and on the web, and nothing that a browser would run", () => {
    for (const href of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//invented.example",
      "http://",
      "/library/",
      "/desk/log",
      "/library/a b",
      "ftp://a.example",
    ])
      expect([href, faultsOf({ cites: [href] })]).toEqual([href, ["cites"]]);
    expect(faultsOf({ cites: ["/library/a-work", "/choices/a-choice", "https://doi.org/10.1000/1"] })).toEqual([]);
    expect(faultsOf({ cites: Array.from({ length: 11 }, () => "https://a.example/") })).toEqual(["cites"]);
  });

  it("keeps line ends of every browser as one sign", () => {
    const words = `${"A first paragraph that is long enough. ".repeat(3)}\r\n\r\nA second.\rA line.`;
    expect(responseShape.parse({ ...INVENTED_RESPONSE, words }).words).toBe(words.replace(/\r\n?/g, "\n"));
    expect(answerShape.safeParse({ words: "short" }).success).toBe(false);
  });
});
