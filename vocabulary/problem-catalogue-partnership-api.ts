import type { CataloguedProblem } from "./problem-catalogue.ts";

/** Coded errors of programmes that ask below /api/v1/partnership. */
export const PARTNERSHIP_API_PROBLEMS = {
  "token-missing": {
    status: 401,
    title: "A token is needed",
    detail: "This is answered only to a token with one of these scopes: {scopes}.",
    remedy: "Make a token on the page of your account and send it in the header Authorization, after the word Bearer.",
  },
  "token-not-valid": {
    status: 401,
    title: "Token not valid",
    detail: "The token is not known, was revoked or has expired.",
    remedy: "Make a new token on the page of your account.",
  },
  "scope-missing": {
    status: 403,
    title: "The token's scopes do not allow it",
    detail: "This needs one of these scopes: {scopes}. The token has: {given}.",
    remedy: "Make a token with the scope that is needed; what a token may do cannot be widened later.",
  },
  "json-only": {
    status: 415,
    title: "Only JSON is taken",
    detail: "The request came as {type}.",
    remedy: "Send the body as application/json in UTF-8.",
  },
  "body-not-json": {
    status: 400,
    title: "The body is no JSON object",
    detail: "The body cannot be read: {reason}.",
    remedy: "Send one JSON object, as the description of the address has it.",
  },
  "body-too-large": {
    status: 413,
    title: "Body too large",
    detail: "The body is larger than {limit}, so nothing was changed.",
    remedy: "Shorten the texts.",
  },
  "file-bytes-only": {
    status: 415,
    title: "Only the bytes of the file are taken",
    detail: "The request came as {type}.",
    remedy: "Send the file itself as application/octet-stream, without a form around it; what is said of it stands in the address.",
  },
  "files-not-taken": {
    status: 503,
    title: "No files are taken here",
    detail: "This site has no place where files are kept.",
    remedy: "Write the text in the draft. Who runs the site: set KNOMAD_DATA.",
  },
  "unknown-field": {
    status: 422,
    title: "Unknown field",
    detail: "There is no field {field} in this request.",
    remedy: "Known fields: {known}.",
  },
  "bad-field": {
    status: 422,
    title: "Field not understood",
    detail: "{field} cannot be taken: {reason}",
    remedy: "Mend it and send the request again; nothing was changed.",
  },
  "bad-cursor": {
    status: 400,
    title: "Cursor not valid",
    detail: "The cursor was not given by this list, or was given for other parameters.",
    remedy: "Follow the addresses in “next” as they are, or begin again without a cursor.",
  },
  "version-missing": {
    status: 428,
    title: "Say which version you change",
    detail: "{address} can only be changed by whoever says which version they saw.",
    remedy: "Read it first, and send its ETag, or its version in quotation marks, as If-Match.",
  },
  "version-stale": {
    status: 412,
    title: "Changed meanwhile",
    detail: "Somebody changed {kind} {id} after you read it.",
    remedy: "Read it as it is now and make your change again.",
  },
  "bad-idempotency-key": {
    status: 400,
    title: "Idempotency-Key not understood",
    detail: "The Idempotency-Key has {length} characters, or one that is not visible ASCII.",
    remedy: "Send 1 to 200 visible characters, such as a UUID that you make for each change.",
  },
  "idempotency-key-reused": {
    status: 422,
    title: "Idempotency-Key used for another request",
    detail: "The key {key} was sent before with another address or body.",
    remedy: "Make a new key for each change, and send the same key only with the same request.",
  },
} as const satisfies Record<string, CataloguedProblem>;
