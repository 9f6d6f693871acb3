import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LAUNCHER = fileURLToPath(new URL("../../bin/knomad.js", import.meta.url));
const PATIENCE = 120_000;

/** A site as whoever runs it has it: a process of its own, which may be killed and begun again on the same data. */
export interface SiteProcess {
  readonly address: string;
  /** Begins a process and waits until its desk answers. */
  readonly start: () => Promise<void>;
  /** Ends it as a loss of power would end a process: SIGKILL, nothing is told before. */
  readonly kill: () => Promise<void>;
  /** Asks it to end, and waits. */
  readonly stop: () => Promise<void>;
}

/** @param environment what the site is told besides where it is reached */
export const siteProcess = async (data: string, environment: Readonly<Record<string, string>>): Promise<SiteProcess> => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let said = "";
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    const ended = child;
    child = undefined;
    if (!ended || ended.exitCode !== null) return;
    await new Promise((resolve) => {
      ended.once("exit", resolve);
      ended.kill(signal);
    });
  };
  return {
    address,
    start: async () => {
      const env = { ...process.env, DATABASE_URL: "", ...environment, KNOMAD_DATA: data, KNOMAD_ADDRESS: address };
      const begun = spawn(process.execPath, [LAUNCHER, "serve", "--port", String(port)], {
        cwd: data,
        env,
        stdio: ["ignore", "ignore", "pipe"],
      });
      begun.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
      child = begun;
      for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(50)) {
        if (begun.exitCode !== null || begun.signalCode !== null) throw new Error(`the site ended by itself:\n${said}`);
        if (await isOpen(address)) return;
      }
      throw new Error(`the site did not answer:\n${said}`);
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
};

const isOpen = async (address: string): Promise<boolean> =>
  fetch(`${address}/bodies`).then(
    async (answer) => (await answer.arrayBuffer()) && answer.status === 200,
    () => false,
  );

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const taken = createServer();
    taken.once("error", reject);
    taken.listen(0, "127.0.0.1", () => {
      const { port } = taken.address() as AddressInfo;
      taken.close(() => resolve(port));
    });
  });

/** Where the embedded records of a data folder lie. */
export const recordsIn = (data: string): string => join(data, "records");
