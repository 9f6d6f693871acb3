import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { Problem } from "#vocabulary";
import { AROUND, BucketService, begun, type Around, type Question } from "./bucket/ask-bucket.ts";
import type { BucketSettings } from "./bucket/bucket-settings.ts";
import { readListing } from "./bucket/read-listing.ts";
import { readObject } from "./bucket/read-object.ts";
import { checkedContents, checksumAt, placeOf } from "./check-contents.ts";
import type { FileStore, KeptFile, PutFile } from "./file-store.ts";
import { removeAside, takeAside, type FileAside } from "./take-aside.ts";

/** A service takes no more in one piece. */
const LARGEST = 5 * 1024 ** 3;

/**
 * Files in a bucket of a service that speaks the protocol of Amazon S3, `prefix/ab/cdef…` by their SHA-256. A file lies in a folder here until it is
 * whole; the service shows it when it has all of it and its checksums fit. It is written without asking whether it is there (`If-None-Match`): the
 * same name always has the same contents, so nobody's are lost, while a refusal would leave a damaged file damaged and an old one old, for the
 * sweep to take.
 */
export const filesInBucket = (settings: BucketSettings, around: Around = AROUND): FileStore => {
  const service = new BucketService(settings, around);
  const start = settings.prefix === "" ? "" : `${settings.prefix}/`;
  const nameOf = (sha256: string): string => `${start}${placeOf(sha256)}`;
  return {
    put: (contents, limit) => put(service, settings.aside, nameOf, contents, limit),
    get: async (sha256) => {
      const name = nameOf(sha256);
      const { taken, refusal } = await service.ask({ method: "GET", name }, begun);
      if (refusal) throw isNoObject(refusal) ? new Problem("file-not-kept", { sha256 }) : service.problem(refusal);
      return Readable.from(checkedContents(readObject(service, name, taken), sha256), { objectMode: false });
    },
    has: async (sha256) => (await look(service, nameOf(sha256))) !== undefined,
    list: () => list(service, start),
    remove: async (sha256, takenInBefore) => {
      const name = nameOf(sha256);
      if (takenInBefore) {
        const found = await look(service, name);
        if (!found || found.changedAt >= takenInBefore) return;
      }
      const { refusal } = await service.ask({ method: "DELETE", name }, text);
      if (refusal && !isNoObject(refusal)) throw service.problem(refusal);
    },
    removeUnfinished: (begunBefore) => removeAside(settings.aside, begunBefore),
  };
};

const put = async (
  service: BucketService,
  folder: string,
  nameOf: (sha256: string) => string,
  contents: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<PutFile> => {
  const aside = await takeAside(folder, contents, Math.min(limit, LARGEST));
  try {
    await send(service, nameOf(aside.sha256), aside);
    return { sha256: aside.sha256, bytes: aside.bytes, type: aside.type };
  } finally {
    await rm(aside.path, { force: true });
  }
};

const send = async (service: BucketService, name: string, { path, sha256, bytes, md5 }: FileAside): Promise<void> => {
  const question: Question = {
    method: "PUT",
    name,
    // The signed SHA-256 is what counts; the MD5 is what every service compares.
    headers: { "content-md5": md5, "content-type": "application/octet-stream" },
    body: { sha256, bytes, open: () => createReadStream(path) },
  };
  await service.demand(question, text);
};

/** When an object was written; undefined where there is none. */
const look = async (service: BucketService, name: string): Promise<{ readonly changedAt: Date } | undefined> => {
  const { taken, refusal } = await service.ask({ method: "HEAD", name }, ({ headers }) => new Date(headers["last-modified"] ?? ""));
  if (taken) return { changedAt: taken };
  // Such an answer says no reason, and the bucket may be what is not there: a question with an answer tells.
  await readListing(service, { prefix: name, "max-keys": "1" });
  if (refusal.status !== 404) throw service.problem(refusal);
  return undefined;
};

async function* list(service: BucketService, start: string): AsyncGenerator<KeptFile & { readonly keptAt: Date }> {
  let after: string | undefined;
  do {
    const page = await readListing(service, {
      ...(start === "" ? {} : { prefix: start }),
      ...(after === undefined ? {} : { "continuation-token": after }),
    });
    for (const { name, bytes, changedAt } of page.objects) {
      const sha256 = checksumAt(name.slice(start.length));
      if (sha256 !== undefined && name.startsWith(start)) yield { sha256, bytes, keptAt: changedAt };
    }
    after = page.next;
  } while (after !== undefined);
}

/** Some services name a missing object by the status alone. */
const isNoObject = ({ status, code }: { readonly status: number; readonly code: string }): boolean =>
  code === "NoSuchKey" || (status === 404 && code === "");
