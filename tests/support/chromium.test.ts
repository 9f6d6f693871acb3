import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findChromium } from "./chromium.ts";

const none = (): boolean => false;

describe("the browser for journeys", () => {
  it("is the one CHROMIUM_PATH names, else Debian's, else none", () => {
    expect(findChromium({ CHROMIUM_PATH: "/opt/browser" }, () => true)).toBe("/opt/browser");
    expect(findChromium({}, () => true)).toBe("/usr/bin/chromium");
    expect(findChromium({}, none)).toBeUndefined();
  });

  it("is missed aloud when it was named or required", () => {
    expect(() => findChromium({ CHROMIUM_PATH: "/opt/browser" }, none)).toThrow("no file is there");
    expect(() => findChromium({ REQUIRE_BROWSER: "1" }, none)).toThrow("REQUIRE_BROWSER=1");
  });

  const executablePath = findChromium();
  it.skipIf(executablePath === undefined)("starts and runs a script", async () => {
    const browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage();
      await page.setContent("<title>here</title>");
      expect(await page.title()).toBe("here");
    } finally {
      await browser.close();
    }
  });
});
