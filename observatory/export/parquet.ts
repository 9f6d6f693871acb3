import { GROUP_ROWS, writeColumnGroups, writeColumns, type Columns } from "#store/columns";
import { dataflowWords } from "../structure/dataflow-words.ts";
import type { Observation } from "../structure/observation.ts";
import type { ExportContext, ExportFormat } from "./export-format.ts";
import { GatheredColumns } from "./gather-columns.ts";
import { STEP } from "./packed-format.ts";

/** Apache Parquet with the columns of the CSV; OBS_VALUE is a double, null where missing. What the release is stands in the file's metadata. */
export const parquet: ExportFormat = {
  id: "parquet",
  name: "Parquet",
  mediaType: "application/vnd.apache.parquet",
  extension: "parquet",
  async *write(observations, context) {
    yield* writeColumnGroups(groupsOf(observations, context), Object.fromEntries(notesOf(context)));
  },
  packed: {
    *gather(observations, context) {
      const gathered = new GatheredColumns(context);
      for (const observation of observations) {
        gathered.push(observation);
        if (gathered.rows % STEP === 0) yield;
      }
      return { columns: gathered.columns(), notes: notesOf(context), frozenOn: context.manifest.frozenOn, locale: context.locale };
    },
    pack: async ({ columns, notes }) => writeColumns(columns, Object.fromEntries(notes)),
  },
};

/** One group of rows in memory at a time; an empty one when there is no row at all. */
function* groupsOf(observations: Iterable<Observation>, context: ExportContext): Generator<Columns> {
  let group = new GatheredColumns(context);
  let groups = 0;
  for (const observation of observations) {
    group.push(observation);
    if (group.rows < GROUP_ROWS) continue;
    yield group.columns();
    groups++;
    group = new GatheredColumns(context);
  }
  if (group.rows > 0 || groups === 0) yield group.columns();
}

const notesOf = ({ manifest, dataflow, stateWords, address, locale }: ExportContext): readonly (readonly [string, string])[] => [
  ["CITATION", manifest.citation],
  ["DATAFLOW", `${dataflow.id}: ${dataflowWords(dataflow, locale).name}`],
  ["FROZEN_ON", manifest.frozenOn],
  ["LICENCE", `${manifest.licence.name} ${manifest.licence.url}`],
  ["RELEASE", manifest.id],
  ["STATE", stateWords],
  ...(address === undefined ? [] : [["ADDRESS", address] as const]),
];
