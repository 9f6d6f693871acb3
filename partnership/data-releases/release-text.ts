import type { DescribedRelease } from "./described-release.ts";

const count = new Intl.NumberFormat("en");

/** What a work on a release says when it is begun: nothing but what the release's manifest says. */
export const releaseText = (release: DescribedRelease): { readonly title: string; readonly summary: string; readonly source: string } => ({
  title: release.title.slice(0, 300),
  summary: summaryOf(release),
  source: `${[
    ...figuresOf(release),
    ...section("What changed", changesOf(release)),
    ...section(
      "Sources",
      release.sources.map(({ title, citation, licence }) => `- ${plain(title)}: ${plain(citation)} Licence: ${plain(licence)}.`),
    ),
    ...section(
      "Methods",
      release.methods.map(({ name, words }) => `- ${plain(name)}: ${plain(words)}`),
    ),
    ...checksOf(release),
    ...identityOf(release),
  ].join("\n")}\n`,
});

const summaryOf = ({ id, frozenOn, dataflows, sources, files }: DescribedRelease): string => {
  const figures = dataflows.reduce((sum, { rows }) => sum + rows, 0);
  return `Release ${id}, frozen on ${frozenOn}: ${count.format(figures)} observations in ${dataflows.length} dataflows and ${files} files, from ${sources.length} sources.`;
};

const section = (heading: string, lines: readonly string[]): readonly string[] => ["", `# ${heading}`, "", ...lines];

const figuresOf = ({ dataflows }: DescribedRelease): readonly string[] => [
  "# Figures",
  ...dataflows.flatMap(({ name, description, rows, indicators }) => [
    "",
    `## ${plain(name)}`,
    "",
    plain(description),
    "",
    `${count.format(rows)} observations. Indicators: ${indicators.map(plain).join("; ")}.`,
  ]),
];

const changesOf = ({ before }: DescribedRelease): readonly string[] => {
  if (before === undefined) return ["There is no release before this one."];
  const lines =
    before.changes.length === 0 ? ["The manifests of both releases say the same."] : before.changes.map((one) => `- ${plain(one)}`);
  return [`Since release ${before.id}:`, "", ...lines];
};

const checksOf = ({ checks }: DescribedRelease): readonly string[] => [
  ...section("Checks that it passed", ["Table: What was checked before the release was frozen", ""]),
  "| Check | Looked at |",
  "| --- | ---: |",
  ...checks.map(({ words, looked }) => `| ${plain(words)} | ${count.format(looked)} |`),
];

const identityOf = ({ citation, manifestHash, codeHash, files, bytes }: DescribedRelease): readonly string[] =>
  section("What is reviewed", [
    `- Citation: ${plain(citation)}`,
    `- SHA-256 of the manifest: \`${manifestHash}\``,
    `- SHA-256 of the programme: \`${codeHash}\``,
    `- Files: ${files}, together ${count.format(bytes)} bytes; the manifest lists each with its SHA-256`,
  ]);

/** Words of a manifest in a text, where no sign of theirs is a mark: "@" begins a citation wherever a letter follows. */
const plain = (words: string): string =>
  words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|{}#~$]/g, (sign) => `\\${sign}`)
    .replaceAll("@", "@\u2060");
