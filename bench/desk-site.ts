import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { PARTNERSHIP_ROUTES } from "../server/partnership/index.ts";
import { openTestSite } from "../tests/support/partnership-site.ts";
import type { StoreKind } from "../tests/support/test-store.ts";
import { fillDesk } from "./desk-fixture.ts";

/** Serves the desk on the loopback over a store of its own, filled anew; a header says who asks. The store goes when the process is told to end. */
export const serveDesk = async (kind: StoreKind): Promise<void> => {
  const site = await openTestSite(kind, PARTNERSHIP_ROUTES);
  await fillDesk(site.database);
  const server = serve({ fetch: site.app.fetch, port: 0, hostname: "127.0.0.1" }, () =>
    console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`),
  );
  process.once("SIGTERM", () => {
    server.close();
    void site.remove().then(() => process.exit(0));
  });
};
