import { join } from "node:path";
import type { FilesPlace } from "#store";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the files of a site are: in the bucket of KNOMAD_FILES, at the service of KNOMAD_FILES_ENDPOINT, by KNOMAD_FILES_KEY and
 * KNOMAD_FILES_SECRET; else in the data folder, if there is one. The server and commands ask here alike.
 * @throws RangeError for a value that cannot be meant
 */
export function filesSettings(environment: Environment, data: string): FilesPlace;
export function filesSettings(environment: Environment, data: string | undefined): FilesPlace | undefined;
export function filesSettings(environment: Environment, data: string | undefined): FilesPlace | undefined {
  return bucketSettings(environment, data) ?? (data === undefined ? undefined : { folder: filesFolder(data) });
}

/** Where files are kept on disk. */
export const filesFolder = (data: string): string => join(data, "files");

const bucketSettings = (environment: Environment, data: string | undefined): FilesPlace | undefined => {
  const place = environment["KNOMAD_FILES"];
  if (!place) return undefined;
  const { KNOMAD_FILES_ENDPOINT: endpoint, KNOMAD_FILES_KEY: key, KNOMAD_FILES_SECRET: secret } = environment;
  if (!endpoint || !key || !secret)
    throw new RangeError("KNOMAD_FILES is set without KNOMAD_FILES_ENDPOINT, KNOMAD_FILES_KEY and KNOMAD_FILES_SECRET");
  const { protocol = "", username = "", search = "" } = URL.canParse(endpoint) ? new URL(endpoint) : {};
  if (!/^https?:$/.test(protocol) || username !== "" || search !== "")
    throw new RangeError("KNOMAD_FILES_ENDPOINT is no address such as https://s3.example.org");
  if (data === undefined) throw new RangeError("KNOMAD_FILES is set without KNOMAD_DATA, where files lie until they are whole");
  const addressing = environment["KNOMAD_FILES_ADDRESSING"] || "path";
  if (addressing !== "path" && addressing !== "host")
    throw new RangeError(`KNOMAD_FILES_ADDRESSING is ${addressing}, neither "path" nor "host"`);
  return {
    bucket: {
      ...readBucketPlace(place),
      endpoint: endpoint.replace(/\/$/, ""),
      key,
      secret,
      region: environment["KNOMAD_FILES_REGION"] || "us-east-1",
      addressing,
      aside: join(data, "files-aside"),
    },
  };
};

const PREFIX = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Reads `s3://bucket/prefix`. @throws RangeError for what is not of that form */
const readBucketPlace = (place: string): { bucket: string; prefix: string } => {
  const [, bucket = "", prefix = ""] = /^s3:\/\/([^/]*)\/?(.*?)\/?$/.exec(place) ?? [];
  if (!BUCKET.test(bucket)) throw new RangeError("KNOMAD_FILES is not of the form s3://bucket or s3://bucket/prefix");
  if (prefix !== "" && !PREFIX.test(prefix))
    throw new RangeError(
      "The prefix in KNOMAD_FILES has other signs than letters, digits, dots, hyphens, low lines and slashes between names",
    );
  return { bucket, prefix };
};
