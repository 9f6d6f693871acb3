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
}
