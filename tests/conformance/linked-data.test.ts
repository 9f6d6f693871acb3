import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { linkedData, WORK_KINDS } from "#partnership";
import { SAMPLES, LARGEST } from "../support/sample-works.ts";
import { hasSchemas, schemasFolder } from "../support/schemas-of-others.ts";

type Json = Record<string, unknown>;

const idsOf = (value: unknown): string[] =>
  [value].flat().flatMap((one) => (typeof one === "object" && one !== null ? [String((one as Json)["@id"])] : []));

/** The vocabulary of schema.org as its own file has it: what is a kind of what, and which property goes with which types. */
const readVocabulary = () => {
  const file = readFileSync(join(schemasFolder, "schemaorg/schemaorg-all-https-30.0.jsonld"), "utf8");
  const graph = (JSON.parse(file) as { "@graph": Json[] })["@graph"];
  const entries = new Map(graph.map((one) => [String(one["@id"]), one]));
  const above = (type: string): string[] => [type, ...idsOf(entries.get(type)?.["rdfs:subClassOf"]).flatMap(above)];
  return { entries, above };
};

/** Everything that does not fit the vocabulary: unknown types and properties, properties of other types, values of other types. */
const faultsIn = (data: Json): string[] => {
  const { entries, above } = readVocabulary();
  const faults: string[] = [];
  const typesOf = (value: Json): string[] => [value["@type"]].flat().map((type) => `schema:${String(type)}`);
  const fits = (value: unknown, ranges: readonly string[]): boolean => {
    if (typeof value === "object" && value !== null)
      return typesOf(value as Json).some((type) => above(type).some((one) => ranges.includes(one)));
    const text = ["schema:Text", "schema:URL", "schema:Date", "schema:DateTime", "schema:Language", "schema:Integer", "schema:DefinedTerm"];
    if (typeof value === "boolean") return ranges.includes("schema:Boolean");
    if (ranges.includes("schema:Date") && !ranges.includes("schema:Text")) return /^\d{4}-\d\d-\d\d$/.test(String(value));
    // An address may stand for whatever has it.
    return ranges.some((range) => text.includes(range)) || String(value).startsWith("https:");
  };
  const look = (value: Json, path: string): void => {
    const types = typesOf(value);
    for (const type of types) if (entries.get(type)?.["@type"] !== "rdfs:Class") faults.push(`${path}: no type ${type}`);
    for (const [name, given] of Object.entries(value)) {
      if (name.startsWith("@")) continue;
      const property = entries.get(`schema:${name}`);
      if (property?.["@type"] !== "rdf:Property") {
        faults.push(`${path}: no property ${name}`);
        continue;
      }
      const domains = idsOf(property["schema:domainIncludes"]);
      if (!types.some((type) => above(type).some((one) => domains.includes(one))))
        faults.push(`${path}: ${name} is no property of ${types.join(", ")}`);
      const ranges = idsOf(property["schema:rangeIncludes"]);
      for (const one of [given].flat()) {
        if (!fits(one, ranges)) faults.push(`${path}: ${name} is no ${ranges.join(" or ")}`);
        if (typeof one === "object" && one !== null) look(one as Json, `${path}.${name}`);
      }
    }
  };
  look(data, "work");
  return faults;
};

describe.skipIf(!hasSchemas)("JSON-LD by the vocabulary of schema.org (skipped where it is not at hand)", () => {
  it.each(SAMPLES)("of a work %s has types and properties that there are, where they fit", (_, work) => {
    expect(faultsIn(linkedData(work, "Report") as Json)).toEqual([]);
  });

  it("has a type that there is for every kind of work", () => {
    for (const { id, schema } of WORK_KINDS) expect([id, ...faultsIn(linkedData({ ...LARGEST, kind: id }, schema) as Json)]).toEqual([id]);
  });

  it.each([
    ["an unknown type", { "@type": "Paper" }, "no type schema:Paper"],
    ["an unknown property", { writer: "Ada" }, "no property writer"],
    ["a property of another type", { birthDate: "2099-01-02" }, "birthDate is no property of"],
    ["a value of another type", { author: { "@type": "Country", name: "x" } }, "author is no"],
    ["a date that is none", { dateModified: "2099" }, "dateModified is no"],
  ])("that was broken is refused: %s", (_, change, words) => {
    expect(faultsIn({ ...(linkedData(LARGEST, "Report") as Json), ...change }).join("\n")).toContain(words);
  });
});
