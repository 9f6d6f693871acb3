import type * as z from "zod";
import type { ProblemCode } from "#vocabulary";

/** A request that is answered as described; a test sends it. */
export interface RouteExample {
  readonly words: string;
  /** Address with its query. */
  readonly href: string;
}

/** What an address of the API takes and gives. The server validates requests with `parts` and `query`; the description is made from all of it. */
export interface RoutePromise<Parts extends z.ZodObject = z.ZodObject, Query extends z.ZodObject = z.ZodObject> {
  /** The operation's id, in camel case. */
  readonly id: string;
  /** Below /api/v1, with parts in braces; a part with "?" may be left out: "/data/{dataflow}/{key?}". */
  readonly path: string;
  readonly about: "data" | "structure" | "releases" | "search";
  readonly summary: string;
  readonly description: string;
  readonly parts: Parts;
  readonly query: Query;
  /**
   * The JSON it answers with. `formats`: also in every export format. `mediaType`: no JSON, but a file of this type.
   */
  readonly answer: { readonly shape: z.ZodType; readonly formats?: true } | { readonly mediaType: string };
  /** Coded problems it may answer with, besides those that every address has. */
  readonly problems: readonly ProblemCode[];
  readonly examples: readonly RouteExample[];
}

/** Keeps the types of the shapes. */
export const promise = <Parts extends z.ZodObject, Query extends z.ZodObject>(
  route: RoutePromise<Parts, Query>,
): RoutePromise<Parts, Query> => route;

/** Problems that any address may answer with. */
export const COMMON_PROBLEMS = [
  "unknown-release",
  "releases-differ",
  "unknown-parameter",
  "repeated-parameter",
  "bad-parameter",
  "not-acceptable",
  "address-too-long",
  "too-many-requests",
  "unexpected",
] as const satisfies readonly ProblemCode[];

/** What is left of a path and of a query once they are understood. */
export type PartsOf<Route> = Route extends RoutePromise<infer Parts, z.ZodObject> ? z.infer<Parts> : never;
export type QueryOf<Route> = Route extends RoutePromise<z.ZodObject, infer Query> ? z.infer<Query> : never;
