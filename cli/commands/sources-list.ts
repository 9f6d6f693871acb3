import { Command } from "commander";
import type { SourceDeclaration } from "#observatory";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const sourcesList = (invocation: Invocation): Command =>
  new Command("list")
    .summary("the sources that can be read, with edition and licence")
    .description(
      "Lists the publishers' datasets that can be read: producer, title, edition, licence, whether releases carry them, and how a file was obtained.",
    )
    .option("--json", "print a JSON list")
    .addHelpText("after", examples(["sources list", "All sources."], ["sources list --json", "The same for a programme."]))
    .action(async ({ json }: { json?: true }) => {
      const { openWorkshop } = await import("#observatory");
      const { SOURCES } = await openWorkshop();
      if (json) await invocation.printJson(SOURCES.map(sourceRecord));
      else await invocation.print(SOURCES.map(sourceLines).join("\n\n"));
    });

const sourceRecord = (source: SourceDeclaration): object => {
  const { id, producer, title, version, published, licence, cadence, page, address, released, redistributed, file } = source;
  return {
    id,
    producer,
    title,
    version,
    published,
    licence,
    cadence,
    page,
    address: address ?? null,
    released,
    redistributed: redistributed ?? null,
    file,
  };
};

const sourceLines = ({ id, producer, title, version, licence, released, redistributed }: SourceDeclaration): string =>
  [
    `${id}  (${released ? "released" : "compared with only"})`,
    `  ${producer}: ${title}`,
    `  version ${version}; licence ${licence.name}`,
    ...(redistributed ? [`  redistributed: ${redistributed}`] : []),
  ].join("\n");
