import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A server in a process of its own, so that who asks and who answers do not share a thread. */
export interface Listening {
  readonly url: string;
  /** From the start of the process to the first good answer to `first`. */
  readonly milliseconds: number;
  readonly close: () => Promise<void>;
}

const LISTENING = /listening on (http:\S+)/;

export const CHECKOUT = fileURLToPath(new URL("..", import.meta.url));
/** What node is told to show the site from its sources, as `npm start` does, and as `npm run build` made it. */
export const FROM_SOURCES = ["bin/knomad.js", "serve"] as const;
export const AS_BUILT = ["--conditions=built", "--enable-source-maps", "build/server/main.js"] as const;

/** Starts node in the checkout with a script that says "listening on <url>", on a free port, and asks it for `first` once it does. */
export async function startProcess(args: readonly string[], first: string): Promise<Listening> {
  const started = performance.now();
  const env = { ...process.env, KNOMAD_RATE_PER_MINUTE: "0", PORT: "0", HOST: "127.0.0.1" };
  const child = spawn(process.execPath, args, { cwd: CHECKOUT, env, stdio: ["ignore", "pipe", "pipe"] });
  try {
    const url = await addressOf(child);
    const { status } = await fetch(url + first, { headers: { accept: "*/*" } }).then(
      async (answer) => (await answer.arrayBuffer(), answer),
    );
    if (status !== 200) throw new RangeError(`${args.join(" ")} answered ${first} with ${status}`);
    return { url, milliseconds: performance.now() - started, close: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (words: string) => {
        said += words;
        const url = LISTENING.exec(said)?.[1];
        if (url) resolve(url);
      });
    }
    child.once("exit", (code) => reject(new RangeError(`the server ended with ${code}: ${said}`)));
  });

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.removeAllListeners("exit").once("exit", () => resolve());
    child.kill("SIGTERM");
  });
