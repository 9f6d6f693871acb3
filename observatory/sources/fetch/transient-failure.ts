/** A failure that another attempt may mend: a cut connection, a stall, an overloaded server. */
export class TransientFailure extends Error {
  readonly kind: "unreachable" | "stalled";
  /** Milliseconds that the server asks to wait. */
  readonly wait: number;

  constructor(kind: TransientFailure["kind"], reason: string, wait = 0) {
    super(reason);
    this.kind = kind;
    this.wait = wait;
  }
}

/** A failure that no attempt mends: a page that is gone, a redirect that must not be followed. */
export class LastingFailure extends Error {}
