import { Command } from "commander";
import { alignColumns } from "../align-columns.ts";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { jobRow } from "../job-lines.ts";
import { parseCount } from "../option-values.ts";

export const jobsList = (invocation: Invocation): Command =>
  new Command("list")
    .summary("jobs that wait or run, and how many there are")
    .description("Counts the jobs of each queue by state, then lists those that wait or run, newest first.")
    .option("--last <jobs>", "how many jobs", parseCount, 50)
    .option("--json", "print a JSON object")
    .addHelpText("after", examples(["jobs list", "What waits to be done."]))
    .action(async ({ last, json }: { last: number; json?: true }) => {
      const { countJobs, listJobs } = await import("#store");
      const { withRecords } = await import("../open-records.ts");
      const { counts, jobs } = await withRecords(invocation, { command: "jobs list" }, async ({ database }) => ({
        counts: await countJobs(database),
        jobs: await listJobs(database, ["waiting", "running"], last),
      }));
      if (json) return invocation.printJson({ counts, jobs });
      await invocation.print(
        ...alignColumns(counts.map(({ queue, state, jobs: count }) => [queue, state, String(count)])),
        ...alignColumns(jobs.map(jobRow)),
      );
    });
