import { describe, expect, it } from "vitest";
import { openRelease } from "#observatory";
import { createApp } from "./app.ts";
import { siteSettings } from "./site-settings.ts";
import { BUNDLED_RELEASE } from "./testing.ts";

const NAMED = {
  KNOMAD_ADDRESS: "https://figures.example",
  KNOMAD_SITE_NAME: " Observatory of Nowhere ",
  KNOMAD_SITE_NAME_FR: "Observatoire de nulle part",
  KNOMAD_STATEMENT: "Run by Nobody.",
};

describe("settings of a site", () => {
  it("are read from the environment, in one language or in all; what is empty is not set", () => {
    const { siteName, statement, address, formSecret } = siteSettings({ ...NAMED, KNOMAD_FORM_SECRET: " ", KNOMAD_STATEMENT_AR_XB: "X" });
    expect([address, formSecret]).toEqual(["https://figures.example", undefined]);
    expect([siteName?.("en"), siteName?.("fr")]).toEqual(["Observatory of Nowhere", "Observatoire de nulle part"]);
    expect([statement?.("fr"), statement?.("ar-XB")]).toEqual(["Run by Nobody.", "X"]);
    expect(siteSettings({}).siteName?.("en")).toBeUndefined();
  });

  it("name the site on pages, in citations, chart files, embeds and the API, wherever it speaks of itself", async () => {
    const { siteName, statement, address } = siteSettings(NAMED);
    const app = createApp({
      release: openRelease(BUNDLED_RELEASE),
      address: address!,
      ...(siteName ? { siteName } : {}),
      ...(statement ? { statement } : {}),
    });
    const text = async (path: string): Promise<string> => (await app.request(path)).text();
    for (const path of ["/", "/country/MEX", "/charts/country/MEX/people-trend.svg", "/embed/country/MEX/people-trend", "/api/v1"])
      expect(await text(path), path).toContain("Observatory of Nowhere");
    expect(await text("/fr/country/MEX")).toContain("Observatoire de nulle part");
    for (const path of ["/country/MEX", "/fr/country/MEX"]) {
      expect(await text(path), path).toContain("Run by Nobody.");
      expect(await text(path), path).not.toMatch(/Observatory of Migrants|Observatoire des migrants/);
    }
    for (const extension of ["bib", "ris", "json"]) {
      const citation = await text(`/cite/country/MEX.${extension}`);
      expect(citation, extension).toContain("Observatory of Nowhere");
      expect(citation, extension).toContain("Migrants and remittances between all countries, release 2026.1");
      expect(citation, extension).toContain("knomad observatory, release 2026.1, frozen on 2026-11-22");
    }
  });
});
