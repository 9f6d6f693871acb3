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
export type { Database, DatabaseSettings } from "./database/database.ts";
export { migrate, type Migration, type MigrationOutcome } from "./database/migrate.ts";
export { openDatabase } from "./database/open-database.ts";
export { dumpTo, restoreFrom } from "./dump/dump-in-file.ts";
export type { ExportRule, ExportRules } from "./dump/export-rules.ts";
export type { Restored } from "./dump/restore-dump.ts";
export { STORE_EXPORT_RULES } from "./export-rules.ts";
export type { FileStore, KeptFile, PutFile } from "./file-store/file-store.ts";
export { checkFiles, type FilesReport } from "./file-store/check-files.ts";
export { copyFiles, type Copied } from "./file-store/copy-files.ts";
export { filesOnDisk } from "./file-store/files-on-disk.ts";
export { openFiles, type FilesPlace } from "./file-store/open-files.ts";
export { sweepFiles } from "./file-store/sweep-files.ts";
export { LOOKED_AT, typeOfContents } from "./file-store/type-of-contents.ts";
export type { LogEntry } from "./log/append-to-log.ts";
export { eraseLogDetails } from "./log/erase-details.ts";
export { publishedHeads, publishHead, type Publication } from "./log/publish-head.ts";
export { verifyLog, type LogFault, type LogReport, type PublishedHead } from "./log/verify-log.ts";
export { STORE_MIGRATIONS } from "./migrations.ts";
export { eraseJobs } from "./queue/erase-jobs.ts";
export type { NewJob } from "./queue/insert-jobs.ts";
export { enqueueDailyJobs, type DailyJob } from "./queue/daily-jobs.ts";
export { Hopeless, runJobs, type Handler, type Job } from "./queue/run-jobs.ts";
export { countJobs, deadJobs, listJobs, retryJob, type JobState, type ListedJob } from "./queue/see-jobs.ts";
export type { Actor, Beside, Surroundings } from "./records/actor.ts";
export { CarriedOutBefore, findCarriedOut, forgetCarriedOut, noteWhereItLed, Once } from "./records/once.ts";
export { inOneUnit, type UnitOfWork } from "./records/unit-of-work.ts";
export { startThread } from "./threads.ts";
export { wholeWords } from "./whole-words.ts";
