import type { Worker } from "node:worker_threads";
import type { Gathered } from "#observatory";
import { ClientGone } from "./client-gone.ts";
import type { PackRequest } from "./pack-thread.ts";
import { startThread } from "./start-thread.ts";

/** Milliseconds after which a thread that has nothing to do is ended, with the memory it holds. */
const IDLE = 30_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** A thread that packs one thing at a time; started when there is something, ended when there has been nothing for a while. */
export class PackingThread {
  #worker: Worker | undefined;
  #rest: NodeJS.Timeout | undefined;
  /** What is told how the packing under way ends. */
  #end: (outcome: Bytes | Error) => void = () => undefined;

  /**
   * @throws ClientGone when the signal comes first: the thread is then ended, whatever it was doing
   */
  pack(request: PackRequest, signal: AbortSignal): Promise<Bytes> {
    if (signal.aborted) throw new ClientGone();
    clearTimeout(this.#rest);
    const worker = (this.#worker ??= this.#start());
    return new Promise<Bytes>((resolve, reject) => {
      const giveUp = (): void => this.#end(new ClientGone());
      signal.addEventListener("abort", giveUp, { once: true });
      this.#end = (outcome) => {
        this.#end = () => undefined;
        signal.removeEventListener("abort", giveUp);
        if (outcome instanceof Error) {
          this.#discard(worker);
          reject(outcome);
        } else {
          this.#rest = setTimeout(() => this.#discard(worker), IDLE).unref();
          resolve(outcome);
        }
      };
      worker.postMessage(request, buffersOf(request.gathered));
    });
  }

  #start(): Worker {
    const worker = startThread();
    const ended = (fault: Error): void => {
      if (this.#worker === worker) this.#end(fault);
      this.#discard(worker);
    };
    worker.on("message", (bytes: Bytes) => this.#worker === worker && this.#end(bytes));
    worker.on("error", ended);
    worker.on("exit", (code) => ended(new RangeError(`the thread that packs ended with ${code}`)));
    worker.unref();
    return worker;
  }

  #discard(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
    void worker.terminate();
  }
}

/** What is handed over without a copy. */
const buffersOf = ({ columns }: Gathered): ArrayBuffer[] =>
  Object.values(columns)
    .map((column) => (column.kind === "text" ? column.codes : column.values))
    .flatMap((values) => (ArrayBuffer.isView(values) && values.buffer instanceof ArrayBuffer ? [values.buffer] : []));
