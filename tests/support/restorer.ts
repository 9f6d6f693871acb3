// A process that reads a backup into a place and says when it has begun to change it: for tests of kills.
import { filesOnDisk, openDatabase, restoreFrom } from "#store";
import { SITE_MIGRATIONS } from "./site-migrations.ts";

const [where = "", from = "", temporary = ""] = process.argv.slice(2);
const database = await openDatabase(where.startsWith("postgres") ? { url: where } : { directory: where });
const files = filesOnDisk(`${temporary}/files`);
const telling: typeof files = {
  ...files,
  put: async (...given) => {
    const kept = await files.put(...given);
    process.send?.("begun");
    return kept;
  },
};
await restoreFrom(from, temporary, { database, files: telling, migrations: SITE_MIGRATIONS, kind: "backup", now: new Date() });
process.send?.("done");
