/** The door to columns and folders of files alone: whoever shows figures need not load what records are kept with. */
export {
  GROUP_ROWS,
  readColumns,
  writeColumnGroups,
  writeColumns,
  type ColumnFile,
  type Columns,
  type ColumnValues,
  type DoubleValues,
  type IntegerValues,
  type ReadColumn,
  type TextValues,
} from "./columns.ts";
export { recoverFolder, standingFolders, writeAside, writeFolderAside } from "./files.ts";
export { stableJson } from "./stable-json.ts";
