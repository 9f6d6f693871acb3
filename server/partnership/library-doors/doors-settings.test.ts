import { describe, expect, it } from "vitest";
import { doorsSettings } from "./doors-settings.ts";

const DOI = {
  KNOMAD_DOI_PREFIX: "10.5072",
  KNOMAD_DOI_URL: "https://api.example/",
  KNOMAD_DOI_REPOSITORY: "X.Y",
  KNOMAD_DOI_PASSWORD: "secret",
};

describe("settings of the library's doors", () => {
  it("are none where nothing is set", () => {
    expect(doorsSettings({})).toMatchObject({ mail: undefined, repec: undefined, doi: undefined, prefix: undefined });
  });

  it("name an agency for DOIs, an archive of RePEc and an address for mail", () => {
    expect(doorsSettings({ ...DOI, KNOMAD_REPEC_ARCHIVE: "abc", KNOMAD_MAIL_FROM: "Desk <desk@figures.example>" })).toMatchObject({
      doi: { prefix: "10.5072", url: "https://api.example", repository: "X.Y", password: "secret" },
      repec: { code: "abc", series: "wpaper" },
      mail: "desk@figures.example",
    });
    expect(doorsSettings({ KNOMAD_DOI_PREFIX: "10.5072" })).toMatchObject({ prefix: "10.5072", doi: undefined });
    expect(doorsSettings({ ...DOI, KNOMAD_DOI_URL: "http://127.0.0.1:9" }).doi!.url).toBe("http://127.0.0.1:9");
  });

  it.each([
    { KNOMAD_HARVEST_MAIL: "nobody" },
    { KNOMAD_REPEC_ARCHIVE: "ABCD" },
    { KNOMAD_REPEC_ARCHIVE: "abc", KNOMAD_REPEC_SERIES: "papers of ours" },
    { KNOMAD_DOI_PREFIX: "5072" },
    { KNOMAD_DOI_URL: "https://api.example" },
    { ...DOI, KNOMAD_DOI_PASSWORD: "" },
    { ...DOI, KNOMAD_DOI_URL: "http://api.example" },
    { ...DOI, KNOMAD_DOI_URL: "api.example" },
  ])("are refused where they cannot be meant: %o", (environment) => {
    expect(() => doorsSettings(environment)).toThrow(RangeError);
    try {
      doorsSettings(environment);
    } catch (error) {
      expect(String(error)).not.toContain("secret");
    }
  });
});
