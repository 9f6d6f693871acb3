import { expect, it } from "vitest";
import { siteSettings } from "./site-settings.ts";

it("reads how a site is named and reached; what is empty is not set", () => {
  const settings = siteSettings({
    KNOMAD_ADDRESS: "https://figures.example",
    KNOMAD_SITE_NAME: " Observatory of Nowhere ",
    KNOMAD_STATEMENT: "",
  });
  expect(settings).toEqual({
    address: "https://figures.example",
    siteName: "Observatory of Nowhere",
    statement: undefined,
    formSecret: undefined,
  });
});
