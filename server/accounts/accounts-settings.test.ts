import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountsSettings, secretOrNew } from "./accounts-settings.ts";
import { deviceWords } from "./device-words.ts";
import { returnPath } from "./return-path.ts";

describe("settings of accounts", () => {
  it("are by invitation, without a provider, with a secret of the environment or a new one that is said", () => {
    expect(accountsSettings({})).toEqual({ secret: undefined, openSignUp: false, oidc: undefined });
    const notes: string[] = [];
    expect(secretOrNew(undefined, (words) => notes.push(words)).length).toBeGreaterThanOrEqual(64);
    expect(notes.join()).toContain("KNOMAD_SECRET is not set");
    expect(secretOrNew("x".repeat(32), () => expect.unreachable())).toBe("x".repeat(32));
  });

  it("know ORCID by its address", () => {
    const environment = {
      KNOMAD_OIDC_ISSUER: "https://orcid.org/",
      KNOMAD_OIDC_CLIENT_ID: "APP-1",
      KNOMAD_OIDC_CLIENT_SECRET: "s",
      KNOMAD_SIGN_UP: "open",
    };
    expect(accountsSettings(environment)).toMatchObject({
      openSignUp: true,
      oidc: { id: "orcid", name: "ORCID", issuer: "https://orcid.org", orcid: true },
    });
    expect(accountsSettings({ ...environment, KNOMAD_OIDC_ISSUER: "https://notorcid.org" }).oidc).toMatchObject({
      id: "oidc",
      orcid: false,
    });
  });

  it.each([{ KNOMAD_SECRET: "short" }, { KNOMAD_SIGN_UP: "yes" }, { KNOMAD_OIDC_ISSUER: "https://orcid.org" }])(
    "refuse %o",
    (environment) => {
      expect(() => accountsSettings(environment)).toThrow(RangeError);
    },
  );
});

describe("where to go on", () => {
  it("is a page of this site, whatever is asked for", () => {
    const address = "https://site.example";
    expect(returnPath("/desk/cases?open=yes", address)).toBe("/desk/cases?open=yes");
    expect(returnPath("/sign-in?to=/desk", address)).toBe("/desk");
    const wanted = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string({ unit: fc.constantFrom("/", "\\", "a", ".", ":", "?", "@", "\t", "%2f") }).map((rest) => `/${rest}`),
    );
    fc.assert(
      fc.property(wanted, (path) => {
        const to = returnPath(path, address);
        expect(to.startsWith("/") && !to.startsWith("//")).toBe(true);
        expect(new URL(to, address).origin).toBe(address);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("words of devices", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
      "Edge on Windows",
    ],
    [
      "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
      "Chrome on Android",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
      "Safari on macOS",
    ],
    ["curl/8.5.0", "curl"],
    ["", "unknown device"],
  ])("of %s", (userAgent, words) => {
    expect(deviceWords(userAgent)).toBe(words);
  });
});
