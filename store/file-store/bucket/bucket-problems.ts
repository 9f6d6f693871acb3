import { Problem } from "#vocabulary";
import type { BucketSettings } from "./bucket-settings.ts";

/** What a service says when it does not do what was asked. */
export interface Refusal {
  readonly status: number;
  /** Its own code, such as "NoSuchKey"; empty where the answer bears none. */
  readonly code: string;
  /** In its own words; may be empty. */
  readonly message: string;
  /** Where it says that the bucket is. */
  readonly region: string | undefined;
  /** The moment by its clock. */
  readonly at: Date | undefined;
  /** After how many seconds it wants to be asked again. */
  readonly again: number | undefined;
}

const FULL = new Set([
  "QuotaExceeded",
  "XMinioStorageFull",
  "XMinioAdminBucketQuotaExceeded",
  "InsufficientStorage",
  "InsufficientCapacity",
]);
const KEYS = new Set([
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "AccessDenied",
  "AllAccessDisabled",
  "AccountProblem",
  "InvalidSecurity",
]);
const REGION = new Set(["AuthorizationHeaderMalformed", "PermanentRedirect", "TemporaryRedirect", "IllegalLocationConstraintException"]);
const PASSING = new Set(["RequestTimeout", "SlowDown", "ServiceUnavailable", "InternalError", "OperationAborted", "Throttling"]);

/** Would the same question be answered a moment later? */
export const isPassing = ({ status, code }: Refusal): boolean =>
  !FULL.has(code) && status !== 507 && (PASSING.has(code) || status === 429 || [500, 502, 503, 504].includes(status));

/** @returns files-full, files-no-bucket, files-clock, files-region, files-key, files-service */
export const problemOf = (refusal: Refusal, settings: BucketSettings, now: Date): Problem => {
  const { status, code, message, region, at } = refusal;
  const { bucket, endpoint } = settings;
  const said = code || `HTTP ${status}`;
  if (FULL.has(code) || status === 507) return new Problem("files-full", { bucket, endpoint, said });
  if (code === "NoSuchBucket") return new Problem("files-no-bucket", { bucket, endpoint });
  if (code === "RequestTimeTooSkewed" || code === "RequestExpired")
    return new Problem("files-clock", { seconds: at ? Math.round(Math.abs(at.getTime() - now.getTime()) / 1000) : 900 });
  if (region !== undefined && region !== settings.region && (REGION.has(code) || status === 301))
    return new Problem("files-region", { bucket, region, given: settings.region });
  if (KEYS.has(code) || status === 401 || status === 403) return new Problem("files-key", { bucket, endpoint, said });
  return new Problem("files-service", { endpoint, said: message === "" ? said : `${said}: ${message.slice(0, 200)}` });
};
