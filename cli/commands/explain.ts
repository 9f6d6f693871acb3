import { Command } from "commander";
import { examples } from "../examples.ts";
import { explanationLines } from "../explanation-lines.ts";
import type { Invocation } from "../invocation.ts";

interface Choice {
  readonly release?: string;
  readonly json?: true;
}

export const explain = (invocation: Invocation): Command =>
  new Command("explain")
    .summary("how a figure came about, step by step, from the publishers' cells")
    .description(
      "Prints how one figure of a release came about: a numbered list from the publishers' cells to the figure, each step with what it does and its value.",
    )
    .argument("<dataflow>", "dataflow, such as DF_MIGRANT_STOCK")
    .argument("<key>", "codes of all dimensions with dots between, the period last, such as STOCK.USA.MEX._T.2020")
    .option("--release <release>", "id or folder of a release (default: the newest frozen or published one)")
    .option("--json", "print a JSON object")
    .addHelpText(
      "after",
      examples(
        ["explain DF_MIGRANT_STOCK STOCK.USA.MEX._T.2020", "Migrants from Mexico in the United States in 2020."],
        ["explain DF_REMITTANCE_FLOW REM_RS3.MEX.USA.2022 --json", "Money received in Mexico from the United States, for a programme."],
      ),
    )
    .action(async (dataflow: string, key: string, { release: name, json }: Choice) => {
      const { openWorkshop } = await import("#observatory");
      const { explainObservation } = await openWorkshop();
      const { OBSERVATION_STATUS } = await import("#vocabulary");
      const { findReleaseToRead } = await import("../find-release.ts");
      const release = await findReleaseToRead(invocation, name);
      const explanation = explainObservation(release, dataflow, key);
      if (json) return invocation.printJson(explanation);
      const { observation } = explanation;
      const { name: title, unit } = release.indicator(dataflow, observation.indicator);
      const method = release.manifest.methods[observation.method]?.name ?? observation.method;
      const status = OBSERVATION_STATUS[observation.status].words;
      await invocation.print(...explanationLines(explanation, { title, unit, method, status }));
    });
