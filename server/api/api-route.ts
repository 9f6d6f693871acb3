import type { PartsOf, QueryOf, RoutePromise } from "#contract";
import type { OpenedRelease, StateEntry } from "#observatory";
import type { AreaLocale } from "#vocabulary";
import type { ReleaseShelf } from "./release-shelf.ts";

/** What a route reads of a request, checked against its promise. */
export interface Asked<Parts = Readonly<Record<string, unknown>>, Query = Readonly<Record<string, unknown>>> {
  readonly parts: Parts;
  readonly query: Query;
  readonly release: OpenedRelease;
  readonly state: StateEntry;
  /** The language asked for, by parameter or header. */
  readonly lang: AreaLocale;
  /** The media type the client likes best of those on offer. Throws Problem not-acceptable. */
  readonly accept: (offered: readonly string[]) => string;
}

/** What all routes answer from. */
export interface ApiContext {
  readonly shelf: ReleaseShelf;
  readonly siteName: string;
  readonly version: string;
}

/** A whole body, or its pieces as they are made. */
export type Made = string | Uint8Array<ArrayBuffer> | { readonly pieces: AsyncIterable<Uint8Array> };

/** An answer that is understood but not made: what tells it apart, and how to make it. Nothing costly happens before `make`. */
export interface PreparedBody {
  /** Tells the answer apart from others of the same route, release, language and form. */
  readonly identity: string;
  readonly mediaType: string;
  /** Set where words of the answer are in a language. */
  readonly language?: AreaLocale;
  /** True where the answer comes from the release alone and so never changes. */
  readonly lasting: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** @param gone the signal that nobody waits for the answer any more */
  readonly make: (gone: () => AbortSignal) => Made | Promise<Made>;
}

/** A file of the release, sent as it is. */
export interface PreparedFile {
  /** Below the release folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly name: string;
}

export type Prepared = PreparedBody | { readonly file: PreparedFile };

/** An address of the API and how its promise is kept. */
export interface ApiRoute {
  readonly promise: RoutePromise;
  readonly prepare: (asked: Asked, context: ApiContext) => Prepared;
}

/** Joins a promise with what keeps it; the request comes in the shapes of the promise. */
export const keep = <Route extends RoutePromise<never, never> | RoutePromise>(
  route: Route,
  prepare: (asked: Asked<PartsOf<Route>, QueryOf<Route>>, context: ApiContext) => Prepared,
): ApiRoute => ({ promise: route as unknown as RoutePromise, prepare: prepare as unknown as ApiRoute["prepare"] });

const JSON_TYPE = "application/json";

/** An answer in JSON only. Throws Problem not-acceptable. */
export const preparedJson = (
  asked: Pick<Asked, "accept">,
  { make, ...rest }: Omit<PreparedBody, "mediaType" | "make"> & { readonly make: () => object | Promise<object> },
): PreparedBody => ({ ...rest, mediaType: asked.accept([JSON_TYPE]), make: async () => `${JSON.stringify(await make())}\n` });
