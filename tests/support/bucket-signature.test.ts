import { describe, expect, it } from "vitest";
import { checkSignature, type SignedRequest } from "./bucket-signature.ts";

// The examples of Amazon's own description of Signature Version 4 for S3, "Examples: Signature Calculations", with its example key.
const KEYS = { key: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", region: "us-east-1" };
const THEN = new Date("2013-05-24T00:00:00Z");
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const example = (
  method: string,
  target: string,
  names: string,
  signature: string,
  more: Readonly<Record<string, string>>,
): SignedRequest => ({
  method,
  target,
  headers: {
    host: "examplebucket.s3.amazonaws.com",
    "x-amz-date": "20130524T000000Z",
    "x-amz-content-sha256": EMPTY,
    authorization: `AWS4-HMAC-SHA256 Credential=${KEYS.key}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${names},Signature=${signature}`,
    ...more,
  },
});
const GET = example(
  "GET",
  "/test.txt",
  "host;range;x-amz-content-sha256;x-amz-date",
  "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  { range: "bytes=0-9" },
);
const PUT = example(
  "PUT",
  "/test%24file.text",
  "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
  "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
  {
    date: "Fri, 24 May 2013 00:00:00 GMT",
    "x-amz-storage-class": "REDUCED_REDUNDANCY",
    "x-amz-content-sha256": "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
  },
);
const LIST = example(
  "GET",
  "/?max-keys=2&prefix=J",
  "host;x-amz-content-sha256;x-amz-date",
  "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
  {},
);

describe("the signature of the test's own service", () => {
  it.each([
    ["an object", GET],
    ["an object to be kept", PUT],
    ["a list", LIST],
  ])("is that of the published example of %s", (_, request) => {
    expect(checkSignature(request, KEYS, THEN)).toBeUndefined();
  });

  it("does not fit another secret, method, path, query or header", () => {
    const code = (request: SignedRequest, keys = KEYS, now = THEN): string | undefined => checkSignature(request, keys, now)?.code;
    expect(code(GET, { ...KEYS, secret: "another" })).toBe("SignatureDoesNotMatch");
    expect(code({ ...GET, method: "DELETE" })).toBe("SignatureDoesNotMatch");
    expect(code({ ...GET, target: "/test.tx" })).toBe("SignatureDoesNotMatch");
    expect(code({ ...LIST, target: "/?max-keys=3&prefix=J" })).toBe("SignatureDoesNotMatch");
    expect(code({ ...GET, headers: { ...GET.headers, range: "bytes=0-10" } })).toBe("SignatureDoesNotMatch");
    expect(code({ ...GET, headers: { ...GET.headers, "x-amz-acl": "public-read" } })).toBe("AccessDenied");
    expect(code(GET, { ...KEYS, key: "another" })).toBe("InvalidAccessKeyId");
    expect(code(GET, { ...KEYS, region: "eu-west-3" })).toBe("AuthorizationHeaderMalformed");
    expect(code(GET, KEYS, new Date("2013-05-24T00:16:00Z"))).toBe("RequestTimeTooSkewed");
    expect(code({ ...GET, headers: { host: "examplebucket.s3.amazonaws.com" } })).toBe("AccessDenied");
  });
});
