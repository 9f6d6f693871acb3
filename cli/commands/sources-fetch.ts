import { Command } from "commander";
import type { FetchedSource, SourceDeclaration } from "#observatory";
import { examples } from "../examples.ts";
import { EXIT } from "../exit-codes.ts";
import { problemLines } from "../failures.ts";
import { FetchProgressLine } from "../fetch-progress.ts";
import type { Invocation } from "../invocation.ts";
import { sourcesIn } from "../places.ts";

interface Choice {
  readonly from?: string;
  readonly json?: true;
}

type Outcome =
  | (FetchedSource & { readonly source: string })
  | { readonly source: string; readonly code: string; readonly detail: string; readonly remedy: string };

export const sourcesFetch = (invocation: Invocation): Command =>
  new Command("fetch")
    .summary("bring the publishers' files into KNOMAD_DATA/sources")
    .description(
      "Brings each source's file into KNOMAD_DATA/sources, from the publisher's address or from a folder. A file is put in its place only when it is the declared one, by size and checksum. Ends with 3 when one could not be brought; the others are brought all the same.",
    )
    .argument("[id...]", "sources to fetch; all that can be fetched when none is named")
    .option("--from <folder>", "take the files from this folder instead of the network")
    .option("--json", "print a JSON list of what was done")
    .addHelpText(
      "after",
      examples(
        ["sources fetch", "Every source whose publisher offers a lasting address."],
        ["sources fetch world-bank-wdi", "One source."],
        ["sources fetch --from ../shared/data", "All from a folder, without the network."],
      ),
    )
    .action((ids: string[], choice: Choice) => fetchAll(invocation, ids, choice));

const fetchAll = async (invocation: Invocation, ids: readonly string[], { from, json }: Choice): Promise<void> => {
  const { openWorkshop } = await import("#observatory");
  const { SOURCES } = await openWorkshop();
  const { chosenSources } = await import("../chosen-sources.ts");
  const chosen = chosenSources(SOURCES, ids);
  const skipped = ids.length === 0 && from === undefined ? chosen.filter(({ address }) => address === undefined) : [];
  const outcomes: Outcome[] = [];
  for (const source of chosen.filter((one) => !skipped.includes(one))) {
    const outcome = await fetchOne(invocation, source, from === undefined ? undefined : invocation.path(from));
    outcomes.push(outcome);
    if ("code" in outcome) {
      invocation.exitCode = EXIT.problem;
      await invocation.note(problemLines({ code: outcome.code, message: outcome.detail, remedy: outcome.remedy }));
    } else if (!json) await invocation.print(`${outcome.source}  ${HOW[outcome.how]}  ${outcome.path}`);
  }
  for (const { id, page } of skipped)
    await invocation.note(`${id}: no lasting address is offered; get it by hand from ${page} and use --from`);
  if (json) await invocation.printJson(outcomes);
};

const HOW: Readonly<Record<FetchedSource["how"], string>> = { "was-there": "was there", downloaded: "downloaded", copied: "copied" };

const fetchOne = async (invocation: Invocation, source: SourceDeclaration, from: string | undefined): Promise<Outcome> => {
  const { openWorkshop } = await import("#observatory");
  const { fetchSource } = await openWorkshop();
  const { Problem } = await import("#vocabulary");
  const { wait, random } = invocation.terminal;
  const progress = new FetchProgressLine(invocation);
  try {
    const fetched = await fetchSource(source, {
      into: sourcesIn(invocation.places),
      ...(from === undefined ? {} : { from }),
      wait,
      random,
      onProgress: (far) => progress.update(far),
    });
    return { source: source.id, ...fetched };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return { source: source.id, code: problem.code, detail: problem.message, remedy: problem.remedy };
  } finally {
    progress.end();
  }
};
