import type * as z from "zod";
import type { ProblemCode } from "#vocabulary";
import type { RouteExample } from "../route-promise.ts";

/** What addresses of the partnership are about, in the order of the description. */
export const PARTNERSHIP_TOPICS = {
  partnership: "The partnership: where everything is, the programme, permissions",
  bodies: "Bodies, seats, rules and mandates",
  people: "People, organisations and their ties",
  cases: "Cases, tasks, and readers' questions",
  obligations: "What is due, and what meets it",
  "work programmes": "What bodies plan",
  works: "Works, their versions and their drafts",
  gaps: "Knowledge gaps: what was asked, what is known, what answers it",
  choices: "The menu of policy choices: what they are for, what was judged of them, for which countries",
  uses: "Where works and policy choices were used, what was asked to be corrected, and what was said to them",
  "data releases": "Releases of data in review, and what statistics offices say of them",
  commissions: "Calls and commissions: what is asked for, who applies, who holds it, and what is delivered",
  review: "Peer review of works",
  chains: "From a question to a use, both ways",
  desk: "What somebody has on the own desk, and the log",
} as const;

export type PartnershipTopic = keyof typeof PARTNERSHIP_TOPICS;

/** What an address of the partnership takes and gives; validation, tests and the description use the same shapes. */
export interface PartnershipPromise<
  Parts extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodObject = z.ZodObject,
> {
  readonly method: "get" | "post" | "put";
  /** Below /api/v1/partnership, with parts in braces. */
  readonly path: string;
  readonly about: PartnershipTopic;
  readonly summary: string;
  readonly description: string;
  readonly parts: Parts;
  readonly query: Query;
  /** What a change takes; nothing for reading. */
  readonly body: Body;
  readonly answer: z.ZodType;
  /** A token needs one of these. */
  readonly scopes: readonly string[];
  /** Answered to everybody as public pages show it; a token with the scope may be shown more. */
  readonly open: boolean;
  /** A change that names the version it was made from, by If-Match. */
  readonly versioned: boolean;
  /** What the body of a change is: fields as JSON, or the bytes of a file. */
  readonly takes: "json" | "file";
  /** Coded problems besides those that every address has. */
  readonly problems: readonly ProblemCode[];
  readonly examples: readonly RouteExample[];
}

/** Problems that any address of the partnership may answer with. */
export const EVERY_PROBLEM = [
  "unknown-parameter",
  "repeated-parameter",
  "bad-parameter",
  "not-acceptable",
  "address-too-long",
  "token-not-valid",
  "too-many-requests",
  "unexpected",
  "records-not-open",
] as const satisfies readonly ProblemCode[];

/** Problems of what needs a token. */
export const TOKEN_PROBLEMS = ["token-missing", "scope-missing", "not-allowed"] as const satisfies readonly ProblemCode[];

/** Problems that any change may answer with. */
export const CHANGE_PROBLEMS = [
  "json-only",
  "body-not-json",
  "body-too-large",
  "unknown-field",
  "bad-field",
  "bad-idempotency-key",
  "idempotency-key-reused",
] as const satisfies readonly ProblemCode[];

/** The same of a change that takes the bytes of a file. */
export const FILE_PROBLEMS = [
  "file-bytes-only",
  "files-not-taken",
  "upload-too-large",
  "upload-type",
  "upload-encrypted",
  "upload-broken",
  "upload-inflates",
  "upload-slow",
  "upload-infected",
  "upload-not-scanned",
  "bad-idempotency-key",
  "idempotency-key-reused",
] as const satisfies readonly ProblemCode[];

/** Problems of changes that name a version. */
export const VERSION_PROBLEMS = ["version-missing", "version-stale"] as const satisfies readonly ProblemCode[];

/** What is left of a body, of a path and of a query once they are understood. */
export type BodyOf<Promised> = Promised extends { readonly body: infer Body extends z.ZodType } ? z.infer<Body> : never;
export type PartnershipPartsOf<Promised> = Promised extends { readonly parts: infer Parts extends z.ZodType } ? z.infer<Parts> : never;
export type PartnershipQueryOf<Promised> = Promised extends { readonly query: infer Query extends z.ZodType } ? z.infer<Query> : never;
