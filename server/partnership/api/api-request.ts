import type { BodyOf, PartnershipOperation, PartnershipPartsOf, PartnershipPromises, PartnershipQueryOf } from "#contract";
import type { Action, Answer, Doing, Subject } from "#partnership";
import type { ApiSession } from "../../accounts/index.ts";
import type { TodayFigure } from "../programme-data.ts";
import type { SiteReleases } from "../releases/site-releases.ts";
import type { SetVersions } from "../works/set-text.ts";
import type { WorksAround } from "../works/works-around.ts";

/** Which part of a list is asked for. */
export interface ListPart {
  /** Values of the last one before it, as the list is sorted; undefined for the first part. */
  readonly after: readonly string[] | undefined;
  readonly limit: number;
  /** Address of the part after one. */
  readonly nextHref: (last: readonly string[]) => string;
}

/** A request by a programme, understood and checked. */
export interface ApiRequest<Parts = unknown, Query = unknown, Body = unknown> extends Doing {
  readonly parts: Parts;
  readonly query: Query;
  readonly body: Body;
  /** Of a file that is sent; empty for everything else. */
  readonly bytes: Uint8Array;
  /** Of If-Match; 0 where the address asks for none. */
  readonly version: number;
  readonly now: Date;
  readonly today: string;
  /** The day asked for; today when none is. */
  readonly on: string;
  readonly part: ListPart;
  /** Releases that works are bound to, where files are kept, and versions as they were set. */
  readonly works: { readonly around: WorksAround; readonly sets: SetVersions };
  /** Releases of data that go into review. */
  readonly dataReleases: SiteReleases;
  /** The newest figure of a series of the release that the site shows. */
  readonly todayFigure: TodayFigure;
  /** Undefined without a token. */
  readonly token: ApiSession | undefined;
  /** The token has a scope of this address: else only what everybody may read is shown. */
  readonly personId: string | undefined;
  readonly may: (action: Action, subject: Subject) => Answer;
  /** @throws Problem not-allowed */
  readonly demand: (action: Action, subject: Subject) => void;
}

/** Who reads: without mandates where the token has no scope of this address. */
export type Reader = Pick<
  ApiRequest,
  "database" | "standing" | "now" | "today" | "on" | "personId" | "may" | "demand" | "works" | "dataReleases"
>;

/** What is read. */
export interface Read {
  readonly answer: object;
  /** Of the record, for changes that name it. */
  readonly version?: number;
}

/** What a change answers. */
export interface Done {
  /** Below /api/v1/partnership. */
  readonly path: string;
  readonly id?: string;
  readonly reference?: string;
  /** Something new can be read there. */
  readonly added?: true;
}

/** A change that was understood but not made. */
export interface Change<Result = unknown> {
  /** Makes it, in one unit of work, whose result it gives. */
  readonly act: () => Promise<Result>;
  readonly done: (result: Result) => Done;
  /**
   * The record in whose log stands by which token it came, as everything about it does: elsewhere the line would say who reviews, or who applied. The
   * token's own log where it is left out.
   */
  readonly about?: (result: Result) => LogSubject;
}

/** A record whose log is read by some people only. */
export interface LogSubject {
  readonly objectKind: "submission" | "commission";
  readonly object: string;
}

export const ofSubmission = (object: string): LogSubject => ({ objectKind: "submission", object });
export const ofCommission = (object: string): LogSubject => ({ objectKind: "commission", object });

/** Keeps the type of the result. */
export const change = <Result>(
  act: () => Promise<Result>,
  done: (result: Result) => Done,
  about?: (result: Result) => LogSubject,
): Change => ({
  act,
  done: done as (result: unknown) => Done,
  ...(about ? { about: about as (result: unknown) => LogSubject } : {}),
});

type RequestOf<Promised> = ApiRequest<PartnershipPartsOf<Promised>, PartnershipQueryOf<Promised>, BodyOf<Promised>>;

type KeeperOf<Promised> = Promised extends { readonly method: "get" }
  ? (request: RequestOf<Promised>) => Promise<Read>
  : (request: RequestOf<Promised>) => Promise<Change>;

/** How some of the promises are kept; the compiler misses none. */
export type Keepers<Operations extends PartnershipOperation> = {
  readonly [Operation in Operations]: KeeperOf<PartnershipPromises[Operation]>;
};

export const BASE = "/api/v1/partnership";

/** An address of the API. */
export const hrefOf = (...parts: readonly string[]): string => [BASE, ...parts.map(encodeURIComponent)].join("/");
