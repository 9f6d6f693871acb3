// Signature Version 4 as a service checks it, written from the public description of the protocol ("Authenticating Requests: Using the Authorization
// Header") and apart from the library that signs.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export interface SignedRequest {
  readonly method: string;
  /** As it came: path and query, encoded. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface Keys {
  readonly key: string;
  readonly secret: string;
  readonly region: string;
}

/** What a service answers instead of doing what was asked. */
export interface Rejected {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly region?: string;
}

const SKEW = 15 * 60_000;
const rejected = (status: number, code: string, message: string, region?: string): Rejected => ({
  status,
  code,
  message,
  ...(region === undefined ? {} : { region }),
});

/** Undefined for a request that is signed as it should be. */
export const checkSignature = (request: SignedRequest, { key, secret, region }: Keys, now: Date): Rejected | undefined => {
  const header = (name: string): string => [request.headers[name] ?? ""].flat().join(",");
  const [, scope = "", signedNames = "", signature = ""] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(header("authorization")) ?? [];
  if (signature === "") return rejected(403, "AccessDenied", "the request is not signed");
  const [whose, day, where, service, end] = scope.split("/");
  if (whose !== key) return rejected(403, "InvalidAccessKeyId", "no such key");
  if (service !== "s3" || end !== "aws4_request") return rejected(400, "AuthorizationHeaderMalformed", "not for this service");
  if (where !== region)
    return rejected(400, "AuthorizationHeaderMalformed", `the region '${where}' is wrong; expecting '${region}'`, region);
  const moment = header("x-amz-date");
  const [, year, month, date, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(moment) ?? [];
  const at = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at) || !moment.startsWith(`${day}T`)) return rejected(403, "AccessDenied", "no moment, or another day than the scope's");
  if (Math.abs(at - now.getTime()) > SKEW) return rejected(403, "RequestTimeTooSkewed", "the clocks are too far apart");
  const names = signedNames.split(";");
  const forgotten = Object.keys(request.headers).filter((name) => (name === "host" || name.startsWith("x-amz-")) && !names.includes(name));
  if (forgotten.length > 0 || names.join(";") !== names.toSorted().join(";"))
    return rejected(403, "AccessDenied", `headers that are not signed, or not in order: ${forgotten.join(", ")}`);
  const canonical = canonicalRequest(request, names, header);
  const toSign = ["AWS4-HMAC-SHA256", moment, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join("\n");
  const expected = [day!, region, "s3", "aws4_request", toSign].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`));
  return timingSafeEqual(expected, Buffer.from(signature, "hex"))
    ? undefined
    : rejected(403, "SignatureDoesNotMatch", "the signature is not that of the request");
};

const canonicalRequest = ({ method, target }: SignedRequest, names: readonly string[], header: (name: string) => string): string => {
  const [path = "", query = ""] = target.split(/\?(.*)/s);
  const terms = query === "" ? [] : query.split("&").map((term) => term.split(/=(.*)/s).slice(0, 2));
  return [
    method,
    path.split("/").map(encoded).join("/"),
    terms
      .map(([name = "", value = ""]) => `${encoded(name)}=${encoded(value)}`)
      .toSorted()
      .join("&"),
    ...names.map((name) => `${name}:${header(name).trim().replaceAll(/ +/g, " ")}`),
    "",
    names.join(";"),
    header("x-amz-content-sha256"),
  ].join("\n");
};

/** Everything but unreserved signs as %XX, from whatever of it was encoded. */
const encoded = (part: string): string =>
  [...Buffer.from(decodeURIComponent(part))]
    .map((byte) =>
      /[A-Za-z0-9._~-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .join("");

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
