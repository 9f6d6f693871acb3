import { Command } from "commander";
import { alignColumns } from "../align-columns.ts";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { jobRow } from "../job-lines.ts";
import { parseCount } from "../option-values.ts";

export const jobsDead = (invocation: Invocation): Command =>
  new Command("dead")
    .summary("jobs that were given up, with the last fault")
    .description("Lists jobs that nobody will try again, newest first, with what went wrong last.")
    .option("--last <jobs>", "how many jobs", parseCount, 50)
    .option("--json", "print a JSON list")
    .addHelpText("after", examples(["jobs dead", "Then: jobs retry <id>."]))
    .action(async ({ last, json }: { last: number; json?: true }) => {
      const { listJobs } = await import("#store");
      const { withRecords } = await import("../open-records.ts");
      const jobs = await withRecords(invocation, { command: "jobs dead" }, ({ database }) => listJobs(database, ["dead"], last));
      if (json) return invocation.printJson(jobs);
      await invocation.print(...alignColumns(jobs.map(jobRow)));
    });
