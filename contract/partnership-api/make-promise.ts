import * as z from "zod";
import type { RouteExample } from "../route-promise.ts";
import type { PartnershipPromise } from "./partnership-promise.ts";

const NOTHING = z.strictObject({});
type Nothing = typeof NOTHING;

interface Common<Parts extends z.ZodObject> {
  readonly path: string;
  readonly about: PartnershipPromise["about"];
  readonly summary: string;
  readonly description: string;
  readonly parts?: Parts;
  readonly scopes: readonly string[];
  readonly problems?: PartnershipPromise["problems"];
}

interface Reading<Parts extends z.ZodObject, Query extends z.ZodObject> extends Common<Parts> {
  readonly query?: Query;
  readonly answer: z.ZodType;
  readonly open?: true;
  readonly examples?: readonly RouteExample[];
}

/** An address that is read. */
export const reading = <Parts extends z.ZodObject = Nothing, Query extends z.ZodObject = Nothing>({
  parts = NOTHING as unknown as Parts,
  query = NOTHING as unknown as Query,
  open = false as true,
  problems = [],
  examples = [],
  ...rest
}: Reading<Parts, Query>): PartnershipPromise<Parts, Query, Nothing> & { readonly method: "get" } => ({
  ...rest,
  parts,
  query,
  open,
  problems,
  examples,
  method: "get",
  body: NOTHING,
  versioned: false,
  takes: "json",
});

interface Changing<Parts extends z.ZodObject, Body extends z.ZodObject> extends Common<Parts> {
  readonly body?: Body;
  readonly versioned?: true;
}

/** What every change answers: where to look at what it led to. */
export const doneShape = z
  .strictObject({
    href: z.string().meta({ description: "Where to read what was changed." }),
    id: z.string().optional().meta({ description: "Id of what was added." }),
    reference: z.string().optional().meta({ description: "Reference of a case that was opened." }),
  })
  .meta({ id: "Done", description: "A change was made." });

const changing =
  <Method extends "post" | "put">(method: Method) =>
  <Parts extends z.ZodObject = Nothing, Body extends z.ZodObject = Nothing>({
    parts = NOTHING as unknown as Parts,
    body = NOTHING as unknown as Body,
    versioned = false as true,
    problems = [],
    ...rest
  }: Changing<Parts, Body>): PartnershipPromise<Parts, Nothing, Body> & { readonly method: Method } => ({
    ...rest,
    parts,
    body,
    versioned,
    problems,
    method,
    query: NOTHING,
    answer: doneShape,
    open: false,
    examples: [],
    takes: "json",
  });

/** An address that something is sent to. */
export const posting = changing("post");

/** An address whose record is written anew. */
export const putting = changing("put");

interface Uploading<Parts extends z.ZodObject, Query extends z.ZodObject> extends Common<Parts> {
  readonly query: Query;
}

/** An address that the bytes of a file are sent to; what is said of the file stands in the query. */
export const uploading = <Parts extends z.ZodObject, Query extends z.ZodObject>({
  parts = NOTHING as unknown as Parts,
  problems = [],
  ...rest
}: Uploading<Parts, Query>): PartnershipPromise<Parts, Query, Nothing> & { readonly method: "put" } => ({
  ...rest,
  parts,
  problems,
  method: "put",
  body: NOTHING,
  takes: "file",
  answer: doneShape,
  open: false,
  versioned: false,
  examples: [],
});
