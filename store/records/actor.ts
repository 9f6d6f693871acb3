import type { Once } from "./once.ts";
import type { UnitOfWork } from "./unit-of-work.ts";

/** Who does something: a person by id, a job of the server, or a command on the machine. */
export interface Actor {
  readonly kind: "person" | "system" | "command";
  /** The person's id, the job's name, the command's name. */
  readonly id: string;
}

/** What a unit of work takes from outside, so that tests can give it. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  /** The request that is being carried out, where it must be so once only. */
  readonly once?: Once;
  /** What is written beside an action by whoever calls for it; nothing when left out. */
  readonly beside?: Beside;
}

/** Work before and after that of an action, in its transaction. It runs again where the action does. */
export interface Beside {
  readonly before: (unit: UnitOfWork) => Promise<void>;
  readonly after: (unit: UnitOfWork, result: unknown) => Promise<void>;
}
