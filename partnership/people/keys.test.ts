import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areas } from "#vocabulary";
import { countriesOf, groupsOf, REGION_CODES } from "./country-groups.ts";
import { languageWords, readLanguages } from "./languages.ts";
import { organisationShape } from "./organisation-shape.ts";
import { readOrcid } from "./orcid.ts";
import { personShape } from "./person-shape.ts";
import { plainName, plainWords } from "./plain-name.ts";
import { readRor } from "./ror.ts";

describe("ORCID iDs", () => {
  it("are read however they are written, if their check digit is right", () => {
    for (const written of [
      "0000-0002-1825-0097",
      "https://orcid.org/0000-0002-1825-0097",
      " 0000 0002 1825 0097 ",
      "orcid.org/0000000218250097",
    ])
      expect(readOrcid(written)).toBe("0000-0002-1825-0097");
    expect(readOrcid("0000-0002-1694-233x")).toBe("0000-0002-1694-233X");
    for (const wrong of ["", "0000-0002-1825-0098", "0000-0002-1825-009", "0000-0002-1825-00977", "X000-0002-1825-0097"])
      expect(readOrcid(wrong)).toBeUndefined();
  });

  it("with one digit changed are never read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = "0000000218250097".split("");
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(readOrcid(digits.join(""))).toBeUndefined();
      }),
    );
  });
});

describe("ROR ids", () => {
  it("are read with and without address, if their checksum is right", () => {
    for (const id of ["03yrm5c26", "02mhbdp94", "00f54p054"]) {
      expect(readRor(id)).toBe(id);
      expect(readRor(`https://ror.org/${id.toUpperCase()}`)).toBe(id);
    }
    for (const wrong of ["03yrm5c27", "03yrm5c2", "13yrm5c26", "03yrl5c26", ""]) expect(readRor(wrong)).toBeUndefined();
  });

  it("with one letter changed are never read", () => {
    const letters = "0123456789abcdefghjkmnpqrstvwxyz".split("");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.constantFrom(...letters), (at, letter) => {
        const id = "03yrm5c26".split("");
        fc.pre(id[at] !== letter);
        id[at] = letter;
        expect(readRor(id.join(""))).toBeUndefined();
      }),
    );
  });
});

describe("names, languages and groups of countries", () => {
  it("are plain for sorting and searching", () => {
    expect(plainName("  Zoë  O’Neil-Ødegård ")).toBe("zoe o neil odegard");
    expect(plainWords("Łucja łucja 李")).toEqual(["lucja", "李"]);
  });

  it("reads languages by name and by code, and names what it does not know", () => {
    expect(readLanguages("English, FR; swahili,, en")).toEqual({ codes: ["en", "fr", "sw"] });
    expect(readLanguages("English, Klingonese")).toEqual({ unknown: "klingonese" });
    expect(languageWords(["en", "fr"])).toBe("English, French");
  });

  it("places each country in one region and at most one half, and finds it again by them", () => {
    for (const { code } of areas("country")) {
      const { region, half } = groupsOf(code);
      if (region !== undefined) expect(countriesOf({ region })).toContain(code);
      if (half !== undefined) expect(countriesOf({ region, half })).toContain(code);
    }
    expect(groupsOf("MEX")).toEqual({ region: "019", half: "South" });
    expect(groupsOf("DEU")).toEqual({ region: "150", half: "North" });
    expect(groupsOf(null)).toEqual({ region: undefined, half: undefined });
    const halves = [countriesOf({ half: "South" })!, countriesOf({ half: "North" })!];
    expect(halves[0]!.filter((code) => halves[1]!.includes(code))).toEqual([]);
    expect(REGION_CODES.flatMap((region) => countriesOf({ region })!).length).toBeGreaterThan(240);
  });
});

const faults = (result: { readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] } | undefined }) =>
  result.error?.issues.map(({ path }) => path[0]);

describe("forms of people and organisations", () => {
  const person = {
    name: "Ada Invented",
    sortedUnder: "",
    orcid: "",
    country: "",
    sex: "",
    sector: "",
    languages: "",
    about: "",
    expertise: [],
    listed: "",
    reason: "",
  };
  const organisation = { name: "Invented", acronym: "", otherNames: "", kind: "university", ror: "", country: "", parent: "", domains: "" };

  it("take what is empty as not said", () => {
    expect(personShape.parse(person)).toMatchObject({ orcid: null, country: null, sex: null, sector: null, languages: [], listed: false });
    expect(organisationShape.parse(organisation)).toMatchObject({ acronym: null, ror: null, parent: null, domains: [], otherNames: [] });
  });

  it("name every field that is wrong", () => {
    const wrong = {
      ...person,
      name: " - ",
      orcid: "0000-0002-1825-0098",
      country: "XYZ",
      sex: "Q",
      sector: "zoo",
      languages: "Klingonese",
      expertise: ["x"],
    };
    expect(faults(personShape.safeParse(wrong))).toEqual(["name", "orcid", "country", "sex", "sector", "languages", "expertise"]);
    const bad = { ...organisation, name: "", kind: "zoo", ror: "x", country: "OTH", parent: "x", domains: "example.org, nothing" };
    expect(faults(organisationShape.safeParse(bad))).toEqual(["name", "kind", "ror", "country", "parent", "domains"]);
    expect(organisationShape.parse({ ...organisation, domains: "@Example.org,\nmail.example.org" }).domains).toEqual([
      "example.org",
      "mail.example.org",
    ]);
  });
});
