import { createHash } from "node:crypto";
import { stableJson } from "../stable-json.ts";

/** The part of a log row that its hash covers, besides the hash before it. */
export interface HashedRow {
  readonly seq: number;
  readonly at: Date;
  readonly actor_kind: string;
  readonly actor: string;
  readonly action: string;
  readonly object_kind: string;
  readonly object: string;
  /** Digest of the details, which can be erased without breaking the chain. */
  readonly detail_digest: string;
}

/** What may be personal: values before and after, and the reason given. */
export interface LogDetail {
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string;
}

/** The hash before the first row. */
export const FIRST_HASH = "0".repeat(64);

/** SHA-256 over the row and the hash of the row before it. */
export const hashOfRow = ({ at, ...row }: HashedRow, previous: string): string =>
  sha256(stableJson({ ...row, at: at.toISOString(), previous }));

/** SHA-256 over details and a random salt, so that details cannot be guessed from it once they and the salt are erased. */
export const digestOfDetail = (detail: LogDetail, salt: string): string => sha256(salt + stableJson(detail));

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
