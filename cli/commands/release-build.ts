import { Command } from "commander";
import type { Build } from "#observatory";
import { examples } from "../examples.ts";
import { countLevels } from "../finding-lines.ts";
import type { Invocation } from "../invocation.ts";
import { parseDay, parseReleaseId } from "../option-values.ts";
import { defaultSources, draftFolder } from "../places.ts";
import { writeCount, writeNumber } from "../quantities.ts";
import { StepProgress } from "../step-progress.ts";

interface Choice {
  readonly id?: string;
  readonly from?: string;
  readonly out?: string;
  readonly frozenOn?: string;
  readonly json?: true;
}

export const releaseBuild = (invocation: Invocation): Command =>
  new Command("build")
    .summary("compute a release from the publishers' files")
    .description(
      "Reads the publishers' files, computes every figure and writes a draft release. The same files, programme and options give the same bytes: there is no clock in a release, so the day is an option.",
    )
    .option("--frozen-on <date>", "the day the release bears, such as 2026-11-30 (must be given)", parseDay)
    .option(
      "--id <id>",
      "id of the release (default: the year of --frozen-on and the first number that is free or a draft, such as 2026.1)",
      parseReleaseId,
    )
    .option("--from <folder>", "folder of the publishers' files (default: ../shared/data beside the checkout, else KNOMAD_DATA/sources)")
    .option("--out <folder>", "folder to write (default: KNOMAD_DATA/releases/<id>)")
    .option("--json", "print a JSON object")
    .addHelpText(
      "after",
      examples(
        ["release build --frozen-on 2026-11-30", "A draft in KNOMAD_DATA/releases."],
        ["release build --frozen-on 2026-11-30 --id trial --out /tmp/trial", "A trial somewhere else."],
      ),
    )
    .action(({ frozenOn, ...choice }: Choice, command: Command) =>
      frozenOn === undefined
        ? command.error(
            "error: name the day the release bears with --frozen-on, such as --frozen-on 2026-11-30: there is no clock in a release",
          )
        : build(invocation, frozenOn, choice),
    );

const build = async (invocation: Invocation, frozenOn: string, { id: chosenId, from, out, json }: Choice): Promise<void> => {
  const { openWorkshop } = await import("#observatory");
  const { buildRelease } = await openWorkshop();
  const { nextReleaseId } = await import("../next-release-id.ts");
  const { refuseUnlessDraftPlace } = await import("../draft-place.ts");
  const { places } = invocation;
  const id = chosenId ?? nextReleaseId(places, frozenOn);
  const folder = out === undefined ? draftFolder(places, id) : invocation.path(out);
  const files = from === undefined ? defaultSources(places) : invocation.path(from);
  refuseUnlessDraftPlace(folder);
  const progress = new StepProgress(invocation);
  await invocation.note(`building release ${id} from ${files}`);
  const built = await buildRelease({ id, from: files, out: folder, checkout: places.checkout, frozenOn, onProgress: progress.step });
  progress.end(`release ${id} built`);
  if (json) await invocation.printJson(buildRecord(built, folder));
  else await invocation.print(...buildLines(built, folder));
};

const buildRecord = ({ manifest, findings }: Build, folder: string): object => ({
  release: manifest.id,
  folder,
  codeHash: manifest.codeHash,
  dataflows: manifest.dataflows.map(({ id, rows }) => ({ id, rows })),
  sources: [...findings].map(([source, found]) => ({ source, counts: countLevels(found) })),
});

const buildLines = ({ manifest, findings }: Build, folder: string): string[] => {
  const { warning, note } = countLevels([...findings.values()].flat());
  return [
    `draft ${manifest.id} in ${folder}`,
    ...manifest.dataflows.map(({ id, rows }) => `  ${id}: ${writeNumber(rows)} observations`),
    `  ${writeCount(findings.size, "source")} read with ${writeCount(warning, "warning")} and ${writeCount(note, "note")}; \`knomad sources check\` shows them`,
  ];
};
