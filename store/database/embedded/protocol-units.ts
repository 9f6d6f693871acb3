/** What of a client's bytes is carried out together. */
export interface Unit {
  readonly kind: "ask" | "refuse encryption" | "end";
  readonly bytes: Uint8Array;
}

/** Whole units of what a client sent, and what is not whole yet. */
export interface Taken {
  readonly units: readonly Unit[];
  readonly rest: Buffer;
  readonly started: boolean;
}

const NOTHING = new Uint8Array();
/** Codes that a message without a letter may have instead of a version (PostgreSQL, "Message Formats"). */
const CANCEL = 80_877_102;
const ENCRYPTION = [80_877_103, 80_877_104];

/** Messages that only make sense with one after them: parse, bind, describe, execute, close. */
const MORE_FOLLOW = new Set(["P", "B", "D", "E", "C"].map((letter) => letter.codePointAt(0)!));
const TERMINATE = "X".codePointAt(0)!;

/**
 * Divides what a client sent: the message that opens a connection by itself, then messages up to the one that asks for an answer (sync, flush,
 * a plain query). So no other client's come between a parse and its bind, which share the session's one unnamed statement.
 *
 * @param started whether the message that opens the connection has passed
 */
export const takeUnits = (sent: Buffer, started: boolean): Taken => {
  const units: Unit[] = [];
  let begun = 0;
  let at = 0;
  while (sent.length - at >= (started ? 5 : 8)) {
    const length = started ? 1 + sent.readInt32BE(at + 1) : sent.readInt32BE(at);
    if (length < (started ? 5 : 8)) return { units: [...units, { kind: "end", bytes: NOTHING }], rest: Buffer.alloc(0), started };
    if (sent.length - at < length) break;
    const letter = started ? sent[at]! : undefined;
    at += length;
    if (letter !== undefined && MORE_FOLLOW.has(letter)) continue;
    if (letter === undefined) {
      const unit = opening(sent.subarray(begun, at));
      started = unit.kind === "ask";
      units.push(unit);
    } else if (letter === TERMINATE) units.push({ kind: "end", bytes: NOTHING });
    else units.push({ kind: "ask", bytes: new Uint8Array(sent.subarray(begun, at)) });
    begun = at;
  }
  return { units, rest: sent.subarray(begun), started };
};

const opening = (message: Buffer): Unit => {
  const code = message.readInt32BE(4);
  if (ENCRYPTION.includes(code)) return { kind: "refuse encryption", bytes: NOTHING };
  // There is no process to which a cancellation could be sent.
  if (code === CANCEL) return { kind: "end", bytes: NOTHING };
  return { kind: "ask", bytes: new Uint8Array(message) };
};
