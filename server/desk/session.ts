import type { Context } from "hono";

/** Who is signed in on this request. Says who, never what they may do: that is computed from their mandates. */
export interface Session {
  /** Id of the session, which signs its forms. */
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  /** When they last proved who they are: what hurts asks again after a while. */
  readonly provedAt: Date;
}

/** Reads the session of a request; undefined where nobody is signed in or the session was ended. */
export type ReadSession = (c: Context) => Promise<Session | undefined>;
