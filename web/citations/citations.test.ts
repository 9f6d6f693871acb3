import { describe, expect, it } from "vitest";
import { FRAME } from "../testing.ts";
import { formatApa } from "./apa.ts";
import { formatBibtex } from "./bibtex.ts";
import { citationOfFigure, citationOfPage } from "./citation-of-page.ts";
import type { Citation } from "./citation.ts";
import { formatCslJson } from "./csl-json.ts";
import { formatRis } from "./ris.ts";

const figure = {
  name: "people-trend",
  title: "A finding",
  subtitle: "Measure_1 of 50% & more, 1990–2024.",
  source: "Source: Bee {Land}",
  draw: () => {
    throw new Error("not drawn");
  },
  data: [],
  estimated: true,
};
const citation = citationOfFigure(figure, "Côte d’Ivoire → Bee", "corridor/CIV-XBB", FRAME);

/** Reads one BibTeX entry by counting braces, as BibTeX does. */
const readBibtex = (text: string): Record<string, string> => {
  const fields: Record<string, string> = {};
  const head = /^@(\w+)\{([^,]+),/.exec(text)!;
  Object.assign(fields, { type: head[1], id: head[2] });
  for (let at = head[0].length; at < text.length;) {
    const name = /\s*,?\s*(\w+) = \{/y;
    name.lastIndex = at;
    const found = name.exec(text);
    if (!found) break;
    let depth = 1;
    let end = name.lastIndex;
    for (; depth > 0; end++) {
      if (text[end] === "\\") end++;
      else if (text[end] === "{") depth++;
      else if (text[end] === "}") depth--;
    }
    fields[found[1]!] = text.slice(name.lastIndex, end - 1);
    at = end;
  }
  return fields;
};
const plain = (text: string): string => text.replace(/^\{(.*)\}$/s, "$1").replace(/\\([{}%&$#_])/g, "$1");

/** Reads RIS: two capitals or digits, two spaces, a hyphen, a space. */
const readRis = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split("\r\n")
      .filter(Boolean)
      .map((line) => {
        const found = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
        if (!found) throw new Error(`no line of RIS: ${line}`);
        return [found[1]!, found[2]!];
      }),
  );

describe("a citation of one figure at one release", () => {
  const title = "Côte d’Ivoire → Bee: Measure_1 of 50% & more, 1990–2024";
  const url = "https://observatory.example/r/2099.1/corridor/CIV-XBB#figure-people-trend";

  it("APA names author, year, title, the data set with its release, and address", () => {
    expect(formatApa(citation)).toBe(`Invented observatory. (2099). ${title}. In Invented figures, release 2099.1 [Data set]. ${url}`);
  });

  it("BibTeX can be read back", () => {
    const entry = readBibtex(formatBibtex(citation));
    expect(entry).toMatchObject({ type: "misc", year: "2099", month: "1", url });
    expect(plain(entry["title"]!)).toBe(title);
    expect(plain(entry["author"]!)).toBe("Invented observatory");
    expect(plain(entry["note"]!)).toContain(
      "In Invented figures, release 2099.1. Source: Bee {Land}. Nobody (2099). Invented figures. Licence: ",
    );
    expect(entry["id"]).toMatch(/^[\w.-]+$/);
  });

  it("RIS can be read back, and one that was broken cannot", () => {
    const record = readRis(formatRis(citation));
    expect([...record.keys()].at(0)).toBe("TY");
    expect([...record.keys()].at(-1)).toBe("ER");
    expect(Object.fromEntries(record)).toMatchObject({
      TY: "DATA",
      TI: title,
      T2: "Invented figures, release 2099.1",
      PY: "2099",
      DA: "2099/01/02",
      UR: url,
    });
    expect(() => readRis(formatRis(citation).replace("PY  -", "PY -"))).toThrow();
  });

  it("RIS keeps a title on one line", () => {
    const broken: Citation = { ...citation, title: "one\nER  - two" };
    expect(readRis(formatRis(broken)).get("TI")).toBe("one ER - two");
  });

  it("CSL-JSON has the fields of the Citation Style Language", () => {
    const [item] = JSON.parse(formatCslJson(citation)) as [Record<string, unknown>];
    expect(item).toMatchObject({ type: "dataset", title, version: "2099.1", URL: url, author: [{ literal: "Invented observatory" }] });
    expect(item["container-title"]).toBe("Invented figures, release 2099.1");
    expect(item["issued"]).toEqual({ "date-parts": [[2099, 1, 2]] });
  });
});

it("a page is cited as a whole", () => {
  expect(citationOfPage("Bee", "country/XBB", FRAME)).toMatchObject({
    title: "Bee",
    url: "https://observatory.example/r/2099.1/country/XBB",
  });
});

it("the home page is cited as the whole data set, by its own title", () => {
  const home = citationOfPage("Invented observatory", "home", FRAME);
  expect(home).toMatchObject({ title: "Invented figures, release 2099.1", within: "" });
  for (const text of [formatApa(home), formatBibtex(home), formatRis(home), formatCslJson(home)]) {
    expect(text).not.toMatch(/In Invented|T2|container/);
    expect(text).toContain("https://observatory.example/r/2099.1");
  }
});

it("a title without its release is given it", () => {
  const frame = { ...FRAME, release: { ...FRAME.release, title: "Figures" } };
  expect(citationOfPage("Bee", "country/XBB", frame).within).toBe("Figures, Release 2099.1");
});
