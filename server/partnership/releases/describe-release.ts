import { currentState, manifestHash, openRelease, type ListedRelease, type Manifest } from "#observatory";
import type { DescribedRelease } from "#partnership";

/**
 * What a release's manifest says, read anew.
 * @param before the release before it
 * @throws Problem release-damaged, unknown-release
 */
export const describeRelease = ({ folder }: ListedRelease, before: ListedRelease | undefined): DescribedRelease => {
  const release = openRelease(folder);
  const { manifest } = release;
  const { id, title, frozenOn, citation, codeHash, files, dataflows, sources, checks, methods } = manifest;
  return {
    ...{ id, title, frozenOn, citation, codeHash },
    state: currentState(release.states()).state,
    manifestHash: manifestHash(folder),
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    dataflows: dataflows.map(({ id: dataflow, name, description, rows, indicators }) => ({
      ...{ id: dataflow, name, description, rows },
      indicators: indicators.map((one) => one.name),
    })),
    sources: sources.map((source) => ({ id: source.id, title: source.title, citation: source.citation, licence: source.licence.name })),
    methods: Object.values(methods).map(({ name, words }) => ({ name, words })),
    checks: checks.map(({ words, looked }) => ({ words, looked })),
    before: before && { id: before.id, changes: changesBetween(openRelease(before.folder).manifest, manifest) },
  };
};

/** What differs between two manifests, in words: sources, dataflows, methods, the programme. */
export const changesBetween = (before: Manifest, after: Manifest): readonly string[] => [
  ...came(before.sources, after.sources).map(({ title, producer }) => `New source: ${title} (${producer})`),
  ...came(after.sources, before.sources).map(({ title, producer }) => `Source no longer used: ${title} (${producer})`),
  ...after.sources.flatMap((source) => {
    const old = before.sources.find(({ id }) => id === source.id);
    return old && old.sha256 !== source.sha256 ? [`Another file of ${source.title}: ${old.version}, now ${source.version}`] : [];
  }),
  ...came(before.dataflows, after.dataflows).map(({ name, rows }) => `New dataflow: ${name}, ${rows} observations`),
  ...came(after.dataflows, before.dataflows).map(({ name }) => `Dataflow no longer there: ${name}`),
  ...after.dataflows.flatMap(({ id, name, rows }) => {
    const old = before.dataflows.find((one) => one.id === id);
    return old && old.rows !== rows ? [`${name}: ${rows} observations, ${old.rows} before`] : [];
  }),
  ...(JSON.stringify(before.parameters) === JSON.stringify(after.parameters) ? [] : ["Parameters of methods were set otherwise"]),
  ...(before.codeHash === after.codeHash ? [] : ["The programme that computes the figures has changed"]),
  ...changedFiles(before, after),
];

const came = <One extends { readonly id: string }>(before: readonly One[], after: readonly One[]): readonly One[] =>
  after.filter(({ id }) => !before.some((one) => one.id === id));

const changedFiles = (before: Manifest, after: Manifest): readonly string[] => {
  const old = new Map(before.files.map(({ path, sha256 }) => [path, sha256]));
  const changed = after.files.filter(({ path, sha256 }) => old.has(path) && old.get(path) !== sha256).length;
  return changed === 0 ? [] : [`${changed} of ${after.files.length} files have other bytes`];
};
