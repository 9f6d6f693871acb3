import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readQuestions, startServer, type RunningServer } from "#server";
import { axeFaults } from "./axe.ts";
import { journeyBrowser } from "./journey-site.ts";

const browserPath = journeyBrowser(5);
/** The form is not taken from anybody faster than a person. */
const READING = 3_200;

describe.skipIf(!browserPath)("downloads and questions in a browser", () => {
  let server: RunningServer;
  let browser: Browser;
  const data = mkdtempSync(join(tmpdir(), "journey-"));

  beforeAll(async () => {
    server = await startServer({ port: 0, host: "127.0.0.1", data });
    browser = await chromium.launch({ executablePath: browserPath!, args: ["--no-sandbox", "--disable-background-networking"] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const visit = async (path: string, options: BrowserContextOptions, walk: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(server.url + path);
    await walk(page);
    await context.close();
    expect(complaints).toEqual([]);
  };

  it("the menu opens and gives a picture, without script and by the keyboard", () =>
    visit("/corridor/MEX-USA", { javaScriptEnabled: false }, async (page) => {
      await page.getByText("Download, cite, embed").first().focus();
      await page.keyboard.press("Enter");
      const link = page.getByRole("link", { name: "PNG" }).first();
      await link.waitFor();
      const download = page.waitForEvent("download");
      await link.click();
      expect((await download).suggestedFilename()).toBe("ribbons.png");
    }));

  it.each([320, 1280])("pages with every menu open fit a screen of %i px and have no fault that axe finds", (width) =>
    visit("/country/MEX", { viewport: { width, height: 800 }, bypassCSP: true }, async (page) => {
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => one.setAttribute("open", "")));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await axeFaults(page)).toEqual([]);
    }),
  );

  it("a figure can be contested without script: faults lead to their fields, the draft stays, a number is given", () =>
    visit("/corridor/MEX-USA", { javaScriptEnabled: false }, async (page) => {
      await page
        .getByRole("link", { name: /^Question this figure/ })
        .first()
        .click();
      await page.getByLabel("Address of a better source").fill("somewhere");
      await page.getByLabel("Your office").fill("Office of Statistics");
      await new Promise((resolve) => setTimeout(resolve, READING));
      await page.getByRole("button", { name: "Send the question" }).click();
      expect(await page.title()).toMatch(/^Error: /);
      await page.getByRole("link", { name: "Write what is wrong with the figure." }).click();
      expect(new URL(page.url()).hash).toBe("#wrong");
      expect(await page.getByLabel("Your office").inputValue()).toBe("Office of Statistics");
      await page.getByLabel("What is wrong?").fill("The census counts fewer people, see its table 4.");
      await page.getByLabel("Address of a better source").fill("https://example.org/table4");
      await new Promise((resolve) => setTimeout(resolve, READING));
      await page.getByRole("button", { name: "Send the question" }).click();
      const [question] = readQuestions(data).questions;
      expect(await page.locator("main").innerText()).toContain(question!.reference);
      expect(question).toMatchObject({ office: "Office of Statistics", figure: "corridor/MEX-USA/ribbons" });
    }));

  it("an embed shows in the page of somebody else, and a page does not", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const frames = ["/embed/country/MEX/people-trend", "/country/MEX"]
      .map((path) => `<iframe src="${server.url}${path}"></iframe>`)
      .join("");
    const elsewhere = createServer((_, answer) => void answer.setHeader("content-type", "text/html").end(frames)).listen(0);
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
    await page.frameLocator("iframe >> nth=0").locator("svg text").first().waitFor({ state: "attached" });
    await page.waitForTimeout(500);
    expect(await page.frameLocator("iframe >> nth=1").locator(".site-header").count()).toBe(0);
    await context.close();
    elsewhere.close();
  });
});
