import { randomInt } from "node:crypto";
import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import type { Readable } from "node:stream";
import { AwsV4Signer } from "aws4fetch";
import { Problem } from "#vocabulary";
import { isPassing, problemOf, type Refusal } from "./bucket-problems.ts";
import { addressOf, type BucketSettings } from "./bucket-settings.ts";
import { textIn } from "./read-xml.ts";

export interface Question {
  readonly method: "GET" | "HEAD" | "PUT" | "DELETE";
  /** Name of an object; empty for the bucket itself. */
  readonly name: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Opened anew for each try. */
  readonly body?: { readonly sha256: string; readonly bytes: number; readonly open: () => Readable };
}

/** Time and chance, as tests give them. */
export interface Around {
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly chance: () => number;
  /** A connection on which nothing moves for so many milliseconds is given up. */
  readonly patience: number;
}

export const AROUND: Around = {
  now: () => new Date(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  chance: () => randomInt(2 ** 32) / 2 ** 32,
  patience: 30_000,
};

/** What was taken of an answer with a status from 200 to 299, or what the service said instead. */
export type Answer<Taken> = { readonly taken: Taken; readonly refusal?: never } | { readonly refusal: Refusal; readonly taken?: never };

/** Takes of an answer what is wanted of it; a connection that breaks off meanwhile has it asked for again. */
export type Take<Taken> = (answer: IncomingMessage) => Taken | Promise<Taken>;

/** Takes the answer as it begins: reading it is for the caller, and for its error handling. */
export const begun: Take<IncomingMessage> = (answer) => answer;

/** A question is asked so many times before what passes is believed to stay. */
export const TRIES = 5;
const LONGEST_WAIT = 20_000;
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** Asks a service, again after a growing while where a refusal passes or nothing answers. */
export class BucketService {
  readonly #settings: BucketSettings;
  readonly #around: Around;
  readonly #agents = { "http:": new PlainAgent({ keepAlive: true }), "https:": new SecureAgent({ keepAlive: true }) };
  readonly #signingKeys = new Map<string, ArrayBuffer>();

  constructor(settings: BucketSettings, around: Around) {
    this.#settings = settings;
    this.#around = around;
  }

  /** @throws Problem files-unreachable, when nothing answers however often it is asked */
  async ask<Taken>(question: Question, take: Take<Taken>): Promise<Answer<Taken>> {
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await this.#askOnce(question, take);
        if (!answer.refusal || !isPassing(answer.refusal) || attempt === TRIES) return answer;
        await this.pause(attempt, answer.refusal.again);
      } catch (error) {
        if (!(error instanceof BrokenOff)) throw error;
        if (attempt === TRIES) throw this.unreachable(error.cause);
        await this.pause(attempt);
      }
    }
  }

  /** As `ask`, where a refusal can only mean that something is wrong. @throws Problem of `bucket-problems.ts` */
  async demand<Taken>(question: Question, take: Take<Taken>): Promise<Taken> {
    const answer = await this.ask(question, take);
    if (answer.refusal) throw this.problem(answer.refusal);
    return answer.taken;
  }

  problem(refusal: Refusal): Problem {
    return problemOf(refusal, this.#settings, this.#around.now());
  }

  get endpoint(): string {
    return this.#settings.endpoint;
  }

  unreachable(error: unknown): Problem {
    return new Problem("files-unreachable", { endpoint: this.#settings.endpoint, reason: reasonOf(error) });
  }

  /** Twice as long after each try, at most by half shorter by chance, so that not all come back at once. */
  async pause(attempt: number, seconds = 0): Promise<void> {
    const growing = 200 * 2 ** (attempt - 1) * (0.5 + this.#around.chance() / 2);
    await this.#around.wait(Math.min(LONGEST_WAIT, Math.max(growing, seconds * 1000)));
  }

  async #askOnce<Taken>(question: Question, take: Take<Taken>): Promise<Answer<Taken>> {
    const { url, headers } = await this.#sign(question);
    const answer = await this.#send(url, headers, question);
    const { statusCode: status = 0 } = answer;
    if (status < 200 || status > 299) return { refusal: await readRefusal(answer) };
    try {
      return { taken: await take(answer) };
    } catch (error) {
      throw error instanceof Problem ? error : new BrokenOff(error);
    }
  }

  async #sign({ method, name, query = {}, headers = {}, body }: Question): Promise<{ url: URL; headers: Record<string, string> }> {
    const { key, secret, region } = this.#settings;
    const signed = await new AwsV4Signer({
      method,
      url: addressOf(this.#settings, name, query).href,
      headers: { ...headers, "x-amz-content-sha256": body?.sha256 ?? EMPTY },
      accessKeyId: key,
      secretAccessKey: secret,
      service: "s3",
      region,
      datetime: this.#around
        .now()
        .toISOString()
        .replace(/[:-]|\.\d{3}/g, ""),
      cache: this.#signingKeys,
    }).sign();
    return { url: signed.url, headers: Object.fromEntries(signed.headers) };
  }

  #send(url: URL, headers: Readonly<Record<string, string>>, { method, body }: Question): Promise<IncomingMessage> {
    const secure = url.protocol === "https:";
    return new Promise((resolve, reject) => {
      const request = (secure ? secureRequest : plainRequest)(url, {
        method,
        headers: { ...headers, ...(body || method === "PUT" ? { "content-length": body?.bytes ?? 0 } : {}) },
        agent: this.#agents[secure ? "https:" : "http:"],
        timeout: this.#around.patience,
      });
      request.on("response", resolve);
      request.on("error", (error) => reject(new BrokenOff(error)));
      request.on("timeout", () => request.destroy(networkError("ETIMEDOUT", "nothing came for too long")));
      if (!body) return void request.end();
      const contents = body.open();
      request.on("close", () => contents.destroy());
      contents.on("error", (error) => {
        reject(error);
        request.destroy();
      });
      contents.pipe(request);
    });
  }
}

/** The connection did not hold, or never came about. */
class BrokenOff extends Error {
  constructor(cause: unknown) {
    super("the connection broke off", { cause });
  }
}

export const networkError = (code: string, words: string): Error => Object.assign(new Error(words), { code });

const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return [code, message].filter((part) => part).join(", ") || String(error);
};

const readRefusal = async (answer: IncomingMessage): Promise<Refusal> => {
  let text = "";
  try {
    for await (const piece of answer.setEncoding("utf8") as AsyncIterable<string>) {
      text += piece;
      // No service says so much; the rest is not waited for.
      if (text.length > 65_536) break;
    }
  } catch {
    // The status says enough: a service that refuses a file may close before it has all of it.
  }
  const { headers, statusCode: status = 0 } = answer;
  const again = Number(headers["retry-after"]);
  const date = Date.parse(headers.date ?? "");
  const region = headers["x-amz-bucket-region"];
  return {
    status,
    code: textIn(text, "Code") ?? "",
    message: textIn(text, "Message") ?? "",
    region: (typeof region === "string" ? region : undefined) ?? textIn(text, "Region"),
    at: Number.isNaN(date) ? undefined : new Date(date),
    again: again > 0 ? again : undefined,
  };
};
