// A service of files as Amazon S3 describes it, in memory, for tests: it checks signatures and checksums itself and fails when it is told to.
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { checkSignature, type Keys, type Rejected } from "./bucket-signature.ts";

/** What goes wrong with a request that else would be answered. */
export type Fault =
  | { readonly kind: "refusal"; readonly status: number; readonly code: string; readonly again?: number }
  /** The connection ends without an answer; for "drop after", when the work is done. */
  | { readonly kind: "drop" | "drop after" }
  /** The contents break off half way, and the connection with them. */
  | { readonly kind: "cut" }
  /** Half of the contents is sent as if it were all. */
  | { readonly kind: "half" }
  /** Nothing more comes, and nobody hangs up. */
  | { readonly kind: "stall" };

export interface BucketServer {
  readonly endpoint: string;
  readonly keys: Keys;
  readonly bucket: string;
  readonly objects: Map<string, { contents: Buffer; changedAt: Date }>;
  /** Faults of the next requests, one each; undefined for one that goes well. */
  readonly faults: (Fault | undefined)[];
  /** Every request: "GET name". */
  readonly asked: string[];
  /** May be changed by a test. */
  readonly with: { now: () => Date; pageSize: number; quota: number; ranges: boolean };
  readonly close: () => Promise<void>;
}

export const openBucketServer = async (): Promise<BucketServer> => {
  const state: Omit<BucketServer, "endpoint" | "close"> = {
    keys: { key: "TESTKEY", secret: "a secret/with+signs=", region: "test-1" },
    bucket: "files-of-a-test",
    objects: new Map(),
    faults: [],
    asked: [],
    with: { now: () => new Date(), pageSize: 1_000, quota: Number.POSITIVE_INFINITY, ranges: true },
  };
  const server = createServer((request, response) => {
    answer(state, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    ...state,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

type State = Omit<BucketServer, "endpoint" | "close">;

interface Given {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly contents?: Buffer;
}

const answer = async (state: State, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const method = request.method!;
  const { pathname, searchParams } = new URL(request.url!, "http://any");
  const [bucket = "", ...rest] = decodeURIComponent(pathname).slice(1).split("/");
  const name = rest.join("/");
  state.asked.push(`${method} ${name}`);
  const fault = state.faults.shift();
  if (fault?.kind === "drop") return void request.socket.destroy();
  if (fault?.kind === "stall") return;
  // Rejects where the sender breaks off, before anything of it is kept.
  const body = await buffer(request);
  const now = state.with.now();
  const refused: Rejected | undefined =
    fault?.kind === "refusal"
      ? { status: fault.status, code: fault.code, message: "as the test wants it" }
      : (checkSignature({ method, target: request.url!, headers: request.headers }, state.keys, now) ?? checkBody(request, body));
  const given =
    refused !== undefined
      ? refusal(refused)
      : bucket !== state.bucket
        ? refusal({ status: 404, code: "NoSuchBucket", message: "no such bucket" })
        : name === ""
          ? list(state, searchParams)
          : ANSWERS[method]!(state, name, body, request.headers.range);
  if (fault?.kind === "drop after") return void request.socket.destroy();
  const again = fault?.kind === "refusal" && fault.again !== undefined ? { "retry-after": fault.again } : {};
  send(response, method, { ...given, headers: { ...given.headers, ...again, date: now.toUTCString() } }, fault);
};

const send = (
  response: ServerResponse,
  method: string,
  { status, headers, contents = Buffer.alloc(0) }: Given,
  fault: Fault | undefined,
): void => {
  const half = contents.subarray(0, Math.floor(contents.length / 2));
  response.writeHead(status, {
    "content-length": fault?.kind === "half" ? half.length : contents.length,
    ...headers,
  });
  if (fault?.kind === "cut") response.write(half, () => response.socket?.destroy());
  else response.end(method === "HEAD" ? undefined : fault?.kind === "half" ? half : contents);
};

const checkBody = ({ headers, method }: IncomingMessage, body: Buffer): Rejected | undefined => {
  if (createHash("sha256").update(body).digest("hex") !== headers["x-amz-content-sha256"])
    return { status: 400, code: "XAmzContentSHA256Mismatch", message: "the contents are not those of the checksum" };
  const md5 = headers["content-md5"];
  if (md5 !== undefined && createHash("md5").update(body).digest("base64") !== md5)
    return { status: 400, code: "BadDigest", message: "the contents are not those of the checksum" };
  if (method === "PUT" && headers["content-length"] === undefined)
    return { status: 411, code: "MissingContentLength", message: "how long is it?" };
  return undefined;
};

const refusal = ({ status, code, message, region }: Rejected): Given => ({
  status,
  headers: { "content-type": "application/xml", ...(region === undefined ? {} : { "x-amz-bucket-region": region }) },
  contents: Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${inXml(message)}</Message>${region === undefined ? "" : `<Region>${region}</Region>`}</Error>`,
  ),
});

type Work = (state: State, name: string, body: Buffer, range: string | undefined) => Given;

const get: Work = (state, name, _, range) => {
  const found = state.objects.get(name);
  if (!found) return refusal({ status: 404, code: "NoSuchKey", message: "no such key" });
  const headers = { "last-modified": found.changedAt.toUTCString(), etag: `"${createHash("md5").update(found.contents).digest("hex")}"` };
  const start = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0);
  if (range === undefined || !state.with.ranges) return { status: 200, headers, contents: found.contents };
  if (start >= found.contents.length) return refusal({ status: 416, code: "InvalidRange", message: "there is no such part" });
  const { length } = found.contents;
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${start}-${length - 1}/${length}` },
    contents: found.contents.subarray(start),
  };
};

const ANSWERS: Readonly<Record<string, Work>> = {
  GET: get,
  HEAD: (state, name, body, range) => {
    const { status, headers = {}, contents } = get(state, name, body, range);
    return { status, headers: { ...headers, "content-length": status === 200 ? contents!.length : 0 } };
  },
  PUT: (state, name, body) => {
    const used = [...state.objects.values()].reduce((sum, { contents }) => sum + contents.length, 0);
    if (used + body.length > state.with.quota) return refusal({ status: 507, code: "XMinioStorageFull", message: "no space is left" });
    state.objects.set(name, { contents: body, changedAt: state.with.now() });
    return { status: 200 };
  },
  DELETE: (state, name) => {
    state.objects.delete(name);
    return { status: 204 };
  },
};

/** What tokens begin with: signs that must be encoded. */
const TOKEN = "&+ <token>=";

const list = ({ objects, bucket, with: { pageSize } }: State, query: URLSearchParams): Given => {
  const [prefix, token] = [query.get("prefix") ?? "", query.get("continuation-token")];
  const after = token === null ? "" : Buffer.from(token.slice(TOKEN.length), "base64").toString();
  const names = [...objects.keys()].filter((name) => name.startsWith(prefix) && name > after).toSorted();
  const page = names.slice(0, Math.min(pageSize, Number(query.get("max-keys") ?? 1_000)));
  const more = page.length < names.length && page.length > 0;
  const next = more
    ? `<NextContinuationToken>${inXml(`${TOKEN}${Buffer.from(page.at(-1)!).toString("base64")}`)}</NextContinuationToken>`
    : "";
  const contents = page.map((name) => {
    const found = objects.get(name)!;
    return `<Contents><Key>${inXml(name)}</Key><LastModified>${found.changedAt.toISOString()}</LastModified><Size>${found.contents.length}</Size></Contents>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><Prefix>${inXml(prefix)}</Prefix><IsTruncated>${more}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`;
  return { status: 200, headers: { "content-type": "application/xml" }, contents: Buffer.from(xml) };
};

const inXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
