import { accessSync, constants } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Problem } from "#vocabulary";
import { ChromiumPipe } from "./chromium-pipe.ts";

/** Where the Chromium that prints is, from the setting CHROMIUM_PATH; undefined where there is none, and then no PDF is offered. */
export const findChromium = (environment: Readonly<Record<string, string | undefined>>): string | undefined => {
  const path = environment["CHROMIUM_PATH"]?.trim() ?? "";
  if (path === "") return undefined;
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
};

/**
 * Prints a document as a tagged PDF with an outline: headings, lists, tables and figures with their words, for those who listen to it. Scripts do not
 * run, and nothing is fetched. The bytes differ from one time to the next, since a PDF says when it was made: a version's hash is not made of them.
 * @param chromium from `findChromium`
 * @throws Problem print-unavailable, print-failed
 */
export const printPdf = async (html: string, chromium: string | undefined, milliseconds = 60_000): Promise<Uint8Array> => {
  if (chromium === undefined) throw new Problem("print-unavailable");
  const folder = await mkdtemp(join(tmpdir(), "knomad-print-"));
  const page = join(folder, "page.html");
  await writeFile(page, html);
  const browser = new ChromiumPipe(chromium, join(folder, "profile"));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it took too long")), milliseconds);
  });
  try {
    return await Promise.race([printPage(browser, pathToFileURL(page).href), late]);
  } catch (error) {
    throw new Problem("print-failed", { reason: error instanceof Error ? error.message : String(error) });
  } finally {
    clearTimeout(timer);
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const printPage = async (browser: ChromiumPipe, url: string): Promise<Uint8Array> => {
  const { targetId } = await browser.send<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await browser.send<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true });
  await browser.send("Page.enable", {}, sessionId);
  await browser.send("Emulation.setScriptExecutionDisabled", { value: true }, sessionId);
  const loaded = browser.next("Page.loadEventFired");
  await browser.send("Page.navigate", { url }, sessionId);
  await loaded;
  const { data } = await browser.send<{ data: string }>("Page.printToPDF", PRINTED, sessionId);
  return Buffer.from(data, "base64");
};

const PRINTED = { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true };
