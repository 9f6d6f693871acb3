import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { findSession } from "../server/accounts/sign-in-records.ts";
import { FormGuard } from "../server/desk/form-guard.ts";
import { mountPartnership } from "../server/desk/mount-partnership.ts";
import { securityHeaders } from "../server/http/security-headers.ts";
import { PARTNERSHIP_ROUTES } from "../server/partnership/index.ts";
import { SITE_MIGRATIONS } from "../server/partnership/site-migrations.ts";
import { openTestStore, testSurroundings, type StoreKind } from "../tests/support/test-store.ts";
import { FRAME } from "../web/testing.ts";
import { fillDesk } from "./desk-fixture.ts";
import { fillLibrary } from "./library-fixture.ts";
import { fillReviews } from "./reviews-fixture.ts";

/**
 * Serves the partnership on the loopback over a store of its own, filled anew: with reviews under way, or with a library. A header has the token of the session, which is looked up as on
 * the running site. The store goes when the process is told to end.
 */
export const serveDesk = async (kind: StoreKind, beside: "reviews" | "library" = "reviews"): Promise<void> => {
  const { database, remove } = await openTestStore(kind, SITE_MIGRATIONS);
  await fillDesk(database);
  await (beside === "library" ? fillLibrary : fillReviews)(database);
  const surroundings = testSurroundings();
  const app = new Hono();
  app.use(securityHeaders);
  mountPartnership(app, PARTNERSHIP_ROUTES, {
    database: () => Promise.resolve(database),
    surroundings,
    guard: new FormGuard(Buffer.from("a secret of measuring"), "http://site.example"),
    secure: false,
    frameFor: () => FRAME,
    readSession: async (c) => {
      const token = c.req.header("x-session");
      const session = token === undefined ? undefined : await findSession(database, token, surroundings.now());
      return session && { ...session, provedAt: session.startedAt };
    },
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () =>
    console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`),
  );
  process.once("SIGTERM", () => {
    server.close();
    void remove().then(() => process.exit(0));
  });
};
