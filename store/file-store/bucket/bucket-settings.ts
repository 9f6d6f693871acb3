/** A bucket of a service that speaks the protocol of Amazon S3. */
export interface BucketSettings {
  /** Where the service answers: https://s3.example.org. */
  readonly endpoint: string;
  readonly bucket: string;
  /**
   * What the names of all files in the bucket begin with, without slashes at its ends; may be empty. Letters, digits, dots, hyphens, low lines and
   * slashes, for which no two programmes disagree how they are written in an address.
   */
  readonly prefix: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
  /** "path": the bucket stands in the path, as self-hosted services have it; "host": it is the first part of the host's name. */
  readonly addressing: "path" | "host";
  /** A folder where files lie while they are taken in. */
  readonly aside: string;
}

/** The address of an object, or of the bucket for an empty name. */
export const addressOf = ({ endpoint, bucket, addressing }: BucketSettings, name: string, query: Readonly<Record<string, string>>): URL => {
  const url = new URL(endpoint);
  const base = url.pathname.replace(/\/$/, "");
  if (addressing === "host") url.hostname = `${bucket}.${url.hostname}`;
  url.pathname = addressing === "host" ? `${base}/${name}` : `${base}/${bucket}${name === "" ? "" : `/${name}`}`;
  url.search = Object.entries(query)
    .map(([term, value]) => `${term}=${encodeURIComponent(value)}`)
    .join("&");
  return url;
};
