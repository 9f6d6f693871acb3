import { chromium, type Browser as Chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAccountsSite, type AccountsSite } from "../support/accounts-site.ts";
import { invited, PASSWORD } from "../support/invited-people.ts";
import { journeyBrowser } from "./journey-site.ts";

const executablePath = journeyBrowser(1);

describe.skipIf(executablePath === undefined)("a passkey in a browser", () => {
  let site: AccountsSite;
  let chrome: Chromium;
  beforeAll(async () => {
    site = await openAccountsSite("embedded");
    chrome = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox", "--disable-background-networking"] });
  });
  afterAll(async () => {
    await chrome?.close();
    await site?.close();
  });

  /** A device that recognises its owner, or does not. */
  const withAuthenticator = async (page: Page, recognises: boolean): Promise<{ readonly recognise: (yes: boolean) => Promise<void> }> => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: recognises,
        automaticPresenceSimulation: true,
      },
    });
    return {
      recognise: async (isUserVerified) => void (await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified })),
    };
  };

  it("is added, signs in without a password or a mail, is refused where the device does not know its owner, and is removed", async () => {
    await invited(site, "Ada Invented", "ada@people.example");
    const page = await (await chrome.newContext()).newPage();
    const faults: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && !/401/.test(message.text()) && faults.push(message.text())));
    page.on("pageerror", (error) => void faults.push(error.message));
    const device = await withAuthenticator(page, true);
    await page.goto(`${site.address}/sign-in?to=/desk/account`);
    await page.getByLabel("E-mail address").fill("ada@people.example");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("heading", { name: "My account" }).waitFor();
    await page.getByLabel("Name of the new passkey").fill("Invented telephone");
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Add a passkey" }).click()]);
    await page.getByText("Invented telephone").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You are signed out.").waitFor();

    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL(`${site.address}/desk`);
    expect(await page.textContent("body")).toContain("here is Ada Invented");

    await page.goto(`${site.address}/desk/account`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await device.recognise(false);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByText("No passkey of this site was found").waitFor();
    await page.goto(`${site.address}/desk`);
    expect(page.url()).toContain("/sign-in");

    await device.recognise(true);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL(`${site.address}/desk`);
    await page.goto(`${site.address}/desk/account`);
    await page.getByRole("button", { name: "Remove: Invented telephone" }).click();
    await page.getByText("The passkey is removed.").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByText("No passkey of this site was found").waitFor();
    expect(faults).toEqual([]);
  });
});
