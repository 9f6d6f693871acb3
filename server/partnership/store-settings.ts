import { join } from "node:path";
import type { DatabaseSettings } from "#store";

/** Where the records of a site are: `DATABASE_URL`, else in the data folder, if there is one. The server and commands ask here alike. */
export const storeSettings = (
  environment: Readonly<Record<string, string | undefined>>,
  data: string | undefined,
): Pick<DatabaseSettings, "url" | "directory"> => ({
  url: environment["DATABASE_URL"] || undefined,
  directory: data === undefined ? undefined : join(data, "records"),
});
