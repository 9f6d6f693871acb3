import { spawn, type ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";

type Answer = {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/** A Chromium without a window, spoken to over two pipes in its DevTools protocol; no port is opened. */
export class ChromiumPipe {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, { readonly resolve: (result: unknown) => void; readonly reject: (fault: Error) => void }>();
  readonly #events = new Map<string, () => void>();
  #fault: Error | undefined;
  #last = 0;

  /** @param profile folder of its own, which the caller removes afterwards */
  constructor(program: string, profile: string) {
    const isRoot = process.getuid?.() === 0;
    this.#process = spawn(program, [...FLAGS, ...(isRoot ? ["--no-sandbox"] : []), `--user-data-dir=${profile}`, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.#listen(this.#process.stdio[4] as Readable);
    (this.#process.stdio[3] as Writable).on("error", (fault) => this.#end(fault));
    this.#process.on("error", (fault) => this.#end(fault));
    this.#process.on("exit", (code) => this.#end(new Error(`Chromium ended with ${code}`)));
  }

  /** Sends a command and waits for its answer. */
  send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (this.#fault) {
        reject(this.#fault);
        return;
      }
      const id = ++this.#last;
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      (this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Waits for an event; asked for before what brings it about. */
  next(method: string): Promise<void> {
    return new Promise((resolve) => {
      this.#events.set(method, resolve);
    });
  }

  /** Ends it, whatever it is doing; resolves when it is gone. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#process.exitCode !== null || this.#process.signalCode !== null || this.#process.pid === undefined) resolve();
      else this.#process.once("exit", () => resolve());
      this.#process.kill("SIGKILL");
    });
  }

  #listen(pipe: Readable): void {
    let pieces: Buffer[] = [];
    pipe.on("data", (chunk: Buffer) => {
      let start = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
        this.#hear(Buffer.concat([...pieces, chunk.subarray(start, end)]).toString("utf8"));
        pieces = [];
        start = end + 1;
      }
      pieces.push(chunk.subarray(start));
    });
    pipe.on("error", (fault) => this.#end(fault));
  }

  #hear(message: string): void {
    const { id, method, result, error } = JSON.parse(message) as Answer;
    if (method !== undefined) this.#events.get(method)?.();
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || !waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  }

  #end(fault: Error): void {
    this.#fault ??= fault;
    for (const { reject } of this.#waiting.values()) reject(this.#fault);
    this.#waiting.clear();
  }
}

/** No network, no extensions, nothing in the background, nothing asked of the user. */
const FLAGS = [
  "--headless=new",
  "--remote-debugging-pipe",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--disable-gpu",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
];
