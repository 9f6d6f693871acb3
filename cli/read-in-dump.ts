import type { Invocation } from "./invocation.ts";
import { EXIT } from "./exit-codes.ts";
import { logLines } from "./log-lines.ts";

interface ReadingIn {
  readonly command: string;
  readonly from: string;
  readonly kind: "backup" | "open export";
}

/** Reads a dump into the empty place that the environment names, and says what came in. */
export const readIn = async (invocation: Invocation, { command, from, kind }: ReadingIn): Promise<void> => {
  const { restoreFrom } = await import("#store");
  const { openRecordsDoor } = await import("#server");
  const { SITE_MIGRATIONS: migrations } = await openRecordsDoor();
  const { withRecords } = await import("./open-records.ts");
  const { data } = invocation.places;
  const restored = await withRecords(invocation, { command, migrate: false }, ({ database, files, surroundings }) =>
    restoreFrom(invocation.path(from), data, { database, files, migrations, kind, now: surroundings.now() }),
  );
  await invocation.print(`${restored.rows} rows and ${restored.files} files read`);
  for (const step of restored.migrated) await invocation.print(`brought up to date: ${step}`);
  await invocation.print(...logLines(restored.log));
  if (restored.log.faults.length > 0) invocation.exitCode = EXIT.findings;
};
