import { serve, type ServerType } from "@hono/node-server";
import { sql } from "kysely";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declareAsReviewer } from "#partnership";
import { sendEncoded } from "../../server/http/send-encoded.ts";
import { loadSiteAssets } from "../../server/http/site-assets.ts";
import { PARTNERSHIP_ROUTES } from "../../server/partnership/index.ts";
import { FRAME } from "../support/frame.ts";
import { openTestSite, type TestSite } from "../support/partnership-site.ts";
import { inventReviews, NO_INTEREST } from "../support/review-world.ts";
import { journeyBrowser } from "./journey-site.ts";

const browserPath = journeyBrowser(2);
const HOST = "knomad.test";
/** A little longer than the script waits between two looks. */
const WAIT = 21_000;

/** A form that saves itself: where it is, its longest field, and what is kept of that. */
interface Saving {
  readonly path: string;
  readonly person: string;
  readonly label: string;
  readonly kept: () => Promise<string>;
}

describe.skipIf(!browserPath)(
  "what is written while the line drops, a second window is open and the session ends",
  { timeout: 240_000 },
  () => {
    let site: TestSite;
    let server: ServerType;
    let browser: Browser;
    const forms = {} as Record<"the draft of a work" | "a review", Saving>;

    beforeAll(async () => {
      const { stylesheet, icon, islands, files } = loadSiteAssets();
      const assets = { stylesheet, icon, fonts: [], island: (name: Parameters<typeof islands.address>[0]) => islands.address(name) };
      site = await openTestSite("embedded", PARTNERSHIP_ROUTES, { ...FRAME, assets });
      site.app.get("/assets/:file", (c) => {
        const file = files.get(c.req.path) ?? islands.find(c.req.path);
        return file ? sendEncoded(c, file, { cacheControl: "no-store" }) : c.notFound();
      });
      const world = await inventReviews(site, site.surroundings);
      const keptAt = (asked: () => ReturnType<typeof sql<{ words: string }>>) => async (): Promise<string> =>
        (await asked().execute(site.database.tables())).rows[0]?.words ?? "";
      const draft = await world.works.work("working-paper", undefined, "Words.");
      forms["the draft of a work"] = {
        path: `/desk/works/${draft.workId}/text`,
        person: world.people.author,
        label: "Text",
        kept: keptAt(() => sql<{ words: string }>`select source as words from partnership.work_draft where work_id = ${draft.workId}`),
      };
      const submission = await world.submitted((await world.works.work("working-paper", undefined, "Neutral words.")).id);
      await world.toReview(submission);
      const assignment = await world.invite(submission, "one");
      await declareAsReviewer(await world.as("one"), { id: assignment }, NO_INTEREST);
      forms["a review"] = {
        path: `/desk/review/invitations/${assignment}/write`,
        person: world.people.one,
        label: "For the authors",
        kept: keptAt(() => sql<{ words: string }>`select open_words as words from partnership.review where assignment_id = ${assignment}`),
      };
      server = await new Promise<ServerType>((resolve) => {
        const started = serve({ fetch: site.app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started));
      });
      const { port } = server.address() as AddressInfo;
      browser = await chromium.launch({
        executablePath: browserPath!,
        args: [
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          `--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port}`,
        ],
      });
    }, 300_000);
    afterAll(async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await site.remove();
    });

    /** A window with the form open, its clock in hand. */
    const open = async (context: BrowserContext, { path }: Saving): Promise<Page> => {
      const page = await context.newPage();
      await page.clock.install();
      expect((await page.goto(`http://${HOST}${path}`))?.status()).toBe(200);
      await page.getByText("Saved by itself every 20 seconds").waitFor();
      return page;
    };
    const says = async (page: Page, words: string): Promise<void> => {
      await page.locator("[data-autosave-words]", { hasText: words }).waitFor();
    };
    const write = async (page: Page, { label }: Saving, words: string): Promise<void> => {
      await page
        .getByLabel(new RegExp(`^${label}`))
        .first()
        .fill(words);
    };
    const wait = async (page: Page): Promise<void> => {
      await page.clock.runFor(WAIT);
    };
    const signIn = (context: BrowserContext, { person }: Saving, session = ""): Promise<void> =>
      context.setExtraHTTPHeaders({ "x-test-person": person, "x-test-session": session });

    it.each(["the draft of a work", "a review"] as const)("of %s is not lost, and whoever writes is told", async (name) => {
      const form = forms[name];
      const context = await browser.newContext();
      context.setDefaultTimeout(20_000);
      await signIn(context, form);
      const page = await open(context, form);

      await write(page, form, "First words.");
      await wait(page);
      await says(page, "Saved just now.");
      expect(await form.kept()).toBe("First words.");

      await context.setOffline(true);
      await write(page, form, "Written without a line.");
      await wait(page);
      await says(page, "No connection: what you write is not saved.");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await says(page, "No connection");
      expect(
        await page
          .getByLabel(new RegExp(`^${form.label}`))
          .first()
          .inputValue(),
      ).toBe("Written without a line.");
      expect(await form.kept()).toBe("First words.");
      await context.setOffline(false);
      await says(page, "Saved just now.");
      expect(await form.kept()).toBe("Written without a line.");

      // It arrives, and the answer does not.
      await page.route(`http://${HOST}${form.path}`, async (route) => {
        const sent = route.request();
        const headers = await sent.allHeaders();
        await site.app.request(sent.url(), { method: sent.method(), headers, body: sent.postData() });
        await route.abort();
      });
      await write(page, form, "Arrived unheard.");
      await wait(page);
      await says(page, "No connection");
      await expect.poll(form.kept).toBe("Arrived unheard.");
      await page.unroute(`http://${HOST}${form.path}`);
      await write(page, form, "Arrived unheard, and more.");
      await wait(page);
      await says(page, "Saved just now.");
      expect(await form.kept()).toBe("Arrived unheard, and more.");

      const other = await open(context, form);
      await write(other, form, "From the other window.");
      await wait(other);
      await says(other, "Saved just now.");
      await write(page, form, "From this window.");
      await wait(page);
      await says(page, "saved elsewhere meanwhile");
      expect(await form.kept()).toBe("From the other window.");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByText("Save again to put").first().waitFor();
      expect(await form.kept()).toBe("From the other window.");
      expect(await page.getByRole("main").innerText()).toMatch(/From\s[\s\S]*other/);
      expect(
        await page
          .getByLabel(new RegExp(`^${form.label}`))
          .first()
          .inputValue(),
      ).toBe("From this window.");
      // Having been shown both, whoever writes decides: nothing takes the other's place by itself.
      await write(page, form, "From this window after all.");
      await wait(page);
      expect(await form.kept()).toBe("From the other window.");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect.poll(form.kept).toBe("From this window after all.");
      await other.close();

      const last = await open(context, form);
      await context.setExtraHTTPHeaders({});
      await write(last, form, "Written signed out.");
      await wait(last);
      await says(last, "You are signed out: what you write is not saved.");
      await last.getByRole("button", { name: "Save", exact: true }).click();
      await says(last, "You are signed out");
      expect(new URL(last.url()).pathname).toBe(form.path);
      const asked = new Promise<string>((resolve) =>
        last.once("dialog", (dialog) => {
          resolve(dialog.type());
          void dialog.dismiss();
        }),
      );
      await last.close({ runBeforeUnload: true });
      expect(await asked).toBe("beforeunload");
      await signIn(context, form, " again");
      await last.getByRole("button", { name: "Save", exact: true }).click();
      await expect.poll(form.kept).toBe("Written signed out.");
      await context.close();
    });
  },
);
