import { existsSync } from "node:fs";
import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { printable } from "../printable.ts";

export const questionsList = (invocation: Invocation): Command =>
  new Command("list")
    .summary("questions about figures that readers sent")
    .description(
      "Lists the questions that readers sent, oldest first: number, day, release, key, office, its case and where that stands, and what is said to be wrong. " +
        "Those that still wait in the data folder's book, because the database was away, have no case yet.",
    )
    .option("--json", "print a JSON list with everything that was sent, e-mail addresses too")
    .addHelpText("after", examples(["questions list", "All questions."], ["questions list --json", "For a programme of the desk."]))
    .action(async ({ json }: { json?: true }) => {
      const { readQuestions } = await import("#server");
      const { questions, damaged } = readQuestions(invocation.places.data);
      for (const name of damaged) await invocation.note(`questions/${name}: a line in it is no question`);
      const inHand = await casesOf(invocation);
      const known = new Set(inHand.map(({ reference }) => reference));
      const booked = questions.filter(({ reference }) => !known.has(reference)).map(({ secretHash: _, ...question }) => question);
      const all = [...inHand, ...booked].toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
      if (json) return invocation.printJson(all);
      if (all.length === 0) await invocation.note(`no questions in ${invocation.places.data}`);
      for (const { reference, receivedAt, release, dataflow, key, office, wrong, ...rest } of all) {
        const stands = "caseReference" in rest ? [`${rest.caseReference} ${rest.outcome ?? rest.state}`] : [];
        await invocation.print(
          [reference, receivedAt.slice(0, 10), release, `${dataflow}/${key}`, ...printable(office), ...stands].filter(Boolean).join("  "),
          ...printable(wrong).map((line) => `    ${line}`),
        );
      }
    });

/** Questions that became cases; none where there are no records yet, which looking must not make. */
const casesOf = async (invocation: Invocation) => {
  const { storeSettings } = await import("#server");
  const { url, directory } = storeSettings(invocation.terminal.environment, invocation.places.data);
  if (url === undefined && (directory === undefined || !existsSync(directory))) return [];
  const { questionsInHand } = await import("#partnership");
  const { withRecords } = await import("../open-records.ts");
  const questions = await withRecords(invocation, { command: "questions list" }, ({ database }) => questionsInHand(database));
  return questions.map((question) => ({ ...question, receivedAt: question.receivedAt.toISOString() }));
};
