import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { parseDay } from "../option-values.ts";
import { printable } from "../printable.ts";

export const questionsOutcomes = (invocation: Invocation): Command =>
  new Command("outcomes")
    .summary("what came of readers' questions, for the notes of a release")
    .description("Lists the questions about figures that were answered on a day or later, without anything of who asked.")
    .requiredOption("--since <day>", "the first day, such as that of the last release", parseDay)
    .option("--json", "print a JSON list")
    .addHelpText("after", examples(["questions outcomes --since 2026-11-01", "Answered since that day, newest first."]))
    .action(async ({ since, json }: { since: string; json?: true }) => {
      const { outcomesSince, questionOutcome } = await import("#partnership");
      const { withRecords } = await import("../open-records.ts");
      const outcomes = await withRecords(invocation, { command: "questions outcomes" }, ({ database }) => outcomesSince(database, since));
      if (json) return invocation.printJson(outcomes.map((one) => ({ ...one, decidedAt: one.decidedAt.toISOString() })));
      if (outcomes.length === 0) await invocation.note(`no question about a figure was answered since ${since}`);
      for (const { reference, decidedAt, release, dataflow, key, summary, outcome, answer } of outcomes)
        await invocation.print(
          [reference, decidedAt.toISOString().slice(0, 10), release, `${dataflow}/${key}`, questionOutcome(outcome)].join("  "),
          ...printable(summary).map((line) => `    ${line}`),
          ...printable(answer).map((line) => `    ${line}`),
        );
    });
