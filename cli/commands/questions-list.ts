import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const questionsList = (invocation: Invocation): Command =>
  new Command("list")
    .summary("questions about figures that readers sent")
    .description("Lists the questions kept in the data folder, oldest first: number, day, key, office, and what is said to be wrong.")
    .option("--json", "print a JSON list with everything that was sent, e-mail addresses too")
    .addHelpText("after", examples(["questions list", "All questions."], ["questions list --json", "For a programme of the desk."]))
    .action(async ({ json }: { json?: true }) => {
      const { readQuestions } = await import("#server");
      const { questions, damaged } = readQuestions(invocation.places.data);
      for (const name of damaged) await invocation.note(`questions/${name}: a line in it is no question`);
      if (json) return invocation.printJson(questions);
      if (questions.length === 0) await invocation.note(`no questions in ${invocation.places.data}`);
      for (const { reference, receivedAt, release, dataflow, key, office, wrong } of questions)
        await invocation.print(
          [reference, receivedAt.slice(0, 10), release, `${dataflow}/${key}`, ...printable(office)].filter(Boolean).join("  "),
          ...printable(wrong).map((line) => `    ${line}`),
        );
    });

/** What a stranger wrote, without what a terminal would take for a command. */
const printable = (text: string): readonly string[] => text.split("\n").map((line) => line.replace(/\p{Cc}/gu, " "));
