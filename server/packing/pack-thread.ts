// The thread in which files of an export are packed: takes what was gathered, gives bytes. Started by start-thread.ts.
import { parentPort } from "node:worker_threads";
import { findExportFormat, type Gathered } from "#observatory";

/** What the thread is asked. */
export interface PackRequest {
  readonly format: string;
  readonly gathered: Gathered;
}

const pack = async ({ format, gathered }: PackRequest): Promise<void> => {
  const bytes = new Uint8Array(await findExportFormat(format).packed!.pack(gathered));
  parentPort?.postMessage(bytes, [bytes.buffer]);
};

// A packing that fails ends the thread, which tells whoever started it.
parentPort?.on("message", (request: PackRequest) => void pack(request));
