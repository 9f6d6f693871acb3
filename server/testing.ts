import { join } from "node:path";
import { openRelease } from "#observatory";
import { createApp } from "./app.ts";
import { checkoutFolder } from "./http/checkout-folder.ts";

/** The release that comes with the programme. */
export const BUNDLED_RELEASE = join(checkoutFolder(), "releases", "2026.1");

/** A day on which the prices of 2020 are old. */
export const NOW = new Date("2026-11-22T12:00:00Z");

/** The site over the bundled release; faults are kept. */
export const bundledApp = (): { readonly app: ReturnType<typeof createApp>; readonly faults: unknown[] } => {
  const faults: unknown[] = [];
  const app = createApp({ release: openRelease(BUNDLED_RELEASE), now: () => NOW, onFault: (fault) => faults.push(fault) });
  return { app, faults };
};

/** A page without the line that leads on to the newest release and to other languages. */
export const withoutReleaseLine = (html: string): string => html.replace(/<div class="release-line">[\s\S]*?<\/header>/, "");
