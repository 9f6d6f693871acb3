import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One answer of the publisher; the last one listed is given to all further requests. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A publisher on this machine that answers as it is told, for tests of the downloader. */
export class LoopbackPublisher {
  readonly requests: IncomingMessage[] = [];
  readonly #server: Server;
  #answers: readonly Answer[] = [];

  constructor() {
    this.#server = createServer((request, response) => {
      this.requests.push(request);
      const answer = this.#answers[Math.min(this.requests.length, this.#answers.length) - 1];
      answer?.(request, response);
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The address of the file after the answers are set, each for one request. */
  answers(...answers: readonly Answer[]): string {
    this.#answers = answers;
    this.requests.length = 0;
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/file.csv`;
  }
}

const tagOf = (content: Uint8Array): string => `"${createHash("sha256").update(content).digest("hex").slice(0, 16)}"`;

/** The file, or the rest of it where a range is asked for and the tag fits. */
export const wholeOrRest =
  (content: Uint8Array): Answer =>
  (request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    if (start === 0 || request.headers["if-range"] !== tagOf(content)) return whole(content)(request, response);
    if (start >= content.length) return void response.writeHead(416, { "content-range": `bytes */${content.length}` }).end();
    const rest = content.subarray(start);
    const range = `bytes ${start}-${content.length - 1}/${content.length}`;
    response.writeHead(206, { "content-range": range, "content-length": rest.length, etag: tagOf(content) }).end(rest);
  };

/** The file from its beginning, whatever is asked for. */
export const whole =
  (content: Uint8Array | string, status = 200): Answer =>
  (_, response) => {
    const bytes = Buffer.from(content);
    response.writeHead(status, { "content-length": bytes.length, etag: tagOf(bytes) }).end(bytes);
  };

/** So many bytes, then the connection is cut. */
export const cutAfter =
  (content: Uint8Array, bytes: number): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-length": content.length, etag: tagOf(content) });
    response.write(content.subarray(0, bytes), () => setTimeout(() => response.destroy(), 20));
  };

/** So many bytes, then nothing any more. */
export const stallAfter =
  (content: Uint8Array, bytes: number): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-length": content.length, etag: tagOf(content) });
    response.write(content.subarray(0, bytes));
  };

export const redirectTo =
  (location: string): Answer =>
  (_, response) =>
    void response.writeHead(302, { location }).end();
