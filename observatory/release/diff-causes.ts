import { stableJson } from "#store/columns";
import type { Manifest, ManifestSource, ParameterValue } from "./manifest.ts";

/** A source that was added, left out or read from another file between two releases. */
export interface SourceChange {
  readonly id: string;
  readonly change: "added" | "removed" | "changed";
  readonly before?: Pick<ManifestSource, "version" | "sha256">;
  readonly after?: Pick<ManifestSource, "version" | "sha256">;
}

/** A parameter of a method that was set otherwise. */
export interface ParameterChange {
  readonly method: string;
  readonly name: string;
  readonly before?: ParameterValue;
  readonly after?: ParameterValue;
}

/** What differs in how two releases were made. When nothing does, no figure should. */
export interface DiffCauses {
  readonly sources: readonly SourceChange[];
  readonly parameters: readonly ParameterChange[];
  /** True when the programme that computed the figures differs. */
  readonly code: boolean;
}

/** Compares how two releases were made, by their manifests. */
export const diffCauses = (before: Manifest, after: Manifest): DiffCauses => ({
  sources: sourceChanges(before, after),
  parameters: parameterChanges(before, after),
  code: before.codeHash !== after.codeHash,
});

const sourceChanges = (before: Manifest, after: Manifest): SourceChange[] =>
  unionOf(
    before.sources.map(({ id }) => id),
    after.sources.map(({ id }) => id),
  ).flatMap((id): SourceChange[] => {
    const old = identityOf(before.sources.find((source) => source.id === id));
    const now = identityOf(after.sources.find((source) => source.id === id));
    if (old && now && old.version === now.version && old.sha256 === now.sha256) return [];
    const change = !old ? "added" : !now ? "removed" : "changed";
    return [{ id, change, ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) }];
  });

const identityOf = (source: ManifestSource | undefined): Pick<ManifestSource, "version" | "sha256"> | undefined =>
  source && { version: source.version, sha256: source.sha256 };

const parameterChanges = (before: Manifest, after: Manifest): ParameterChange[] =>
  unionOf(Object.keys(before.parameters), Object.keys(after.parameters)).flatMap((method) => {
    const old = before.parameters[method] ?? {};
    const now = after.parameters[method] ?? {};
    return unionOf(Object.keys(old), Object.keys(now)).flatMap((name): ParameterChange[] => {
      const [was, is] = [old[name], now[name]];
      if (stableJson(was ?? null) === stableJson(is ?? null)) return [];
      return [{ method, name, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
    });
  });

const unionOf = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort();
