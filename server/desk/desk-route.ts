import type { Answer, Action, Standing, Subject } from "#partnership";
import type { Actor, Database, Surroundings } from "#store";
import type { Frame, Page } from "#web";
import type { FormFields } from "./form-fields.ts";
import type { Session } from "./session.ts";

/** What routes of the partnership answer from. */
export interface PartnershipContext {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly frame: Frame;
}

/** A request to a page or form of the partnership. */
export interface PartnershipRequest extends PartnershipContext {
  /** A part of the path that the route names, decoded. */
  readonly part: (name: string) => string;
  readonly query: (name: string) => string;
  /** Everything behind the question mark, as it came: a name may stand several times. */
  readonly asked: readonly (readonly [name: string, value: string])[];
  /** Path of the address, as it came. */
  readonly path: string;
  /** Every value that the address gives a name, in its order. */
  readonly queries: (name: string) => readonly string[];
  /** Empty for a page that is only asked for. */
  readonly form: FormFields;
  /** Headers of the request, for what looks at cookies or at the kind of device. */
  readonly headers: Headers;
  /** Address the request came from, for limits; "" where it cannot be known. */
  readonly client: string;
  /** Undefined for a reader without an account. */
  readonly session: Session | undefined;
  readonly standing: Standing;
  /** Whoever acts, for the log. */
  readonly actor: Actor;
  readonly now: Date;
  /** Hidden field of forms; "" without a session. */
  readonly csrf: string;
  /** What the last form said when it was done; shown once. */
  readonly notice: string;
  /** May they? For showing what is possible; acting goes through `demand`. */
  readonly may: (action: Action, subject: Subject) => Answer;
  /** @throws Problem not-allowed */
  readonly demand: (action: Action, subject: Subject) => void;
}

/** A request by somebody who is signed in. */
export interface SignedInRequest extends PartnershipRequest {
  readonly session: Session;
}

/** Whole `Set-Cookie` headers that go with an answer, and other headers of it. */
interface WithCookies {
  readonly cookies?: readonly string[];
  /** By names in small letters. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The address has a secret: no other site learns it from whoever goes on from here. */
  readonly secretAddress?: true;
}

export type PartnershipAnswer =
  | ({ readonly page: Page; readonly status?: 200 | 400 | 403 | 404 | 409 | 422 | 429 } & WithCookies)
  /** After a form: where to go on, and what to say there. */
  | ({ readonly redirect: string; readonly notice?: string } & WithCookies)
  | { readonly nothing: string }
  | ({
      readonly file: string | Uint8Array;
      readonly type: string;
      readonly name?: string;
      readonly status?: 200 | 400 | 401 | 409 | 422 | 503;
      /** The same for everybody who asks: may be kept, and is asked for again before it is used. */
      readonly cacheable?: true;
    } & WithCookies);

/** A page that everybody may open, or a form that everybody may send; it may show more to those who are signed in. */
export interface PublicRoute {
  readonly kind: "public";
  /** "get" when left out. */
  readonly method?: "get" | "post";
  /** A form that other programmes may send too (a mail programme's "unsubscribe"): it proves itself by what it says. */
  readonly fromAnywhere?: true;
  readonly path: string;
  readonly answer: (request: PartnershipRequest) => Promise<PartnershipAnswer>;
}

/** A page of the desk, or a form sent from one. Nobody gets here without a session; what they may do is asked inside. */
export interface DeskRoute {
  readonly kind: "desk";
  readonly method: "get" | "post";
  /** Bytes that a form with a file may have; what forms of text may have when left out. */
  readonly largest?: number;
  readonly path: string;
  readonly answer: (request: SignedInRequest) => Promise<PartnershipAnswer>;
}

export type PartnershipRoute = PublicRoute | DeskRoute;
