import { spawn } from "node:child_process";
import { connect } from "node:net";

/** What a scanner says of a file. `unscanned`: no scanner is set, so nobody looked, which is not the same as clean. */
export type ScanResult = { readonly kind: "clean" | "failed" | "unscanned" } | { readonly kind: "infected"; readonly found: string };

/** A scanner of files: a program that is given the file on its standard input (0 clean, 1 infected, else failed, as ClamAV's have it), or clamd's socket. */
export type ScanSetting =
  | { readonly kind: "command"; readonly program: string; readonly parameters: readonly string[] }
  | { readonly kind: "socket"; readonly path: string };

/**
 * The scanner that is set: KNOMAD_SCAN_COMMAND, such as `/usr/bin/clamdscan --no-summary -`, or KNOMAD_SCAN_SOCKET, clamd's Unix socket.
 * Undefined where neither is.
 */
export const scanSetting = (environment: Readonly<Record<string, string | undefined>>): ScanSetting | undefined => {
  const path = environment["KNOMAD_SCAN_SOCKET"]?.trim() ?? "";
  if (path !== "") return { kind: "socket", path };
  const [program = "", ...parameters] = (environment["KNOMAD_SCAN_COMMAND"] ?? "").trim().split(/\s+/);
  return program === "" ? undefined : { kind: "command", program, parameters };
};

const PATIENCE = 60_000;
const LONGEST_ANSWER = 4_096;

/** Has a file scanned. Never throws: what goes wrong is `failed`. */
export const scanUpload = (bytes: Uint8Array, setting: ScanSetting | undefined, milliseconds = PATIENCE): Promise<ScanResult> => {
  if (!setting) return Promise.resolve({ kind: "unscanned" });
  return setting.kind === "command" ? scanByCommand(bytes, setting, milliseconds) : scanBySocket(bytes, setting.path, milliseconds);
};

const scanByCommand = (
  bytes: Uint8Array,
  { program, parameters }: Extract<ScanSetting, { kind: "command" }>,
  milliseconds: number,
): Promise<ScanResult> =>
  new Promise((resolve) => {
    const scanner = spawn(program, parameters, { stdio: ["pipe", "pipe", "ignore"], timeout: milliseconds, killSignal: "SIGKILL" });
    let said = "";
    scanner.stdout.on("data", (chunk: Buffer) => (said = (said + chunk.toString("utf8")).slice(0, LONGEST_ANSWER)));
    scanner.on("error", () => resolve({ kind: "failed" }));
    scanner.on("close", (code) =>
      resolve(code === 0 ? { kind: "clean" } : code === 1 ? { kind: "infected", found: foundIn(said) } : { kind: "failed" }),
    );
    scanner.stdin.on("error", () => undefined);
    scanner.stdin.end(bytes);
  });

/** clamd's INSTREAM: pieces with their length before them, and a length of nothing at the end. */
const scanBySocket = (bytes: Uint8Array, path: string, milliseconds: number): Promise<ScanResult> =>
  new Promise((resolve) => {
    const socket = connect(path);
    let said = "";
    const end = (result: ScanResult): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(milliseconds, () => end({ kind: "failed" }));
    socket.on("error", () => end({ kind: "failed" }));
    socket.on("data", (chunk: Buffer) => (said = (said + chunk.toString("utf8")).slice(0, LONGEST_ANSWER)));
    socket.on("close", () => end(answerOf(said)));
    socket.on("connect", () => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      socket.write("zINSTREAM\0");
      if (bytes.length > 0) socket.write(Buffer.concat([length, bytes]));
      socket.write(Buffer.alloc(4));
    });
  });

const answerOf = (said: string): ScanResult => {
  const answer = said.replaceAll("\0", "").trim();
  if (/^stream: OK$/.test(answer)) return { kind: "clean" };
  return answer.endsWith(" FOUND") ? { kind: "infected", found: foundIn(answer) } : { kind: "failed" };
};

/** "Eicar-Test-Signature" of "stream: Eicar-Test-Signature FOUND". */
const foundIn = (said: string): string => /: (\S+) FOUND/.exec(said)?.[1] ?? "?";
