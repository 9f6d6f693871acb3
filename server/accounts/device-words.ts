import { partnershipTexts } from "#web";

type Known = readonly (readonly [name: string, pattern: RegExp])[];

const BROWSERS: Known = [
  ["Edge", /\bEdgA?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS|Chromium)\//],
  ["Safari", /\bSafari\//],
  ["curl", /^curl\//],
];
const SYSTEMS: Known = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
];

const { sessions: texts } = partnershipTexts.accounts.account;

/** What kind of device a session is on, in words its owner recognises: "Firefox on Windows". */
export const deviceWords = (userAgent: string): string => {
  const browser = firstOf(BROWSERS, userAgent);
  const system = firstOf(SYSTEMS, userAgent);
  if (browser !== undefined && system !== undefined) return texts.on(browser, system);
  return browser ?? system ?? texts.unknown;
};

const firstOf = (known: Known, userAgent: string): string | undefined => known.find(([, pattern]) => pattern.test(userAgent))?.[0];
