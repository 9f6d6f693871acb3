import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openRelease, type OpenedRelease } from "#observatory";
import { readColumns, stableJson, writeColumns } from "#store/columns";

export interface ReleaseChange {
  readonly id: string;
  /** What is stored instead of a value. */
  readonly stored?: (value: number) => number;
  /** Dataflows and indicators that the new release lacks: "DF_REMITTANCE_COST", "DF_MIGRATION_PROFILE/COST_OF_SENDING_TO". */
  readonly without?: readonly string[];
}

/** Copies a release under another id, as a draft, with other figures or fewer; what they were estimated from stays. Its manifest is made again. */
export const writeAltered = (from: OpenedRelease, folder: string, { id, stored, without = [] }: ReleaseChange): OpenedRelease => {
  cpSync(from.folder, folder, { recursive: true });
  const lacks = (name: string): boolean => without.some((one) => name === one || name.startsWith(`${one}/`));
  const nameOf = (path: string): string => /^observations\/(.*)\.parquet$/.exec(path)?.[1] ?? "";
  const files = from.manifest.files.flatMap((file) => {
    const name = nameOf(file.path);
    const path = join(folder, file.path);
    if (name === "") return [file];
    if (lacks(name)) {
      rmSync(path);
      return [];
    }
    if (!stored) return [file];
    const bytes = changed(readFileSync(path), stored);
    writeFileSync(path, bytes);
    return [{ ...file, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length }];
  });
  const dataflows = from.manifest.dataflows
    .map((dataflow) => ({ ...dataflow, indicators: dataflow.indicators.filter((one) => !lacks(`${dataflow.id}/${one.id}`)) }))
    .filter(({ indicators }) => indicators.length > 0);
  const named = (text: string): string => text.replaceAll(from.id, id);
  const { title, citation } = from.manifest;
  const manifest = { ...from.manifest, id, title: named(title), citation: named(citation), dataflows, files };
  writeFileSync(join(folder, "manifest.json"), stableJson(manifest));
  writeFileSync(join(folder, "state.json"), stableJson([{ state: "draft", on: from.manifest.frozenOn }]));
  return openRelease(folder);
};

/** A file of observations with every value put through a function. */
const changed = (bytes: Uint8Array, stored: (value: number) => number): Uint8Array => {
  const { columns, notes } = readColumns(bytes);
  const values = columns["OBS_VALUE"];
  if (values?.kind !== "integer") throw new RangeError("OBS_VALUE must be integers");
  return writeColumns({ ...columns, OBS_VALUE: { ...values, values: Float64Array.from(values.values, stored) } }, notes);
};
